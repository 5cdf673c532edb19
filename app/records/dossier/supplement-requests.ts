import type { CheckedItem } from '#app/domain/intake/formal-check.ts'
import type { ItemAnswer } from '#app/domain/intake/supplement-answer.ts'
import { type Connection, dayOrNull, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Yêu cầu bổ sung that is still owed an answer; `dueOn` with the extensions it was given. */
export type PendingSupplement = {
  readonly checkId: number
  readonly dueOn: Temporal.PlainDate | null
  /** What was found not to be in order, each with what is asked. */
  readonly defects: readonly CheckedItem[]
  readonly askedAt: Temporal.Instant
}

export async function pendingSupplement(
  db: Connection,
  dossierId: number,
): Promise<PendingSupplement | null> {
  const row = await db
    .selectFrom('formal_check')
    .innerJoin('dossier', 'dossier.id', 'formal_check.dossier_id')
    .select(['formal_check.id', 'dossier.supplement_due', 'items', 'checked_at'])
    .where('dossier_id', '=', dossierId)
    .where('dossier.state', '=', 'needs-supplement')
    .where('outcome', '=', 'needs-supplement')
    .where('answered_at', 'is', null)
    .orderBy('formal_check.id', 'desc')
    .executeTakeFirst()
  return row
    ? {
        checkId: row.id,
        dueOn: dayOrNull(row.supplement_due),
        defects: (row.items as readonly CheckedItem[]).filter(({ verdict }) => verdict === 'defect'),
        askedAt: instantOf(row.checked_at),
      }
    : null
}

/** Lần trả lời bổ sung gần nhất: who answered and when. */
export type LastAnswer = { readonly at: Temporal.Instant; readonly by: string }

export async function lastAnswer(db: Connection, dossierId: number): Promise<LastAnswer | null> {
  const row = await db
    .selectFrom('formal_check')
    .innerJoin('person', 'person.id', 'formal_check.answered_by')
    .select(['answered_at', 'person.full_name'])
    .where('dossier_id', '=', dossierId)
    .where('answered_at', 'is not', null)
    .orderBy('formal_check.id', 'desc')
    .executeTakeFirst()
  return row?.answered_at ? { at: instantOf(row.answered_at), by: row.full_name } : null
}

/** Dossiers whose supplement was due before this day and has not come. */
export async function dossiersPastSupplement(
  db: Connection,
  today: Temporal.PlainDate,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('dossier')
    .select('id')
    .where('state', '=', 'needs-supplement')
    .where('supplement_due', '<', today.toString())
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps the answer, once: false where somebody else's came first. */
export async function answerSupplement(
  tx: OpenTransaction,
  checkId: number,
  answer: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly answers: readonly ItemAnswer[]
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('formal_check')
    .set({
      answered_at: answer.at.toString(),
      answered_by: answer.by,
      answers: JSON.stringify(answer.answers),
    })
    .where('id', '=', checkId)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
