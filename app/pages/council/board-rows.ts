import type { BoardRow } from '#app/domain/council/score-board.ts'
import { printMean } from '#app/domain/mean.ts'
import { type Points, printPoints } from '#app/domain/points.ts'
import type { BoardLine } from '#app/records/council/score-board.ts'

/** How the board is drawn: a column a member where whose sheet is whose may be told, else sheets from high to low. */
export type BoardShape = {
  readonly columns: readonly number[] | null
  /** The most sheets in one row, where columns have no names. */
  readonly width: number
  readonly scale: Points
  readonly decimals: number
  readonly hrefOf: (dossierId: number) => string
}

/**
 * The rows of the board as HTML. Hundreds of dossiers times a dozen members are thousands of cells, so they are written
 * straight out instead of through components, without the end tags HTML does not need; every text goes through `inHtml`.
 */
export function boardRowsHtml(lines: readonly BoardLine[], shape: BoardShape): string {
  const cellOf = cellsOnce(shape.scale)
  let html = ''
  for (const [place, line] of lines.entries()) html += rowHtml(line, place + 1, shape, cellOf)
  return html
}

type CellOf = (total: Points) => string

function rowHtml(line: BoardLine, number: number, shape: BoardShape, cellOf: CellOf): string {
  const name = `<td class=n>${number}<th scope=row><a href="${shape.hrefOf(line.dossierId)}">${inHtml(line.code ?? '')}</a> <span>${inHtml(line.title)}</span>`
  if (!line.sight.own && !line.sight.counts)
    return `<tr class=h>${name}<td colspan=${shape.width + 2}>${line.inConflict ? 'Ông/bà có xung đột lợi ích với hồ sơ này' : ''}`
  return `<tr>${name}<td class=m>${meanHtml(line, shape)}${cells(line, shape, cellOf)}<td class=n>${countHtml(line)}`
}

function cells(line: BoardRow, shape: BoardShape, cellOf: CellOf): string {
  let html = ''
  if (shape.columns !== null) {
    const totals = new Map((line.sheets ?? []).map((sheet) => [sheet.memberId, sheet.total]))
    for (const member of shape.columns) {
      const total = totals.get(member)
      html += total !== undefined ? cellOf(total) : line.signedBy?.includes(member) ? sealed : empty
    }
    return html
  }
  const count = line.sheets?.length ?? line.signed ?? 0
  if (line.sheets === null) html = sealed.repeat(count)
  else for (const sheet of line.sheets) html += cellOf(sheet.total)
  return html + empty.repeat(Math.max(0, shape.width - count))
}

const empty = '<td>'
/** A signed sheet that is not opened yet. */
const sealed = '<td class=s>✓'

/** A cell darkens with the score in five steps; the figure always stands in it. The same total is written once. */
function cellsOnce(scale: Points): CellOf {
  const written = new Map<Points, string>()
  return (total) => {
    const known = written.get(total)
    if (known !== undefined) return known
    const step = 1 + Math.min(4, Math.floor((total * 5) / (scale + 1)))
    const cell = `<td class=c${step}>${printPoints(total)}`
    written.set(total, cell)
    return cell
  }
}

const countHtml = (line: BoardRow): string => {
  if (line.signed === null) return ''
  const figure = `${line.signed}/${line.free ?? ''}`
  return line.isEnough === false ? `<strong>${figure}</strong>` : figure
}

const meanHtml = (line: BoardRow, shape: BoardShape): string => {
  if (line.mean === null) return ''
  const gap =
    line.gap === null
      ? ''
      : `<span title="Chênh lệch ${printPoints(line.gap.range)} điểm">chênh ${printPoints(line.gap.range)}</span>`
  return `${printMean(line.mean, shape.decimals)}${gap}`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
