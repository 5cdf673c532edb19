/** Phiếu đã ký của người được thay: they stay valid, or are set aside and given anew. */
export type SignedSheetsChoice = 'stay' | 'set-aside'

/** Lý do chưa thay được thành viên. */
export type SubstitutionProblem =
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'person-missing' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'himself' }
  | { readonly problem: 'replaced-already' }
  | { readonly problem: 'scores-everything' }

/** What keeps one member from taking another's place; who may sit at all is asked apart. */
export function substitutionProblems(substitution: {
  readonly closedAt: Temporal.Instant | null
  readonly leavingPersonId: number
  readonly substitutePersonId: number | null
  /** The substitute sits on the council already. */
  readonly sits: boolean
  readonly everybodyScores: boolean
  readonly isReplaced: boolean
  readonly reason: string
}): readonly SubstitutionProblem[] {
  const { closedAt, substitutePersonId } = substitution
  const problems: SubstitutionProblem[] = []
  if (closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt })
  if (substitution.isReplaced) problems.push({ problem: 'replaced-already' })
  if (substitutePersonId === null) problems.push({ problem: 'person-missing' })
  else if (substitutePersonId === substitution.leavingPersonId) problems.push({ problem: 'himself' })
  else if (substitution.sits && substitution.everybodyScores) problems.push({ problem: 'scores-everything' })
  if (substitution.reason === '') problems.push({ problem: 'reason-missing' })
  return problems
}
