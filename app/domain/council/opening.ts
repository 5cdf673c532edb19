import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { AppraisalBar } from './appraisal-bar.ts'
import { type Council, type CouncilMember, covers, sitsOn } from './council.ts'
import type { GroupBar } from './group-bar.ts'

/** Hồ sơ được chọn vào kỳ chấm. */
export type ChosenDossier = {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly state: DossierState
  readonly sector: string
  readonly field: string | null
  readonly roundCode: string
  readonly programmeId: number
}

/** Lý do chưa mở được kỳ chấm. */
export type OpeningProblem =
  | { readonly problem: 'seat-empty'; readonly seat: 'chair' | 'secretary' }
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'not-ready'; readonly title: string; readonly state: DossierState }
  | { readonly problem: AppraisalBar | GroupBar; readonly title: string }
  | { readonly problem: 'group-gives-no-points' }
  | { readonly problem: 'not-for-council'; readonly title: string }
  | { readonly problem: 'other-round'; readonly title: string }
  | { readonly problem: 'due-in-past'; readonly dueOn: Temporal.PlainDate }
  | { readonly problem: 'head-sits'; readonly memberName: string; readonly title: string }
  | { readonly problem: 'scoring-closed' }

/** A dossier can be put before the council once the office has accepted it, or the appraiser appraised it. */
export const isReadyForCouncil = (state: DossierState): boolean =>
  state === 'accepted' || state === 'appraised'

/** Everything that keeps these dossiers from being put before this council. */
export function openingProblems(
  council: Council,
  opening: {
    readonly roundCode: string
    readonly dossiers: readonly ChosenDossier[]
    readonly dueOn: Temporal.PlainDate | null
    readonly today: Temporal.PlainDate
    /** Dossiers that the appraisal of their sector, or a group before the council, keeps from it, by id. */
    readonly barred: ReadonlyMap<number, AppraisalBar | GroupBar>
    /** Members who head the recognising body and wrote one of these state-funded dossiers (TT 18/2013 Điều 8). */
    readonly headsWhoSit: readonly { readonly member: CouncilMember; readonly title: string }[]
  },
): readonly OpeningProblem[] {
  const problems: OpeningProblem[] = []
  if (council.kind === 'group') return [{ problem: 'group-gives-no-points' }]
  const sitting = council.members.filter((member) => sitsOn(member, opening.today))
  for (const seat of ['chair', 'secretary'] as const)
    if (!sitting.some((member) => member.seat === seat)) problems.push({ problem: 'seat-empty', seat })
  if (opening.dossiers.length === 0) problems.push({ problem: 'nothing-chosen' })
  for (const dossier of opening.dossiers)
    if (dossier.roundCode !== opening.roundCode || dossier.programmeId !== council.programmeId)
      problems.push({ problem: 'other-round', title: dossier.title })
    else if (!covers(council.remit, dossier))
      problems.push({ problem: 'not-for-council', title: dossier.title })
    else if (!isReadyForCouncil(dossier.state))
      problems.push({ problem: 'not-ready', title: dossier.title, state: dossier.state })
    else {
      const bar = opening.barred.get(dossier.id)
      if (bar !== undefined) problems.push({ problem: bar, title: dossier.title })
    }
  if (opening.dueOn !== null && Temporal.PlainDate.compare(opening.dueOn, opening.today) < 0)
    problems.push({ problem: 'due-in-past', dueOn: opening.dueOn })
  for (const { member, title } of opening.headsWhoSit)
    problems.push({ problem: 'head-sits', memberName: member.fullName, title })
  return problems
}
