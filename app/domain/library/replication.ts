import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'

/** Tình trạng áp dụng lại: said by a unit, then confirmed or declined by the office. */
export type ReplicationState = 'said' | 'confirmed' | 'declined'

/** Áp dụng lại: a unit uses what was recognised elsewhere. */
export type Replication = {
  readonly id: number
  readonly entryId: number
  readonly title: string
  readonly unitId: number
  readonly unitName: string
  readonly appliedFrom: Temporal.PlainDate
  /** Where in the unit, as far as it was said. */
  readonly place: string
  readonly effect: string
  readonly saidAt: Temporal.Instant
  readonly saidBy: number
  readonly state: ReplicationState
  readonly judgedReason: string
  readonly effects: readonly LaterEffect[]
}

/** Hiệu quả sau một thời gian: asked for at a mark, answered or not yet. */
export type LaterEffect = {
  readonly months: number
  readonly askedAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly effect: string
}

/** The months after the first day of use at which the effect is asked for. */
const effectMarks = [6, 12] as const

export const longestEffect = 2_000

/** Điều khai khi báo áp dụng. */
export type ReplicationEntry = {
  readonly unitId: number | null
  readonly appliedFrom: Temporal.PlainDate | null
  readonly place: string
  readonly effect: string
}

/** Lý do chưa ghi nhận áp dụng. */
export type ReplicationProblem =
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'own-initiative' }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-ahead' }
  | { readonly problem: 'effect-missing' }
  | { readonly problem: 'too-long'; readonly part: 'place' | 'effect'; readonly max: number }

/** Everything wrong with what a unit says, all at once; whether it said so before is asked of the records. */
export function replicationProblems(
  actor: Actor,
  entry: ReplicationEntry,
  ownUnitId: number | null,
  today: Temporal.PlainDate,
): readonly ReplicationProblem[] {
  const problems: ReplicationProblem[] = []
  if (entry.unitId === null || !speaksFor(actor, entry.unitId)) problems.push({ problem: 'not-of-unit' })
  else if (entry.unitId === ownUnitId) problems.push({ problem: 'own-initiative' })
  if (entry.appliedFrom === null) problems.push({ problem: 'day-missing' })
  else if (Temporal.PlainDate.compare(entry.appliedFrom, today) > 0) problems.push({ problem: 'day-ahead' })
  if (entry.effect.trim() === '') problems.push({ problem: 'effect-missing' })
  for (const part of ['place', 'effect'] as const)
    if (entry[part].length > longestEffect) problems.push({ problem: 'too-long', part, max: longestEffect })
  return problems
}

/** Who says for a unit that it applies an initiative: its clerk and its head. */
export const speaksFor = (actor: Actor, unitId: number): boolean =>
  holdsFor(actor, unitId, 'unit-clerk', 'unit-head')

/** Cơ quan thường trực và văn hóa thông tin keep the library: they confirm, and write summaries. */
export const mayKeepLibrary = (actor: Actor): boolean => holds(actor, 'office', 'culture')

/** The marks that are due on a day and were not asked for yet. */
export const dueMarks = (
  replication: Pick<Replication, 'appliedFrom' | 'effects' | 'state'>,
  today: Temporal.PlainDate,
): readonly number[] =>
  replication.state !== 'confirmed'
    ? []
    : effectMarks.filter(
        (months) =>
          !replication.effects.some((each) => each.months === months) &&
          Temporal.PlainDate.compare(replication.appliedFrom.add({ months }), today) <= 0,
      )
