import { sql } from 'kysely'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Nội dung giấy chứng nhận, as printed: a copy that later corrections do not touch. */
export type CertificateContent = {
  readonly authorityName: string
  readonly place: string
  readonly role: 'author' | 'co-author' | 'investor'
  readonly workplace: string
  readonly title: string
  readonly authors: readonly string[]
  readonly investorName: string | null
  readonly className: string | null
  readonly decision: { readonly symbol: string; readonly on: string; readonly by: string }
  readonly issuedOn: string
  readonly signedAs: readonly string[]
  readonly signerName: string
}

/** Giấy chứng nhận sáng kiến. */
export type Certificate = {
  readonly id: number
  readonly decisionId: number
  readonly dossierId: number
  readonly personId: number | null
  readonly holderName: string
  readonly year: number
  readonly serial: number
  readonly code: string
  readonly content: CertificateContent
  readonly issuedAt: Temporal.Instant
  readonly revoked: {
    readonly at: Temporal.Instant
    readonly reason: string
    readonly document: string
  } | null
}

const select = (db: Connection) =>
  db
    .selectFrom('certificate')
    .select(['id', 'decision_id', 'dossier_id', 'person_id', 'holder_name', 'year', 'serial', 'code'])
    .select(['content', 'issued_at', 'revoked_at', 'revoke_reason', 'revoke_document'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function certificateOf(row: Row): Certificate {
  const revokedAt = instantOrNull(row.revoked_at)
  return {
    id: row.id,
    decisionId: row.decision_id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    holderName: row.holder_name,
    year: row.year,
    serial: row.serial,
    code: row.code,
    content: row.content as CertificateContent,
    issuedAt: instantOf(row.issued_at),
    revoked:
      revokedAt === null
        ? null
        : { at: revokedAt, reason: row.revoke_reason ?? '', document: row.revoke_document ?? '' },
  }
}

export async function certificateByCode(db: Connection, code: string): Promise<Certificate | null> {
  const row = await select(db).where('code', '=', code).executeTakeFirst()
  return row ? certificateOf(row) : null
}

export async function certificateById(db: Connection, id: number): Promise<Certificate | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row ? certificateOf(row) : null
}

/** By serial number. */
export async function certificatesOf(
  db: Connection,
  of: { readonly decisionId: number } | { readonly dossierId: number } | { readonly year: number },
): Promise<readonly Certificate[]> {
  const [column, value] =
    'decisionId' in of
      ? (['decision_id', of.decisionId] as const)
      : 'dossierId' in of
        ? (['dossier_id', of.dossierId] as const)
        : (['year', of.year] as const)
  const rows = await select(db).where(column, '=', value).orderBy('year').orderBy('serial').execute()
  return rows.map(certificateOf)
}

/** Years in which certificates were issued, the last first. */
export async function certificateYears(db: Connection): Promise<readonly number[]> {
  const rows = await db.selectFrom('certificate').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map((row) => row.year)
}

export async function insertCertificates(
  tx: OpenTransaction,
  certificates: readonly (Omit<Certificate, 'id' | 'revoked'> & { readonly issuedBy: number })[],
): Promise<void> {
  if (certificates.length === 0) return
  await tx
    .insertInto('certificate')
    .values(
      certificates.map((one) => ({
        decision_id: one.decisionId,
        dossier_id: one.dossierId,
        person_id: one.personId,
        holder_name: one.holderName,
        year: one.year,
        serial: one.serial,
        code: one.code,
        content: JSON.stringify(one.content),
        issued_at: one.issuedAt.toString(),
        issued_by: one.issuedBy,
      })),
    )
    .execute()
}

/** Revokes every standing certificate of a dossier; answers how many. The rows and their serials stay. */
export async function revokeCertificates(
  tx: OpenTransaction,
  dossierId: number,
  revocation: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly reason: string
    readonly document: string
  },
): Promise<number> {
  const rows = await tx
    .updateTable('certificate')
    .set({
      revoked_at: revocation.at.toString(),
      revoked_by: revocation.by,
      revoke_reason: revocation.reason,
      revoke_document: revocation.document,
    })
    .where('dossier_id', '=', dossierId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** Takes the next numbers of the year for many certificates at once; the first of them is answered. */
export async function takeSerials(tx: OpenTransaction, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series (series, year, last_number) values ('certificate', ${year}, ${count})
    on conflict (series, year) do update set last_number = number_series.last_number + ${count}
    returning last_number as last`.execute(tx)
  const last = rows[0]?.last
  if (last === undefined) throw new Error('no serial was given')
  return last - count + 1
}
