import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { type OpenDay, openDay } from '../paper/dates.ts'
import { type Issuer, sessionHead } from '../paper/letter-head.ts'
import { paragraph, plain } from '../paper/text.ts'

/** Bảng kê xung đột lợi ích, an annex of the minutes: per dossier who is out and why, what was waived or rejected, who took whose place. */
export interface ConflictListData {
  readonly council: Issuer
  readonly day: Temporal.PlainDate | OpenDay
  /** "Đợt II năm 2024". */
  readonly round: string
  readonly conflicts: readonly ConflictRow[]
  /** Sentences on members who were replaced. */
  readonly substitutions: readonly string[]
  /** "11/11 thành viên đã ký bản cam kết". */
  readonly declarations: string
  readonly secretary?: string | undefined
  readonly chair?: string | undefined
}

/** Một dòng của bảng kê. */
export interface ConflictRow {
  readonly code: string
  readonly title: string
  readonly member: string
  readonly reason: string
  /** Không tham gia; được miễn trừ, by whom and why; không phải xung đột, by whom and why. */
  readonly outcome: string
}

export function conflictListDocument(data: ConflictListData): AdministrativeDocument {
  return {
    name: `Bảng kê xung đột lợi ích - ${data.round}`,
    day: openDay(data.day),
    parts: [
      {
        size: 13,
        landscape: true,
        blocks: [
          sessionHead(data.council, data.day),
          {
            block: 'title',
            name: 'BẢNG KÊ XUNG ĐỘT LỢI ÍCH',
            subject: `Kỳ chấm điểm sáng kiến ${data.round}`,
          },
          paragraph(`${data.declarations}.`),
          {
            block: 'table',
            size: 11,
            columns: [
              { heading: 'STT', width: 11, align: 'center' },
              { heading: 'Hồ sơ' },
              { heading: 'Thành viên', width: 42 },
              { heading: 'Lý do', width: 70 },
              { heading: 'Kết luận', width: 66 },
            ],
            rows: data.conflicts.map((row, place) => [
              String(place + 1),
              [plain(row.code === '' ? row.title : `${row.code}: ${row.title}`)],
              row.member,
              row.reason,
              row.outcome,
            ]),
          },
          ...(data.conflicts.length === 0 ? [paragraph('Không có xung đột lợi ích nào được ghi nhận.')] : []),
          ...data.substitutions.map((sentence) => paragraph(sentence)),
          {
            block: 'ending',
            beside: { authority: ['THƯ KÝ HỘI ĐỒNG'], note: '(Ký, ghi rõ họ tên)', name: data.secretary },
            signature: { authority: ['CHỦ TỊCH HỘI ĐỒNG'], note: '(Ký, ghi rõ họ tên)', name: data.chair },
          },
        ],
      },
    ],
  }
}
