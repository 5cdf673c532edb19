import type { Hono } from 'hono'
import { buildSite } from '#app/site.ts'
import type { Tools } from '#app/tools.ts'

/** The whole site with every address, without built assets. */
export const testSite = (tools: Tools): Hono =>
  buildSite(tools, { asset: (name) => `/tai-san/${name}`, file: async () => null })
