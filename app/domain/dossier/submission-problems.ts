import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { sumOfShares } from './contribution-shares.ts'
import type { Dossier } from './dossier.ts'
import { type FilingWindowProblem, filingWindowProblems } from './filing-window.ts'
import { type MissingPart, missingParts } from './missing-parts.ts'

/** Lý do chưa gửi được hồ sơ: why it is not ready to leave its authors' hands. */
export type SubmissionProblem =
  | ({ readonly problem: 'missing' } & MissingPart)
  | { readonly problem: 'shares-not-whole'; readonly sumHalfPercents: number }
  | { readonly problem: 'share-unconfirmed'; readonly fullName: string }
  | { readonly problem: 'upload-unfinished'; readonly name: string }
  | FilingWindowProblem

/**
 * Everything that stands against handing the dossier in at that instant. `haveAccounts` are the people who can
 * confirm a share; leave it out where confirmations are not asked for yet (sending to the unit).
 */
export function submissionProblems(
  dossier: Dossier,
  programme: Pick<Programme, 'dossier'>,
  now: Temporal.Instant,
  haveAccounts: readonly number[] = [],
  /** Files of this dossier that have not arrived in full: what is not stored is not handed in (rules §2). */
  unfinishedUploads: readonly { readonly dossierId: number; readonly name: string }[] = [],
): readonly SubmissionProblem[] {
  const problems: SubmissionProblem[] = missingParts(dossier).map((part) =>
    part.part === 'shareSum'
      ? { problem: 'shares-not-whole', sumHalfPercents: sumOfShares(dossier.authors) }
      : { problem: 'missing', ...part },
  )
  for (const author of dossier.authors)
    if (author.confirmedAt === null && haveAccounts.includes(author.personId))
      problems.push({ problem: 'share-unconfirmed', fullName: author.fullName })
  for (const upload of unfinishedUploads)
    if (upload.dossierId === dossier.id) problems.push({ problem: 'upload-unfinished', name: upload.name })
  // A supplement is filed on the day of the first handing in: the one-year clock stopped then.
  const filingDay = dayInVietnam(dossier.submittedAt ?? now)
  if (dossier.firstAppliedOn !== null)
    problems.push(
      ...filingWindowProblems(
        dossier.firstAppliedOn,
        programme.dossier.filingWithinMonths,
        filingDay,
        dossier.filingException !== null,
      ),
    )
  return problems
}
