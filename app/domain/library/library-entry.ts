import type { UnitType } from '#app/domain/people/unit.ts'

/** Mục của thư viện: what anybody may read of a recognised initiative. */
export type LibraryEntry = {
  readonly id: number
  /** Null for what was recognised before this installation, or elsewhere. */
  readonly dossierId: number | null
  readonly code: string | null
  readonly year: number
  readonly authorityName: string
  readonly title: string
  readonly summary: string
  readonly applicability: string
  readonly benefit: string
  /** The authors who let their names be shown; '' where none did. */
  readonly authorNames: string
  readonly unitName: string | null
  readonly unitType: UnitType | null
  readonly fieldName: string
  readonly className: string | null
  readonly decisionNumber: string
  readonly decidedOn: Temporal.PlainDate
  readonly changedAt: Temporal.Instant
  /** Units that said they apply it and were confirmed. */
  readonly appliedBy: number
}

/** So long is a summary made from a dossier; one written by hand may be longer. */
export const summaryLength = 700
export const longestSummary = 3_000

/** Tóm tắt: the first whole sentences of what the initiative is for and what it does, never of what is confidential. */
export function summaryOf(content: { readonly purpose: string; readonly substance: string }): string {
  const text = [content.purpose, content.substance]
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
    .join(' ')
  return shortened(text, summaryLength)
}

/** The text up to the last sentence, or else the last word, that ends within so many characters. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  if (sentence > length / 2) return cut.slice(0, sentence + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
