import { createHash } from 'node:crypto'
import { type JudgedFile, judgeFile, rememberJudged } from '#app/casework/foundation/judge-file.ts'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import type { ReadMail } from '#app/outside/read-mail.ts'
import { readMailAside } from '#app/outside/read-mail-aside.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { rememberStoredFile } from '#app/records/foundation/stored-files.ts'
import { insertMail, insertMailAttachment, mailByIdentity } from '#app/records/intake/incoming-mails.ts'
import { moveMark } from '#app/records/intake/mailbox-marks.ts'
import type { Tools } from '#app/tools.ts'

/** A letter as large as this is read: thirty megabytes of attachments and what packing adds to them. */
const largestRead = 80_000_000
/** And one as large as this is kept at all, for somebody to look at with a mail program. */
export const largestMail = 1_000_000_000
const headBytes = 200_000

/** Which letter of which mailbox it is; a clerk who drops one as a file. */
export type MailSource =
  | { readonly mailbox: string; readonly uidValidity: string; readonly lastUid: number }
  | { readonly by: number }

type Found = { readonly name: string; readonly arrived: ArrivedFile; readonly judged: JudgedFile | string }

/**
 * Nhận thư đến: kept whole under its digest, with what could be read of it and the attachments that may be kept. The same
 * letter, by whatever way and however often it comes, is kept once. What cannot be read is kept all the same.
 */
export async function takeMail(
  tools: Tools,
  arrived: ArrivedFile,
  source: MailSource,
): Promise<{ readonly mailId: number; readonly isNew: boolean }> {
  const at = tools.now()
  const isTooLarge = arrived.sizeBytes > largestRead
  const read = await readMailAside(await arrived.read(0, isTooLarge ? headBytes : arrived.sizeBytes))
  const mail = read !== null && isTooLarge ? { ...read, attachments: [] } : read
  const found: Found[] = []
  try {
    const identity = identityOf(isTooLarge ? null : mail, arrived.sha256)
    const before = await mailByIdentity(tools.db, identity)
    if (before === null) for (const each of mail?.attachments ?? []) found.push(await lookInto(tools, each))
    return await tools.transaction(async (tx) => {
      if ('mailbox' in source) await moveMark(tx, source.mailbox, source)
      if (before !== null) return { mailId: before, isNew: false }
      const stored = { sha256: arrived.sha256, sizeBytes: arrived.sizeBytes, mediaType: 'message/rfc822' }
      await arrived.keep()
      await rememberStoredFile(tx, stored, at)
      const mailId = await insertMail(tx, {
        identity,
        ...(mail ?? unread),
        isReadable: mail !== null && !isTooLarge,
        originalSha256: arrived.sha256,
        mailbox: 'mailbox' in source ? source.mailbox : null,
        by: 'by' in source ? source.by : null,
        at,
      })
      if (mailId === null) return { mailId: (await mailByIdentity(tx, identity)) ?? 0, isNew: false }
      for (const [place, { name, arrived: file, judged }] of found.entries()) {
        const kept = typeof judged !== 'string'
        if (kept) {
          await file.keep()
          await rememberJudged(tx, file, judged, at)
        }
        await insertMailAttachment(tx, {
          mailId,
          position: place + 1,
          name,
          sizeBytes: file.sizeBytes,
          sha256: kept ? file.sha256 : null,
          refused: kept ? null : judged,
        })
      }
      await recordAct(tx, {
        at,
        actorId: 'by' in source ? source.by : null,
        act: 'take-mail',
        refused: false,
        subject: `mail:${mailId}`,
        facts: { sha256: arrived.sha256, attachments: found.length },
      })
      return { mailId, isNew: true }
    })
  } finally {
    await arrived.discard()
    for (const { arrived: file } of found) await file.discard()
  }
}

const unread = {
  messageId: null,
  fromName: '',
  fromAddress: '',
  subject: '',
  sentAt: null,
  text: '',
  readAs: null,
}

/** An attachment is judged like any other file; the word says why it stays in the letter. */
async function lookInto(tools: Tools, attachment: ReadMail['attachments'][number]): Promise<Found> {
  const arrived = await tools.files.receive(attachment.bytes, largestMail)
  if (arrived === 'too-large') throw new Error('an attachment is larger than its letter')
  const { name } = attachment
  if (arrived.sizeBytes > tools.settings.fileMaxBytes) return { name, arrived, judged: 'file-too-large' }
  const judged = await judgeFile(tools, arrived, name)
  if (!('problem' in judged)) return { name: cleanFileName(name, judged.kind.extensions), arrived, judged }
  return {
    name,
    arrived,
    judged: judged.problem === 'file-infected' ? `file-infected:${judged.finding}` : judged.problem,
  }
}

/** What makes a letter the same letter: not its way here, but who says what when, with which files. */
function identityOf(mail: ReadMail | null, originalSha256: string): string {
  if (mail === null) return originalSha256
  const { attachments, readAs: _, ...said } = mail
  const files = attachments.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')])
  return createHash('sha256')
    .update(canonicalJson({ ...said, files }))
    .digest('hex')
}
