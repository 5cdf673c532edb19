import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type Council, covers } from './council.ts'
import { isReadyForCouncil } from './opening.ts'

/** Lý do chưa ghi được kết quả xét của tổ. */
export type GroupResultProblem =
  | { readonly problem: 'nothing-given' }
  | { readonly problem: 'minutes-missing' }
  | { readonly problem: 'not-for-group'; readonly title: string }
  | { readonly problem: 'not-ready'; readonly title: string; readonly state: DossierState }
  | { readonly problem: 'own-dossier'; readonly title: string }
  | { readonly problem: 'reason-missing'; readonly dossierId: number; readonly title: string }

/** Everything wrong with these results. A dossier not passed on needs a reason; nobody records one on a dossier of his own. */
export function groupResultProblems(
  group: Pick<Council, 'remit' | 'programmeId'>,
  wish: {
    readonly minutesNumber: string
    readonly results: readonly {
      readonly dossier: {
        readonly id: number
        readonly title: string
        readonly state: DossierState
        readonly sector: string
        readonly field: string | null
        readonly programmeId: number
      }
      readonly passes: boolean
      readonly reason: string
      readonly isOwn: boolean
    }[]
  },
): readonly GroupResultProblem[] {
  const problems: GroupResultProblem[] = []
  if (wish.results.length === 0) problems.push({ problem: 'nothing-given' })
  if (wish.minutesNumber === '') problems.push({ problem: 'minutes-missing' })
  for (const { dossier, passes, reason, isOwn } of wish.results) {
    const { id, title, state } = dossier
    if (dossier.programmeId !== group.programmeId || !covers(group.remit, dossier))
      problems.push({ problem: 'not-for-group', title })
    else if (!isReadyForCouncil(state)) problems.push({ problem: 'not-ready', title, state })
    if (isOwn) problems.push({ problem: 'own-dossier', title })
    if (!passes && reason === '') problems.push({ problem: 'reason-missing', dossierId: id, title })
  }
  return problems
}
