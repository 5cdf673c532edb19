import type {
  AdministrativeDocument,
  Block,
  Field,
  Part,
  Row,
  TableBlock,
} from '../paper/administrative-document.ts'
import { momentInWords, type OpenDay, openDay } from '../paper/dates.ts'
import { type Issuer, sessionHead } from '../paper/letter-head.ts'
import { inPoints } from '../paper/numbers.ts'
import { bold, filled, italic, paragraph, plain } from '../paper/text.ts'

/** Phiếu đánh giá, chấm điểm sáng kiến of one council member; without points it is a blank sheet to fill by hand. */
export interface ScoreSheetData {
  /** The council as issuer, its authority above it. */
  readonly council: Issuer
  readonly day: Temporal.PlainDate | OpenDay
  readonly member: { readonly fullName: string; readonly seat: string }
  readonly dossierCode: string
  readonly title: string
  /** Left out where the council judges without names. */
  readonly authors?: readonly string[] | undefined
  readonly unit?: string | undefined
  readonly field: string
  readonly criteria: readonly SheetCriterion[]
  /** Thang điểm, in hundredths. */
  readonly scale: number
  /** Mức xếp loại as a line of text: "Xếp loại A: từ 80 điểm; …". */
  readonly classesNote: string
  /** Nhận xét chung. */
  readonly remark?: string | undefined
  readonly signedAt?: Temporal.Instant | undefined
  /** Mã kiểm tra of the signed sheet. */
  readonly digest?: string | undefined
  /** Số phiếu as printed, and the address its QR code opens. */
  readonly number: string
  readonly address: string
}

/** Tiêu chí with its points in hundredths; `parts` are sub-criteria, whose points sum to the criterion's. */
export interface SheetCriterion {
  readonly name: string
  readonly guidance?: string | undefined
  readonly max: number
  readonly points?: number | undefined
  readonly comment?: string | undefined
  readonly parts?: readonly SheetCriterion[] | undefined
}

export function scoreSheetDocument(data: ScoreSheetData): AdministrativeDocument {
  return {
    name: `Phiếu chấm điểm ${data.dossierCode} - ${data.member.fullName}`,
    day: openDay(data.day),
    parts: [sheetPart(data)],
  }
}

/** Blank sheets to fill by hand, one after the other, each on pages of its own. */
export const blankSheetsDocument = (
  name: string,
  day: Temporal.PlainDate,
  sheets: readonly ScoreSheetData[],
): AdministrativeDocument => ({ name, day: openDay(day), parts: sheets.map(sheetPart) })

const sheetPart = (data: ScoreSheetData): Part => ({
  size: 13,
  blocks: [
    sessionHead(data.council, data.day),
    { block: 'title', name: 'PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM SÁNG KIẾN' },
    {
      block: 'code',
      text: [
        plain('Họ và tên thành viên: '),
        bold(data.member.fullName),
        plain(`\nChức danh trong Hội đồng: ${data.member.seat}\nMã hồ sơ: `),
        bold(data.dossierCode),
        plain('\nSố phiếu: '),
        bold(data.number),
      ],
      qr: { qrOf: data.address },
      alt: `Mã QR của phiếu số ${data.number}`,
    },
    line('Tên sáng kiến', data.title),
    ...(data.authors === undefined ? [] : [line('Tác giả, đồng tác giả', data.authors.join(', '))]),
    ...(data.unit === undefined ? [] : [line('Đơn vị', data.unit)]),
    line('Lĩnh vực', data.field),
    criteriaTable(data),
    ...remark(data),
    paragraph([italic(data.classesNote)], 'flush'),
    ...signature(data),
  ],
})

/** What was remarked; on a blank sheet dots to write on. */
function remark({ remark: words, signedAt }: ScoreSheetData): Block[] {
  if (filled(words) !== undefined) return [line('Nhận xét chung', words ?? '')]
  return signedAt === undefined ? [{ block: 'field', label: 'Nhận xét chung' }] : []
}

function criteriaTable({ criteria, scale, signedAt }: ScoreSheetData): TableBlock {
  const toFill = signedAt === undefined && criteria.every((criterion) => pointsOf(criterion) === undefined)
  const given = criteria.map(pointsOf)
  const total = given.every((points) => points !== undefined)
    ? inPoints(given.reduce((sum, points) => sum + (points ?? 0), 0))
    : ''
  return {
    block: 'table',
    columns: [
      { heading: 'STT', width: 12, align: 'center' },
      { heading: 'Tiêu chí' },
      { heading: 'Điểm tối đa', width: 18, align: 'center' },
      { heading: 'Điểm chấm', width: 18, align: 'center' },
      { heading: 'Nhận xét', width: 52 },
    ],
    rows: [
      ...criteria.flatMap((criterion, i) => rowsOf(criterion, String(i + 1), toFill)),
      [
        { text: [bold('Tổng điểm')], columns: 2, align: 'center' },
        [bold(inPoints(scale))],
        [bold(total)],
        '',
      ],
    ],
  }
}

function rowsOf(criterion: SheetCriterion, number: string, toFill: boolean): Row[] {
  const { name, guidance, max, comment, parts = [] } = criterion
  const points = pointsOf(criterion)
  const explained = filled(guidance)
  return [
    [
      number,
      explained === undefined ? [bold(name)] : [bold(name), plain('\n'), italic(explained)],
      inPoints(max),
      points === undefined ? '' : [bold(inPoints(points))],
      comment ?? (toFill ? roomToWrite : ''),
    ],
    ...parts.map((part, i): Row => {
      const given = pointsOf(part)
      return [
        `${number}.${i + 1}`,
        part.name,
        inPoints(part.max),
        given === undefined ? '' : inPoints(given),
        part.comment ?? '',
      ]
    }),
  ]
}

/** Lines for the hand, where a comment goes. */
const roomToWrite = '\n\n\n'

function pointsOf({ points, parts = [] }: SheetCriterion): number | undefined {
  if (parts.length === 0) return points
  const given = parts.map(pointsOf)
  return given.every((each) => each !== undefined)
    ? given.reduce((sum, each) => sum + (each ?? 0), 0)
    : undefined
}

function signature({ member, signedAt, digest }: ScoreSheetData): Block[] {
  const signed = signedAt === undefined ? [] : [`Phiếu đã ký trên hệ thống lúc ${momentInWords(signedAt)}.`]
  const checked = digest === undefined ? [] : [`Mã kiểm tra: ${digest}`]
  const trace = [...signed, ...checked].join('\n')
  return [
    ...(trace === '' ? [] : [paragraph(trace, 'note')]),
    {
      block: 'ending',
      signature: { authority: ['THÀNH VIÊN HỘI ĐỒNG'], note: '(Ký, ghi rõ họ tên)', name: member.fullName },
    },
  ]
}

function line(label: string, value: string): Field {
  return { block: 'field', label, value }
}
