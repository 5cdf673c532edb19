import { openDay } from '#app/documents/paper/dates.ts'
import { letterHead } from '#app/documents/paper/letter-head.ts'
import { printDocument } from '#app/documents/paper/print-document.ts'
import { paragraph } from '#app/documents/paper/text.ts'
import type { Press } from '#app/documents/press/press.ts'
import { headOf, people } from '../content/people.ts'
import { units } from '../content/units.ts'
import { known } from '../scene.ts'

/** One page that a unit's head signed, as its scan would show it. */
export function signedPage(
  press: Press,
  page: {
    readonly unit: string
    readonly number: string
    readonly day: Temporal.PlainDate
    readonly name: string
    readonly subject: string
    readonly lines: readonly string[]
  },
): Promise<Uint8Array> {
  const unit = known(
    units.find(({ code }) => code === page.unit),
    page.unit,
  )
  const head = people.find(({ code }) => code === headOf(page.unit))
  const [number = '', symbol = ''] = page.number.split('/')
  return printDocument(press, {
    name: page.name,
    day: openDay(page.day),
    parts: [
      {
        blocks: [
          letterHead({ name: unit.name, place: 'Tam Điệp' }, { number, symbol, day: page.day }),
          { block: 'title', name: page.name, subject: page.subject },
          ...page.lines.map((line) => paragraph(line)),
          {
            block: 'ending',
            signature: {
              authority: [(head?.position ?? 'Thủ trưởng đơn vị').toLocaleUpperCase('vi')],
              note: '(Đã ký)',
              name: head?.fullName,
            },
          },
        ],
      },
    ],
  })
}
