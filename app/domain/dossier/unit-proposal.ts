import { type Actor, holdsFor } from '#app/domain/people/actor.ts'
import type { DossierStanding } from './dossier-access.ts'
import { formLimits } from './form-limits.ts'

/** Đề nghị của văn thư: what the clerk proposes to the head. */
export type Proposed = 'approve' | 'return'

/** Ý kiến trình thủ trưởng, of the clerk who looked the dossier through; the head decides freely. */
export type UnitProposal = {
  readonly proposes: Proposed
  readonly remark: string
  readonly at: Temporal.Instant
  readonly byName: string
}

/** Lý do chưa trình được thủ trưởng. */
export type ProposalProblem =
  | { readonly problem: 'not-proposable' }
  | { readonly problem: 'remark-missing' }
  | { readonly problem: 'remark-too-long'; readonly max: number }

/** The clerk proposes while the unit has the dossier; a head has nobody to propose to. */
export const mayPropose = (actor: Actor, dossier: Pick<DossierStanding, 'state' | 'unitId'>): boolean =>
  dossier.state === 'with-unit' &&
  holdsFor(actor, dossier.unitId, 'unit-clerk') &&
  !holdsFor(actor, dossier.unitId, 'unit-head')

/** To give it back needs a reason; to agree does not. */
export function proposalProblems(
  actor: Actor,
  dossier: Pick<DossierStanding, 'state' | 'unitId'>,
  { proposes, remark }: Pick<UnitProposal, 'proposes' | 'remark'>,
): readonly ProposalProblem[] {
  const problems: ProposalProblem[] = []
  if (!mayPropose(actor, dossier)) problems.push({ problem: 'not-proposable' })
  if (proposes === 'return' && remark === '') problems.push({ problem: 'remark-missing' })
  if (remark.length > formLimits.reason) problems.push({ problem: 'remark-too-long', max: formLimits.reason })
  return problems
}
