import type { Dossier } from './dossier.ts'
import type { FormSection } from './form-parts.ts'

/** Lý do trả lại của một phần: what the unit wants mended in one section of the form. */
export type SectionReason = { readonly section: FormSection; readonly note: string }

/** Phần bị trả lại: such a reason, and whether anything in the section has changed since. */
export type ReturnedSection = SectionReason & { readonly isChanged: boolean }

/** Everything written in one section of the form, for noticing that it changed. */
export function sectionContent(dossier: Dossier, section: FormSection): readonly unknown[] {
  const { content } = dossier
  switch (section) {
    case 'general':
      return [
        ...[dossier.title, dossier.kind, dossier.field, dossier.isReform, dossier.firstAppliedOn],
        ...[content.fieldOther, content.appliedOn, content.trialOn, content.stateFunded],
        ...[content.investorIsAuthor, content.investorName, content.investorAddress],
      ]
    case 'authors':
      return dossier.authors.map((author) => [
        ...[author.personId, author.share, author.birthDate],
        ...[author.workplace, author.jobTitle, author.qualification],
      ])
    case 'description':
      return [
        ...[content.knownSolution, content.purpose, content.substance],
        ...[content.novelty, content.steps, content.applicability],
      ]
    case 'conditions':
      return [content.conditions, content.confidential]
    case 'benefits':
      return [
        ...[content.benefitByAuthor, content.moneyGained, content.moneyReckoning, content.otherBenefits],
        ...[content.benefitByApplier, content.applierName, content.applierFileId],
      ]
    case 'evidence':
      return content.evidence
    case 'participants':
      return dossier.participants
    case 'files':
      return dossier.files.map(({ id, name, caption }) => [id, name, caption])
    case 'pledge':
      return [content.pledged]
  }
}
