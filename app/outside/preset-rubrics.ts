import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RubricPreset, readRubricPreset } from '#app/domain/programme/rubric-preset.ts'

const folder = join(import.meta.dirname, '..', '..', 'programmes', 'rubrics')
const ending = '.rubric.json'

/** The rubrics that come with the product, by the name of their file; one that cannot be read is left out. */
export async function presetRubrics(): Promise<ReadonlyMap<string, RubricPreset>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted()
  const presets = await Promise.all(
    names.map(async (file) => {
      const preset = readRubricPreset(JSON.parse(await readFile(join(folder, file), 'utf8')))
      return preset === null ? [] : [[file.slice(0, -ending.length), preset] as const]
    }),
  )
  return new Map(presets.flat())
}
