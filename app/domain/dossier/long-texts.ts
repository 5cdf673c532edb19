import type { DossierContent } from './dossier.ts'
import type { FormPart } from './form-parts.ts'

/** The long texts of the đơn that everybody who reads it may read, in the order of the form. */
export const longTexts = [
  'knownSolution',
  'purpose',
  'substance',
  'novelty',
  'steps',
  'applicability',
  'conditions',
  'benefitByAuthor',
  'moneyReckoning',
  'otherBenefits',
  'benefitByApplier',
] as const satisfies readonly (keyof DossierContent & FormPart)[]

/** Long texts that may stay empty: a reader is not told that they are missing. */
export const isOptionalText = (part: (typeof longTexts)[number]): boolean =>
  !['knownSolution', 'purpose', 'substance', 'applicability', 'conditions', 'benefitByAuthor'].includes(part)
