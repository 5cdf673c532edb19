import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { laneOf } from '#app/domain/programme/appraisal-lane.ts'
import type { Programme } from '#app/domain/programme/programme.ts'

/** Vướng bước thẩm định, so that a dossier may not go before the council yet: not appraised and handed on, or held back as not recommended. */
export type AppraisalBar = 'not-appraised' | 'held-back'

/** What the appraisal of its sector keeps a dossier from; null where nothing does. */
export function appraisalBar(
  programme: Pick<Programme, 'authority'>,
  dossier: { readonly state: DossierState; readonly sector: string },
  appraisal: { readonly recommended: boolean | null; readonly isExcepted: boolean },
): AppraisalBar | null {
  const lane = laneOf(programme, dossier.sector)
  if (lane === null || appraisal.isExcepted) return null
  if (dossier.state === 'accepted') return 'not-appraised'
  if (dossier.state !== 'appraised') return null
  return lane.notRecommended === 'held-back' && appraisal.recommended === false ? 'held-back' : null
}
