import { printShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Author, Dossier } from '#app/domain/dossier/dossier.ts'
import { appliedDaysOf } from '#app/domain/dossier/first-applied-day.ts'
import { typedDay } from '#app/pages/kit/typed.ts'
import { printDay } from '#app/pages/kit/wording.ts'

/** The texts of the form that stand alone, by the name of their field. */
export const textFields = [
  'title',
  'kind',
  'field',
  'fieldOther',
  'firstAppliedOn',
  'trialOn',
  'investorName',
  'investorAddress',
  'knownSolution',
  'purpose',
  'substance',
  'novelty',
  'steps',
  'applicability',
  'conditions',
  'confidential',
  'benefitByAuthor',
  'moneyGained',
  'moneyReckoning',
  'otherBenefits',
  'benefitByApplier',
  'applierName',
  'applierFile',
] as const
export type TextField = (typeof textFields)[number]

export const flagFields = ['isReform', 'investorIsAuthor', 'stateFunded', 'pledged'] as const
export type FlagField = (typeof flagFields)[number]

export type AuthorValues = {
  readonly personId: string
  readonly fullName: string
  readonly birthDate: string
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly share: string
  readonly confirmed: 'no' | 'by-account' | 'on-paper'
}
export type ParticipantValues = {
  readonly personId: string
  readonly fullName: string
  readonly birthDate: string
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly supportWork: string
}
export const participantFields = [
  'personId',
  'fullName',
  'birthDate',
  'workplace',
  'jobTitle',
  'qualification',
  'supportWork',
] as const satisfies readonly (keyof ParticipantValues)[]

export const evidenceFields = [
  'place',
  'from',
  'confirmedBy',
  'indicator',
  'before',
  'after',
  'measure',
  'source',
] as const
export type EvidenceValues = Readonly<Record<(typeof evidenceFields)[number], string>>

/** The form as it is shown: what was typed, or what is kept. */
export type FormValues = {
  readonly text: Readonly<Record<TextField, string>>
  readonly flags: Readonly<Record<FlagField, boolean>>
  readonly authors: readonly AuthorValues[]
  readonly participants: readonly ParticipantValues[]
  readonly evidence: readonly EvidenceValues[]
}

/** A kept day as the form shows it; anything else a person wrote ("2024-13-45", "đầu năm học") stays as written. */
export function shownDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? typedDay(text) : 'wrong'
  return typeof day === 'string' ? text : printDay(day)
}

/** What is kept, as the form shows it. */
export function valuesOf(dossier: Dossier): FormValues {
  const { content } = dossier
  const days = appliedDaysOf(dossier)
  return {
    text: {
      title: dossier.title,
      kind: dossier.kind ?? '',
      field: dossier.field ?? '',
      fieldOther: content.fieldOther,
      firstAppliedOn: shownDay(days.appliedOn ?? ''),
      trialOn: shownDay(days.trialOn ?? ''),
      investorName: content.investorName,
      investorAddress: content.investorAddress,
      knownSolution: content.knownSolution,
      purpose: content.purpose,
      substance: content.substance,
      novelty: content.novelty,
      steps: content.steps,
      applicability: content.applicability,
      conditions: content.conditions,
      confidential: content.confidential,
      benefitByAuthor: content.benefitByAuthor,
      benefitByApplier: content.benefitByApplier,
      moneyReckoning: content.moneyReckoning,
      otherBenefits: content.otherBenefits,
      applierName: content.applierName,
      applierFile: content.applierFileId === null ? '' : String(content.applierFileId),
      moneyGained: content.moneyGained === null ? '' : grouped(content.moneyGained),
    },
    flags: {
      isReform: dossier.isReform,
      investorIsAuthor: content.investorIsAuthor,
      stateFunded: content.stateFunded,
      pledged: content.pledged,
    },
    authors: dossier.authors.map((author) => ({
      personId: String(author.personId),
      fullName: author.fullName,
      birthDate: author.birthDate === null ? '' : printDay(author.birthDate),
      workplace: author.workplace,
      jobTitle: author.jobTitle,
      qualification: author.qualification,
      share: printShare(author.share),
      confirmed: confirmationOf(author),
    })),
    participants: dossier.participants.map((one) => ({
      personId: one.personId === null ? '' : String(one.personId),
      fullName: one.fullName,
      birthDate: one.birthDate === null ? '' : printDay(one.birthDate),
      workplace: one.workplace,
      jobTitle: one.jobTitle,
      qualification: one.qualification,
      supportWork: one.supportWork,
    })),
    evidence: content.evidence.map((row) => ({ ...row, from: shownDay(row.from) })),
  }
}

/** Whether and how the share of this row was confirmed. */
export const confirmationOf = (author: Pick<Author, 'confirmedAt' | 'onPaper'>): AuthorValues['confirmed'] =>
  author.confirmedAt === null ? 'no' : author.onPaper === null ? 'by-account' : 'on-paper'

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

export const blankParticipant: ParticipantValues = {
  personId: '',
  fullName: '',
  birthDate: '',
  workplace: '',
  jobTitle: '',
  qualification: '',
  supportWork: '',
}
export const blankEvidence: EvidenceValues = {
  place: '',
  from: '',
  confirmedBy: '',
  indicator: '',
  before: '',
  after: '',
  measure: '',
  source: '',
}
