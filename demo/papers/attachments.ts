import type { Tools } from '#app/tools.ts'
import { hash } from '../content/chance.ts'
import type { DemoDossier } from '../content/types.ts'
import { chartOf } from './chart.ts'
import { letterOf } from './confirmation-letter.ts'
import { documentOf } from './word-document.ts'

/** A file somebody attaches; its bytes are made when it is, and always the same. */
export type Attachment = {
  readonly name: string
  readonly caption: string
  bytes(tools: Tools): Promise<Uint8Array>
}

/** Every third dossier or so brings files: a confirmation letter, a chart of its figures, a table in Word. */
export function attachmentsOf(dossier: DemoDossier): readonly Attachment[] {
  const [row] = dossier.evidence
  if (row === undefined || row[3] === '') return []
  const dice = hash(`${dossier.code} files`) % 12
  const chart = dice >= 2 && dice <= 4 ? chartOf(row) : null
  return [
    ...(dice <= 1 && dossier.unit !== null
      ? [
          {
            name: 'Giấy xác nhận áp dụng.pdf',
            caption: 'Xác nhận của nơi áp dụng',
            bytes: (tools: Tools) => letterOf(tools.press, dossier, dossier.unit ?? ''),
          },
        ]
      : []),
    ...(chart === null
      ? []
      : [
          {
            name: 'Bieu do truoc va sau.png',
            caption: `Biểu đồ trước và sau: ${row[3]}`.slice(0, 200),
            bytes: async () => chart,
          },
        ]),
    ...(dice === 4 || dice === 5
      ? [
          {
            name: 'Bảng số liệu minh chứng.docx',
            caption: 'Số liệu chi tiết kèm nguồn',
            bytes: async () => documentOf(dossier),
          },
        ]
      : []),
  ]
}
