import { formLimits } from '#app/domain/dossier/form-limits.ts'

/** Kết quả họp về một hồ sơ; `note` as the minutes word it: 7/7 phiếu đồng ý. */
export type MinutesResult = { readonly dossierId: number; readonly agreed: boolean; readonly note: string }

/** Biên bản hội đồng sáng kiến của đơn vị, optional, before the unit hands in. */
export type UnitMinutes = {
  readonly id: number
  readonly programmeId: number
  readonly unitId: number
  readonly unitName: string
  readonly number: string
  readonly heldOn: Temporal.PlainDate
  readonly scan: { readonly sha256: string; readonly name: string; readonly mediaType: string } | null
  readonly recordedBy: string
  readonly recordedAt: Temporal.Instant
  readonly results: readonly (MinutesResult & { readonly title: string })[]
}

/** Lý do chưa ghi được biên bản. */
export type MinutesProblem =
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'held-day-missing' }
  | { readonly problem: 'held-in-future' }
  | { readonly problem: 'line-too-long'; readonly max: number }
  | { readonly problem: 'no-results' }
  | { readonly problem: 'dossier-unknown' }
  | { readonly problem: 'dossier-bound'; readonly title: string }

/** Hồ sơ hội đồng của đơn vị còn xét được: the dossier, and whether a signed tờ trình rests on it already. */
export type JudgeableDossier = { readonly id: number; readonly title: string; readonly isBound: boolean }

/** Why these minutes cannot be recorded: what is missing, and dossiers that are not the unit's to judge any more. */
export function minutesProblems(
  given: {
    readonly number: string
    readonly heldOn: Temporal.PlainDate | null
    readonly results: readonly MinutesResult[]
  },
  judgeable: readonly JudgeableDossier[],
  today: Temporal.PlainDate,
): readonly MinutesProblem[] {
  const problems: MinutesProblem[] = []
  if (given.number === '') problems.push({ problem: 'number-missing' })
  if (given.heldOn === null) problems.push({ problem: 'held-day-missing' })
  else if (Temporal.PlainDate.compare(given.heldOn, today) > 0) problems.push({ problem: 'held-in-future' })
  if ([given.number, ...given.results.map(({ note }) => note)].some((line) => line.length > formLimits.line))
    problems.push({ problem: 'line-too-long', max: formLimits.line })
  if (given.results.length === 0) problems.push({ problem: 'no-results' })
  for (const { dossierId } of given.results) {
    const dossier = judgeable.find(({ id }) => id === dossierId)
    if (dossier === undefined) problems.push({ problem: 'dossier-unknown' })
    else if (dossier.isBound) problems.push({ problem: 'dossier-bound', title: dossier.title })
  }
  return problems
}
