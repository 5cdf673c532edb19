import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'

/** Kỳ chấm: one council's scoring of one round, opened once and closed once, on the rubric of one programme version. */
export type Scoring = {
  readonly id: number
  readonly programmeId: number
  readonly councilId: number
  readonly roundCode: string
  readonly programmeVersionId: number
  /** Hạn chấm: the last day, included; null where none was set. Lateness is shown, not refused. */
  readonly dueOn: Temporal.PlainDate | null
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  /** Members answer for their conflicts before they see a dossier; not in scorings opened before that was asked. */
  readonly asksDeclaration: boolean
  /** How many members score each dossier; null: all of them. */
  readonly sheetsEach: number | null
}

/** Điều kiện được chấm: facts that decide whether somebody may score a dossier now. */
export type ScoringFacts = {
  /** The seat in force today on the council of this scoring. */
  readonly seat: CouncilSeat | null
  readonly inConflict: boolean
  readonly absent: boolean
  /** The member has answered for this dossier in his declaration, or the scoring asks for none. */
  readonly declared: boolean
  /** Everybody scores everything, or the dossier is assigned to this member. */
  readonly expected: boolean
  readonly closedAt: Temporal.Instant | null
  readonly dossierState: DossierState
}

/** Lý do không chấm được. */
export type ScoringProblem =
  | { readonly problem: 'no-seat' }
  | { readonly problem: 'in-conflict' }
  | { readonly problem: 'absent' }
  | { readonly problem: 'not-declared' }
  | { readonly problem: 'not-assigned' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'not-in-scoring'; readonly state: DossierState }

/** May this person fill in and sign a sheet now? Every reason why not. */
export function scoringProblems(facts: ScoringFacts): readonly ScoringProblem[] {
  const problems: ScoringProblem[] = []
  if (facts.seat === null) problems.push({ problem: 'no-seat' })
  if (facts.inConflict) problems.push({ problem: 'in-conflict' })
  if (facts.absent) problems.push({ problem: 'absent' })
  if (facts.seat !== null && !facts.declared) problems.push({ problem: 'not-declared' })
  if (facts.seat !== null && !facts.expected) problems.push({ problem: 'not-assigned' })
  if (facts.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: facts.closedAt })
  else if (facts.dossierState !== 'in-scoring')
    problems.push({ problem: 'not-in-scoring', state: facts.dossierState })
  return problems
}

/** To this person the sheet of this dossier does not exist at all: the address answers as if there were none. */
export const isHiddenDesk = (facts: Pick<ScoringFacts, 'seat' | 'inConflict' | 'expected'>): boolean =>
  facts.seat === null || facts.inConflict || !facts.expected
