/** Phần của đơn M-02, in the order of the form. */
export const formSections = [
  'general',
  'authors',
  'description',
  'conditions',
  'benefits',
  'evidence',
  'participants',
  'files',
  'pledge',
] as const
export type FormSection = (typeof formSections)[number]

/** Mục của đơn: one thing an author fills in, by the section it stands in. */
const formParts = {
  general: ['title', 'kind', 'field', 'fieldOther', 'firstAppliedOn', 'trialOn', 'investorName'],
  authors: ['authors', 'shareSum', 'authorShare', 'authorWorkplace', 'authorBirthDate', 'authorJobTitle'],
  description: ['knownSolution', 'purpose', 'substance', 'novelty', 'steps', 'applicability'],
  conditions: ['conditions', 'confidential'],
  benefits: [
    'benefitByAuthor',
    'moneyGained',
    'moneyReckoning',
    'otherBenefits',
    'benefitByApplier',
    'applierName',
    'applierFile',
  ],
  evidence: ['evidence', 'evidencePlace', 'evidenceFrom', 'evidenceConfirmedBy', 'evidenceFigures'],
  participants: ['participantName', 'participantWork'],
  files: ['files'],
  pledge: ['pledged'],
} as const satisfies Record<FormSection, readonly string[]>

/** Mục của đơn M-02: one field of a section, or one column of its table. */
export type FormPart = (typeof formParts)[FormSection][number]
