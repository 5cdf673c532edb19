import type { IncomingMail } from '#app/domain/intake/incoming-mail.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertFile } from '#app/records/dossier/dossier-files.ts'

/** What a letter brought that may become files of a dossier: kept, clean, and among those chosen. */
export const usableAttachments = (mail: IncomingMail, chosen: readonly number[]) =>
  mail.attachments.flatMap(({ position, name, sizeBytes, file }) =>
    file !== null && !file.scan?.finding && chosen.includes(position)
      ? [{ name, sizeBytes, sha256: file.sha256 }]
      : [],
  )

/** They become files of the dossier, with the letter noted as where they came from. */
export async function addMailFiles(
  tx: OpenTransaction,
  mail: IncomingMail,
  files: ReturnType<typeof usableAttachments>,
  to: { readonly dossierId: number; readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  for (const { name, sha256 } of files)
    await insertFile(tx, {
      ...to,
      sha256,
      name,
      caption: '',
      confidential: false,
      origin: `mail:${mail.id}`,
    })
}
