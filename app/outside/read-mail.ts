import PostalMime, { type Address, type Email } from 'postal-mime'
import { plainText } from './plain-text.ts'
import { encodingOf, readText, type TextEncoding } from './vietnamese-encodings.ts'

/** Một thư đến as far as it could be read. */
export type ReadMail = {
  readonly messageId: string | null
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  /** The moment it states, as text of an instant: the letter is read by a thread of its own. */
  readonly sentAt: string | null
  readonly text: string
  /** The encoding the text turned out to be in, where the letter stated another; null: as it stated. */
  readonly readAs: TextEncoding | null
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const limits = { text: 200_000, line: 500, attachments: 60, depth: 5 }

/** Reads a letter with everything that is packed into it; null where it is none or wants to be read for ever. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | null> {
  const email = await parsed(bytes)
  if (email === null) return null
  const inner = await forwarded(email, 1)
  const own = bodyOf(email)
  const repaired = isSuspect(own, bytes) ? await readAgain(bytes) : null
  const from = mailboxOf(email.from)
  const texts = [repaired?.text ?? own, ...inner.texts]
  return {
    messageId: line(email.messageId ?? '') || null,
    fromName: line(from.name),
    fromAddress: line(from.address),
    subject: line(subjectOf(bytes) ?? email.subject ?? ''),
    sentAt: instantOrNull(email.date),
    text: clean(texts.filter((each) => each.trim() !== '').join('\n\n')).slice(0, limits.text),
    readAs: repaired?.readAs ?? null,
    attachments: inner.attachments.slice(0, limits.attachments),
  }
}

const parsed = async (bytes: Uint8Array): Promise<Email | null> => {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 30,
      maxHeadersSize: 500_000,
    })
  } catch {
    return null
  }
}

/** The attachments, and the letters among them opened in turn: their text and their own attachments. */
async function forwarded(
  email: Email,
  depth: number,
): Promise<{
  readonly texts: readonly string[]
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}> {
  const texts: string[] = []
  const attachments: { name: string; bytes: Uint8Array }[] = []
  for (const [place, { filename, mimeType, content }] of email.attachments.entries()) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
    const letter = mimeType === 'message/rfc822' && depth < limits.depth ? await parsed(bytes) : null
    if (letter === null) {
      attachments.push({ name: line(filename ?? '') || `tep-${place + 1}`, bytes })
      continue
    }
    const inside = await forwarded(letter, depth + 1)
    const from = mailboxOf(letter.from)
    const heading = `—— Thư chuyển kèm: ${line(letter.subject ?? '') || '(không có tiêu đề)'}, ${from.name || from.address} ——`
    texts.push(`${heading}\n${bodyOf(letter)}`, ...inside.texts)
    attachments.push(...inside.attachments)
  }
  return { texts, attachments }
}

const bodyOf = ({ text, html }: Email): string => text ?? (html === undefined ? '' : plainText(html))

/** Signs nobody could decode, or bytes above ASCII that were not stated to be Unicode. */
const isSuspect = (text: string, bytes: Uint8Array): boolean =>
  text.includes('\uFFFD') ||
  (/\P{ASCII}/u.test(text) && !/charset="?utf-?8/i.test(latin(bytes.subarray(0, 100_000))))

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Once more with one sign for each byte, so that the bytes of the text can be told and read by what they are. */
async function readAgain(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly readAs: TextEncoding | null } | null> {
  const source = latin(bytes)
  const stated = encodingOf(/charset="?([\w.:-]+)/i.exec(source)?.[1] ?? '')
  const head = source.search(/\r?\n\r?\n/)
  const named = /charset="?[\w.:-]+"?/i.test(source)
    ? source.replaceAll(/charset="?[\w.:-]+"?/gi, 'charset=windows-1252')
    : `Content-Type: text/plain; charset=windows-1252\r\n${withoutType(source.slice(0, head))}${source.slice(head)}`
  const email = await parsed(Buffer.from(named, 'latin1'))
  const text = email === null ? '' : bodyOf(email)
  if (text === '') return null
  const found = readText(bytesOf(text), stated)
  return { text: found.text, readAs: found.encoding === (stated ?? 'utf-8') ? null : found.encoding }
}

const withoutType = (head: string): string => head.replace(/^content-type:.*(\r?\n[ \t].*)*\r?\n/im, '')

/** The subject when its bytes were put into the header as they were, or in an encoding browsers do not know. */
function subjectOf(bytes: Uint8Array): string | null {
  const source = latin(bytes.subarray(0, 200_000))
  const head = source.slice(0, source.search(/\r?\n\r?\n/))
  const raw = /^subject:(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1]?.replace(/\r?\n[ \t]+/g, ' ')
  if (raw === undefined) return null
  if (/[\u0080-\u00FF]/.test(raw)) return readText(Buffer.from(raw, 'latin1'), null).text
  const word = /=\?([\w.-]+)\?(q|b)\?([^?]*)\?=/gi
  const isOld = [...raw.matchAll(word)].some(([, name = '']) =>
    ['tcvn', 'viscii'].includes(encodingOf(name) ?? ''),
  )
  if (!isOld) return null
  return raw.replace(word, (_, name: string, way: string, text: string) => {
    const inner =
      way.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
    return readText(inner, encodingOf(name)).text
  })
}

/** windows-1252 back to the bytes it was read from. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => byteOf.get(sign) ?? 0x3f)
}
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

const mailboxOf = (address: Address | undefined): { readonly name: string; readonly address: string } => {
  const mailbox = address?.group?.[0] ?? address
  return { name: mailbox?.name ?? '', address: mailbox?.address ?? '' }
}

function instantOrNull(date: string | undefined): string | null {
  try {
    return date === undefined ? null : Temporal.Instant.from(date).toString()
  } catch {
    return null
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()

const line = (text: string): string => clean(text).replace(/\s+/g, ' ').slice(0, limits.line)
