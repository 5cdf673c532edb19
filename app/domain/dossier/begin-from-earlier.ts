import type { Programme } from '#app/domain/programme/programme.ts'
import { type Dossier, type DossierDraft, emptyContent } from './dossier.ts'
import { firstAppliedDay } from './first-applied-day.ts'

/** A dossier may begin from one that came to nothing: withdrawn, refused, not recognised, or left unfinished under an earlier plan. */
export const mayBeginFrom = (
  earlier: Pick<Dossier, 'state' | 'version' | 'programmeId'>,
  programmeId: number,
): boolean =>
  ['withdrawn', 'refused', 'not-recognised'].includes(earlier.state) ||
  (earlier.programmeId !== programmeId && earlier.version === 0)

/**
 * The draft begun from an earlier dossier: its text and people. Days past the time to file (NĐ 13/2012 Điều 5 khoản 2),
 * confirmations of shares, the pledge and the files stay behind; they have to be given anew.
 */
export function draftFromEarlier(
  earlier: Dossier,
  programme: Pick<Programme, 'solutionKinds' | 'fields' | 'dossier'>,
  today: Temporal.PlainDate,
): DossierDraft {
  const earliest = today.subtract({ months: programme.dossier.filingWithinMonths }).toString()
  const inTime = (day: string | null): boolean =>
    day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= earliest && day <= today.toString()
  const known = (list: readonly { readonly code: string }[], code: string | null) =>
    list.some((one) => one.code === code) ? code : null
  const { appliedOn, trialOn, evidence } = earlier.content
  const firstDay = earlier.firstAppliedOn?.toString() ?? null
  // A first use that is too long ago cannot be mended by keeping the later of two days.
  const days = inTime(firstDay)
    ? { appliedOn: appliedOn ?? (trialOn === null ? firstDay : null), trialOn }
    : { appliedOn: null, trialOn: null }
  return {
    title: earlier.title,
    kind: known(programme.solutionKinds, earlier.kind),
    field: known(programme.fields, earlier.field),
    isReform: earlier.isReform,
    firstAppliedOn: firstAppliedDay(days),
    content: {
      ...emptyContent,
      ...earlier.content,
      ...days,
      evidence: evidence.map((row) => (inTime(row.from) ? row : { ...row, from: '' })),
      applierFileId: null,
      pledged: false,
    },
    authors: earlier.authors.map((author) => ({ ...author, confirmedAt: null, onPaper: null })),
    participants: earlier.participants,
  }
}
