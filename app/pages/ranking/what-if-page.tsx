import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { fairnessSight } from '#app/domain/ranking/fairness-access.ts'
import { hypotheticalRanking } from '#app/domain/ranking/hypothetical.ts'
import { rankingUnder } from '#app/domain/ranking/what-if.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { adoptedRanking, rankedLines } from '#app/records/ranking/rankings.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { readWhatIf, whatIfProblemWords } from './what-if-query.ts'
import { WhatIfTable } from './what-if-table.tsx'

const worthless = 'PHƯƠNG ÁN THỬ – KHÔNG CÓ GIÁ TRỊ'

/**
 * Phương án thử: the ranking as other rules would have it, beside the official one. It is asked by its address alone,
 * nothing of it is kept, and every page of it says that it is worth nothing. Opens like the report on the scoring: a
 * trial says more about single sheets than the ranking does.
 */
export async function whatIfPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await openRanking(db, visit.actor, id)
  if (plan === null || plan === 'has-stake') return noSuchPage(visit)
  const { programme } = plan.current
  const sight = fairnessSight(visit.actor, plan.id, programme.scoring)
  if (!sight.opens) return noSuchPage(visit)
  const [now, adopted, lines, councils] = await Promise.all([
    rankingNow(db, plan, visit.now),
    adoptedRanking(db, plan.id),
    rankedLines(db, plan.id),
    councilsOf(db, plan.id),
  ])
  const asked = readWhatIf(visit.query, programme)
  const whatIf = sight.names ? asked.whatIf : { ...asked.whatIf, absent: null }
  const answer = rankingUnder(now.input, whatIf)
  const problems = [
    ...asked.problems,
    ...('ranking' in answer ? [] : answer.map((one) => whatIfProblemWords(one, programme))),
  ]
  const official = { ranking: adopted?.result ?? hypotheticalRanking(now.input), programme }
  const members = councils.flatMap((council) => council.members)
  return page(
    visit,
    {
      title: `Phương án thử, xếp hạng năm ${plan.year}`,
      lead: `So với ${adopted ? 'xếp hạng Hội đồng đã thông qua' : 'bảng xếp hạng hiện nay (chưa thông qua)'}. Chỉ để thảo luận: không lưu lại, không thay đổi kết quả nào.`,
      breadcrumb: [{ name: 'Xếp hạng', href: links.ranking(plan.id) }],
      action: <PrintButton />,
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack kn-trial" data-mark={worthless}>
      <p className="kn-trial-mark">{worthless}</p>
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          {official.ranking.outcomes.length === 0 ? (
            <EmptyState icon="scale" title="Chưa có hồ sơ nào được Hội đồng chấm xong">
              Phương án thử tính được khi một kỳ chấm đã đóng.
            </EmptyState>
          ) : (
            'ranking' in answer &&
            problems.length === 0 && (
              <WhatIfTable planId={plan.id} official={official} trial={answer} lines={lines} />
            )
          )}
        </div>
        <Card title="Giả định">
          <WhatIfForm
            planId={plan.id}
            programme={programme}
            query={visit.query}
            members={
              sight.names
                ? members.map((member) => ({ value: String(member.id), label: member.fullName }))
                : []
            }
            problems={problems}
          />
        </Card>
      </div>
    </div>,
  )
}
