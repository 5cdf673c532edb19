import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Programme, Round, Target } from '#app/domain/programme/programme.ts'
import { meets, obligedUnits, type TargetOfUnits, type UnitFigures } from './targets.ts'

/** Đôn đốc: the office urges, and sets when the product reminds by itself. */
export const mayUrge = (actor: Actor): boolean => holds(actor, 'office')
export const maySeeUrging = (actor: Actor): boolean => holds(actor, 'office', 'leader')

/** Đơn vị còn thiếu: an obliged unit and the targets of the plan it has not met. */
export type MissingUnit = { readonly unit: UnitFigures; readonly targets: readonly TargetOfUnits[] }

/** Đơn vị theo ngành: the units with their figures, and the sector of each by its id. */
export type UnitsOfSectors = {
  readonly units: readonly UnitFigures[]
  readonly sectors: ReadonlyMap<number, string>
}

const isOfUnits = (target: Target): target is TargetOfUnits => target.kind !== 'field'

/** The obliged units of a round's sectors that have not done their part on the day, as the targets of the plan define it. */
export function missingUnits(
  programme: Pick<Programme, 'targets'>,
  round: Pick<Round, 'sectors'>,
  { units, sectors }: UnitsOfSectors,
  day: Temporal.PlainDate,
): readonly MissingUnit[] {
  const ofRound = units.filter(({ id }) => round.sectors.includes(sectors.get(id) ?? ''))
  return ofRound.flatMap((unit): MissingUnit[] => {
    const targets = programme.targets
      .filter(isOfUnits)
      .filter((target) => obligedUnits(target, [unit], day).length > 0 && !meets(target, unit.tally))
    return targets.length === 0 ? [] : [{ unit, targets }]
  })
}

/** Nội dung công văn đôn đốc as the office wrote it: to whom, in which words, until when. */
export type UrgingDraft = {
  readonly roundCode: string
  readonly unitIds: readonly number[]
  readonly wording: string
  readonly replyBy: Temporal.PlainDate
}

/** Lỗi của công văn đôn đốc: why it cannot go out as written. */
export type UrgingProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-round' }
  | { readonly problem: 'no-units' }
  | { readonly problem: 'unit-not-in-force' }
  | { readonly problem: 'wording-missing' }
  | { readonly problem: 'wording-too-long'; readonly max: number }
  | { readonly problem: 'reply-day-past' }

const longestWording = 4_000

export function urgingProblems(
  draft: UrgingDraft,
  known: {
    readonly rounds: readonly string[]
    readonly unitIds: readonly number[]
    readonly today: Temporal.PlainDate
  },
): readonly UrgingProblem[] {
  const problems: UrgingProblem[] = []
  if (!known.rounds.includes(draft.roundCode)) problems.push({ problem: 'no-such-round' })
  if (draft.unitIds.length === 0) problems.push({ problem: 'no-units' })
  else if (draft.unitIds.some((id) => !known.unitIds.includes(id)))
    problems.push({ problem: 'unit-not-in-force' })
  if (draft.wording.trim() === '') problems.push({ problem: 'wording-missing' })
  if (draft.wording.length > longestWording)
    problems.push({ problem: 'wording-too-long', max: longestWording })
  if (Temporal.PlainDate.compare(draft.replyBy, known.today) < 0) problems.push({ problem: 'reply-day-past' })
  return problems
}

/** Thiết lập đôn đốc: the days before a deadline, and whether the public page shows the targets. */
export type UrgingSetting = { readonly reminderDays: readonly number[]; readonly showsTargets: boolean }

/** Lỗi của thiết lập đôn đốc: why it cannot be kept. */
export type UrgingSettingProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'too-many-days' }
  | { readonly problem: 'day-out-of-range'; readonly most: number }

const mostReminderDays = 10
const farthestReminderDay = 90

export function urgingSettingProblems({ reminderDays }: UrgingSetting): readonly UrgingSettingProblem[] {
  const problems: UrgingSettingProblem[] = []
  if (reminderDays.length > mostReminderDays) problems.push({ problem: 'too-many-days' })
  if (reminderDays.some((day) => !Number.isInteger(day) || day < 0 || day > farthestReminderDay))
    problems.push({ problem: 'day-out-of-range', most: farthestReminderDay })
  return problems
}
