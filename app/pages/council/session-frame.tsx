import { type SessionScene, sessionScene } from '#app/casework/council/session-scene.ts'
import { mayOpenBoard } from '#app/domain/council/council-access.ts'
import { mayPlanSessions, mayRunSession } from '#app/domain/council/session-access.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import type { PageOptions } from '#app/pages/kit/page.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { sessionById } from '#app/records/council/sessions.ts'
import { sessionStateWords } from './session-words.ts'

/** A session as this visitor may see it, and what he may do in it. */
export type OpenedSession = SessionScene & { readonly mayPlan: boolean; readonly mayRun: boolean }

/** null where there is no such session for this person. */
export async function sessionFor(visit: SignedInVisit): Promise<OpenedSession | null> {
  const id = idParam(visit)
  const session = id === null ? null : await sessionById(visit.tools.db, id)
  if (session === null || !mayOpenBoard(visit.actor, session.councilId)) return null
  const scene = await sessionScene(visit.tools.db, session, visit.actor.personId, visit.now)
  return {
    ...scene,
    mayPlan: mayPlanSessions(visit.actor, session.councilId),
    mayRun: mayRunSession(visit.actor, session),
  }
}

/** The heading all pages of a session share. */
export const sessionHead = (
  { session }: OpenedSession,
  title: string,
): Pick<PageOptions, 'title' | 'eyebrow' | 'breadcrumb' | 'aside'> => ({
  title,
  eyebrow: `Phiên họp ${session.minutesNumber} · ${printMoment(session.startsAt)}`,
  breadcrumb: [
    { name: 'Hội đồng', href: links.councils() },
    { name: 'Thành viên và phiên họp', href: links.council(session.councilId) },
  ],
  aside: <StateBadge {...sessionStateWords[session.state]} />,
})

/** The pages of a session this person may open. */
export function SessionTabs({ open, current }: { open: OpenedSession; current: string }) {
  const { id } = open.session
  const tabs = [
    { href: links.session(id), label: 'Phiên họp' },
    ...(open.mayPlan ? [{ href: links.agenda(id), label: 'Chương trình' }] : []),
    ...(open.mayRun ? [{ href: links.roll(id), label: 'Điểm danh' }] : []),
    ...(open.mayRun ? [{ href: links.sessionVotes(id), label: 'Biểu quyết' }] : []),
    { href: links.minutes(id), label: 'Biên bản' },
  ]
  return <Tabs label="Phiên họp" current={current} tabs={tabs} />
}
