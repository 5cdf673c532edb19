import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'
import type { ResultRules } from '#app/domain/programme/programme.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import { compareRankings, type RankingMove } from '#app/domain/ranking/compare-rankings.ts'
import { hypotheticalRanking } from '#app/domain/ranking/hypothetical.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'

/** Trạng thái đơn kiến nghị. */
export type ComplaintState = 'open' | 'upheld' | 'rejected' | 'withdrawn'

/** Đơn kiến nghị về kết quả xét một hồ sơ, with the day by which it is to be answered. */
export type Complaint = {
  readonly id: number
  readonly programmeId: number
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly complainant: string
  readonly lodgedOn: Temporal.PlainDate
  readonly text: string
  readonly dueOn: Temporal.PlainDate
  readonly recordedBy: string
  readonly recordedById: number
  readonly byOffice: boolean
  readonly state: ComplaintState
  readonly answer: string
  readonly answerNumber: string | null
  readonly answeredOn: Temporal.PlainDate | null
  readonly scan: { readonly sha256: string; readonly name: string } | null
}

/** Lý do chưa nhận được đơn kiến nghị. */
export type ComplaintProblem =
  | { readonly problem: 'no-result-yet' }
  | { readonly problem: 'already-open' }
  | { readonly problem: 'complainant-missing' }
  | { readonly problem: 'text-missing' }
  | { readonly problem: 'text-too-long'; readonly max: number }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-ahead' }
  | { readonly problem: 'too-late'; readonly lastDay: Temporal.PlainDate }

const longestComplaint = 20_000

/** An author of the dossier, or its unit, speaks for itself; the office records what came on paper. */
export function mayLodge(actor: Actor, dossier: Pick<Dossier, 'authors' | 'unitId'>): boolean {
  const isAuthor = dossier.authors.some(({ personId }) => personId === actor.personId)
  return isAuthor || holdsFor(actor, dossier.unitId, 'unit-clerk', 'unit-head') || holds(actor, 'office')
}

/**
 * Everything that stands against taking a complaint. Its time runs from the day of the decision; before there is one, the
 * result must at least stand before the public or, for the office, before the council.
 */
export function complaintProblems(
  facts: {
    readonly decidedOn: Temporal.PlainDate | null
    readonly isKnown: boolean
    readonly isOpenAlready: boolean
    readonly today: Temporal.PlainDate
  },
  wish: {
    readonly complainant: string
    readonly text: string
    readonly lodgedOn: Temporal.PlainDate | null
  },
  rules: ResultRules,
): readonly ComplaintProblem[] {
  const problems: ComplaintProblem[] = []
  if (facts.decidedOn === null && !facts.isKnown) problems.push({ problem: 'no-result-yet' })
  if (facts.isOpenAlready) problems.push({ problem: 'already-open' })
  if (wish.complainant.trim() === '') problems.push({ problem: 'complainant-missing' })
  if (wish.text.trim() === '') problems.push({ problem: 'text-missing' })
  if (wish.text.length > longestComplaint) problems.push({ problem: 'text-too-long', max: longestComplaint })
  if (wish.lodgedOn === null) problems.push({ problem: 'day-missing' })
  else if (Temporal.PlainDate.compare(wish.lodgedOn, facts.today) > 0) problems.push({ problem: 'day-ahead' })
  const lastDay = facts.decidedOn?.add({ days: rules.complaintDays })
  if (lastDay && wish.lodgedOn && Temporal.PlainDate.compare(wish.lodgedOn, lastDay) > 0)
    problems.push({ problem: 'too-late', lastDay })
  return problems
}

/**
 * Những chỗ bị ảnh hưởng: whose class or outcome hangs on this dossier. They are found by taking it out of the contest and
 * by giving it full points: nothing that can be found about it moves anybody else.
 */
export function affectedPlaces(input: RankInput, code: string): readonly RankingMove[] {
  const now = hypotheticalRanking(input)
  const maxima = scoredCriteria(input.programme.rubric).map(({ max }) => max)
  const full = input.dossiers.map((one) =>
    one.code === code ? { ...one, sheets: one.sheets.map((sheet) => ({ ...sheet, scores: maxima })) } : one,
  )
  const without = input.dossiers.filter((one) => one.code !== code)
  const moves = [without, full].flatMap((dossiers) =>
    compareRankings(now, hypotheticalRanking({ ...input, dossiers })),
  )
  const found = new Map(moves.filter(({ dossier }) => dossier !== code).map((move) => [move.dossier, move]))
  return [...found.values()]
}
