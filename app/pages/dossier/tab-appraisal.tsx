import type { ReactNode } from 'react'
import { CheckHistory } from '#app/pages/intake/check-history.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { checksOf } from '#app/records/intake/formal-checks.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Thẩm định: the formal checks, with what was asked for. */
export async function appraisalTab(visit: SignedInVisit, { dossier }: ShownDossier): Promise<ReactNode> {
  const checks = await checksOf(visit.tools.db, dossier.id)
  return checks.length === 0 ? (
    <EmptyState icon="clipboard-check" title="Chưa có kết quả kiểm tra">
      Kết quả kiểm tra hình thức và thẩm định hiện ở đây sau khi hồ sơ được tiếp nhận.
    </EmptyState>
  ) : (
    <CheckHistory checks={checks} />
  )
}
