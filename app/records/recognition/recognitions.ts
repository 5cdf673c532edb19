import { sql } from 'kysely'
import { decimalMean } from '#app/domain/mean.ts'
import type { WhyFact } from '#app/domain/ranking/why-fact.ts'
import type {
  DecidedInitiative,
  DecisionContent,
  RecognitionOutcome,
} from '#app/domain/recognition/decision.ts'
import { type Connection, dayOf, type OpenTransaction } from '#app/records/connection.ts'

/** Keeps the outcome of each initiative of an issued decision, in the decision's order. */
export async function insertRecognitions(
  tx: OpenTransaction,
  decisionId: number,
  { initiatives, decimals }: Pick<DecisionContent, 'initiatives' | 'decimals'>,
): Promise<void> {
  if (initiatives.length === 0) return
  await tx
    .insertInto('recognition')
    .values(
      initiatives.map((one, place) => ({
        dossier_id: one.dossierId,
        decision_id: decisionId,
        outcome: one.outcome,
        class_code: one.classCode,
        class_name: one.className,
        prize_dong: one.prize,
        mean: one.mean && decimalMean(one.mean, decimals),
        rank: one.rank,
        why: JSON.stringify(one.why),
        position: place + 1,
      })),
    )
    .execute()
}

/** The outcome of one dossier, with the decision that says so; null before. */
export type RecognitionOfDossier = {
  readonly decisionId: number
  readonly decisionNumber: string
  readonly issuedOn: Temporal.PlainDate
  readonly outcome: RecognitionOutcome
  readonly className: string | null
  readonly prizeDong: number
  readonly why: readonly WhyFact[]
}

export async function recognitionOf(db: Connection, dossierId: number): Promise<RecognitionOfDossier | null> {
  const row = await db
    .selectFrom('recognition')
    .innerJoin('decision', 'decision.id', 'recognition.decision_id')
    .select(['decision_id', 'number', 'issued_on', 'outcome', 'class_name', 'prize_dong', 'why'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row && row.issued_on !== null
    ? {
        decisionId: row.decision_id,
        decisionNumber: row.number ?? '',
        issuedOn: dayOf(row.issued_on),
        outcome: row.outcome,
        className: row.class_name,
        prizeDong: row.prize_dong,
        why: row.why as readonly WhyFact[],
      }
    : null
}

/** What is in force of a decision and its amendments, in the order of the list; revoked ones are gone. */
export async function initiativesInForce(
  db: Connection,
  programmeId: number,
): Promise<readonly DecidedInitiative[]> {
  const { rows } = await sql<{ one: DecidedInitiative }>`
    select one.value as one from recognition r
    join decision q on q.id = r.decision_id
    join dossier d on d.id = r.dossier_id
    cross join lateral jsonb_array_elements(q.content->'initiatives') one (value)
    where q.programme_id = ${programmeId} and (one.value->>'dossierId')::bigint = r.dossier_id
      and d.state <> 'revoked'
    order by r.position, r.dossier_id`.execute(db)
  return rows.map(({ one }) => one)
}

/** Puts the outcome of a corrected initiative in the place of the earlier one. */
export async function replaceRecognition(
  tx: OpenTransaction,
  decisionId: number,
  one: DecidedInitiative,
  decimals: number,
): Promise<void> {
  await tx
    .updateTable('recognition')
    .set({
      decision_id: decisionId,
      outcome: one.outcome,
      class_code: one.classCode,
      class_name: one.className,
      prize_dong: one.prize,
      mean: one.mean && decimalMean(one.mean, decimals),
      rank: one.rank,
      why: JSON.stringify(one.why),
    })
    .where('dossier_id', '=', one.dossierId)
    .execute()
}
