import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { LegalClock } from '#app/domain/intake/legal-clocks.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { OpenTransaction } from '#app/records/connection.ts'

/** One step of a dossier; the optional parts are kept in the same stroke. */
export type DossierMove = {
  readonly id: number
  readonly from: DossierState
  readonly to: DossierState
  readonly at: Temporal.Instant
  readonly code?: string
  readonly unitId?: number | null
  /** First sending to the unit. */
  readonly sentToUnit?: boolean
  /** null takes an acceptance back. */
  readonly acceptedAt?: Temporal.Instant | null
  /** The last day of a legal clock that begins or moves with this step. */
  readonly checkDue?: Temporal.PlainDate
  readonly supplementDue?: Temporal.PlainDate
  readonly decisionDue?: Temporal.PlainDate
  /** A handing in: the number of the frozen version, the round that takes it, and why late when it is. */
  readonly handIn?: {
    readonly version: number
    readonly roundCode: string
    readonly late: { readonly reason: string; readonly documentNumber: string } | null
  }
}

/** Turns the state once: true where the dossier still stood in `from`. */
export async function moveDossier(tx: OpenTransaction, move: DossierMove): Promise<boolean> {
  const at = move.at.toString()
  const row = await tx
    .updateTable('dossier')
    .set((is) => ({
      state: move.to,
      state_since: at,
      tag: is('tag', '+', 1),
      ...(move.code === undefined
        ? {}
        : {
            code: move.code,
            search_key: sql<string>`${searchKey(move.code)} || ' ' || trim(search_key)`,
          }),
      ...(move.unitId === undefined ? {} : { unit_id: move.unitId }),
      ...(move.sentToUnit ? { sent_to_unit_at: is.fn.coalesce('sent_to_unit_at', is.val(at)) } : {}),
      ...(move.acceptedAt === undefined ? {} : { accepted_at: move.acceptedAt?.toString() ?? null }),
      ...(move.checkDue === undefined ? {} : { check_due: move.checkDue.toString() }),
      ...(move.supplementDue === undefined ? {} : { supplement_due: move.supplementDue.toString() }),
      ...(move.decisionDue === undefined ? {} : { decision_due: move.decisionDue.toString() }),
      ...(move.handIn === undefined
        ? {}
        : {
            version: move.handIn.version,
            round_code: move.handIn.roundCode,
            submitted_at: is.fn.coalesce('submitted_at', is.val(at)),
            unit_name: is.fn.coalesce(
              'unit_name',
              is.selectFrom('unit').select('unit.name').whereRef('unit.id', '=', 'dossier.unit_id'),
            ),
            ...(move.handIn.late === null
              ? {}
              : {
                  late_reason: move.handIn.late.reason,
                  late_document_number: move.handIn.late.documentNumber,
                }),
          }),
    }))
    .where('id', '=', move.id)
    .where('state', '=', move.from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The author takes over what was entered for him, once; answers whether this call did it. */
export async function giveToAuthor(
  tx: OpenTransaction,
  id: number,
  personId: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('dossier')
    .set({ owner_person_id: personId, taken_over_at: at.toString() })
    .where('id', '=', id)
    .where('entered_by', 'is not', null)
    .where('taken_over_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ngoại lệ thời hiệu, as one text of reason and document. */
export async function keepFilingException(tx: OpenTransaction, id: number, exception: string): Promise<void> {
  await tx.updateTable('dossier').set({ filing_exception: exception }).where('id', '=', id).execute()
}

/** Gives a legal clock another last day; whoever is writing in the dossier is not disturbed. */
export async function moveClock(
  tx: OpenTransaction,
  id: number,
  clock: LegalClock,
  to: Temporal.PlainDate,
): Promise<void> {
  const day = to.toString()
  await tx
    .updateTable('dossier')
    .set(
      clock === 'check'
        ? { check_due: day }
        : clock === 'supplement'
          ? { supplement_due: day }
          : { decision_due: day },
    )
    .where('id', '=', id)
    .execute()
}
