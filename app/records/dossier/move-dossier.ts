import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
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
  readonly acceptedAt?: Temporal.Instant
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
      ...(move.acceptedAt === undefined ? {} : { accepted_at: move.acceptedAt.toString() }),
      ...(move.handIn === undefined
        ? {}
        : {
            version: move.handIn.version,
            round_code: move.handIn.roundCode,
            submitted_at: is.fn.coalesce('submitted_at', is.val(at)),
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

/** Ngoại lệ thời hiệu, as one text of reason and document. */
export async function keepFilingException(tx: OpenTransaction, id: number, exception: string): Promise<void> {
  await tx.updateTable('dossier').set({ filing_exception: exception }).where('id', '=', id).execute()
}
