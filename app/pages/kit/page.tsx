import type { ReactElement, ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { links } from '#app/pages/links.ts'
import { navigationOf } from '#app/pages/navigation.ts'
import { personMenuOf } from '#app/pages/people/person-menu.ts'
import type { DemoStripProps } from './demo-strip.tsx'
import { Layout } from './layout.tsx'
import type { NoticeWords } from './notice.tsx'
import { PublicLayout } from './public-layout.tsx'
import { SignInLayout } from './sign-in-layout.tsx'
import type { Visit } from './visit.ts'

type Status = 200 | 401 | 403 | 404 | 409 | 422

/** What every page says about itself. */
export type PageOptions = {
  readonly title: string
  /** From the top down, without the page itself. */
  readonly breadcrumb?: readonly { readonly name: string; readonly href: string }[]
  /** A short line over the title: a dossier's code, a document's number. */
  readonly eyebrow?: ReactNode
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  /** The one primary action of the page (a link or a small form). */
  readonly action?: ReactNode
  /** A state badge beside the title. */
  readonly aside?: ReactNode
  /** A DeadlineChip where time matters. */
  readonly deadline?: ReactNode
  /** `reading` for a form or a text, `full` for a desk that needs every pixel. */
  readonly measure?: 'reading' | 'wide' | 'full'
  /** For a page that draws its own heading. */
  readonly headerHidden?: boolean
  /** 422 for a refused form: the same page with what was typed and all reasons. */
  readonly status?: Status
}

/** A page of the product in its frame: bar, navigation by role, title, the body. Without a person it is a public page. */
export function page(visit: Visit, options: PageOptions, body: ReactNode): Response {
  const { actor } = visit
  if (actor === null) return publicPage(visit, options, body)
  const { action, aside, status, ...header } = options
  return answer(
    visit,
    <Layout
      {...header}
      actions={action}
      badge={aside}
      assets={visit.asset}
      authority={visit.installation.authorityName}
      homeHref={links.today()}
      nav={navigationOf(actor, visit.url.pathname)}
      person={personMenuOf(visit, actor)}
      messages={{ href: links.notices(), unread: visit.bar?.unreadMessages ?? 0 }}
      notices={noticesOf(visit)}
      demo={trainingClockOf(visit)}
    >
      {body}
    </Layout>,
    status,
  )
}

/** A page for people who are not signed in: public home, library, certificate check. */
export function publicPage(
  visit: Visit,
  options: PageOptions & { readonly hero?: ReactNode; readonly description?: string },
  body: ReactNode,
): Response {
  return answer(
    visit,
    <PublicLayout
      title={options.title}
      description={options.description}
      assets={visit.asset}
      authority={visit.installation.authorityName}
      links={[
        { href: links.home(), label: 'Trang chủ', current: visit.url.pathname === links.home() },
        {
          href: links.library(),
          label: 'Thư viện sáng kiến',
          current: visit.url.pathname.startsWith(links.library()),
        },
        {
          href: links.check(),
          label: 'Xác minh giấy chứng nhận',
          current: visit.url.pathname.startsWith(links.check()),
        },
      ]}
      door={
        visit.actor === null
          ? { href: links.signIn(), label: 'Đăng nhập' }
          : { href: links.today(), label: 'Việc hôm nay' }
      }
      hero={options.hero}
      demo={trainingClockOf(visit)}
    >
      {!options.hero && !options.headerHidden && (
        <header className="kn-page-header">
          <h1>{options.title}</h1>
          {options.lead && <div className="kn-lead">{options.lead}</div>}
        </header>
      )}
      {body}
    </PublicLayout>,
    options.status,
  )
}

/** Sign-in, first run, a new password: one small form beside the water. */
export function doorPage(
  visit: Visit,
  options: {
    readonly title: string
    readonly lead?: ReactNode
    readonly aside?: ReactNode
    readonly status?: Status
  },
  body: ReactNode,
): Response {
  return answer(
    visit,
    <SignInLayout
      title={options.title}
      lead={options.lead}
      aside={options.aside}
      demo={trainingClockOf(visit)}
      assets={visit.asset}
      authority={visit.installation.authorityName}
    >
      {body}
    </SignInLayout>,
    options.status,
  )
}

/** The strip of a demo; it comes back to the page it was used on. */
function trainingClockOf({ tools: { demo }, now, url, request }: Visit): DemoStripProps | undefined {
  if (demo === null) return undefined
  const reached = demo.milestones.findLast(({ at }) => Temporal.Instant.compare(at, now) <= 0)
  return {
    now,
    action: links.trainingClock(),
    hidden: { tiep: request.method === 'GET' ? url.pathname + url.search : '' },
    milestones: demo.milestones.map(({ code, label }) => ({ value: code, label })),
    current: reached?.code,
  }
}

/** A page in full, with the notice of the last act taken off the pile it was shown from. */
function answer(visit: Visit, element: ReactElement, status: Status = 200): Response {
  const response = html(element, status)
  if (noticesOf(visit).length > 0)
    response.headers.append('set-cookie', `${noticeCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`)
  return response
}

const noticeCookie = 'thong-bao'

function noticesOf(visit: Visit): readonly NoticeWords[] {
  const cookie = new RegExp(`(?:^|; )${noticeCookie}=([^;]+)`).exec(visit.request.headers.get('cookie') ?? '')
  if (cookie?.[1] === undefined) return []
  try {
    return [{ tone: 'good', message: decodeURIComponent(cookie[1]) }]
  } catch {
    return []
  }
}

export function html(element: ReactElement, status = 200): Response {
  return new Response(`<!doctype html>${renderToString(element)}`, {
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
      `${noticeCookie}=${encodeURIComponent(notice)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`,
    )
  return new Response(null, { status: 303, headers })
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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
