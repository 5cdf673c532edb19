import type { Hono } from 'hono'
import { sessionCookie } from '#app/door.ts'
import type { Tools } from '#app/tools.ts'
import { buildSession } from './people.ts'

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

/** What came back after the last redirect. */
export type Answer = {
  readonly status: number
  readonly html: string
  /** Path and query of the page in the address bar. */
  readonly at: string
  readonly headers: Headers
  /** The words of the page without tags, for `toContain`. */
  readonly words: string
  readonly bytes: Uint8Array
}

/** Keeps cookies, sends Origin with every post, follows redirects: what a browser does without its screen. */
export type BrowserLikeClient = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Fields, options?: { readonly origin?: string }): Promise<Answer>
  /** A multipart post, for the upload address. */
  send(path: string, body: FormData): Promise<Answer>
  readonly cookies: Map<string, string>
}

export function browserLikeClient(site: Hono, baseUrl = 'http://khoi-nguon.test'): BrowserLikeClient {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit, hops = 0): Promise<Answer> {
    const url = new URL(path, baseUrl)
    const headers = new Headers(init.headers)
    const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (kept !== '') headers.set('cookie', kept)
    headers.set('host', url.host)
    const response = await site.request(url.href, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(line)
    const next = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && next !== null) {
      if (hops > 10) throw new Error(`too many redirects, the last to ${next}`)
      return ask(new URL(next, url).href, { method: 'GET' }, hops + 1)
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    const html = new TextDecoder().decode(bytes)
    return {
      status: response.status,
      html,
      at: url.pathname + url.search,
      headers: response.headers,
      words: wordsOf(html),
      bytes,
    }
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split('=', 2)
    if (value === '' || attributes.some((one) => /^max-age=0$/i.test(one))) cookies.delete(name)
    else cookies.set(name, value)
  }

  return {
    cookies,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, fields = {}, options = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          origin: options.origin ?? new URL(baseUrl).origin,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: encode(fields),
      }),
    send: (path, body) => ask(path, { method: 'POST', headers: { origin: new URL(baseUrl).origin }, body }),
  }
}

/** A client in which this person is signed in already. */
export async function signInAs(site: Hono, tools: Tools, personId: number): Promise<BrowserLikeClient> {
  const client = browserLikeClient(site, tools.settings.baseUrl)
  client.cookies.set(sessionCookie, await buildSession(tools, personId))
  return client
}

function encode(fields: Fields): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of value === undefined ? [] : typeof value === 'string' ? [value] : value)
      body.append(name, each)
  return body.toString()
}

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: ' ',
}

const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#x27|\w+);/g, (whole, name: string) => marks[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
