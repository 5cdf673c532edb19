import { sql } from 'kysely'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Bản niêm phong đã lưu of an adopted ranking. */
export type KeptManifest = { readonly digest: string; readonly text: string }

export async function insertManifest(
  tx: OpenTransaction,
  rankingId: number,
  manifest: KeptManifest,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('ranking_manifest')
    .values({
      ranking_id: rankingId,
      digest: manifest.digest,
      content: manifest.text,
      sealed_at: at.toString(),
    })
    .execute()
}

/** The manifest of a ranking; null for one adopted before manifests were sealed. */
export async function manifestOf(db: Connection, rankingId: number): Promise<KeptManifest | null> {
  const row = await db
    .selectFrom('ranking_manifest')
    .select(['digest', 'content'])
    .where('ranking_id', '=', rankingId)
    .executeTakeFirst()
  return row === undefined ? null : { digest: row.digest, text: row.content }
}

/** Its digest alone. */
export async function manifestDigest(db: Connection, rankingId: number): Promise<string | null> {
  const row = await db
    .selectFrom('ranking_manifest')
    .select('digest')
    .where('ranking_id', '=', rankingId)
    .executeTakeFirst()
  return row?.digest ?? null
}

/** The digests of the signed sheets that an official ranking counts, in the order of dossiers and members. */
export async function sealedSheets(db: Connection, programmeId: number) {
  const { rows } = await sql<{
    dossier: string
    member: number
    version: number
    signed_at: string
    digest: string
  }>`
    select dossier.code as dossier, sheet.member_id as member, sheet.version, sheet.signed_at, sheet.digest
    from score_sheet sheet join dossier on dossier.id = sheet.dossier_id
    where dossier.programme_id = ${programmeId} and sheet.state = 'signed'
    order by dossier.code, sheet.member_id`.execute(db)
  return rows.map((row) => ({
    dossier: row.dossier,
    member: String(row.member),
    version: row.version,
    signedAt: instantOf(row.signed_at).toString(),
    sha256: row.digest,
  }))
}

/** Members who were recorded as unable to score, by round. */
export async function recordedAbsences(db: Connection, programmeId: number) {
  const { rows } = await sql<{ round: string; member: number; reason: string }>`
    select scoring.round_code as round, absence.member_id as member, absence.reason
    from absence join scoring on scoring.id = absence.scoring_id
    where scoring.programme_id = ${programmeId} order by scoring.id, absence.member_id`.execute(db)
  return rows.map(({ round, member, reason }) => ({ round, member: String(member), reason }))
}
