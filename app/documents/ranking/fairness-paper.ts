import { printList } from '#app/domain/lists.ts'
import { printMean } from '#app/domain/mean.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { BoundaryDossier } from '#app/domain/ranking/class-boundaries.ts'
import type { HypotheticalPlace } from '#app/domain/ranking/compare-rankings.ts'
import type { FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import type { AdministrativeDocument, Block, TableBlock } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { issuersOf } from '../paper/issuers.ts'
import { sessionHead } from '../paper/letter-head.ts'
import { counted, inPoints } from '../paper/numbers.ts'
import { bold, paragraph } from '../paper/text.ts'
import { agreementWords, printCoefficient, printDifference, printSpread } from './fairness-words.ts'
import { placeWords } from './place-words.ts'

/** Báo cáo chấm điểm as a paper: the figures of the screen, for the council to have before it when it adopts. */
export interface FairnessPaperData {
  readonly programme: Programme
  readonly year: number
  readonly day: Temporal.PlainDate
  readonly report: FairnessReport
  readonly titleOf: (dossier: string) => string
  /** A member's name, or a letter where ballots are secret. */
  readonly calledAs: (member: string) => string
}

export function fairnessDocument(data: FairnessPaperData): AdministrativeDocument {
  const { programme, year, day } = data
  return {
    name: `Báo cáo chấm điểm năm ${year}`,
    day: openDay(day),
    parts: [
      {
        size: 13,
        blocks: [
          sessionHead(issuersOf(programme.authority).council, day),
          {
            block: 'title',
            name: 'BÁO CÁO CHẤM ĐIỂM',
            subject: `Độ nghiêm và sự đồng thuận của Hội đồng năm ${year}`,
          },
          paragraph(
            'Báo cáo chỉ để Hội đồng tham khảo trước khi thông qua; không làm thay đổi điểm bình quân, thứ hạng hay xếp loại.',
          ),
          ...agreement(data),
          ...discussion(data),
          ...severity(data),
          ...boundaries(data),
          ...equalSeverity(data),
          ...leaveOneOut(data),
        ],
      },
    ],
  }
}

const heading = (text: string): Block => ({ block: 'heading', text })

function agreement({ report: { alpha, analysis } }: FairnessPaperData): readonly Block[] {
  return [
    heading('1. Sự đồng thuận'),
    paragraph(
      alpha === null
        ? 'Chưa đủ phiếu để tính hệ số đồng thuận.'
        : `Hệ số đồng thuận Krippendorff α: ${printCoefficient(alpha)}, ${agreementWords(alpha)}.`,
    ),
    ...(analysis.residual === null
      ? []
      : [
          paragraph(
            `Sau khi trừ độ nghiêm của từng người, hai phiếu của cùng một hồ sơ thường lệch nhau ${printSpread(analysis.residual)} điểm.`,
          ),
        ]),
  ]
}

function discussion({ report, titleOf, calledAs }: FairnessPaperData): readonly Block[] {
  const { discussion: scattered } = report
  if (scattered.length === 0)
    return [heading('2. Hồ sơ nên thảo luận'), paragraph('Không hồ sơ nào vượt mức chênh lệch của kế hoạch.')]
  return [
    heading(`2. Hồ sơ nên thảo luận: ${counted(scattered.length)} hồ sơ`),
    table(
      ['Hồ sơ', 'Thấp nhất', 'Cao nhất', 'Độ lệch chuẩn', 'Phiếu lệch xa bình quân'],
      [undefined, 18, 18, 20, 50],
      scattered.map(({ dossier, totals, deviation, gap, members }) => [
        [bold(dossier), { text: `\n${titleOf(dossier)}` }],
        inPoints(Math.min(...totals)),
        inPoints(Math.max(...totals)),
        printSpread(deviation),
        gap.farSheets
          .map((place) => `${calledAs(members[place] ?? '')} (${inPoints(totals[place] ?? 0)})`)
          .join('; '),
      ]),
    ),
  ]
}

function severity({ report: { analysis }, calledAs }: FairnessPaperData): readonly Block[] {
  const rows = analysis.severities.toSorted((a, b) => a.lenience - b.lenience)
  return [
    heading('3. Độ nghiêm của từng thành viên'),
    paragraph(
      'So với cả Hội đồng trên cùng những hồ sơ ấy, mỗi người cho cao hơn hay thấp hơn bao nhiêu điểm; khoảng tin cậy 95 % không chứa số 0 là khác biệt rõ.',
    ),
    table(
      ['Thành viên', 'Số phiếu', 'So với Hội đồng', 'Khoảng tin cậy', 'Nhận xét'],
      [undefined, 16, 26, 40, 36],
      rows.map(({ member, sheets, lenience, interval, isClear }) => [
        calledAs(member),
        String(sheets),
        printDifference(lenience),
        interval === null
          ? 'chưa đủ phiếu'
          : `${printDifference(interval.from)} đến ${printDifference(interval.to)}`,
        isClear ? (lenience > 0 ? 'Rộng hơn rõ rệt' : 'Nghiêm hơn rõ rệt') : 'Như Hội đồng',
      ]),
    ),
  ]
}

function boundaries({ report, programme, calledAs }: FairnessPaperData): readonly Block[] {
  const at = (one: BoundaryDossier | null) =>
    one === null ? '–' : `${one.dossier}\n${printMean(one.mean, programme.scoring.decimals)}`
  return [
    heading('4. Ranh giới giữa các xếp loại'),
    table(
      [
        'Ranh giới dưới của',
        'Cuối cùng đạt',
        'Đầu tiên không đạt',
        'Nếu nghiêm như nhau',
        'Nếu thiếu một thành viên',
      ],
      [undefined, 22, 24, 30, 50],
      report.boundaries.map((one) => [
        one.class === null ? 'Công nhận sáng kiến' : (nameOf(programme.classes, one.class) ?? one.class),
        at(one.lastIn),
        at(one.firstOut),
        one.equalSeverity.length === 0 ? 'Không đổi' : `${printList(one.equalSeverity)} sang bên kia`,
        one.withoutMember.length === 0
          ? 'Không đổi'
          : one.withoutMember
              .map(({ dossier, members }) =>
                members.length <= 2
                  ? `${dossier}: không có ${members.map(calledAs).join(' hoặc ')}`
                  : `${dossier}: ${members.length}/${report.leaveOneOut.length} trường hợp`,
              )
              .join('\n'),
      ]),
    ),
  ]
}

function equalSeverity({ report, programme, titleOf }: FairnessPaperData): readonly Block[] {
  const { equalSeverity: moves } = report
  return [
    heading('5. Nếu mọi thành viên nghiêm như nhau'),
    moves.length === 0
      ? paragraph('Không hồ sơ nào đổi xếp loại.')
      : table(
          ['Hồ sơ', 'Đang là', 'Sẽ là', 'Điểm'],
          [undefined, 32, 32, 34],
          moves.map(({ dossier, from, to }) => [
            [bold(dossier), { text: `\n${titleOf(dossier)}` }],
            placeWords(from, programme),
            placeWords(to, programme),
            `${meanOf(from, programme)} → ${meanOf(to, programme)}`,
          ]),
        ),
  ]
}

function leaveOneOut({ report, programme, calledAs }: FairnessPaperData): readonly Block[] {
  const rows = report.leaveOneOut.toSorted((a, b) => b.moves.length - a.moves.length)
  return [
    heading('6. Nếu thiếu một thành viên'),
    table(
      ['Không có phiếu của', 'Hồ sơ đổi loại', 'Thay đổi'],
      [50, 22, undefined],
      rows.map(({ member, moves }) => [
        calledAs(member),
        String(moves.length),
        moves.length === 0
          ? 'Không đổi'
          : moves
              .map(
                ({ dossier, from, to }) =>
                  `${dossier}: ${placeWords(from, programme)} → ${placeWords(to, programme)}`,
              )
              .join('\n'),
      ]),
    ),
  ]
}

const meanOf = ({ mean }: HypotheticalPlace, { scoring }: Programme): string =>
  mean === null ? '–' : printMean(mean, scoring.decimals)

const table = (
  headings: readonly string[],
  widths: readonly (number | undefined)[],
  rows: TableBlock['rows'],
): TableBlock => ({
  block: 'table',
  size: 11,
  columns: headings.map((words, place) => {
    const width = widths[place]
    return { heading: words, ...(width === undefined ? {} : { width }) }
  }),
  rows,
})
