import { openFairness } from '#app/casework/ranking/open-fairness.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { AgreementCard } from './fairness-agreement.tsx'
import { BoundariesCard } from './fairness-boundaries.tsx'
import { DiscussionCard } from './fairness-discussion.tsx'
import { EqualSeverityCard, LeaveOneOutCard } from './fairness-moves.tsx'
import { SeverityCard } from './fairness-severity.tsx'
import { SpreadCard } from './fairness-spread.tsx'

/** Báo cáo chấm điểm: how severe, how much agreed, which classes hang on a single member. It only advises. */
export async function fairnessPage(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await openFairness(visit.tools.db, visit.actor, id, visit.now)
  if (open === null) return noSuchPage(visit)
  const { plan, report, lines, withNames, calledAs: nameOf } = open
  const { programme } = plan.current
  const isEmpty = report.analysis.severities.length === 0
  return page(
    visit,
    {
      title: 'Báo cáo chấm điểm',
      lead: `Các phiếu đã ký của năm ${plan.year} nói gì về độ nghiêm và sự đồng thuận của Hội đồng.`,
      breadcrumb: [{ name: 'Xếp hạng', href: links.ranking(plan.id) }],
      action: !isEmpty && <PaperButtons paper={links.fairnessPaper(plan.id)}>In báo cáo</PaperButtons>,
      measure: 'wide',
    },
    <div className="kn-stack">
      <Notice
        tone="info"
        title="Chỉ để tham khảo trước khi thông qua"
        message="Báo cáo không làm thay đổi điểm bình quân, thứ hạng hay xếp loại. Hội đồng đọc, thảo luận và tự quyết định."
      />
      {isEmpty ? (
        <EmptyState icon="scale" title="Chưa có phiếu nào của kỳ chấm đã khóa">
          Báo cáo có khi Hội đồng đóng kỳ chấm đầu tiên.
        </EmptyState>
      ) : (
        <>
          <AgreementCard report={report} />
          <SpreadCard report={report} programme={programme} lines={lines} />
          <SeverityCard report={report} nameOf={nameOf} withNames={withNames} />
          <BoundariesCard report={report} programme={programme} lines={lines} nameOf={nameOf} />
          <EqualSeverityCard report={report} programme={programme} lines={lines} />
          <LeaveOneOutCard report={report} programme={programme} lines={lines} nameOf={nameOf} />
          <DiscussionCard report={report} programme={programme} lines={lines} nameOf={nameOf} />
        </>
      )}
    </div>,
  )
}
