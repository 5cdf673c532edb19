import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { builtAssets } from '#app/assets.ts'
import { sessionCookie } from '#app/door.ts'
import { listen } from '#app/listen.ts'
import type { Connection } from '#app/records/connection.ts'
import { buildSite } from '#app/site.ts'
import { builtFolder } from '../../scripts/built-folder.ts'
import { screens } from './browser.ts'
import { type TestTools, testTools } from './tools.ts'

/** The whole site on a port of its own, over the test's own database and clock, with what the build made for browsers. */
export type OpenSite = {
  readonly tools: TestTools
  readonly site: Hono
  /** A browser window of whoever holds that session; `null` has none. What the browser grumbles about is kept. */
  comeIn(
    browser: Browser,
    token: string | null,
    screen: keyof typeof screens,
  ): Promise<{ readonly page: Page; readonly complaints: string[] }>
}

export async function openSite(db: Connection, at: string): Promise<OpenSite> {
  const web = await listen('127.0.0.1', 0)
  afterAll(() => web.close())
  const baseUrl = `http://127.0.0.1:${web.port}`
  const tools = testTools(db, { at, settings: { baseUrl } })
  const site = buildSite(tools, builtAssets(publicFolder()))
  web.answerWith((request, env) => site.fetch(request, env))
  return {
    tools,
    site,
    async comeIn(browser, token, screen) {
      const context = await browser.newContext({ baseURL: baseUrl, viewport: screens[screen] })
      if (token !== null) await context.addCookies([{ name: sessionCookie, value: token, url: baseUrl }])
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      return { page, complaints }
    },
  }
}

/** What browsers load, built now where the sources have changed. */
function publicFolder(): string {
  const built = builtFolder()
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'build.ts')
  if (!existsSync(built)) spawnSync(process.execPath, [script, 'quietly'], { stdio: 'inherit' })
  return join(built, 'public')
}
