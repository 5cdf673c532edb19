import type { Hono } from 'hono'
import { sessionCookie } from '#app/door.ts'
import { formsOf, linksOf, type PageForm } from './page-forms.ts'

/** One page somebody reached by following links. */
export type WalkedPage = {
  readonly address: string
  /** The page the link stood on. */
  readonly from: string
  readonly status: number
  readonly html: string
  readonly forms: readonly PageForm[]
}

/** One request without a browser's habits: nothing is followed, nothing is kept. */
export async function ask(
  site: Hono,
  token: string | null,
  address: string,
  init: RequestInit & { readonly origin?: string | null } = {},
): Promise<Response> {
  const { origin = 'http://khoi-nguon.test', ...rest } = init
  const headers = new Headers(rest.headers)
  headers.set('host', 'khoi-nguon.test')
  if (token !== null) headers.set('cookie', `${sessionCookie}=${token}`)
  if (origin !== null && rest.method === 'POST') headers.set('origin', origin)
  return site.request(`http://khoi-nguon.test${address}`, { ...rest, headers })
}

/**
 * Everything a person finds by following links from these addresses. Of lists that differ only in their order or page,
 * and of papers, a few are enough: `worth` says which addresses to open.
 */
export async function walkSite(
  site: Hono,
  token: string | null,
  start: readonly string[],
  worth: (address: string) => boolean = () => true,
): Promise<readonly WalkedPage[]> {
  const pages: WalkedPage[] = []
  const waiting = start.map((address) => ({ address, from: '' }))
  const known = new Set(start)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await ask(site, token, next.address)
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
    const html = isPage ? await answer.text() : ''
    if (!isPage) await answer.arrayBuffer()
    pages.push({ ...next, status: answer.status, html, forms: formsOf(html) })
    const moved = answer.headers.get('location')
    for (const address of [...linksOf(html), ...(moved === null ? [] : [moved.replace(/#.*$/, '')])])
      if (!known.has(address) && worth(address)) {
        known.add(address)
        waiting.push({ address, from: next.address })
      }
  }
  return pages
}

/** The words a person reads on a page; what stands in boxes to be edited is not ours. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|svg|textarea|pre)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** Does this address belong to that line of the table? */
export const isOn = (path: string, address: string): boolean =>
  new RegExp(
    `^${path.replace(/:\w+(\{.*?\})?/g, (_, shape?: string) => (shape ? shape.slice(1, -1) : '[^/]+'))}$`,
  ).test(address.replace(/[?#].*$/, ''))

/** The address of a line with one value in place of every parameter. */
export const addressOn = (path: string, value: string): string => path.replace(/:\w+(\{.*?\})?/g, value)

/** Lets so many addresses of each line through, and no more: of a hundred alike a few are enough. */
export function atMost(most: number, lineOf: (address: string) => string): (address: string) => boolean {
  const opened = new Map<string, number>()
  return (address) => {
    const line = lineOf(address)
    opened.set(line, (opened.get(line) ?? 0) + 1)
    return (opened.get(line) ?? 0) <= most
  }
}
