import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actWords } from './act-words.ts'

const casework = join(import.meta.dirname, '..', '..', 'casework')

/** Every act a verb records: what stands quoted on a line that begins to name one. */
function actsOfCasework(): readonly string[] {
  const files = readdirSync(casework, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const lines = files.flatMap((name) => readFileSync(join(casework, name), 'utf8').split('\n'))
  const named = lines.flatMap((line) => /(?<!readonly )\bact: (.*)$/.exec(line)?.[1] ?? [])
  return [
    ...new Set(
      named.flatMap((rest) => [...rest.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map((each) => each[1] ?? '')),
    ),
  ]
}

test('every act that casework records has its words in the log', () => {
  const acts = actsOfCasework()
  expect(acts.length).toBeGreaterThan(40)
  expect(acts.filter((act) => !(act in actWords))).toEqual([])
})
