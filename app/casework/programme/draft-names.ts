import type { ProgrammeNames } from '#app/records/programme/programme-drafts.ts'

const nameLimit = 500

/** The code, year and title a draft goes by in lists; where the draft says nothing usable, the one it had. */
export function draftNames(file: unknown, had: ProgrammeNames): ProgrammeNames {
  const said: { readonly code?: unknown; readonly year?: unknown; readonly title?: unknown } =
    typeof file === 'object' && file !== null ? file : {}
  return {
    code: usable(said.code) ?? had.code,
    year:
      typeof said.year === 'number' && said.year >= 1900 && said.year <= 9999 && Number.isInteger(said.year)
        ? said.year
        : had.year,
    title: usable(said.title) ?? had.title,
  }
}

function usable(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '' || value.length > nameLimit) return null
  return value.includes('\0') ? null : value.normalize('NFC').trim()
}
