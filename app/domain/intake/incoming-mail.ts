import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { isWriter } from '#app/domain/dossier/dossier-access.ts'
import { isWritable } from '#app/domain/dossier/dossier-state.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'

/** Tình trạng thư đến: what the office has done with it. */
export type MailHandling = 'waiting' | 'attached' | 'made-dossier' | 'set-aside'

/** Thư đến: a letter to the office, kept whole, with what could be read of it. */
export type IncomingMail = {
  readonly id: number
  readonly messageId: string | null
  readonly originalSha256: string
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly sentAt: Temporal.Instant | null
  readonly text: string
  /** The old encoding the text turned out to be in; null: as the letter stated. */
  readonly readAs: string | null
  readonly isReadable: boolean
  /** null: dropped by a clerk as a file. */
  readonly mailbox: string | null
  readonly takenAt: Temporal.Instant
  readonly state: MailHandling
  readonly dossierId: number | null
  readonly reason: string
  readonly handledAt: Temporal.Instant | null
  readonly handledBy: string | null
  readonly attachments: readonly MailAttachment[]
  /** Other letters that state the same Message-ID and say something else. */
  readonly namesakes: number
}

/** Tệp trong thư: taken out of the letter, or left in it for a reason. */
export type MailAttachment = {
  readonly position: number
  readonly name: string
  readonly sizeBytes: number
  readonly file: {
    readonly sha256: string
    readonly mediaType: string
    readonly scan: { readonly at: Temporal.Instant; readonly finding: string | null } | null
  } | null
  readonly refused: string
}

/** May the office put files of a letter into the dossier? Until it is accepted; later it would change what is being judged. */
export const mayAttachMail = (actor: Actor, dossier: Dossier): boolean =>
  holds(actor, 'office') &&
  (dossier.state === 'submitted' ||
    dossier.state === 'needs-supplement' ||
    (isWriter(actor, dossier) && isWritable(dossier.state)))
