import type { Readable } from 'node:stream'
import { ImapFlow } from 'imapflow'

/** Hộp thư đến at a mail server; read, never changed. */
export type Mailbox = {
  /** `user@host/INBOX`: what its letters and its mark are kept under. */
  readonly name: string
  /** Hands each letter behind the mark to `take`, one after another; throws when the server fails or keeps still. */
  readNew(mark: MailboxMark | null, take: (letter: NewLetter) => Promise<void>): Promise<void>
}

/** How far it was read. Another validity: the server has numbered its letters anew. */
export type MailboxMark = { readonly uidValidity: string; readonly lastUid: number }

export type NewLetter = MailboxMark & {
  readonly content: Readable
  /** Asked when the content has ended: it may have ended because the server hung up. */
  isWhole(): boolean
}

/** Where the mailbox is; `verify` its certificate, take any (`self-signed`), or speak openly (`none`). */
export type MailboxPlace = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string
  readonly password: string
  /** '' for the inbox. */
  readonly folder: string
  readonly tls: 'verify' | 'self-signed' | 'none'
}

const patience = { greeting: 20_000, silence: 60_000, whole: 600_000 }

export function imapMailbox(place: MailboxPlace, waits: Partial<typeof patience> = {}): Mailbox {
  const { greeting, silence, whole } = { ...patience, ...waits }
  const folder = place.folder || 'INBOX'
  return {
    name: `${place.user}@${place.host}/${folder}`,
    async readNew(mark, take) {
      const client = new ImapFlow({
        host: place.host,
        port: place.port,
        secure: place.secure,
        auth: { user: place.user, pass: place.password },
        logger: false,
        disableAutoIdle: true,
        ...(place.secure ? {} : { doSTARTTLS: place.tls !== 'none' }),
        tls: { rejectUnauthorized: place.tls === 'verify' },
        connectionTimeout: greeting,
        greetingTimeout: greeting,
        socketTimeout: silence,
      })
      const broken = Promise.withResolvers<never>()
      broken.promise.catch(() => {})
      client.on('error', (failure) => broken.reject(failure))
      client.on('close', () => broken.reject(new Error('the mail server hung up')))
      const alarm = setTimeout(() => broken.reject(new Error('the mail server takes too long')), whole)
      try {
        await Promise.race([broken.promise, walk(client, folder, mark, take)])
      } finally {
        clearTimeout(alarm)
        client.close()
      }
    },
  }
}

async function walk(
  client: ImapFlow,
  folder: string,
  mark: MailboxMark | null,
  take: (letter: NewLetter) => Promise<void>,
): Promise<void> {
  await client.connect()
  const box = await client.mailboxOpen(folder, { readOnly: true })
  const uidValidity = String(box.uidValidity)
  const first = mark?.uidValidity === uidValidity ? mark.lastUid + 1 : 1
  const found: number[] = []
  if (box.exists > 0)
    // "5:*" names the last letter even where it is older than 5.
    for await (const { uid } of client.fetch(`${first}:*`, { uid: true }, { uid: true }))
      if (uid >= first) found.push(uid)
  for (const uid of found.toSorted((one, other) => one - other)) {
    const { content } = await client.download(String(uid), undefined, { uid: true })
    // Deleted in the meantime.
    if (content === undefined) continue
    await take({ uidValidity, lastUid: uid, content, isWhole: () => client.usable })
  }
}
