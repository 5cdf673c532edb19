import type { Authority, Programme } from './programme.ts'

/** Cơ quan thẩm định ngành of a sector, as the plan names it; null where the sector goes straight to the council. */
export function laneOf(programme: Pick<Programme, 'authority'>, sector: string): Authority['appraiser'] {
  const { appraiser } = programme.authority
  return appraiser?.sectors.includes(sector) ? appraiser : null
}

/** Hạn thẩm định: the last day to appraise what was accepted that day; null where the plan sets none. */
export const appraisalDue = (
  programme: Pick<Programme, 'authority'>,
  acceptedOn: Temporal.PlainDate,
): Temporal.PlainDate | null => {
  const days = programme.authority.appraiser?.days ?? null
  return days === null ? null : acceptedOn.add({ days })
}
