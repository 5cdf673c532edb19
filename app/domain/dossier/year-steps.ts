import type { DossierState } from './dossier-state.ts'

/** Bước trong năm của hồ sơ, in order; an individual's has no unit step, an unappraised sector's no appraisal. */
const yearSteps = ['write', 'unit', 'hand-in', 'check', 'appraise', 'score', 'recognise', 'certify'] as const
export type YearStep = (typeof yearSteps)[number]

/** Tình trạng của một bước: where a dossier stands among the year's steps; `stopped` is where it ended for good. */
export type StepStanding = {
  readonly step: YearStep
  readonly standing: 'done' | 'now' | 'ahead' | 'stopped'
}

export function yearStepsOf(dossier: {
  readonly state: DossierState
  readonly unitId: number | null
  readonly version: number
  readonly isAppraised: boolean
  /** The state before it was withdrawn, where it was. */
  readonly stateBefore?: DossierState | undefined
}): readonly StepStanding[] {
  const steps = yearSteps.filter(
    (step) => (step !== 'unit' || dossier.unitId !== null) && (step !== 'appraise' || dossier.isAppraised),
  )
  const stopped = ended.includes(dossier.state)
  const at = stepOf(
    dossier.state === 'withdrawn' ? (dossier.stateBefore ?? 'draft') : dossier.state,
    dossier.isAppraised,
  )
  const place = at === null ? steps.length : Math.max(0, steps.indexOf(at))
  return steps.map((step, i) => ({
    step,
    standing: i < place ? 'done' : i > place ? 'ahead' : stopped ? 'stopped' : 'now',
  }))
}

const ended: readonly DossierState[] = ['refused', 'not-recognised', 'revoked', 'withdrawn']

/** The step that waits to be done in this state; null once everything is done. */
function stepOf(state: DossierState, isAppraised: boolean): YearStep | null {
  switch (state) {
    case 'draft':
    case 'returned':
      return 'write'
    case 'with-unit':
      return 'unit'
    case 'approved-by-unit':
      return 'hand-in'
    case 'submitted':
    case 'needs-supplement':
    case 'refused':
      return 'check'
    case 'accepted':
      return isAppraised ? 'appraise' : 'score'
    case 'appraised':
    case 'in-scoring':
      return 'score'
    case 'scored':
    case 'not-recognised':
      return 'recognise'
    case 'recognised':
    case 'revoked':
      return 'certify'
    case 'certified':
      return null
    case 'withdrawn':
      return 'write'
  }
}
