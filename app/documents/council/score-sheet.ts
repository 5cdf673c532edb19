import type {
  AdministrativeDocument,
  Block,
  Field,
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
  readonly signedAt?: Temporal.Instant | undefined
  /** Mã kiểm tra of the signed sheet. */
  readonly digest?: string | undefined
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
    parts: [
      {
        size: 13,
        blocks: [
          sessionHead(data.council, data.day),
          { block: 'title', name: 'PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM SÁNG KIẾN' },
          line('Họ và tên thành viên', data.member.fullName),
          line('Chức danh trong Hội đồng', data.member.seat),
          line('Mã hồ sơ', data.dossierCode),
          line('Tên sáng kiến', data.title),
          ...(data.authors === undefined ? [] : [line('Tác giả, đồng tác giả', data.authors.join(', '))]),
          ...(data.unit === undefined ? [] : [line('Đơn vị', data.unit)]),
          line('Lĩnh vực', data.field),
          criteriaTable(data),
          paragraph([italic(data.classesNote)], 'flush'),
          ...signature(data),
        ],
      },
    ],
  }
}

function criteriaTable({ criteria, scale }: ScoreSheetData): TableBlock {
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
      ...criteria.flatMap((criterion, i) => rowsOf(criterion, String(i + 1))),
      [
        { text: [bold('Tổng điểm')], columns: 2, align: 'center' },
        [bold(inPoints(scale))],
        [bold(total)],
        '',
      ],
    ],
  }
}

function rowsOf(criterion: SheetCriterion, number: string): Row[] {
  const { name, guidance, max, comment, parts = [] } = criterion
  const points = pointsOf(criterion)
  const explained = filled(guidance)
  return [
    [
      number,
      explained === undefined ? [bold(name)] : [bold(name), plain('\n'), italic(explained)],
      inPoints(max),
      points === undefined ? '' : [bold(inPoints(points))],
      comment ?? '',
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
