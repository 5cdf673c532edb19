import type { ReactNode } from 'react'
import { scoringFigures } from '#app/pages/council/scoring-tab.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Chấm điểm: the figures for those who may see them; to everybody else only how far the council is. */
export async function scoringTab(visit: SignedInVisit, shown: ShownDossier): Promise<ReactNode> {
  return (await scoringFigures(visit, shown)) ?? howFar(shown)
}

function howFar({ dossier }: ShownDossier): ReactNode {
  switch (dossier.state) {
    case 'in-scoring':
    case 'scored':
      return (
        <EmptyState icon="scale" title="Hội đồng đang xét">
          Điểm và xếp loại được công bố trong quyết định công nhận.
        </EmptyState>
      )
    case 'recognised':
    case 'certified':
    case 'not-recognised':
    case 'revoked':
      return (
        <EmptyState icon="gavel" title="Hội đồng đã xét xong">
          Kết quả nằm trong quyết định, xem thẻ Văn bản.
        </EmptyState>
      )
    default:
      return (
        <EmptyState icon="scale" title="Chưa tới bước chấm điểm">
          Hội đồng chấm những hồ sơ hợp lệ sau khi đợt xét kết thúc.
        </EmptyState>
      )
  }
}
