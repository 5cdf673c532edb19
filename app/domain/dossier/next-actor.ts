import type { DossierState } from './dossier-state.ts'

/** Người làm bước tiếp theo: whose turn it is; null where the dossier's way has ended. */
export type NextActor = 'author' | 'unit' | 'office' | 'appraiser' | 'council' | 'authority'

/** Whose turn it is. An accepted dossier of an appraised sector goes to the appraiser first. */
export function nextActor(
  dossier: { readonly state: DossierState; readonly unitId: number | null },
  isAppraised: boolean,
): NextActor | null {
  switch (dossier.state) {
    case 'draft':
    case 'returned':
    case 'needs-supplement':
      return 'author'
    case 'with-unit':
    case 'approved-by-unit':
      return 'unit'
    case 'submitted':
      return 'office'
    case 'accepted':
      return isAppraised ? 'appraiser' : 'council'
    case 'appraised':
    case 'in-scoring':
    case 'scored':
      return 'council'
    case 'recognised':
      return 'authority'
    case 'refused':
    case 'not-recognised':
    case 'certified':
    case 'revoked':
    case 'withdrawn':
      return null
  }
}
