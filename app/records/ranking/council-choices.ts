import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Lựa chọn của Hội đồng as recorded: for a tie the dossiers that get the last places, for a floor one dossier and its class. */
export type CouncilChoice = {
  readonly id: number
  readonly kind: 'tie' | 'floor'
  readonly roundCode: string | null
  readonly classCode: string | null
  readonly dossierIds: readonly number[]
  readonly minutesNumber: string
  readonly reason: string
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

/** The choices that stand, oldest first. */
export async function standingChoices(
  db: Connection,
  programmeId: number,
): Promise<readonly CouncilChoice[]> {
  const rows = await db
    .selectFrom('council_choice')
    .innerJoin('person', 'person.id', 'council_choice.recorded_by')
    .select(['council_choice.id', 'kind', 'round_code', 'class_code', 'dossier_ids', 'minutes_number'])
    .select(['reason', 'recorded_at', 'person.full_name'])
    .where('programme_id', '=', programmeId)
    .where('withdrawn_at', 'is', null)
    .orderBy('council_choice.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    roundCode: row.round_code,
    classCode: row.class_code,
    dossierIds: row.dossier_ids.map(Number),
    minutesNumber: row.minutes_number,
    reason: row.reason,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.full_name,
  }))
}

export type NewChoice = Pick<
  CouncilChoice,
  'kind' | 'roundCode' | 'classCode' | 'dossierIds' | 'minutesNumber' | 'reason'
> & { readonly programmeId: number; readonly by: number; readonly at: Temporal.Instant }

export async function insertChoice(tx: OpenTransaction, choice: NewChoice): Promise<number> {
  const row = await tx
    .insertInto('council_choice')
    .values({
      programme_id: choice.programmeId,
      kind: choice.kind,
      round_code: choice.roundCode,
      class_code: choice.classCode,
      dossier_ids: [...choice.dossierIds],
      minutes_number: choice.minutesNumber,
      reason: choice.reason,
      recorded_at: choice.at.toString(),
      recorded_by: choice.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes a choice back with its reason, once; the row stays. */
export async function withdrawChoiceRow(
  tx: OpenTransaction,
  choice: {
    readonly id: number
    readonly programmeId: number
    readonly reason: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('council_choice')
    .set({ withdrawn_at: choice.at.toString(), withdrawn_by: choice.by, withdrawn_reason: choice.reason })
    .where('id', '=', choice.id)
    .where('programme_id', '=', choice.programmeId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
