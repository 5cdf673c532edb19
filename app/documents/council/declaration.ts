import type { AdministrativeDocument, Block, TableBlock } from '../paper/administrative-document.ts'
import { dayInText, momentInWords, type OpenDay, openDay } from '../paper/dates.ts'
import { type Issuer, sessionHead } from '../paper/letter-head.ts'
import { paragraph, plain } from '../paper/text.ts'

/** Bản cam kết về xung đột lợi ích of one council member: signed, or blank to be filled in by hand. */
export interface DeclarationData {
  /** The council as issuer, its authority above it. */
  readonly council: Issuer
  readonly day: Temporal.PlainDate | OpenDay
  readonly decision: { readonly number: string; readonly day: Temporal.PlainDate }
  /** "Đợt II năm 2024". */
  readonly round: string
  readonly member: { readonly fullName: string; readonly seat: string; readonly jobTitle: string }
  readonly dossiers: readonly DeclaredLine[]
  readonly signed: {
    readonly at: Temporal.Instant
    readonly digest: string
    readonly onPaper: boolean
  } | null
}

/** Hồ sơ trong danh sách: relation is nothing where the member has none, null where it is to be filled in. */
export interface DeclaredLine {
  readonly code: string
  readonly title: string
  readonly authors: string
  readonly unit: string
  readonly relation: string | null
}

export function declarationDocument(data: DeclarationData): AdministrativeDocument {
  const { member, decision, round, dossiers } = data
  return {
    name: `Bản cam kết về xung đột lợi ích - ${member.fullName}`,
    day: openDay(data.day),
    parts: [
      {
        size: 13,
        blocks: [
          sessionHead(data.council, data.day),
          {
            block: 'title',
            name: 'BẢN CAM KẾT',
            subject: `Về xung đột lợi ích khi chấm điểm sáng kiến ${round}`,
          },
          { block: 'field', label: 'Họ và tên', value: member.fullName },
          { block: 'field', label: 'Chức danh trong Hội đồng', value: member.seat },
          ...(member.jobTitle === ''
            ? []
            : [{ block: 'field', label: 'Chức vụ, đơn vị', value: member.jobTitle } as const]),
          paragraph(
            `Là thành viên Hội đồng thành lập theo Quyết định số ${decision.number} ngày ${dayInText(decision.day)}, tôi đã đọc danh sách ${dossiers.length} hồ sơ sáng kiến dưới đây (tên sáng kiến, tác giả, đơn vị) và cam kết:`,
          ),
          ...promises.map((promise, place) => paragraph(`${place + 1}. ${promise}`)),
          paragraph('Danh sách hồ sơ và quan hệ của tôi với tác giả, giải pháp:'),
          list(dossiers),
          ...signature(data),
        ],
      },
    ],
  }
}

const promises = [
  'Không chấm điểm, không biểu quyết và không dự phần thảo luận về hồ sơ mà tôi là tác giả, đồng tác giả, người tham gia tổ chức áp dụng lần đầu, người thân của tác giả hoặc có lợi ích liên quan.',
  'Khai đủ những quan hệ đó trong bản này; nếu phát hiện thêm khi đọc hồ sơ, tôi báo ngay Chủ tịch và thư ký Hội đồng.',
  'Chấm điểm độc lập, khách quan theo thang điểm của kế hoạch; không tiết lộ nội dung hồ sơ, điểm số và ý kiến của thành viên khác.',
]

function list(dossiers: readonly DeclaredLine[]): TableBlock {
  return {
    block: 'table',
    size: 11,
    columns: [
      { heading: 'STT', width: 11, align: 'center' },
      { heading: 'Mã hồ sơ', width: 26 },
      { heading: 'Tên sáng kiến' },
      { heading: 'Tác giả, đơn vị', width: 42 },
      { heading: 'Quan hệ, xung đột lợi ích', width: 40 },
    ],
    rows: dossiers.map((dossier, place) => [
      String(place + 1),
      dossier.code,
      dossier.title,
      [plain(`${dossier.authors}\n${dossier.unit}`)],
      dossier.relation === null ? '' : dossier.relation === '' ? 'Không có' : dossier.relation,
    ]),
  }
}

function signature({ member, signed }: DeclarationData): readonly Block[] {
  const trace =
    signed === null
      ? []
      : [
          paragraph(
            `${signed.onPaper ? 'Bản giấy đã ký được ghi vào hệ thống' : 'Đã ký trên hệ thống'} lúc ${momentInWords(signed.at)}.\nMã kiểm tra: ${signed.digest}`,
            'note',
          ),
        ]
  return [
    ...trace,
    {
      block: 'ending',
      signature: { authority: ['NGƯỜI CAM KẾT'], note: '(Ký, ghi rõ họ tên)', name: member.fullName },
    },
  ]
}
