import { sumOfShares, wholeShare } from './contribution-shares.ts'
import type { Dossier } from './dossier.ts'
import type { FormPart, FormSection } from './form-parts.ts'

/** Mục còn thiếu: what the form still asks for, and in which row of a table (from 1) where it is one. */
export type MissingPart = {
  readonly section: FormSection
  readonly part: FormPart
  readonly row?: number
}

/** Lĩnh vực khác: the code under which a plan's list keeps what it does not name; it has to be said in words. */
const otherField = 'khac'

type Written = Pick<
  Dossier,
  'title' | 'kind' | 'field' | 'firstAppliedOn' | 'content' | 'authors' | 'participants' | 'files'
>

/** Everything the form still misses, in the order of the form (TT 18/2013, Phụ lục I); optional parts are never missing. */
export function missingParts(dossier: Written): readonly MissingPart[] {
  const { content } = dossier
  const missing: MissingPart[] = []
  const need = (section: FormSection, part: FormPart, given: unknown, row?: number) => {
    if (isBlank(given)) missing.push(row === undefined ? { section, part } : { section, part, row })
  }

  need('general', 'title', dossier.title)
  need('general', 'kind', dossier.kind)
  need('general', 'field', dossier.field)
  if (dossier.field === otherField) need('general', 'fieldOther', content.fieldOther)
  need('general', 'firstAppliedOn', dossier.firstAppliedOn)
  if (!content.investorIsAuthor) need('general', 'investorName', content.investorName)

  if (dossier.authors.length === 0) missing.push({ section: 'authors', part: 'authors' })
  for (const [place, author] of dossier.authors.entries()) {
    need('authors', 'authorBirthDate', author.birthDate, place + 1)
    need('authors', 'authorWorkplace', author.workplace, place + 1)
    need('authors', 'authorJobTitle', author.jobTitle, place + 1)
    if (author.share === 0) missing.push({ section: 'authors', part: 'authorShare', row: place + 1 })
  }

  if (dossier.authors.length > 0 && sumOfShares(dossier.authors) !== wholeShare)
    missing.push({ section: 'authors', part: 'shareSum' })

  need('description', 'knownSolution', content.knownSolution)
  need('description', 'purpose', content.purpose)
  need('description', 'substance', content.substance)
  need('description', 'applicability', content.applicability)
  need('conditions', 'conditions', content.conditions)
  need('benefits', 'benefitByAuthor', content.benefitByAuthor)
  // The confirming file was taken out of the dossier, or was never put in.
  if (content.applierFileId !== null && !dossier.files.some(({ id }) => id === content.applierFileId))
    missing.push({ section: 'benefits', part: 'applierFile' })

  if (content.evidence.length === 0) missing.push({ section: 'evidence', part: 'evidence' })
  for (const [place, row] of content.evidence.entries()) {
    need('evidence', 'evidencePlace', row.place, place + 1)
    need('evidence', 'evidenceFrom', row.from, place + 1)
    need('evidence', 'evidenceConfirmedBy', row.confirmedBy, place + 1)
    const figures = [row.indicator, row.before, row.after, row.source]
    if (figures.some((each) => !isBlank(each)) && figures.some(isBlank))
      missing.push({ section: 'evidence', part: 'evidenceFigures', row: place + 1 })
  }

  for (const [place, one] of dossier.participants.entries()) {
    need('participants', 'participantName', one.fullName, place + 1)
    need('participants', 'participantWork', one.supportWork, place + 1)
  }
  if (!content.pledged) missing.push({ section: 'pledge', part: 'pledged' })
  return missing
}

const isBlank = (given: unknown): boolean =>
  given === null || (typeof given === 'string' && given.trim() === '')
