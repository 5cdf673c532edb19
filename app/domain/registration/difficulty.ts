import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'

/** Chủ đề vướng mắc; the year's report counts by them. */
export const difficultyTopics = [
  'registration',
  'form',
  'files',
  'deadline',
  'criteria',
  'money',
  'software',
  'other',
] as const
export type DifficultyTopic = (typeof difficultyTopics)[number]

/** Tình trạng vướng mắc: open until answered or closed without an answer. */
export type DifficultyState = 'open' | 'answered' | 'closed'

/** Khó khăn, vướng mắc of a unit or one person in carrying the plan out (Kế hoạch, phần cuối). */
export type Difficulty = {
  readonly id: number
  readonly programmeId: number
  readonly topic: DifficultyTopic
  readonly text: string
  readonly unitId: number | null
  readonly unitName: string | null
  readonly reportedBy: number
  readonly reporterName: string
  readonly reportedAt: Temporal.Instant
  readonly file: { readonly sha256: string; readonly name: string } | null
  readonly state: DifficultyState
  readonly answer: string
  readonly answeredAt: Temporal.Instant | null
  /** Trùng với: the one whose answer is the answer to this one too. */
  readonly sameAs: number | null
  /** The question as the public reads it; null while it is not published. */
  readonly publicQuestion: string | null
}

/** The longest report, answer and public question, in characters. */
export const longestDifficulty = 4000

/** The office and leaders see every one; everybody else the own ones and those of the own units. */
export const maySeeDifficulty = (
  actor: Actor,
  difficulty: Pick<Difficulty, 'reportedBy' | 'unitId'>,
): boolean =>
  difficulty.reportedBy === actor.personId ||
  holdsFor(actor, difficulty.unitId, 'unit-clerk', 'unit-head') ||
  holds(actor, 'office', 'leader')

/** Whoever answers for the plan: the standing office. */
export const maySettleDifficulty = (actor: Actor): boolean => holds(actor, 'office')
