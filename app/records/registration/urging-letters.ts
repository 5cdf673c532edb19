import {
  type Connection,
  dayOf,
  dayOrNull,
  instantOf,
  type OpenTransaction,
} from '#app/records/connection.ts'

/** Nơi nhận của công văn: the unit as it was called that day, and how many of its people were told. */
export type UrgedUnit = { readonly unitId: number; readonly unitName: string; readonly recipients: number }

/** Công văn đôn đốc đã gửi, as it went out. */
export type UrgingLetter = {
  readonly id: number
  readonly programmeId: number
  readonly roundCode: string
  readonly wording: string
  readonly replyBy: Temporal.PlainDate
  readonly programmeVersionId: number
  readonly sentAt: Temporal.Instant
  readonly sentBy: string
  readonly units: readonly UrgedUnit[]
  /** Số, ngày, người ký, once the clerk has recorded them. */
  readonly issue: LetterIssue | null
}

export type LetterIssue = {
  readonly number: string
  readonly issuedOn: Temporal.PlainDate
  readonly signer: string
}

/** Keeps a letter and answers its id; null where this very form has sent one already. */
export async function insertUrgingLetter(
  tx: OpenTransaction,
  letter: {
    readonly programmeId: number
    readonly programmeVersionId: number
    readonly roundCode: string
    readonly formKey: string
    readonly wording: string
    readonly replyBy: Temporal.PlainDate
    readonly at: Temporal.Instant
    readonly sentBy: number
    readonly units: readonly UrgedUnit[]
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('urging_letter')
    .values({
      programme_id: letter.programmeId,
      programme_version_id: letter.programmeVersionId,
      round_code: letter.roundCode,
      form_key: letter.formKey,
      wording: letter.wording,
      reply_by: letter.replyBy.toString(),
      sent_at: letter.at.toString(),
      sent_by: letter.sentBy,
    })
    .onConflict((conflict) => conflict.column('form_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return null
  await tx
    .insertInto('urging_letter_unit')
    .values(
      letter.units.map((unit) => ({
        letter_id: row.id,
        unit_id: unit.unitId,
        unit_name: unit.unitName,
        recipients: unit.recipients,
      })),
    )
    .execute()
  return row.id
}

export async function letterOfForm(db: Connection, formKey: string): Promise<number | null> {
  const row = await db
    .selectFrom('urging_letter')
    .select('id')
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Records number, day and signer, once. */
export async function recordIssue(tx: OpenTransaction, id: number, issue: LetterIssue): Promise<boolean> {
  const changed = await tx
    .updateTable('urging_letter')
    .set({ number: issue.number, issued_on: issue.issuedOn.toString(), signer: issue.signer })
    .where('id', '=', id)
    .where('number', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The letters of a plan, the newest first. */
export const urgingLetters = (db: Connection, programmeId: number): Promise<readonly UrgingLetter[]> =>
  letters(db, { programmeId })

export async function urgingLetter(db: Connection, id: number): Promise<UrgingLetter | null> {
  return (await letters(db, { id }))[0] ?? null
}

async function letters(
  db: Connection,
  which: { readonly programmeId?: number; readonly id?: number },
): Promise<readonly UrgingLetter[]> {
  const rows = await db
    .selectFrom('urging_letter as letter')
    .innerJoin('person', 'person.id', 'letter.sent_by')
    .select(['letter.id', 'letter.programme_id', 'programme_version_id', 'round_code', 'wording', 'reply_by'])
    .select(['sent_at', 'person.full_name', 'number', 'issued_on', 'signer'])
    .$if(which.programmeId !== undefined, (query) =>
      query.where('letter.programme_id', '=', which.programmeId ?? 0),
    )
    .$if(which.id !== undefined, (query) => query.where('letter.id', '=', which.id ?? 0))
    .orderBy('letter.id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const units = await db
    .selectFrom('urging_letter_unit')
    .select(['letter_id', 'unit_id', 'unit_name', 'recipients'])
    .where(
      'letter_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('unit_name')
    .orderBy('unit_id')
    .execute()
  const byLetter = Map.groupBy(units, (unit) => unit.letter_id)
  return rows.map((row) => {
    const issuedOn = dayOrNull(row.issued_on)
    return {
      id: row.id,
      programmeId: row.programme_id,
      programmeVersionId: row.programme_version_id,
      roundCode: row.round_code,
      wording: row.wording,
      replyBy: dayOf(row.reply_by),
      sentAt: instantOf(row.sent_at),
      sentBy: row.full_name,
      units: (byLetter.get(row.id) ?? []).map((unit) => ({
        unitId: unit.unit_id,
        unitName: unit.unit_name,
        recipients: unit.recipients,
      })),
      issue:
        row.number === null || issuedOn === null
          ? null
          : { number: row.number, issuedOn, signer: row.signer ?? '' },
    }
  })
}
