import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayOf, momentInWords } from '../paper/dates.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { numberParts } from '../paper/number-parts.ts'
import { counted } from '../paper/numbers.ts'
import { bold, concluded, linesOf, paragraph, plain } from '../paper/text.ts'

/** Giấy mời họp Hội đồng, with the agenda on a page of its own. */
export interface SessionInvitationData {
  readonly council: Issuer
  /** Số giấy mời, such as "05/GM-HĐ"; dots where the clerk has given none. */
  readonly number: string
  readonly day: Temporal.PlainDate
  readonly about: string
  readonly startsAt: Temporal.Instant
  readonly place: string
  readonly chair: string
  readonly members: readonly string[]
  readonly guests: readonly string[]
  readonly opening: string
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly authors: string
    readonly unit: string
  }[]
  readonly signer: string | undefined
}

export function sessionInvitationDocument(data: SessionInvitationData): AdministrativeDocument {
  const { council, items } = data
  const { number, symbol } = numberParts(data.number, 'GM-HĐ')
  return {
    name: `Giấy mời họp - ${data.about}`,
    day: { day: data.day.day, month: data.day.month, year: data.day.year },
    parts: [
      {
        blocks: [
          letterHead(council, { number, symbol, day: data.day }),
          { block: 'title', name: 'GIẤY MỜI', subject: data.about },
          {
            block: 'addressees',
            names: [...data.members.map((name) => `Ông/bà ${name}`), ...data.guests],
          },
          paragraph(`${council.name} trân trọng kính mời ông/bà dự họp:`),
          paragraph([bold('Nội dung: '), plain(`${data.about}.`)]),
          paragraph([bold('Thời gian: '), plain(`${momentInWords(data.startsAt)}.`)]),
          paragraph([bold('Địa điểm: '), plain(`${data.place}.`)]),
          paragraph([bold('Chủ trì: '), plain(`${data.chair}.`)]),
          paragraph([
            bold('Chương trình: '),
            plain(
              `${[...linesOf(data.opening), `xét ${counted(items.length)} hồ sơ sáng kiến (danh sách kèm theo)`].join('; ')}.`,
            ),
          ]),
          ...concluded([
            paragraph(
              'Đề nghị ông/bà nghiên cứu hồ sơ trước, dự họp đúng giờ; trường hợp vắng mặt, đề nghị báo lý do cho thư ký Hội đồng. Thành viên có xung đột lợi ích với hồ sơ nào thì không dự phần xét hồ sơ đó',
            ),
          ]),
          {
            block: 'ending',
            recipients: ['Như trên', 'Lưu: HĐ'],
            signature: { authority: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: data.signer },
          },
        ],
      },
      ...(items.length === 0
        ? []
        : [
            {
              blocks: [
                {
                  block: 'title',
                  name: 'CHƯƠNG TRÌNH XÉT HỒ SƠ SÁNG KIẾN',
                  note: `(Kèm theo Giấy mời họp ngày ${dayOf(data.startsAt).day}/${dayOf(data.startsAt).month}/${dayOf(data.startsAt).year})`,
                },
                {
                  block: 'table',
                  size: 11,
                  columns: [
                    { heading: 'STT', width: 10, align: 'center' },
                    { heading: 'Mã hồ sơ', width: 24, align: 'center' },
                    { heading: 'Tên sáng kiến' },
                    { heading: 'Tác giả', width: 36 },
                    { heading: 'Đơn vị', width: 34 },
                  ],
                  rows: items.map((item, place) => [
                    String(place + 1),
                    item.code,
                    item.title,
                    item.authors,
                    item.unit,
                  ]),
                },
              ],
            } as const,
          ]),
    ],
  }
}
