import type { Programme } from '#app/domain/programme/programme.ts'
import type { DossierDraft } from './dossier.ts'
import { appliedDaysOf } from './first-applied-day.ts'
import { formLimits } from './form-limits.ts'
import type { FormPart } from './form-parts.ts'
import { longTexts } from './long-texts.ts'

/** Lỗi bản thảo: why a draft cannot even be kept, because no later correction could mean it. What is merely missing is no fault here. */
export type DraftProblem =
  | { readonly problem: 'too-long'; readonly part: FormPart; readonly row?: number; readonly max: number }
  | {
      readonly problem: 'too-many-rows'
      readonly of: 'authors' | 'participants' | 'evidence'
      readonly max: number
    }
  | { readonly problem: 'unknown-choice'; readonly part: 'kind' | 'field' }
  | { readonly problem: 'author-twice'; readonly fullName: string }
  | {
      readonly problem: 'applied-in-future'
      readonly part: 'firstAppliedOn' | 'trialOn'
      readonly day: Temporal.PlainDate
    }
  | { readonly problem: 'no-such-file'; readonly part: 'applierFile' }
  | { readonly problem: 'born-in-future'; readonly part: 'authorBirthDate'; readonly row: number }
  | { readonly problem: 'share-off-step'; readonly row: number; readonly step: string }

const texts = [...longTexts, 'confidential'] as const

/** Every fault of a draft as written on `today`; `fileIds` are the files it may point to. */
export function draftProblems(
  draft: DossierDraft,
  fileIds: readonly number[],
  programme: Pick<Programme, 'solutionKinds' | 'fields' | 'dossier'>,
  today: Temporal.PlainDate,
): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const within = (part: FormPart, text: string, max: number, row?: number) => {
    if (text.length > max)
      problems.push({ problem: 'too-long', part, max, ...(row === undefined ? {} : { row }) })
  }
  const atMost = (of: 'authors' | 'participants' | 'evidence', rows: number) => {
    if (rows > formLimits[of]) problems.push({ problem: 'too-many-rows', of, max: formLimits[of] })
  }

  within('title', draft.title, formLimits.title)
  within('fieldOther', draft.content.fieldOther, formLimits.line)
  within('applierName', draft.content.applierName, formLimits.line)
  within('investorName', draft.content.investorName, formLimits.line)
  within('investorName', draft.content.investorAddress, formLimits.line)
  for (const part of texts) within(part, draft.content[part], formLimits.section)
  if (draft.kind !== null && !programme.solutionKinds.some(({ code }) => code === draft.kind))
    problems.push({ problem: 'unknown-choice', part: 'kind' })
  if (draft.field !== null && !programme.fields.some(({ code }) => code === draft.field))
    problems.push({ problem: 'unknown-choice', part: 'field' })
  const { appliedOn, trialOn } = appliedDaysOf(draft)
  for (const [part, written] of [
    ['firstAppliedOn', appliedOn],
    ['trialOn', trialOn],
  ] as const) {
    const day = written === null ? null : Temporal.PlainDate.from(written)
    if (day !== null && Temporal.PlainDate.compare(day, today) > 0)
      problems.push({ problem: 'applied-in-future', part, day })
  }

  const { applierFileId } = draft.content
  if (applierFileId !== null && !fileIds.includes(applierFileId))
    problems.push({ problem: 'no-such-file', part: 'applierFile' })

  atMost('authors', draft.authors.length)
  const { shareStep } = programme.dossier
  for (const [place, author] of draft.authors.entries()) {
    const row = place + 1
    for (const text of [author.workplace, author.jobTitle, author.qualification])
      within('authors', text, formLimits.line, row)
    if (draft.authors.findIndex((other) => other.personId === author.personId) < place)
      problems.push({ problem: 'author-twice', fullName: author.fullName })
    if (author.birthDate !== null && Temporal.PlainDate.compare(author.birthDate, today) >= 0)
      problems.push({ problem: 'born-in-future', part: 'authorBirthDate', row })
    if ((author.share * shareStep.denominator) % (2 * shareStep.numerator) !== 0)
      problems.push({ problem: 'share-off-step', row, step: shareStep.written })
  }

  atMost('participants', draft.participants.length)
  for (const [place, one] of draft.participants.entries()) {
    const lines = [one.fullName, one.workplace, one.jobTitle, one.qualification, one.supportWork]
    for (const text of lines) within('participantName', text, formLimits.line, place + 1)
  }
  atMost('evidence', draft.content.evidence.length)
  for (const [place, row] of draft.content.evidence.entries())
    for (const text of Object.values(row)) within('evidence', text, formLimits.line, place + 1)
  return problems
}
