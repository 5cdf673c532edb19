import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The two screens that matter: the office's PC and a phone. */
export const screens = {
  office: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const

/** A Chromium of this machine (CHROMIUM_PATH, else an installed one), which asks nothing of the network by itself. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium found; set CHROMIUM_PATH or run npm test')
  return chromium.launch({ executablePath, args: quiet })
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Serves a folder under the product's own strict content policy; for pages that need no server behind them. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://folder').pathname
    const bytes = await readFile(join(folder, name)).catch(() => null)
    response.writeHead(bytes === null ? 404 : 200, {
      'content-type': mediaTypes[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'; img-src 'self' data:",
    })
    response.end(bytes)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The folder has no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
