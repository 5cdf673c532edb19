import { sql } from 'kysely'
import type { Difficulty, DifficultyState, DifficultyTopic } from '#app/domain/registration/difficulty.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

const select = (db: Connection) =>
  db
    .selectFrom('difficulty')
    .innerJoin('person', 'person.id', 'difficulty.reported_by')
    .leftJoin('unit', 'unit.id', 'difficulty.unit_id')
    .select(['difficulty.id', 'programme_id', 'topic', 'text', 'difficulty.unit_id', 'reported_by'])
    .select(['unit.name as unit_name', 'person.full_name', 'reported_at', 'file_sha256', 'file_name'])
    .select(['state', 'answer', 'answered_at', 'same_as', 'public_question'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const difficultyOf = (row: Row): Difficulty => ({
  id: row.id,
  programmeId: row.programme_id,
  topic: row.topic,
  text: row.text,
  unitId: row.unit_id,
  unitName: row.unit_name,
  reportedBy: row.reported_by,
  reporterName: row.full_name,
  reportedAt: instantOf(row.reported_at),
  file:
    row.file_sha256 === null || row.file_name === null
      ? null
      : { sha256: row.file_sha256, name: row.file_name },
  state: row.state,
  answer: row.answer,
  answeredAt: instantOrNull(row.answered_at),
  sameAs: row.same_as,
  publicQuestion: row.public_question,
})

/** Whose: everybody's of a programme, or one person's and those of some units. */
export type DifficultyScope =
  | { readonly of: 'all' }
  | { readonly of: 'own'; readonly personId: number; readonly unitIds: readonly number[] }

/** The difficulties of a year, the open ones first, then the last reported. */
export async function difficulties(
  db: Connection,
  programmeId: number,
  scope: DifficultyScope,
): Promise<readonly Difficulty[]> {
  const rows = await select(db)
    .where('programme_id', '=', programmeId)
    .$if(scope.of === 'own', (query) =>
      query.where((is) =>
        scope.of === 'own'
          ? is.or([
              is('reported_by', '=', scope.personId),
              ...(scope.unitIds.length === 0 ? [] : [is('difficulty.unit_id', 'in', [...scope.unitIds])]),
            ])
          : is.lit(true),
      ),
    )
    .orderBy(sql`state <> 'open'`)
    .orderBy('difficulty.id', 'desc')
    .execute()
  return rows.map(difficultyOf)
}

export async function difficultyById(db: Connection, id: number): Promise<Difficulty | null> {
  const row = await select(db).where('difficulty.id', '=', id).executeTakeFirst()
  return row ? difficultyOf(row) : null
}

/** The one and those grouped under it, locked to the end of the transaction. */
export async function lockDifficultyGroup(tx: OpenTransaction, id: number): Promise<readonly Difficulty[]> {
  const rows = await select(tx)
    .where((is) => is.or([is('difficulty.id', '=', id), is('same_as', '=', id)]))
    .orderBy('difficulty.id')
    .forUpdate('difficulty')
    .execute()
  return rows.map(difficultyOf)
}

export async function insertDifficulty(
  tx: OpenTransaction,
  report: {
    readonly programmeId: number
    readonly topic: DifficultyTopic
    readonly text: string
    readonly unitId: number | null
    readonly file: Difficulty['file']
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const row = await tx
    .insertInto('difficulty')
    .values({
      programme_id: report.programmeId,
      topic: report.topic,
      text: report.text,
      unit_id: report.unitId,
      reported_by: report.by,
      reported_at: report.at.toString(),
      file_sha256: report.file?.sha256 ?? null,
      file_name: report.file?.name ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The answer, or the closing without one, for all of a group. */
export async function settleDifficulties(
  tx: OpenTransaction,
  ids: readonly number[],
  settled: {
    readonly state: DifficultyState
    readonly answer: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('difficulty')
    .set({
      state: settled.state,
      answer: settled.answer,
      answered_at: settled.at.toString(),
      answered_by: settled.by,
    })
    .where('id', 'in', [...ids])
    .execute()
}

/** Puts difficulties under another; the first's answer, where there is one, is theirs too. */
export async function groupDifficulties(
  tx: OpenTransaction,
  ids: readonly number[],
  under: Difficulty,
): Promise<void> {
  await tx
    .updateTable('difficulty')
    .set({
      same_as: under.id,
      state: under.state,
      answer: under.answer,
      answered_at: under.answeredAt?.toString() ?? null,
    })
    .where('id', 'in', [...ids])
    .execute()
}

/** Publishes under this question, or takes it off the public page with null. */
export async function publishDifficulty(
  tx: OpenTransaction,
  id: number,
  question: string | null,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('difficulty')
    .set({ public_question: question, published_at: question === null ? null : at.toString() })
    .where('id', '=', id)
    .execute()
}

/** Hỏi đáp công khai: what was answered and published, without anybody's name, the last first. */
export async function publishedAnswers(
  db: Connection,
  programmeId: number,
): Promise<readonly { readonly id: number; readonly question: string; readonly answer: string }[]> {
  const rows = await db
    .selectFrom('difficulty')
    .select(['id', 'public_question', 'answer'])
    .where('programme_id', '=', programmeId)
    .where('public_question', 'is not', null)
    .where('state', '=', 'answered')
    .orderBy('published_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ id: row.id, question: row.public_question ?? '', answer: row.answer }))
}

/** How many of each topic were reported and how many of them are settled: the figures of the year's report. */
export async function difficultyCounts(
  db: Connection,
  programmeId: number,
): Promise<
  readonly { readonly topic: DifficultyTopic; readonly reported: number; readonly settled: number }[]
> {
  return db
    .selectFrom('difficulty')
    .select(['topic', sql<number>`count(*)`.as('reported')])
    .select(sql<number>`count(*) filter (where state <> 'open')`.as('settled'))
    .where('programme_id', '=', programmeId)
    .groupBy('topic')
    .orderBy(sql`count(*) desc`)
    .orderBy('topic')
    .execute()
}

/** How many wait for an answer and since when the oldest does; what is grouped under another does not count. */
export async function openDifficulties(
  db: Connection,
  programmeId: number,
): Promise<{ readonly count: number; readonly oldest: Temporal.Instant | null }> {
  const row = await db
    .selectFrom('difficulty')
    .select([sql<number>`count(*)`.as('count'), sql<string | null>`min(reported_at)`.as('oldest')])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'open')
    .where('same_as', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: row.count, oldest: instantOrNull(row.oldest) }
}
