import { printMean } from '#app/domain/mean.ts'
import { type Actor, holds, seatIn } from '#app/domain/people/actor.ts'
import type { DecisionContent } from '#app/domain/recognition/decision.ts'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { outcomeBadges } from './recognition-words.ts'

export function InitiativeTable(props: { content: DecisionContent; actor: Actor; programmeId: number }) {
  const { initiatives, decimals } = props.content
  const opensEvery = holds(props.actor, 'office', 'leader') || seatIn(props.actor, props.programmeId) !== null
  const opensRecognised = holds(props.actor, 'finance', 'home-affairs', 'culture')
  return (
    <DataTable
      caption="Sáng kiến trong quyết định"
      rows={initiatives}
      rowKey={(one) => one.dossierId}
      rowHref={(one) =>
        opensEvery || (opensRecognised && one.outcome !== 'not-recognised')
          ? links.dossier(one.dossierId)
          : undefined
      }
      columns={[
        { key: 'rank', title: 'Hạng', cell: (one) => one.rank ?? '–', narrow: true },
        {
          key: 'title',
          title: 'Sáng kiến',
          main: true,
          cell: (one) => (
            <>
              {one.title}
              <span className="kn-under">
                {one.code} · {one.unitName ?? 'Cá nhân'} ·{' '}
                {one.authors.map((author) => author.fullName).join(', ')}
              </span>
              {one.exceptions && one.exceptions.length > 0 && (
                <Badge tone="sun" icon="flag">
                  Ngoại lệ
                </Badge>
              )}
            </>
          ),
        },
        {
          key: 'mean',
          title: 'Điểm',
          numeric: true,
          cell: (one) => (one.mean ? printMean(one.mean, decimals) : '–'),
        },
        {
          key: 'outcome',
          title: 'Kết luận',
          cell: (one) =>
            one.className ? (
              <Badge tone="green" icon="trophy">
                {one.className}
              </Badge>
            ) : (
              <StateBadge {...outcomeBadges[one.outcome]} />
            ),
        },
        {
          key: 'prize',
          title: 'Thưởng',
          numeric: true,
          cell: (one) => (one.prize > 0 ? printMoney(one.prize) : '–'),
        },
      ]}
      footer={['', 'Tổng cộng', '', '', printMoney(props.content.prizeTotal)]}
    />
  )
}
