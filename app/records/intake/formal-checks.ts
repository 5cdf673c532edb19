import type { TitledAlike } from '#app/domain/intake/computed-findings.ts'
import type { CheckedItem, CheckOutcome } from '#app/domain/intake/formal-check.ts'
import type { ItemAnswer } from '#app/domain/intake/supplement-answer.ts'
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
  /** null: the system closed it by itself. */
  readonly checkedBy: string | null
  /** Against each defect, once it was answered. */
  readonly answers: readonly ItemAnswer[]
  readonly answeredBy: string | null
  readonly applicationEndsOn: Temporal.PlainDate | null
  /** Mở lại: why the check was taken up again; the check itself stays. */
  readonly reopened: Reopening | null
}

/** Lần mở lại kiểm tra. */
export type Reopening = {
  readonly at: Temporal.Instant
  readonly by: string
  readonly reason: string
}

const select = (db: Connection) =>
  db
    .selectFrom('formal_check')
    .leftJoin('person', 'person.id', 'formal_check.checked_by')
    .leftJoin('person as answerer', 'answerer.id', 'formal_check.answered_by')
    .leftJoin('person as reopener', 'reopener.id', 'formal_check.reopened_by')
    .select(['formal_check.id', 'dossier_id', 'version', 'outcome', 'items', 'reason', 'supplement_due'])
    .select(['answered_at', 'checked_at', 'person.full_name', 'answers', 'application_ends'])
    .select(['answerer.full_name as answered_by', 'reopened_at', 'reopened_reason'])
    .select('reopener.full_name as reopened_by')

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
  answers: row.answers as readonly ItemAnswer[],
  answeredBy: row.answered_by,
  applicationEndsOn: dayOrNull(row.application_ends),
  reopened:
    row.reopened_at === null
      ? null
      : {
          at: instantOf(row.reopened_at),
          by: row.reopened_by ?? '',
          reason: row.reopened_reason ?? '',
        },
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
  check: Pick<
    FormalCheck,
    'dossierId' | 'version' | 'outcome' | 'items' | 'reason' | 'supplementDue' | 'checkedAt'
  > & { readonly checkedBy: number | null; readonly applicationEndsOn?: Temporal.PlainDate | null },
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
      application_ends: check.applicationEndsOn?.toString() ?? null,
      checked_at: check.checkedAt.toString(),
      checked_by: check.checkedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Notes that the last check was taken up again, once; answers whether it did. */
export async function markReopened(
  tx: OpenTransaction,
  checkId: number,
  reopening: { readonly at: Temporal.Instant; readonly by: number; readonly reason: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('formal_check')
    .set({
      reopened_at: reopening.at.toString(),
      reopened_by: reopening.by,
      reopened_reason: reopening.reason,
    })
    .where('id', '=', checkId)
    .where('reopened_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Other dossiers of any year that carry the same title when dấu and capitals are left aside. */
export async function dossiersTitledAlike(
  db: Connection,
  dossier: { readonly id: number; readonly titleKey: string },
): Promise<readonly TitledAlike[]> {
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
