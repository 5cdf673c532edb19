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
 * straight out instead of through components; every text goes through `inHtml`.
 */
export const boardRowsHtml = (lines: readonly BoardLine[], shape: BoardShape): string =>
  lines.map((line, place) => rowHtml(line, place + 1, shape)).join('')

function rowHtml(line: BoardLine, number: number, shape: BoardShape): string {
  const name = `<td class="kn-board-number">${number}</td><th scope="row"><a href="${shape.hrefOf(line.dossierId)}">${inHtml(line.code ?? '')}</a> <span>${inHtml(line.title)}</span></th>`
  if (!line.sight.own && !line.sight.counts)
    return `<tr class="kn-board-hidden">${name}<td colspan="${shape.width + 2}">${line.inConflict ? 'Ông/bà có xung đột lợi ích với hồ sơ này' : ''}</td></tr>`
  return `<tr>${name}<td class="kn-board-mean">${meanHtml(line, shape)}</td>${cells(line, shape)}<td class="kn-board-count">${countHtml(line)}</td></tr>`
}

function cells(line: BoardRow, shape: BoardShape): string {
  if (shape.columns !== null) {
    const totals = new Map((line.sheets ?? []).map((sheet) => [sheet.memberId, sheet.total]))
    return shape.columns
      .map((member) => {
        const total = totals.get(member)
        if (total !== undefined) return filled(total, shape.scale)
        return line.signedBy?.includes(member) ? sealed : '<td></td>'
      })
      .join('')
  }
  const shown = line.sheets?.map((sheet) => filled(sheet.total, shape.scale)) ?? []
  const count = line.sheets?.length ?? line.signed ?? 0
  const hidden = line.sheets === null ? sealed.repeat(count) : ''
  return shown.join('') + hidden + '<td></td>'.repeat(Math.max(0, shape.width - count))
}

/** A signed sheet that is not opened yet. */
const sealed = '<td class="kn-board-signed">✓</td>'

/** A cell darkens with the score in five steps; the figure always stands in it. */
const filled = (total: Points, scale: Points): string =>
  `<td class="${steps[Math.min(4, Math.floor((total * 5) / (scale + 1)))] ?? 'kn-cell-1'}">${printPoints(total)}</td>`
const steps = ['kn-cell-1', 'kn-cell-2', 'kn-cell-3', 'kn-cell-4', 'kn-cell-5'] as const

const countHtml = (line: BoardRow): string => {
  if (line.signed === null) return ''
  const figure = `${line.signed}/${line.free ?? ''}`
  return line.isEnough === false ? `<strong class="kn-board-thin">${figure}</strong>` : figure
}

const meanHtml = (line: BoardRow, shape: BoardShape): string => {
  if (line.mean === null) return ''
  const gap =
    line.gap === null
      ? ''
      : `<span class="kn-board-gap" title="Chênh lệch ${printPoints(line.gap.range)} điểm">chênh ${printPoints(line.gap.range)}</span>`
  return `${printMean(line.mean, shape.decimals)}${gap}`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
