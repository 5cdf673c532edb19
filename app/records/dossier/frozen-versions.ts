import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { FrozenDossier } from '#app/domain/dossier/frozen-dossier.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Lần nộp: a frozen copy with the SHA-256 of its canonical form. */
export type DossierVersion = {
  readonly version: number
  readonly content: FrozenDossier
  readonly sha256: string
  readonly submittedAt: Temporal.Instant
  readonly submittedBy: string
  readonly note: string
}

/** SHA-256 of the canonical form of a frozen copy, in hexadecimal. */
export const digestOf = (frozen: FrozenDossier): string =>
  createHash('sha256').update(canonicalJson(frozen)).digest('hex')

/** Keeps the frozen copy of a handing in; answers its digest. Such a row never changes. */
export async function freezeVersion(
  tx: OpenTransaction,
  frozen: {
    readonly dossierId: number
    readonly version: number
    readonly content: FrozenDossier
    readonly at: Temporal.Instant
    readonly by: number
    readonly note?: string
  },
): Promise<string> {
  const sha256 = digestOf(frozen.content)
  await tx
    .insertInto('dossier_version')
    .values({
      dossier_id: frozen.dossierId,
      version: frozen.version,
      content: JSON.stringify(frozen.content),
      sha256,
      submitted_at: frozen.at.toString(),
      submitted_by: frozen.by,
      note: frozen.note ?? '',
    })
    .execute()
  return sha256
}

/** One frozen copy; null where the dossier was never handed in that often. */
export async function versionOf(
  db: Connection,
  dossierId: number,
  version: number,
): Promise<DossierVersion | null> {
  const row = await db
    .selectFrom('dossier_version')
    .innerJoin('person', 'person.id', 'dossier_version.submitted_by')
    .select(['version', 'content', 'sha256', 'submitted_at', 'note', 'person.full_name'])
    .where('dossier_id', '=', dossierId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row
    ? {
        version: row.version,
        content: row.content as FrozenDossier,
        sha256: row.sha256,
        submittedAt: instantOf(row.submitted_at),
        submittedBy: row.full_name,
        note: row.note,
      }
    : null
}

/** The versions without their content, newest first. */
export async function versionsOf(
  db: Connection,
  dossierId: number,
): Promise<readonly Omit<DossierVersion, 'content'>[]> {
  const rows = await db
    .selectFrom('dossier_version')
    .innerJoin('person', 'person.id', 'dossier_version.submitted_by')
    .select(['version', 'sha256', 'submitted_at', 'note', 'person.full_name'])
    .where('dossier_id', '=', dossierId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    sha256: row.sha256,
    submittedAt: instantOf(row.submitted_at),
    submittedBy: row.full_name,
    note: row.note,
  }))
}
