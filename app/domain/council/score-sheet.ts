import { decimalOf, type Points, sumPoints } from '#app/domain/points.ts'
import { type Criterion, leavesOf, type Rubric, scoredCriteria } from '#app/domain/programme/rubric.ts'

/** Nội dung phiếu: one score per criterion that stands on the sheet, comments by criterion, a general remark. */
export type SheetEntry = {
  readonly points: Readonly<Record<string, Points>>
  readonly comments: Readonly<Record<string, string>>
  /** Nhận xét chung: strong and weak sides. */
  readonly remark: string
}

/** Phiếu chấm điểm of one member for one dossier; a signed sheet is never edited. Rules §4. */
export type ScoreSheet = SheetEntry & {
  readonly id: number
  readonly scoringId: number
  readonly dossierId: number
  readonly memberId: number
  readonly state: 'draft' | 'signed'
  /** 1, and one more for each reopening. */
  readonly version: number
  /** Dấu phiên bản: grows with every save; a form that carries an older one is stale. */
  readonly tag: number
  readonly total: Points | null
  readonly digest: string | null
  readonly savedAt: Temporal.Instant
  readonly signedAt: Temporal.Instant | null
  /** Keyed in from paper and confirmed, instead of signed on the screen. */
  readonly isFromPaper: boolean
}

/** The exact sum of what has been given so far. */
export const sheetTotal = (entry: Pick<SheetEntry, 'points'>): Points =>
  sumPoints(Object.values(entry.points))

/** The score of a criterion: its own, or the sum of its parts; null while any of them is missing. */
export function criterionScore(criterion: Criterion, entry: Pick<SheetEntry, 'points'>): Points | null {
  const scores: Points[] = []
  for (const leaf of leavesOf(criterion)) {
    const score = entry.points[leaf.code]
    if (score === undefined) return null
    scores.push(score)
  }
  return sumPoints(scores)
}

/** How many of the sheet's scores are given, of how many. */
export function sheetProgress(
  rubric: Rubric,
  entry: Pick<SheetEntry, 'points'>,
): { readonly given: number; readonly of: number } {
  const leaves = scoredCriteria(rubric)
  return { given: leaves.filter((leaf) => entry.points[leaf.code] !== undefined).length, of: leaves.length }
}

/**
 * The signed content as one text, always the same for the same content: what the digest of a sheet is taken of.
 * Criteria stand in the rubric's order, scores as decimals, comments only where something is written.
 */
export function canonicalSheet(
  rubric: Rubric,
  sheet: SheetEntry & {
    readonly scoringId: number
    readonly dossierId: number
    readonly memberId: number
    readonly version: number
  },
  signedAt: Temporal.Instant,
): string {
  const codes = rubric.criteria.flatMap((criterion) => codesOf(criterion))
  return JSON.stringify({
    format: 'khoi-nguon/score-sheet@1',
    scoring: sheet.scoringId,
    dossier: sheet.dossierId,
    member: sheet.memberId,
    version: sheet.version,
    points: scoredCriteria(rubric).flatMap(({ code }) => {
      const score = sheet.points[code]
      return score === undefined ? [] : [[code, decimalOf(score)]]
    }),
    comments: codes.flatMap((code) => {
      const comment = sheet.comments[code]
      return comment === undefined || comment === '' ? [] : [[code, comment]]
    }),
    remark: sheet.remark,
    total: decimalOf(sheetTotal(sheet)),
    signedAt: signedAt.toString(),
  })
}

const codesOf = (criterion: Criterion): readonly string[] => [
  criterion.code,
  ...criterion.parts.flatMap(codesOf),
]
