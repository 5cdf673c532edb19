import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { opensAt } from './milestones.ts'
import { stepsOf } from './timeline.ts'
import type { DemoDossier, Step, StepName } from './types.ts'
import { units } from './units.ts'
import { written } from './written.ts'

/** The state a step leads to; receiving gives a number and changes nothing else. */
const after: Readonly<Record<StepName, DossierState | null>> = {
  created: 'draft', 'sent-to-unit': 'with-unit', 'returned-by-unit': 'returned', 'approved-by-unit': 'approved-by-unit',
  'handed-in': 'submitted', received: null, 'supplement-requested': 'needs-supplement', resubmitted: 'submitted',
  accepted: 'accepted', refused: 'refused', withdrawn: 'withdrawn', appraised: 'appraised', 'opened-for-scoring': 'in-scoring',
  'scoring-closed': 'scored', recognised: 'recognised', 'not-recognised': 'not-recognised', certified: 'certified', revoked: 'revoked',
}

export const stateAfter = (steps: readonly Step[]): DossierState | null =>
  steps.reduce<DossierState | null>((state, { step }) => after[step] ?? state, null)

/** Every dossier of both years with its whole story, split at the opening of the demo clock. */
export const dossiers: readonly DemoDossier[] = written.map((dossier) => {
  const all = stepsOf(dossier)
  const steps = all.filter((step) => step.at < opensAt)
  const field = dossier.field ?? units.find((unit) => unit.code === dossier.unit)?.usualField ?? 'khac'
  return {
    ...dossier, field, owner: dossier.owner ?? dossier.unit ?? 'tác giả', steps,
    later: all.filter((step) => step.at >= opensAt),
    opening: stateAfter(steps), ending: stateAfter(all) ?? 'draft',
  }
})
