import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { fairnessSight } from '#app/domain/ranking/fairness-access.ts'
import { type FairnessReport, fairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { rankedLines } from '#app/records/ranking/rankings.ts'
import { AgreementCard } from './fairness-agreement.tsx'
import { DiscussionCard } from './fairness-discussion.tsx'
import { EqualSeverityCard, LeaveOneOutCard } from './fairness-moves.tsx'
import { SeverityCard } from './fairness-severity.tsx'

/** Báo cáo chấm điểm: how severe, how much agreed, which classes hang on a single member. It only advises. */
export async function fairnessPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await openRanking(db, visit.actor, id)
  if (plan === null || plan === 'has-stake') return noSuchPage(visit)
  const sight = fairnessSight(visit.actor, plan.id, plan.current.programme.scoring)
  if (!sight.opens) return noSuchPage(visit)
  const [now, lines, councils] = await Promise.all([
    rankingNow(db, plan, visit.now),
    rankedLines(db, plan.id),
    councilsOf(db, plan.id),
  ])
  const report = fairnessReport(now.input)
  const names = new Map(
    councils.flatMap(({ members }) => members.map((member) => [String(member.id), member.fullName] as const)),
  )
  const nameOf = sight.names
    ? (member: string) => names.get(member) ?? `Thành viên ${member}`
    : codesOf(report)
  const { programme } = plan.current
  return page(
    visit,
    {
      title: 'Báo cáo chấm điểm',
      lead: `Các phiếu đã ký của năm ${plan.year} nói gì về độ nghiêm và sự đồng thuận của Hội đồng.`,
      breadcrumb: [{ name: 'Xếp hạng', href: links.ranking(plan.id) }],
      action: <PrintButton />,
      measure: 'wide',
    },
    <div className="kn-stack">
      <Notice
        tone="info"
        title="Chỉ để tham khảo trước khi thông qua"
        message="Báo cáo không làm thay đổi điểm bình quân, thứ hạng hay xếp loại. Hội đồng đọc, thảo luận và tự quyết định."
      />
      {report.analysis.severities.length === 0 ? (
        <EmptyState icon="scale" title="Chưa có phiếu nào của kỳ chấm đã khóa">
          Báo cáo có khi Hội đồng đóng kỳ chấm đầu tiên.
        </EmptyState>
      ) : (
        <>
          <AgreementCard report={report} />
          <SeverityCard report={report} nameOf={nameOf} withNames={sight.names} />
          <EqualSeverityCard moves={report.equalSeverity} programme={programme} lines={lines} />
          <LeaveOneOutCard report={report} programme={programme} lines={lines} nameOf={nameOf} />
          <DiscussionCard report={report} programme={programme} lines={lines} nameOf={nameOf} />
        </>
      )}
    </div>,
  )
}

/** Where ballots are secret, members are called by letters in the order of their lenience, which tells nobody who is who. */
function codesOf({ analysis }: FairnessReport): (member: string) => string {
  const inOrder = analysis.severities.toSorted((a, b) => a.lenience - b.lenience).map(({ member }) => member)
  return (member) => `Thành viên ${String.fromCharCode(65 + (inOrder.indexOf(member) % 26))}`
}
