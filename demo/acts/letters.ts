import iconv from 'iconv-lite'
import { attachMail } from '#app/casework/intake/attach-mail.ts'
import { takeMail } from '#app/casework/intake/take-mail.ts'
import { done } from '#app/domain/outcome.ts'
import type { Act } from '../act.ts'
import { dossiers } from '../content/dossiers.ts'
import { forwardedLetter, oldLetter, supplementLetter } from '../content/letters.ts'
import { chartOf } from '../papers/chart.ts'
import { known, type Scene } from '../scene.ts'

const office = 'kinh-te-4'

/** Letters to the office: one is attached to the dossier it belongs to, two wait. */
export const letterActs: readonly Act[] = [
  {
    at: '2024-07-01T10:20',
    what: 'thư đến: bổ sung cho px-07',
    do: async (scene) => {
      const letter = packed(
        'px07@quang-son.tamdiep.test',
        'ubnd@quang-son.tamdiep.test',
        supplementLetter.subject,
        [textPart(supplementLetter.text), pictureOf(supplementLetter.file, 'px-07')],
      )
      const mailId = await taken(scene, letter)
      const dossierId = await scene.dossierId('px-07')
      return attachMail(scene.tools, await scene.actor(office), { mailId, dossierId, attachments: [1] })
    },
  },
  {
    at: '2024-07-03T15:05',
    what: 'thư đến: thư chuyển kèm',
    do: async (scene) => {
      const { inner, subject, text } = forwardedLetter
      const original = packed('to6@bac-son.tamdiep.test', 'to6@bac-son.tamdiep.test', inner.subject, [
        textPart(inner.text),
        pictureOf(inner.file, 'px-07', 1),
      ])
      const within = `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="thu-goc.eml"\r\n\r\n${original}`
      await taken(
        scene,
        packed('fw6@bac-son.tamdiep.test', 'ubnd@bac-son.tamdiep.test', subject, [textPart(text), within]),
      )
      return done(null)
    },
  },
  {
    at: '2024-07-04T08:10',
    what: 'thư đến: thư phông chữ cũ',
    do: async (scene) => {
      const head =
        'From: truong@th-cu.tamdiep.test\r\nMessage-ID: <cu@th-cu.tamdiep.test>\r\nDate: Thu, 04 Jul 2024 08:02:00 +0700\r\n'
      const letter = Buffer.concat([
        Buffer.from(`${head}Subject: `),
        iconv.encode(oldLetter.subject, 'tcvn'),
        Buffer.from(
          '\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
        ),
        iconv.encode(oldLetter.text, 'tcvn'),
      ])
      await taken(scene, letter.toString('latin1'))
      return done(null)
    },
  },
]

async function taken({ tools, personId }: Scene, letter: string): Promise<number> {
  const arrived = await tools.files.receive(Buffer.from(letter, 'latin1'), 10_000_000)
  if (arrived === 'too-large') throw new Error('a letter of the demo is small')
  return (await takeMail(tools, arrived, { by: await personId(office) })).mailId
}

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

const textPart = (text: string): string =>
  `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}`

/** The figures of a dossier as the picture its authors would have sent. */
function pictureOf(name: string, code: string, row = 0): string {
  const dossier = known(
    dossiers.find((each) => each.code === code),
    `hồ sơ ${code}`,
  )
  const evidence = known(dossier.evidence[row] ?? dossier.evidence[0], `minh chứng của ${code}`)
  const bytes = known(chartOf(evidence) ?? undefined, `biểu đồ của ${code}`)
  return `Content-Type: image/png; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`
}

function packed(messageId: string, from: string, subject: string, parts: readonly string[]): string {
  const boundary = `phan-${messageId.replaceAll(/\W/g, '-')}`
  const head = `From: ${from}\r\nSubject: ${word(subject)}\r\nMessage-ID: <${messageId}>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"`
  return `${head}\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`
}
