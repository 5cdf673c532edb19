import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import { rank } from './rank.ts'
import type { RankInput, ScoredDossier, SignedSheet } from './rank-input.ts'
import type { Ranking } from './ranking.ts'
import { noChoices } from './recorded-choices.ts'

/**
 * Xếp hạng theo giả định: never a result, only something to compare a result with. Recorded choices that do not answer
 * this input's questions are left out, so that such a ranking may ask where the official one has been answered.
 */
export function hypotheticalRanking(input: RankInput): Ranking {
  const asRecorded = rank(input)
  if (asRecorded.ok) return asRecorded.value
  const unanswered = rank({ ...input, choices: noChoices })
  if (!unanswered.ok) throw new Error('a ranking without recorded choices was refused')
  return unanswered.value
}

/** As if this member had never sat on the council: no sheet, in no base. The vote stays as it was. */
export const withoutMember = (input: RankInput, member: string): RankInput => ({
  ...input,
  councilSize: Math.max(0, input.councilSize - 1),
  dossiers: input.dossiers.map((dossier) => ({
    ...dossier,
    ...(dossier.assigned !== undefined && dossier.sheets.some((sheet) => sheet.member === member)
      ? { assigned: dossier.assigned - 1 }
      : {}),
    sheets: dossier.sheets.filter((sheet) => sheet.member !== member),
    conflicted: dossier.conflicted.filter((one) => one !== member),
  })),
})

/**
 * As if all members were equally severe: from each sheet the member's lenience (in points) is taken, spread over the
 * criteria by their maxima in whole hundredths. Scores may leave their criterion's range: they are no sheets any more.
 */
export function withEqualSeverity(input: RankInput, lenience: ReadonlyMap<string, number>): RankInput {
  const maxima = scoredCriteria(input.programme.rubric).map(({ max }) => max)
  const shift = (sheet: SignedSheet): SignedSheet => {
    const hundredths = -Math.round((lenience.get(sheet.member) ?? 0) * 100)
    return hundredths === 0 ? sheet : { ...sheet, scores: spreadOver(sheet.scores, maxima, hundredths) }
  }
  const dossiers = input.dossiers.map(
    (dossier): ScoredDossier => ({ ...dossier, sheets: dossier.sheets.map(shift) }),
  )
  return { ...input, dossiers }
}

function spreadOver(scores: readonly Points[], maxima: readonly Points[], shift: number): readonly Points[] {
  const scale = maxima.reduce<number>((sum, max) => sum + max, 0)
  let before = 0
  return scores.map((score, place) => {
    const after = before + (maxima[place] ?? 0)
    const part = Math.round((shift * after) / scale) - Math.round((shift * before) / scale)
    before = after
    return hundredthsOfAPoint(score + part)
  })
}
