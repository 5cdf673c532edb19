import type { ReactNode } from 'react'
import { maySeeAppraisal } from '#app/domain/intake/appraisal.ts'
import { AppraisalCard } from '#app/pages/intake/appraisal-card.tsx'
import { CheckHistory } from '#app/pages/intake/check-history.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { appraisalOf } from '#app/records/intake/appraisals.ts'
import { checksOf } from '#app/records/intake/formal-checks.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Thẩm định: the appraisal of the sector's office and the formal checks, with what was asked for. */
export async function appraisalTab(
  visit: SignedInVisit,
  { dossier, plan }: ShownDossier,
): Promise<ReactNode> {
  const { db } = visit.tools
  const [checks, appraisal] = await Promise.all([checksOf(db, dossier.id), appraisalOf(db, dossier.id)])
  const isShown =
    appraisal !== null &&
    maySeeAppraisal(visit.actor, dossier, plan.current.programme, appraisal.reportId !== null)
  return checks.length === 0 ? (
    <EmptyState icon="clipboard-check" title="Chưa có kết quả kiểm tra">
      Kết quả kiểm tra hình thức và thẩm định hiện ở đây sau khi hồ sơ được tiếp nhận.
    </EmptyState>
  ) : (
    <div className="kn-stack">
      {isShown && <AppraisalCard appraisal={appraisal} />}
      <CheckHistory checks={checks} />
    </div>
  )
}
