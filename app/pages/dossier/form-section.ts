import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import type { FormSection } from '#app/domain/dossier/form-parts.ts'
import { formSections } from '#app/domain/dossier/form-parts.ts'
import type { MissingPart } from '#app/domain/dossier/missing-parts.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { FormValues } from './form-values.ts'

/** What every section of the form is drawn from. */
export type SectionProps = {
  readonly dossierId: number
  readonly values: FormValues
  readonly problems: readonly FieldProblem[]
  readonly programme: Programme
  readonly files: readonly DossierFile[]
}

/** The sections as addresses name them. */
export const sectionSlugs: Readonly<Record<FormSection, string>> = {
  general: 'chung',
  authors: 'tac-gia',
  description: 'mo-ta',
  conditions: 'dieu-kien',
  benefits: 'loi-ich',
  evidence: 'minh-chung',
  participants: 'nguoi-tham-gia',
  files: 'tep',
  pledge: 'cam-doan',
}

export const allSections = 'tat-ca'

/** The sections an address asks for; the first that misses something where it asks for none. */
export function sectionsAsked(slug: string | null, missing: readonly MissingPart[]): readonly FormSection[] {
  if (slug === allSections) return formSections
  const asked = formSections.find((section) => sectionSlugs[section] === slug)
  return [asked ?? missing[0]?.section ?? 'general']
}

export const sectionAfter = (section: FormSection | undefined): FormSection | undefined =>
  section && formSections[formSections.indexOf(section) + 1]
