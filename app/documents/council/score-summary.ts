import type { AdministrativeDocument, Cell, Column, TableBlock } from '../paper/administrative-document.ts'
import { type OpenDay, openDay } from '../paper/dates.ts'
import { type Issuer, sessionHead } from '../paper/letter-head.ts'
import { inPoints, withComma } from '../paper/numbers.ts'
import { bold, paragraph, plain } from '../paper/text.ts'

/** Bảng tổng hợp điểm: dossiers down, council members across, then what the sheets come to. */
export interface ScoreSummaryData {
  readonly council: Issuer
  readonly day: Temporal.PlainDate | OpenDay
  readonly subject: string
  /** One column each, numbered from 1; names only where ballots are named. */
  readonly members: readonly { readonly fullName?: string | undefined }[]
  readonly dossiers: readonly SummaryLine[]
  readonly secretary?: string | undefined
  readonly chair?: string | undefined
}

export interface SummaryLine {
  readonly code: string
  readonly title: string
  readonly authors: string
  readonly unit: string
  /** One entry a member, in the members' order. */
  readonly sheets: readonly SummaryScore[]
  /** Điểm bình quân as printed, such as "81.29"; null while it cannot be told. */
  readonly mean: string | null
  /** Flagged because the sheets lie far apart. */
  readonly gap: boolean
  /** Số thành viên đồng ý trên tổng số, such as "9/11". */
  readonly vote: string
  readonly rank: number | null
  /** Xếp loại or another outcome in a word or two. */
  readonly outcome: string
}

/** A total in hundredths, or why there is none. */
export type SummaryScore = number | 'conflict' | 'absent' | 'missing'

export function scoreSummaryDocument(data: ScoreSummaryData): AdministrativeDocument {
  return {
    name: `Bảng tổng hợp điểm - ${data.subject}`,
    day: openDay(data.day),
    parts: [
      {
        landscape: true,
        size: 13,
        blocks: [
          sessionHead(data.council, data.day),
          { block: 'title', name: 'BẢNG TỔNG HỢP ĐIỂM', subject: data.subject },
          matrix(data),
          paragraph(legend(data), 'note'),
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

function matrix({ members, dossiers }: ScoreSummaryData): TableBlock {
  const memberWidth = Math.max(7.2, Math.min(12, 95 / Math.max(1, members.length)))
  const after: readonly Column[] = [
    { heading: 'Số phiếu', width: 10, align: 'center' },
    { heading: 'Điểm bình quân', width: 13, align: 'center' },
    { heading: 'Thấp nhất', width: 10.5, align: 'center' },
    { heading: 'Cao nhất', width: 10.5, align: 'center' },
    { heading: 'Biểu quyết', width: 12, align: 'center' },
    { heading: 'Xếp hạng', width: 10, align: 'center' },
    { heading: 'Kết quả', width: 16, align: 'center' },
  ]
  const before: readonly Column[] = [
    { heading: 'STT', width: 9, align: 'center' },
    { heading: 'Mã hồ sơ, tên sáng kiến' },
    { heading: 'Tác giả, đơn vị', width: 32 },
  ]
  return {
    block: 'table',
    size: 9.5,
    groups: [
      ...before.map(({ heading }) => ({ text: heading, columns: 1, through: true })),
      { text: 'Tổng điểm theo phiếu của thành viên', columns: members.length },
      ...after.map(({ heading }) => ({ text: heading, columns: 1, through: true })),
    ],
    columns: [
      ...before,
      ...members.map((_, i): Column => ({ heading: String(i + 1), width: memberWidth, align: 'center' })),
      ...after,
    ],
    rows: dossiers.map((line, i) => [
      String(i + 1),
      ...named(line),
      ...line.sheets.map(shown),
      ...figures(line),
    ]),
  }
}

function named({ code, title, authors, unit }: SummaryLine): Cell[] {
  return [[bold(code), plain(`\n${title}`)], `${authors}\n${unit}`]
}

function shown(score: SummaryScore): string {
  switch (score) {
    case 'conflict':
      return '–'
    case 'absent':
      return 'v'
    case 'missing':
      return ''
    default:
      return inPoints(score)
  }
}

function figures({ sheets, mean, gap, vote, rank, outcome }: SummaryLine): Cell[] {
  const scores = sheets.filter((score) => typeof score === 'number')
  return [
    String(scores.length),
    mean === null ? '' : [bold(withComma(mean))],
    scores.length === 0 ? '' : inPoints(Math.min(...scores)),
    scores.length === 0 ? '' : `${inPoints(Math.max(...scores))}${gap ? ' (*)' : ''}`,
    vote,
    rank === null ? '' : String(rank),
    [bold(outcome)],
  ]
}

function legend({ members, dossiers }: ScoreSummaryData): string {
  const scores = dossiers.flatMap(({ sheets }) => sheets)
  const names = members.flatMap(({ fullName }, i) =>
    fullName === undefined ? [] : [`(${i + 1}): ${fullName}`],
  )
  return [
    ...(scores.includes('conflict') ? ['“–”: thành viên không chấm do có xung đột lợi ích'] : []),
    ...(scores.includes('absent') ? ['“v”: thành viên vắng mặt có lý do'] : []),
    ...(dossiers.some(({ gap }) => gap) ? ['(*): các phiếu chênh lệch lớn'] : []),
    'Ô trống: chưa có phiếu hợp lệ. Điểm bình quân chỉ tính các phiếu hợp lệ đã ký',
    ...names,
  ]
    .join('; ')
    .concat('.')
}
