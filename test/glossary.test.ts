import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const home = join(import.meta.dirname, '..')

const typesOf = (source: string): string[] =>
  [...source.matchAll(/^export (?:type|interface|class|enum) (\w+)/gm)].map((match) => match[1] ?? '')

/** The identifiers of the second column: `| hồ sơ | \`Dossier\` | …`. */
const termsOf = (glossary: string): string[] =>
  glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''))

const glossary = readFileSync(join(home, 'docs', 'glossary.md'), 'utf8')
const exported = globSync('app/domain/**/*.ts', { cwd: home })
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) => typesOf(readFileSync(join(home, path), 'utf8')))

test('every type the domain exports has a row in the glossary', () => {
  const known = new Set(termsOf(glossary))
  expect(exported.filter((name) => !known.has(name)).sort()).toEqual([])
})

test('no word of the glossary has two rows', () => {
  const terms = termsOf(glossary)
  expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([])
})

test('every row has its Vietnamese term, identifier, meaning and source filled in', () => {
  const rows = glossary.split('\n').filter((line) => /^\|.*`\w+`/.test(line))
  const thin = rows.filter((line) =>
    line
      .split('|')
      .slice(1, 5)
      .some((cell) => cell.trim() === ''),
  )
  expect(thin).toEqual([])
})

test('a type that has no row is noticed', () => {
  expect(typesOf('export type Ghost = { readonly name: string }')).toEqual(['Ghost'])
  expect(termsOf('| bóng ma | `Phantom`, `Spectre` | meaning of `Ghost` | source | |')).toEqual([
    'Phantom',
    'Spectre',
  ])
})
