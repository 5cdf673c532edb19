import type { TargetCount } from '#app/domain/programme/programme.ts'
import { type DossierState, dossierStates, isHandedIn } from './dossier-state.ts'

/** Mốc của hồ sơ: what a dossier has come to in the year, and keeps; the targets count the first four of them. Rules §7. */
export type Milestone = TargetCount | 'before-council' | 'scored' | 'certified'

/**
 * Is a dossier in this state past the milestone? Of itself a dossier counts as registered from its hand-in on: before
 * that only the unit's registration says so (docs/decisions/0013). Withdrawn it counts nowhere; refused it stays submitted, not recognised it stays scored, revoked it is no longer recognised.
 */
export function isPast(milestone: Milestone, state: DossierState): boolean {
  switch (milestone) {
    case 'registered':
    case 'submitted':
      return isHandedIn(state)
    case 'accepted':
      return isHandedIn(state) && !['submitted', 'needs-supplement', 'refused'].includes(state)
    case 'before-council':
      return isPast('accepted', state) && state !== 'accepted' && state !== 'appraised'
    case 'scored':
      return isPast('before-council', state) && state !== 'in-scoring'
    case 'recognised':
      return state === 'recognised' || state === 'certified'
    case 'certified':
      return state === 'certified'
  }
}

/** Every state past the milestone, for a list of just those dossiers. */
export const statesPast = (milestone: Milestone): readonly DossierState[] =>
  dossierStates.filter((state) => isPast(milestone, state))
