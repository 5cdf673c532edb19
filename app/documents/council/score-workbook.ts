import type { ScoringRules } from '#app/domain/programme/programme.ts'
import { type FigureCell, firstFigureRow, letterOf, writeFigures } from '../spreadsheet/workbook.ts'
import type { ScoreSummaryData, SummaryLine, SummaryScore } from './score-summary.ts'

const before = 5

/** Bảng tổng hợp điểm as a workbook: every total is a number, and count, sum, mean, lowest, highest and range are formulas over them. */
export function scoreWorkbook(
  data: ScoreSummaryData,
  rules: Pick<ScoringRules, 'statistic' | 'trimFrom' | 'decimals'>,
): Promise<Uint8Array> {
  const members = data.members.map(({ fullName }, place) => fullName ?? `Phiếu ${place + 1}`)
  return writeFigures({
    name: 'Bảng tổng hợp điểm',
    title: `Bảng tổng hợp điểm ${data.subject} - ${data.council.name}`,
    format: rules.decimals === 0 ? '0' : `0.${'0'.repeat(rules.decimals)}`,
    columns: [
      { title: 'STT', width: 6 },
      { title: 'Mã hồ sơ', width: 14 },
      { title: 'Tên sáng kiến', width: 52 },
      { title: 'Tác giả', width: 28 },
      { title: 'Đơn vị', width: 28 },
      ...members.map((title) => ({ title, width: 11 })),
      ...['Số phiếu', 'Tổng', 'Điểm bình quân', 'Thấp nhất', 'Cao nhất', 'Chênh lệch'].map((title) => ({
        title,
        width: 12,
      })),
      { title: 'Biểu quyết', width: 12 },
      { title: 'Kết quả', width: 16 },
    ],
    rows: data.dossiers.map((line, place) => rowOf(line, place, members.length, rules)),
  })
}

function rowOf(
  line: SummaryLine,
  place: number,
  members: number,
  rules: Pick<ScoringRules, 'statistic' | 'trimFrom' | 'decimals'>,
): readonly FigureCell[] {
  const row = firstFigureRow + place
  const sheets = `${letterOf(before)}${row}:${letterOf(before + members - 1)}${row}`
  const over = (formula: string) => ({ formula: `=IF(COUNT(${sheets})=0,"",${formula})` })
  return [
    place + 1,
    line.code,
    line.title,
    line.authors,
    line.unit,
    ...line.sheets.map(cellOf),
    { formula: `=COUNT(${sheets})` },
    over(`SUM(${sheets})`),
    over(meanOf(sheets, rules)),
    over(`MIN(${sheets})`),
    over(`MAX(${sheets})`),
    over(`MAX(${sheets})-MIN(${sheets})`),
    line.vote,
    line.outcome,
  ]
}

/** The statistic of the plan, rounded half up as the plan prints it. */
function meanOf(
  sheets: string,
  { statistic, trimFrom, decimals }: Pick<ScoringRules, 'statistic' | 'trimFrom' | 'decimals'>,
): string {
  const mean = `AVERAGE(${sheets})`
  const trimmed = `IF(COUNT(${sheets})<${trimFrom},${mean},(SUM(${sheets})-MAX(${sheets})-MIN(${sheets}))/(COUNT(${sheets})-2))`
  const exact = statistic === 'mean' ? mean : statistic === 'median' ? `MEDIAN(${sheets})` : trimmed
  return `ROUND(${exact},${decimals})`
}

const cellOf = (score: SummaryScore): FigureCell => (typeof score === 'number' ? score / 100 : '')
