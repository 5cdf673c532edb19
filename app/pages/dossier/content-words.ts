import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { appliedDaysOf } from '#app/domain/dossier/first-applied-day.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { shownDay } from './form-values.ts'

/** The field by name, with the author's own words behind one the plan does not name. */
export const fieldInWords = (
  programme: Pick<Programme, 'fields'>,
  dossier: Pick<Dossier, 'field' | 'content'>,
): string =>
  [nameOf(programme.fields, dossier.field) ?? '', dossier.content.fieldOther]
    .filter((part) => part !== '')
    .join(': ')

/** The day that counts; where both are known, which one it is. */
export function appliedInWords(dossier: Pick<Dossier, 'firstAppliedOn' | 'content'>): string {
  const { appliedOn, trialOn } = appliedDaysOf(dossier)
  if (trialOn === null) return shownDay(appliedOn ?? '')
  const trial = `áp dụng thử ${shownDay(trialOn)}`
  if (appliedOn === null) return `${shownDay(trialOn)} (áp dụng thử)`
  const first = `áp dụng lần đầu ${shownDay(appliedOn)}`
  return trialOn <= appliedOn
    ? `${shownDay(trialOn)} (áp dụng thử; ${first})`
    : `${shownDay(appliedOn)} (áp dụng lần đầu; ${trial})`
}
