import type { AdministrativeDocument, Field } from '#app/documents/paper/administrative-document.ts'
import { dayInText, openDay } from '#app/documents/paper/dates.ts'
import { letterHead } from '#app/documents/paper/letter-head.ts'
import { printDocument } from '#app/documents/paper/print-document.ts'
import type { Press } from '#app/documents/press/press.ts'
import { hash } from '../content/chance.ts'
import { headOf, people } from '../content/people.ts'
import type { DemoDossier } from '../content/types.ts'
import { units } from '../content/units.ts'

/** Giấy xác nhận áp dụng: what an applying unit writes for the author, on one page. */
export function letterOf(press: Press, dossier: DemoDossier, unitCode: string): Promise<Uint8Array> {
  return printDocument(press, letter(dossier, unitCode))
}

function letter(dossier: DemoDossier, unitCode: string): AdministrativeDocument {
  const unit = units.find(({ code }) => code === unitCode)
  const head = people.find(({ code }) => code === headOf(unitCode))
  const authors = dossier.authors.map(([code]) => people.find((one) => one.code === code)?.fullName ?? '')
  const begun = [...dossier.steps, ...dossier.later][0]
  const day = Temporal.PlainDate.from((begun?.at ?? '2024-03-18').slice(0, 10))
  const number = String(11 + (hash(`${dossier.code} letter`) % 60))
  return {
    name: `Giấy xác nhận áp dụng: ${dossier.title}`,
    day: openDay(day),
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(
            { name: unit?.name ?? '', place: 'Tam Điệp', superior: 'Ủy ban nhân dân thành phố Tam Điệp' },
            { number, symbol: `XN-${unit?.abbreviation ?? ''}`, day },
          ),
          { block: 'title', name: 'GIẤY XÁC NHẬN', subject: 'Về việc áp dụng giải pháp tại đơn vị' },
          line('Đơn vị xác nhận', unit?.name ?? ''),
          line('Tên giải pháp', dossier.title),
          line('Tác giả', authors.join(', ')),
          line('Áp dụng lần đầu', dayInText(Temporal.PlainDate.from(dossier.applied))),
          ...(dossier.text.gainHost === undefined ? [] : [line('Nhận xét', dossier.text.gainHost)]),
          {
            block: 'table',
            columns: [
              { heading: 'Chỉ số', width: 62 },
              { heading: 'Trước', align: 'center' },
              { heading: 'Sau', align: 'center' },
              { heading: 'Đơn vị tính', align: 'center' },
            ],
            rows: dossier.evidence
              .filter(([, , , indicator]) => indicator !== '')
              .map(([, , , indicator, before, after, measure]) => [indicator, before, after, measure]),
          },
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
  }
}

const line = (label: string, value: string): Field => ({ block: 'field', label: `${label}: `, value })
