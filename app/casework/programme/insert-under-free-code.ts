import type { OpenTransaction } from '#app/records/connection.ts'
import { insertProgramme } from '#app/records/programme/programme-drafts.ts'
import { draftNames } from './draft-names.ts'

/** Puts a new draft in under its own code, or that code with the first number that is free. */
export async function insertUnderFreeCode(
  tx: OpenTransaction,
  file: unknown,
  at: Temporal.Instant,
): Promise<number> {
  const names = draftNames(file, { code: 'ke-hoach', year: 1900, title: '' })
  for (let attempt = 1; ; attempt += 1) {
    const code = attempt === 1 ? names.code : `${names.code}-${attempt}`
    const text = JSON.stringify({ ...Object(file), code }, null, 2)
    const id = await insertProgramme(tx, { ...names, code, text, at })
    if (id !== null) return id
  }
}
