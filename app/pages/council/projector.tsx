import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { DocumentShell } from '#app/pages/kit/document-shell.tsx'
import { goTo, html } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { roomNow, sightOf } from './projector-room.ts'
import { sessionStream } from './projector-stream.ts'
import { ProjectorWall } from './projector-wall.tsx'
import { sessionFor } from './session-frame.tsx'

/** Màn hình chiếu of a session: no menu, big letters, kept up by the stream. Without script it is loaded anew by hand. */
export async function projectorPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  const room = open && (await roomNow(visit.tools, open.session.id))
  if (open === null || room === null) return noSuchPage(visit)
  const { id } = open.session
  return html(
    <DocumentShell
      title={`Màn hình chiếu ${open.session.minutesNumber}`}
      assets={visit.asset}
      bodyClass="kn-wall"
    >
      <main id="noi-dung" tabIndex={-1}>
        <live-session data-source={links.sessionStream(id)}>
          <ProjectorWall room={room} sight={sightOf(room, visit.actor)} />
        </live-session>
        <p className="kn-wall-foot">
          <a href={links.session(id)}>Về trang phiên họp</a>
          <noscript>
            <a href={links.projector(id)}>Tải lại màn hình</a>
          </noscript>
        </p>
      </main>
    </DocumentShell>,
  )
}

/** Server-sent events: the wall as it is now, and again after every change. Whoever opens the address itself is led to the wall. */
export async function projectorStream(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null) return noSuchPage(visit)
  if (!(visit.request.headers.get('accept') ?? '').includes('text/event-stream'))
    return goTo(links.projector(open.session.id))
  return new Response(sessionStream(visit.tools, open.session.id, visit.actor), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
