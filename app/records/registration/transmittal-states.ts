import type { OpenTransaction } from '#app/records/connection.ts'

/** Records number, day and signer once: true where it was still a draft with this tag. */
export async function markSigned(
  tx: OpenTransaction,
  id: number,
  tag: number,
  signing: {
    readonly number: string
    readonly signedOn: Temporal.PlainDate
    readonly signerName: string
    readonly signerTitle: string
    readonly fileSha256: string | null
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('transmittal')
    .set((is) => ({
      state: 'signed' as const,
      number: signing.number,
      signed_on: signing.signedOn.toString(),
      signer_name: signing.signerName,
      signer_title: signing.signerTitle,
      signed_file_sha256: signing.fileSha256,
      tag: is('tag', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('tag', '=', tag)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Back to a draft, as long as it was not handed in. */
export async function markUnsigned(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx
    .updateTable('transmittal')
    .set((is) => ({
      state: 'draft' as const,
      number: null,
      signed_on: null,
      signer_name: null,
      signer_title: null,
      signed_file_sha256: null,
      tag: is('tag', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'signed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A draft that nobody needs any more; answers whether it was one. */
export async function deleteTransmittal(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx
    .deleteFrom('transmittal')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Turns a signed transmittal into a handed-in one, once, with what was handed in. */
export async function markHandedIn(
  tx: OpenTransaction,
  id: number,
  handIn: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly late: { readonly reason: string; readonly documentNumber: string } | null
    readonly frozen: unknown
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('transmittal')
    .set((is) => ({
      state: 'handed-in' as const,
      handed_in_at: handIn.at.toString(),
      handed_in_by: handIn.by,
      late_reason: handIn.late?.reason ?? null,
      late_document_number: handIn.late?.documentNumber ?? null,
      frozen: JSON.stringify(handIn.frozen),
      tag: is('tag', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'signed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
