import { type Actor, holdsFor } from './actor.ts'

/** The head decides for the unit; the clerk only where no head has an account, and then from the head's signed paper. */
export const decidesForUnit = (actor: Actor, unitId: number | null, unitHasHead: boolean): boolean =>
  holdsFor(actor, unitId, 'unit-head') || (!unitHasHead && holdsFor(actor, unitId, 'unit-clerk'))

/** Whoever is not the head himself names the paper he signed. */
export const needsHeadPaper = (actor: Actor, unitId: number | null): boolean =>
  !holdsFor(actor, unitId, 'unit-head')

/** Văn bản thủ trưởng đã ký: the paper from which the clerk records the head's decision. */
export type HeadPaper = { readonly number: string; readonly signedOn: Temporal.PlainDate | null }

/** Lý do chưa ghi được quyết định của thủ trưởng: the head decides himself, or the signed paper is not named. */
export type HeadPaperProblem =
  | { readonly problem: 'head-decides' }
  | { readonly problem: 'paper-number-missing' }
  | { readonly problem: 'paper-day-missing' }
  | { readonly problem: 'paper-in-future' }

const longestNumber = 200

/** Why this actor cannot decide for the unit with this paper; nothing for the head. */
export function headPaperProblems(
  actor: Actor,
  of: { readonly unitId: number | null; readonly unitHasHead: boolean; readonly today: Temporal.PlainDate },
  paper: HeadPaper | undefined,
): readonly HeadPaperProblem[] {
  if (!decidesForUnit(actor, of.unitId, of.unitHasHead)) return [{ problem: 'head-decides' }]
  if (!needsHeadPaper(actor, of.unitId)) return []
  const problems: HeadPaperProblem[] = []
  const number = paper?.number.trim() ?? ''
  if (number === '' || number.length > longestNumber) problems.push({ problem: 'paper-number-missing' })
  if (paper?.signedOn == null) problems.push({ problem: 'paper-day-missing' })
  else if (Temporal.PlainDate.compare(paper.signedOn, of.today) > 0)
    problems.push({ problem: 'paper-in-future' })
  return problems
}
