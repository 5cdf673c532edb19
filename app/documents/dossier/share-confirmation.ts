import type { Author } from '#app/domain/dossier/dossier.ts'
import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInTable, openDay, placeAndDay } from '../paper/dates.ts'
import { inPercent } from '../paper/numbers.ts'
import { bold, filled, paragraph, plain } from '../paper/text.ts'

/** Bản xác nhận tỷ lệ đóng góp: what the co-authors sign where they have no account. */
export interface ShareConfirmationData {
  readonly title: string
  readonly code: string | null
  readonly unitName: string | null
  readonly authors: readonly Pick<Author, 'fullName' | 'birthDate' | 'workplace' | 'jobTitle' | 'share'>[]
  readonly place: string
  readonly year: number
}

export function shareConfirmation(data: ShareConfirmationData): AdministrativeDocument {
  const day = { year: data.year }
  return {
    name: `Bản xác nhận tỷ lệ đóng góp: ${data.title || 'chưa đặt tên'}`,
    day: openDay(day),
    parts: [
      {
        size: 13,
        blocks: [
          { block: 'national-head', ...(data.code === null ? {} : { form: `Mã hồ sơ: ${data.code}` }) },
          {
            block: 'title',
            name: 'BẢN XÁC NHẬN',
            subject: 'Tỷ lệ (%) đóng góp của các tác giả vào việc tạo ra sáng kiến',
          },
          paragraph([
            plain('Chúng tôi là tác giả (nhóm tác giả) của sáng kiến: '),
            bold(filled(data.title) ?? '..............................'),
            plain(data.unitName === null ? '.' : `, ${data.unitName}.`),
          ]),
          paragraph(
            'Chúng tôi đã cùng thống nhất và xác nhận tỷ lệ đóng góp của từng người như sau, tổng cộng đúng 100%:',
          ),
          {
            block: 'table',
            size: 12,
            columns: [
              { heading: 'Số TT', width: 10, align: 'center' },
              { heading: 'Họ và tên', width: 38 },
              { heading: 'Ngày tháng năm sinh', width: 24, align: 'center' },
              { heading: 'Chức danh, nơi công tác (hoặc nơi thường trú)' },
              { heading: 'Tỷ lệ (%) đóng góp', width: 20, align: 'center' },
              { heading: 'Ký xác nhận', width: 32 },
            ],
            // Room to sign in every row.
            rows: data.authors.map((author, i) => [
              `${i + 1}\n\n`,
              author.fullName,
              author.birthDate === null ? '' : dayInTable(author.birthDate),
              [author.jobTitle, author.workplace].filter((part) => part.trim() !== '').join(', '),
              inPercent(author.share),
              '',
            ]),
          },
          paragraph(
            'Mọi thay đổi về tỷ lệ đóng góp sau ngày ký phải được các tác giả xác nhận lại. Chúng tôi chịu trách nhiệm về nội dung xác nhận này.',
          ),
          {
            block: 'ending',
            signature: {
              authority: ['XÁC NHẬN CỦA ĐƠN VỊ'],
              note: '(Ký, ghi rõ họ tên, đóng dấu; nếu có)',
              placeAndDay: placeAndDay(data.place, day),
            },
          },
        ],
      },
    ],
  }
}
