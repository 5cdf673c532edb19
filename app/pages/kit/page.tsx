import type { ReactElement, ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Visit } from './visit.ts'

/** What every page says about itself. */
export type PageOptions = {
  readonly title: string
  /** From the top down, without the page itself. */
  readonly breadcrumb?: readonly { readonly name: string; readonly href: string }[]
  /** The one primary action of the page (a link or a small form). */
  readonly action?: ReactNode
  /** Small text or a chip beside the title: a state, a deadline. */
  readonly aside?: ReactNode
  /** 422 for a refused form: the same page with what was typed and all reasons. */
  readonly status?: 200 | 403 | 404 | 409 | 422
}

/** A page of the product in its frame: bar, navigation by role, title, the body. */
export function page(visit: Visit, options: PageOptions, body: ReactNode): Response {
  return html(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <title>{options.title}</title>
      </head>
      <body>
        <h1>{options.title}</h1>
        {options.action}
        {options.aside}
        <main>{body}</main>
        <footer>{visit.installation.authorityName}</footer>
      </body>
    </html>,
    options.status ?? 200,
  )
}

/** A page for people who are not signed in: public home, library, certificate check. */
export const publicPage = page

/** A piece of a page for htmx. */
export const fragment = (element: ReactElement, status = 200): Response => html(element, status, '')

export function html(element: ReactElement, status = 200, opening = '<!doctype html>'): Response {
  return new Response(opening + renderToString(element), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** After a done verb: 303 to the next page, which shows the notice once. */
export function goTo(href: string, notice?: string): Response {
  const headers = new Headers({ location: href })
  if (notice !== undefined)
    headers.append(
      'set-cookie',
      `thong-bao=${encodeURIComponent(notice)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
    )
  return new Response(null, { status: 303, headers })
}

/** Printed bytes, shown in the browser under a readable name. */
export function printed(bytes: Uint8Array, name: string, mediaType = 'application/pdf'): Response {
  return new Response(new Blob([bytes.slice()]), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
