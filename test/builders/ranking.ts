import { hundredthsOfAPoint, type Points, points } from '#app/domain/points.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import { noChoices, type RecordedChoices } from '#app/domain/ranking/recorded-choices.ts'
import preset from '../../programmes/tam-diep-2024.programme.json' with { type: 'json' }

/** The preset with some keys replaced. */
export function programmeWith(keys: object = {}): Programme {
  const parsed = parseProgramme({ ...preset, ...keys })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** A sheet of the preset's rubric (30 + 30 + 40): its total, and perhaps the score of "tính mới" and of "hiệu quả". */
export type Total = string | readonly [total: string, novelty: string, benefit?: string]

/** A dossier with one sheet per total, by members m0, m1, … */
export function scoredDossier(
  code: string,
  totals: readonly Total[],
  more: Partial<ScoredDossier> = {},
): ScoredDossier {
  const sheets = totals.map((total, place) => ({ member: `m${place}`, scores: scoresOf(total) }))
  return { code, round: null, sheets, conflicted: [], vote: null, ...more }
}

/** A council as large as the largest number of sheets, unless told otherwise; no votes, no choices. */
export function rankInput(
  dossiers: readonly ScoredDossier[],
  more: Partial<RankInput> & { readonly rules?: object } = {},
): RankInput {
  const { rules, ...keys } = more
  return {
    programme: programmeWith(rules),
    councilSize: Math.max(0, ...dossiers.map((dossier) => dossier.sheets.length)),
    dossiers,
    votesRecorded: false,
    choices: noChoices,
    ...keys,
  }
}

export const tieChoices = (...ties: RecordedChoices['ties']): RecordedChoices => ({ ties, floors: [] })
export const floorChoices = (...floors: RecordedChoices['floors']): RecordedChoices => ({ ties: [], floors })

function scoresOf(total: Total): readonly Points[] {
  const [whole, novelty, benefit] = typeof total === 'string' ? [total] : total
  const first = novelty === undefined ? share(points(whole), 0.3) : points(novelty)
  const last = benefit === undefined ? share(points(whole), 0.4) : points(benefit)
  return [first, hundredthsOfAPoint(points(whole) - first - last), last]
}

/** A part of the total in half points, so that three of them sum to it. */
const share = (total: Points, part: number): Points =>
  hundredthsOfAPoint(Math.round((total * part) / 50) * 50)
