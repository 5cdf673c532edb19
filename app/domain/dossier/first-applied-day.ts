import type { DossierContent } from './dossier.ts'

type AppliedDays = Pick<DossierContent, 'appliedOn' | 'trialOn'>

/** Ngày áp dụng lần đầu hoặc áp dụng thử, ngày nào sớm hơn (TT 18/2013, Phụ lục I); null where neither is given. */
export function firstAppliedDay({ appliedOn, trialOn }: AppliedDays): Temporal.PlainDate | null {
  // Days written as "2024-03-01" sort as they follow each other.
  const [earliest] = [appliedOn, trialOn].filter((day) => day !== null).sort()
  return earliest === undefined ? null : Temporal.PlainDate.from(earliest)
}

/** Both days of a dossier; one written before they were asked apart has the day of first application only. */
export const appliedDaysOf = (dossier: {
  readonly content: AppliedDays
  readonly firstAppliedOn: Temporal.PlainDate | null
}): AppliedDays => {
  const { appliedOn, trialOn } = dossier.content
  return appliedOn === null && trialOn === null
    ? { appliedOn: dossier.firstAppliedOn?.toString() ?? null, trialOn: null }
    : { appliedOn, trialOn }
}
