import { ImageRun, Paragraph, type Table } from 'docx'
import QRCode from 'qrcode'
import type { AdministrativeDocument, CodeBlock } from '../paper/administrative-document.ts'
import { gap, line } from './lines.ts'
import { mm, points } from './measures.ts'
import { sideBySide } from './side-by-side.ts'

/** A picture of each QR code of a document, by what it says, with a number that no other picture of it has. */
export type QrPictures = ReadonlyMap<string, { readonly bytes: Buffer; readonly number: number }>

export async function qrPictures({ parts }: AdministrativeDocument): Promise<QrPictures> {
  const said = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === 'code' ? [block.qr.qrOf] : [])),
  )
  return new Map(
    await Promise.all(
      [...new Set(said)].map(async (text, place) => {
        const bytes = await QRCode.toBuffer(text, { errorCorrectionLevel: 'M', margin: 0, scale: 8 })
        return [text, { bytes, number: place + 1 }] as const
      }),
    ),
  )
}

const column = mm(28)
/** 23 mm, in the pixels that Word counts at 96 to the inch. */
const pixels = 87

/** Lines on the left, the QR code on the right. */
export function codeLines(
  { text, alt }: CodeBlock,
  picture: { readonly bytes: Buffer; readonly number: number } | undefined,
  width: number,
  size: number,
): (Paragraph | Table)[] {
  const drawn =
    picture === undefined
      ? gap(points(1))
      : new Paragraph({
          alignment: 'right',
          children: [
            new ImageRun({
              type: 'png',
              data: picture.bytes,
              transformation: { width: pixels, height: pixels },
              altText: { id: String(picture.number), name: `QR ${picture.number}`, description: alt },
            }),
          ],
        })
  return [
    sideBySide([width - column, column], [[[line(text, { size, open: true })], [drawn]]]),
    gap(points(4)),
  ]
}
