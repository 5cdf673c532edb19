import { sql } from 'kysely'
import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import {
  type Connection,
  dayOrNull,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'

const transmittals = (db: Connection) =>
  db
    .selectFrom('transmittal')
    .selectAll('transmittal')
    .select(
      sql<
        { readonly dossier_id: number; readonly unit_opinion: string }[]
      >`coalesce((select json_agg(json_build_object('dossier_id', i.dossier_id, 'unit_opinion', i.unit_opinion) order by i.position)
        from transmittal_item i where i.transmittal_id = transmittal.id), '[]')`.as('items'),
    )

type TransmittalRow = Awaited<ReturnType<ReturnType<typeof transmittals>['executeTakeFirstOrThrow']>>

export async function transmittalById(db: Connection, id: number): Promise<Transmittal | null> {
  const row = await transmittals(db).where('id', '=', id).executeTakeFirst()
  return row ? transmittalOf(row) : null
}

/** With its row locked to the end of the transaction: of two people who hand in at once the second finds it done. */
export async function lockTransmittal(tx: OpenTransaction, id: number): Promise<Transmittal | null> {
  const locked = await tx
    .selectFrom('transmittal')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? transmittalById(tx, id) : null
}

/** The transmittals of a unit, newest first. */
export async function transmittalsOfUnit(
  db: Connection,
  unitId: number,
  programmeId?: number,
): Promise<readonly Transmittal[]> {
  const rows = await transmittals(db)
    .where('unit_id', '=', unitId)
    .$if(programmeId !== undefined, (query) => query.where('programme_id', '=', programmeId ?? 0))
    .orderBy('id', 'desc')
    .execute()
  return rows.map(transmittalOf)
}

/** The transmittal a dossier was handed in with, or stands on; the latest first. */
export async function transmittalOfDossier(db: Connection, dossierId: number): Promise<Transmittal | null> {
  const row = await transmittals(db)
    .where('id', 'in', (is) =>
      is.selectFrom('transmittal_item').select('transmittal_id').where('dossier_id', '=', dossierId),
    )
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ? transmittalOf(row) : null
}

/** Of these dossiers, those that already stand on a transmittal other than this one. */
export async function onOtherTransmittals(
  db: Connection,
  dossierIds: readonly number[],
  butNot: number | null,
): Promise<readonly number[]> {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('transmittal_item')
    .select('dossier_id')
    .where('dossier_id', 'in', [...dossierIds])
    .$if(butNot !== null, (query) => query.where('transmittal_id', '<>', butNot ?? 0))
    .execute()
  return rows.map((row) => row.dossier_id)
}

export async function insertTransmittal(
  tx: OpenTransaction,
  parts: {
    readonly programmeId: number
    readonly unitId: number
    readonly roundCode: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const row = await tx
    .insertInto('transmittal')
    .values({
      programme_id: parts.programmeId,
      unit_id: parts.unitId,
      round_code: parts.roundCode,
      created_at: parts.at.toString(),
      created_by: parts.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Replaces the list while the transmittal is a draft with this tag; answers whether it did. */
export async function setItems(
  tx: OpenTransaction,
  id: number,
  tag: number,
  items: readonly { readonly dossierId: number; readonly unitOpinion: string }[],
): Promise<boolean> {
  const row = await tx
    .updateTable('transmittal')
    .set((is) => ({ tag: is('tag', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('tag', '=', tag)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tx.deleteFrom('transmittal_item').where('transmittal_id', '=', id).execute()
  if (items.length > 0)
    await tx
      .insertInto('transmittal_item')
      .values(
        items.map((item, place) => ({
          transmittal_id: id,
          position: place + 1,
          dossier_id: item.dossierId,
          unit_opinion: item.unitOpinion,
        })),
      )
      .execute()
  return true
}

/** Takes a dossier off drafts of transmittals; 'signed' where it stands on a signed one, which is left alone. */
export async function dropFromTransmittals(
  tx: OpenTransaction,
  dossierId: number,
): Promise<'signed' | 'dropped'> {
  const on = await tx
    .selectFrom('transmittal_item')
    .innerJoin('transmittal', 'transmittal.id', 'transmittal_item.transmittal_id')
    .select(['transmittal.id', 'transmittal.state'])
    .where('dossier_id', '=', dossierId)
    .where('transmittal.state', '<>', 'handed-in')
    .forUpdate('transmittal')
    .execute()
  if (on.some((one) => one.state === 'signed')) return 'signed'
  for (const { id } of on) {
    await tx
      .deleteFrom('transmittal_item')
      .where('transmittal_id', '=', id)
      .where('dossier_id', '=', dossierId)
      .execute()
    await tx
      .updateTable('transmittal')
      .set((is) => ({ tag: is('tag', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
  return 'dropped'
}

function transmittalOf(row: TransmittalRow): Transmittal {
  return {
    id: row.id,
    programmeId: row.programme_id,
    unitId: row.unit_id,
    roundCode: row.round_code,
    state: row.state,
    number: row.number,
    signedOn: dayOrNull(row.signed_on),
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    signedFileSha256: row.signed_file_sha256,
    tag: row.tag,
    createdAt: instantOf(row.created_at),
    handedInAt: instantOrNull(row.handed_in_at),
    lateReason: row.late_reason,
    lateDocumentNumber: row.late_document_number,
    items: row.items.map((item) => ({ dossierId: item.dossier_id, unitOpinion: item.unit_opinion })),
  }
}
