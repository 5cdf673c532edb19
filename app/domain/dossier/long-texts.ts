import type { DossierContent } from './dossier.ts'
import type { FormPart } from './form-parts.ts'

/** The long texts of the đơn that everybody who reads it may read, in the order of the form. */
export const longTexts = [
  'knownSolution',
  'purpose',
  'substance',
  'applicability',
  'conditions',
  'benefitByAuthor',
  'benefitByApplier',
] as const satisfies readonly (keyof DossierContent & FormPart)[]
