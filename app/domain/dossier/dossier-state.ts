/** Trạng thái hồ sơ, in the order of the year (rules.md §3). */
export const dossierStates = [
  'draft',
  'with-unit',
  'returned',
  'approved-by-unit',
  'submitted',
  'needs-supplement',
  'accepted',
  'refused',
  'appraised',
  'in-scoring',
  'scored',
  'recognised',
  'not-recognised',
  'certified',
  'revoked',
  'withdrawn',
] as const
export type DossierState = (typeof dossierStates)[number]

const next: Readonly<Record<DossierState, readonly DossierState[]>> = {
  draft: ['with-unit', 'submitted', 'withdrawn'],
  'with-unit': ['returned', 'approved-by-unit', 'withdrawn'],
  returned: ['with-unit', 'submitted', 'withdrawn'],
  'approved-by-unit': ['returned', 'submitted', 'withdrawn'],
  submitted: ['needs-supplement', 'accepted', 'refused', 'withdrawn'],
  'needs-supplement': ['submitted', 'refused', 'withdrawn'],
  accepted: ['appraised', 'in-scoring', 'withdrawn'],
  refused: [],
  appraised: ['in-scoring', 'withdrawn'],
  'in-scoring': ['scored', 'withdrawn'],
  scored: ['recognised', 'not-recognised', 'withdrawn'],
  // Back and forth between these three only by a decision that corrects an earlier one.
  recognised: ['certified', 'revoked', 'not-recognised'],
  'not-recognised': ['recognised'],
  certified: ['revoked', 'recognised', 'not-recognised'],
  revoked: [],
  withdrawn: [],
}

/**
 * May a dossier go on from one state to the other at all? Who and when is each verb's own question; a check taken up
 * again (`mayReopenCheck`) is the one step back.
 */
export const leadsTo = (from: DossierState, to: DossierState): boolean => next[from].includes(to)

/** States in which the author still writes. */
export const isWritable = (state: DossierState): boolean =>
  state === 'draft' || state === 'returned' || state === 'needs-supplement'

/** States after the hand-in in which the dossier is in the year's competition. */
export const isHandedIn = (state: DossierState): boolean =>
  !['draft', 'with-unit', 'returned', 'approved-by-unit', 'withdrawn'].includes(state)

/** States from the acceptance on: the council reads the dossier. */
export const acceptedStates = [
  'accepted',
  'appraised',
  'in-scoring',
  'scored',
  'recognised',
  'not-recognised',
  'certified',
  'revoked',
] as const satisfies readonly DossierState[]

export const isAccepted = (state: DossierState): boolean =>
  acceptedStates.some((accepted) => accepted === state)
