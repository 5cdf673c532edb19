import type { Hono } from 'hono'
import { openDoor } from '#app/door.ts'
import { routes } from '#app/site.ts'
import type { Tools } from '#app/tools.ts'

/** The whole site with every address, without built assets. */
export const testSite = (tools: Tools): Hono =>
  openDoor(tools, routes, { asset: (name) => `/tai-san/${name}`, file: async () => null })
