import iconv from 'iconv-lite'

type Part = { readonly name: string; readonly bytes: Uint8Array; readonly type?: string }

let letters = 0

/** A letter as a mail program writes it. */
export function buildLetter(letter: {
  readonly subject?: string
  readonly from?: string
  readonly messageId?: string
  readonly text?: string
  readonly html?: string
  readonly attachments?: readonly Part[]
  /** Letters forwarded whole. */
  readonly inside?: readonly Uint8Array[]
}): Uint8Array {
  letters += 1
  const boundary = `ranh-gioi-${letters}`
  const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  const part = (headers: readonly string[], body: string) =>
    `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`
  const parts = [
    ...(letter.text === undefined
      ? []
      : [
          part(
            ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
            base64(Buffer.from(letter.text)),
          ),
        ]),
    ...(letter.html === undefined
      ? []
      : [
          part(
            ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
            base64(Buffer.from(letter.html)),
          ),
        ]),
    ...(letter.attachments ?? []).map(({ name, bytes, type = 'application/octet-stream' }) =>
      part(
        [
          `Content-Type: ${type}; name="${word(name)}"`,
          `Content-Disposition: attachment; filename="${word(name)}"`,
          'Content-Transfer-Encoding: base64',
        ],
        base64(bytes),
      ),
    ),
    ...(letter.inside ?? []).map((inner) =>
      part(
        ['Content-Type: message/rfc822', 'Content-Disposition: attachment'],
        Buffer.from(inner).toString('latin1'),
      ),
    ),
  ]
  const head = [
    `From: ${letter.from ?? `${word('Nguyễn Thị Hoa')} <hoa@nams.tamdiep.test>`}`,
    'To: sangkien@tamdiep.test',
    ...(letter.subject === undefined ? [] : [`Subject: ${word(letter.subject)}`]),
    'Date: Fri, 05 Apr 2024 09:12:00 +0700',
    ...(letter.messageId === undefined ? [] : [`Message-ID: <${letter.messageId}>`]),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`, 'latin1')
}

/** A letter of an old machine: its bytes in the old encoding, with whatever charset it says, or none. */
export function buildOldLetter(letter: {
  readonly subject: string
  readonly text: string
  readonly encoding: 'tcvn' | 'viscii'
  readonly says: string | null
}): Uint8Array {
  const bytes = (text: string) => iconv.encode(text, letter.encoding)
  const type = letter.says === null ? '' : `Content-Type: text/plain; charset=${letter.says}\r\n`
  return Buffer.concat([
    Buffer.from('From: vp@phuong.test\r\nSubject: '),
    bytes(letter.subject),
    Buffer.from(
      `\r\nDate: Fri, 05 Apr 2024 09:12:00 +0700\r\n${type}Content-Transfer-Encoding: 8bit\r\n\r\n`,
    ),
    bytes(letter.text),
  ])
}
