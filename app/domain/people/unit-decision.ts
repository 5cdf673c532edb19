import { type Actor, holdsFor } from './actor.ts'

/** The head decides for the unit; the clerk records what the head decided on paper. */
export const decidesForUnit = (actor: Actor, unitId: number | null): boolean =>
  holdsFor(actor, unitId, 'unit-head', 'unit-clerk')

/** Whoever is not the head himself names the paper he signed. */
export const needsHeadPaper = (actor: Actor, unitId: number | null): boolean =>
  !holdsFor(actor, unitId, 'unit-head')

/** Văn bản thủ trưởng đã ký: the paper from which the clerk records the head's decision, with its scan where one came. */
export type HeadPaper = {
  readonly number: string
  readonly signedOn: Temporal.PlainDate | null
  readonly hasScan: boolean
}

/** Lý do chưa ghi được quyết định của thủ trưởng: not of the unit, or the signed paper is not named or not shown. */
export type HeadPaperProblem =
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'paper-number-missing' }
  | { readonly problem: 'paper-day-missing' }
  | { readonly problem: 'paper-in-future' }
  | { readonly problem: 'paper-scan-missing' }

const longestNumber = 200

/**
 * Why this actor cannot decide for the unit with this paper; nothing for the head. Where the head has an account of his own,
 * what is recorded for him must be seen on the scan of what he signed.
 */
export function headPaperProblems(
  actor: Actor,
  of: { readonly unitId: number | null; readonly unitHasHead: boolean; readonly today: Temporal.PlainDate },
  paper: HeadPaper | null,
): readonly HeadPaperProblem[] {
  if (!decidesForUnit(actor, of.unitId)) return [{ problem: 'not-of-unit' }]
  if (!needsHeadPaper(actor, of.unitId)) return []
  const problems: HeadPaperProblem[] = []
  const number = paper?.number.trim() ?? ''
  if (number === '' || number.length > longestNumber) problems.push({ problem: 'paper-number-missing' })
  if (paper?.signedOn == null) problems.push({ problem: 'paper-day-missing' })
  else if (Temporal.PlainDate.compare(paper.signedOn, of.today) > 0)
    problems.push({ problem: 'paper-in-future' })
  if (of.unitHasHead && !paper?.hasScan) problems.push({ problem: 'paper-scan-missing' })
  return problems
}
