import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tools } from '#app/tools.ts'

// One counter for codes that must differ: tests never depend on which number they get.
let made = 0

type Json = { readonly [key: string]: unknown }

const seed: Json = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'programmes', 'tam-diep-2024.programme.json'), 'utf8'),
)

/** An issued programme: the seed plan of Tam Điệp 2024, with the given keys put in place of its own. Answers its id. */
export async function buildProgramme(tools: Tools, change: Json = {}): Promise<number> {
  made += 1
  const code = made === 1 ? 'tam-diep-2024' : `tam-diep-2024-${made}`
  const content: Json = { ...seed, code, ...change }
  const at = tools.now().toString()
  return tools.transaction(async (tx) => {
    const { id } = await tx
      .insertInto('programme')
      .values({
        code,
        year: 2024,
        title: String(content.title),
        state: 'issued',
        draft: null,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const version = await tx
      .insertInto('programme_version')
      .values({
        programme_id: id,
        version: 1,
        content: JSON.stringify(content),
        document_day: null,
        issued_at: at,
        issued_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('programme').set({ current_version_id: version.id }).where('id', '=', id).execute()
    return id
  })
}
