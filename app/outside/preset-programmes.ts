import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'

const folder = join(import.meta.dirname, '..', '..', 'programmes')
const ending = '.programme.json'

/** Kế hoạch mẫu: a programme file that comes with the product, with its text as it stands. */
export type PresetProgramme = {
  readonly name: string
  readonly programme: Programme
  readonly text: string
}

/** The presets that can be read, by name. */
export async function presetProgrammes(): Promise<readonly PresetProgramme[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted()
  const presets = await Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      const parsed = parseProgramme(JSON.parse(text))
      return parsed.ok ? [{ name: file.slice(0, -ending.length), programme: parsed.value, text }] : []
    }),
  )
  return presets.flat()
}
