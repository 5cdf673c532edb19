import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Proposed, UnitProposal } from '#app/domain/dossier/unit-proposal.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

export async function insertProposal(
  tx: OpenTransaction,
  given: {
    readonly dossierId: number
    readonly proposes: Proposed
    readonly remark: string
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<void> {
  await tx
    .insertInto('unit_proposal')
    .values({
      dossier_id: given.dossierId,
      proposes: given.proposes,
      remark: given.remark,
      proposed_at: given.at.toString(),
      proposed_by: given.by,
    })
    .execute()
}

/** The clerk's latest proposal on the dossier as the unit has it now; what was proposed before a return is past. */
export async function standingProposal(
  db: Connection,
  dossier: Pick<Dossier, 'id' | 'state' | 'stateSince'>,
): Promise<UnitProposal | null> {
  if (dossier.state !== 'with-unit') return null
  const row = await db
    .selectFrom('unit_proposal')
    .innerJoin('person', 'person.id', 'unit_proposal.proposed_by')
    .select(['proposes', 'remark', 'proposed_at', 'person.full_name'])
    .where('dossier_id', '=', dossier.id)
    .where('proposed_at', '>=', dossier.stateSince.toString())
    .orderBy('unit_proposal.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        proposes: row.proposes,
        remark: row.remark,
        at: instantOf(row.proposed_at),
        byName: row.full_name,
      }
    : null
}

/** Quyết định của thủ trưởng trên giấy, as a clerk recorded it. */
export type KeptHeadPaper = {
  readonly id: number
  readonly decided: 'approved' | 'returned'
  readonly number: string
  readonly signedOn: Temporal.PlainDate
  readonly scan: { readonly sha256: string; readonly name: string; readonly mediaType: string } | null
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

export async function insertHeadPaper(
  tx: OpenTransaction,
  paper: {
    readonly dossierId: number
    readonly decided: KeptHeadPaper['decided']
    readonly number: string
    readonly signedOn: Temporal.PlainDate
    readonly scan: { readonly sha256: string; readonly name: string } | null
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<void> {
  await tx
    .insertInto('head_paper')
    .values({
      dossier_id: paper.dossierId,
      decided: paper.decided,
      number: paper.number,
      signed_on: paper.signedOn.toString(),
      sha256: paper.scan?.sha256 ?? null,
      name: paper.scan?.name ?? '',
      recorded_at: paper.at.toString(),
      recorded_by: paper.by,
    })
    .execute()
}

/** The papers by which clerks recorded the head's decisions on a dossier, oldest first. */
export async function headPapersOf(db: Connection, dossierId: number): Promise<readonly KeptHeadPaper[]> {
  const rows = await db
    .selectFrom('head_paper')
    .innerJoin('person', 'person.id', 'head_paper.recorded_by')
    .leftJoin('stored_file', 'stored_file.sha256', 'head_paper.sha256')
    .select(['head_paper.id', 'decided', 'number', 'signed_on', 'head_paper.sha256', 'name'])
    .select(['recorded_at', 'person.full_name', 'stored_file.media_type'])
    .where('dossier_id', '=', dossierId)
    .orderBy('head_paper.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    decided: row.decided,
    number: row.number,
    signedOn: dayOf(row.signed_on),
    scan:
      row.sha256 === null || row.media_type === null
        ? null
        : { sha256: row.sha256, name: row.name, mediaType: row.media_type },
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.full_name,
  }))
}
