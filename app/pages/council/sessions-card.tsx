import { mayOpenBoard } from '#app/domain/council/council-access.ts'
import type { Session } from '#app/domain/council/session.ts'
import { mayPlanSessions } from '#app/domain/council/session-access.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { sessionStateWords } from './session-words.ts'

/** The sessions of a council, and where one is planned. */
export function SessionsCard({
  visit,
  councilId,
  sessions,
}: {
  visit: SignedInVisit
  councilId: number
  sessions: readonly Session[]
}) {
  if (!mayOpenBoard(visit.actor, councilId)) return null
  return (
    <Card
      title="Phiên họp"
      aside={
        mayPlanSessions(visit.actor, councilId) && (
          <LinkButton href={links.newSession(councilId)} small icon="plus">
            Lập phiên họp
          </LinkButton>
        )
      }
      flush
    >
      <DataTable
        caption="Phiên họp của Hội đồng"
        rows={sessions}
        rowKey={(session) => session.id}
        rowHref={(session) => links.session(session.id)}
        columns={[
          {
            key: 'about',
            title: 'Nội dung',
            main: true,
            cell: (session) => (
              <>
                {session.about}
                <span className="kn-under">Biên bản {session.minutesNumber}</span>
              </>
            ),
          },
          { key: 'when', title: 'Thời gian', cell: (session) => printMoment(session.startsAt) },
          { key: 'place', title: 'Địa điểm', cell: (session) => session.place, wideOnly: true },
          {
            key: 'state',
            title: 'Tình trạng',
            cell: (session) => <StateBadge {...sessionStateWords[session.state]} />,
          },
        ]}
        empty={<EmptyState icon="calendar" title="Chưa có phiên họp nào" />}
      />
    </Card>
  )
}
