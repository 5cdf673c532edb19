import { type Points, parsePoints, points, printPoints } from '#app/domain/points.ts'
import { allCriteria, type Criterion, type Rubric, scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { SignedSheet } from '#app/domain/ranking/rank-input.ts'
import type { GivenFile } from './given-files.ts'
import { readTable, type Table } from './table.ts'

const columns = ['dossier', 'member', 'criterion', 'points'] as const
type Column = (typeof columns)[number]

/** A sheet while its rows are being read: `scores` in the order of the rubric, empty where a row is still to come. */
type OpenSheet = { readonly line: number; readonly scores: (Points | undefined)[] }

/** A dossier of scores.csv: the line it first stands on, and its signed sheets. */
export type ScoredRows = { readonly line: number; readonly sheets: readonly SignedSheet[] }

/** Reads scores.csv: the signed sheets of every dossier, of members of the council where its list was handed over. */
export function readScores(
  file: GivenFile,
  rubric: Rubric,
  council: ReadonlyMap<string, unknown> | null,
  reasons: string[],
): ReadonlyMap<string, ScoredRows> {
  const table = readTable(file, columns, reasons)
  const sheets = new Map<string, Map<string, OpenSheet>>()
  const scored = scoredCriteria(rubric)
  const places = new Map(scored.map((criterion, place) => [criterion.code, place]))
  for (const row of table.rows) {
    const { dossier, member, criterion: code, points: written } = row.fields
    const blank = columns.filter((column) => row.fields[column] === '')
    if (blank.length > 0) {
      table.refuse(row, `Để trống cột ${blank.join(', ')}.`)
      continue
    }
    if (council && !council.has(member))
      table.refuse(row, `Hội đồng không có thành viên nào mang mã “${member}”.`)
    const sheet = sheetOf(sheets, dossier, member, { line: row.line, scores: new Array(scored.length) })
    const place = places.get(code)
    const criterion = place === undefined ? undefined : scored[place]
    if (place === undefined || !criterion) table.refuse(row, unknownCriterion(code, rubric))
    else if (sheet.scores[place] !== undefined)
      table.refuse(row, `Phiếu của ${member} cho hồ sơ ${dossier} đã có điểm tiêu chí ${code}.`)
    else sheet.scores[place] = readScore(table, row, written, criterion, rubric.step)
  }
  return closeSheets(sheets, scored, table)
}

function readScore(
  table: Table<Column>,
  row: { readonly line: number },
  written: string,
  criterion: Criterion,
  step: Points,
): Points {
  const score = parsePoints(written)
  if (score === null)
    table.refuse(row, `Điểm “${written}” không đọc được: viết như 24.5, không âm, nhiều nhất hai số lẻ.`)
  else {
    if (score > criterion.max)
      table.refuse(
        row,
        `Điểm ${printPoints(score)} vượt điểm tối đa ${printPoints(criterion.max)} của tiêu chí ${criterion.code}.`,
      )
    if (score % step !== 0)
      table.refuse(row, `Điểm ${printPoints(score)} không phải là bội của bước điểm ${printPoints(step)}.`)
  }
  return score ?? points('0')
}

function unknownCriterion(code: string, rubric: Rubric): string {
  return allCriteria(rubric).some((criterion) => criterion.code === code)
    ? `Tiêu chí “${code}” được chấm theo các tiêu chí thành phần, không chấm chung.`
    : `Thang điểm không có tiêu chí nào mang mã “${code}”.`
}

function sheetOf(
  sheets: Map<string, Map<string, OpenSheet>>,
  dossier: string,
  member: string,
  begun: OpenSheet,
): OpenSheet {
  let ofDossier = sheets.get(dossier)
  if (!ofDossier) {
    ofDossier = new Map()
    sheets.set(dossier, ofDossier)
  }
  const sheet = ofDossier.get(member) ?? begun
  if (sheet === begun) ofDossier.set(member, sheet)
  return sheet
}

/** A sheet counts only whole. */
function closeSheets(
  sheets: ReadonlyMap<string, ReadonlyMap<string, OpenSheet>>,
  scored: readonly Criterion[],
  table: Table<Column>,
): ReadonlyMap<string, ScoredRows> {
  const closed = new Map<string, ScoredRows>()
  for (const [dossier, ofDossier] of sheets) {
    const signed: SignedSheet[] = []
    let first = Number.POSITIVE_INFINITY
    for (const [member, { line, scores }] of ofDossier) {
      first = Math.min(first, line)
      const given: Points[] = []
      for (const [place, criterion] of scored.entries()) {
        const score = scores[place]
        if (score === undefined)
          table.refuse(
            { line },
            `Phiếu của ${member} cho hồ sơ ${dossier} thiếu điểm tiêu chí ${criterion.code}.`,
          )
        else given.push(score)
      }
      signed.push({ member, scores: given })
    }
    closed.set(dossier, { line: first, sheets: signed })
  }
  return closed
}
