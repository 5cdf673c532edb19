import type { CheckedItem, CheckOutcome } from '#app/domain/intake/formal-check.ts'
import {
  type Connection,
  dayOrNull,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'

/** Phiếu kiểm tra: one concluded check of one version of a dossier; it never changes. */
export type FormalCheck = {
  readonly id: number
  readonly dossierId: number
  readonly version: number
  readonly outcome: CheckOutcome
  readonly items: readonly CheckedItem[]
  readonly reason: string
  readonly supplementDue: Temporal.PlainDate | null
  readonly answeredAt: Temporal.Instant | null
  readonly checkedAt: Temporal.Instant
  readonly checkedBy: string
}

const select = (db: Connection) =>
  db
    .selectFrom('formal_check')
    .innerJoin('person', 'person.id', 'formal_check.checked_by')
    .select(['formal_check.id', 'dossier_id', 'version', 'outcome', 'items', 'reason', 'supplement_due'])
    .select(['answered_at', 'checked_at', 'person.full_name'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const checkOf = (row: Row): FormalCheck => ({
  id: row.id,
  dossierId: row.dossier_id,
  version: row.version,
  outcome: row.outcome,
  items: row.items as readonly CheckedItem[],
  reason: row.reason,
  supplementDue: dayOrNull(row.supplement_due),
  answeredAt: instantOrNull(row.answered_at),
  checkedAt: instantOf(row.checked_at),
  checkedBy: row.full_name,
})

/** The checks of a dossier, the last first. */
export async function checksOf(db: Connection, dossierId: number): Promise<readonly FormalCheck[]> {
  const rows = await select(db)
    .where('dossier_id', '=', dossierId)
    .orderBy('formal_check.id', 'desc')
    .execute()
  return rows.map(checkOf)
}

export async function checkById(db: Connection, id: number): Promise<FormalCheck | null> {
  const row = await select(db).where('formal_check.id', '=', id).executeTakeFirst()
  return row ? checkOf(row) : null
}

export async function insertCheck(
  tx: OpenTransaction,
  check: Omit<FormalCheck, 'id' | 'answeredAt' | 'checkedBy'> & { readonly checkedBy: number },
): Promise<number> {
  const row = await tx
    .insertInto('formal_check')
    .values({
      dossier_id: check.dossierId,
      version: check.version,
      outcome: check.outcome,
      items: JSON.stringify(check.items),
      reason: check.reason,
      supplement_due: check.supplementDue?.toString() ?? null,
      checked_at: check.checkedAt.toString(),
      checked_by: check.checkedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Other dossiers of any year that carry the same title when dấu and capitals are left aside. */
export async function dossiersTitledAlike(
  db: Connection,
  dossier: { readonly id: number; readonly titleKey: string },
): Promise<readonly { readonly id: number; readonly code: string | null; readonly title: string }[]> {
  return db
    .selectFrom('dossier')
    .select(['id', 'code', 'title'])
    .where('id', '<>', dossier.id)
    .where('version', '>', 0)
    .where('search_key', 'like', `%${dossier.titleKey.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('id')
    .limit(5)
    .execute()
}
