import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Appraiser, Programme } from './programme.ts'

type Plan = Pick<Programme, 'authority'>

/** The appraising offices the plan names, the first of them first. */
export const lanesOf = ({ authority: { appraiser, appraisers } }: Plan): readonly Appraiser[] => [
  ...(appraiser === null ? [] : [appraiser]),
  ...appraisers,
]

/** Cơ quan thẩm định ngành of a sector, as the plan names it; null where the sector goes straight to the council. */
export const laneOf = (programme: Plan, sector: string): Appraiser | null =>
  lanesOf(programme).find(({ sectors }) => sectors.includes(sector)) ?? null

/**
 * The lanes the actor appraises in: those of the office his role names. A role that names no unit stands for the only
 * office there is; among several it stands for none.
 */
export function lanesOfActor(actor: Actor, programme: Plan): readonly Appraiser[] {
  const lanes = lanesOf(programme)
  const isFor = ({ name }: Appraiser) =>
    actor.roles.some(
      ({ role, unitName }) =>
        role === 'appraiser' && (unitName === undefined ? lanes.length === 1 : sameName(unitName, name)),
    )
  return lanes.filter(isFor)
}

/** The lanes to look at: the office and the leaders every one, an appraiser the own. */
export const lanesToSee = (actor: Actor, programme: Plan): readonly Appraiser[] =>
  holds(actor, 'office', 'leader') ? lanesOf(programme) : lanesOfActor(actor, programme)

/**
 * The lane a report was handed on by: the office of its name, or, when that was renamed since, the one that now appraises
 * what the report is about.
 */
export const laneOfReport = (
  lanes: readonly Appraiser[],
  report: { readonly appraiser: string; readonly sectors: readonly string[] },
): Appraiser | null =>
  lanes.find(({ name }) => sameName(name, report.appraiser)) ??
  lanes.find(({ sectors }) => report.sectors.some((sector) => sectors.includes(sector))) ??
  null

/** The sectors of these lanes together. */
export const sectorsOf = (lanes: readonly Appraiser[]): readonly string[] =>
  lanes.flatMap(({ sectors }) => sectors)

/** Hạn thẩm định: the last day to appraise what was accepted that day; null where the plan sets none. */
export const appraisalDue = (
  lane: Pick<Appraiser, 'days'>,
  acceptedOn: Temporal.PlainDate,
): Temporal.PlainDate | null => (lane.days === null ? null : acceptedOn.add({ days: lane.days }))

const sameName = (one: string, other: string): boolean => folded(one) === folded(other)
const folded = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi')
