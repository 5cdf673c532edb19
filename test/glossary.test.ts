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

/** Each exported type with the text of its doc comment; where a type is read from a list, the comment stands over the list. */
const commentsOf = (source: string): { name: string; comment: string }[] =>
  [
    ...source.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:(?:export )?const \w+ = \[[^\]]*\] as const\n+)?export (?:type|interface|class|enum) (\w+)/g,
    ),
  ].map(([, comment = '', name = '']) => ({ name, comment: comment.replace(/^[/*\s]+/, '') }))

/** The Vietnamese term of each identifier. */
const wordsOf = (page: string): Map<string, string> =>
  new Map(
    page
      .split('\n')
      .flatMap((line) => termsOf(line).map((name) => [name, (line.split('|')[1] ?? '').trim()])),
  )

const glossary = readFileSync(join(home, 'docs', 'glossary.md'), 'utf8')
const sources = globSync('app/domain/**/*.ts', { cwd: home })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(home, path), 'utf8'))
const exported = sources.flatMap(typesOf)

test('every type the domain exports has a row in the glossary', () => {
  const known = new Set(termsOf(glossary))
  expect(exported.filter((name) => !known.has(name)).sort()).toEqual([])
})

test('no word of the glossary has two rows', () => {
  const terms = termsOf(glossary)
  expect(terms.filter((term, place) => terms.indexOf(term) !== place)).toEqual([])
})

test('no Vietnamese term stands for two identifiers', () => {
  const words = [...wordsOf(glossary).values()]
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
})

test('every row is of a type that the domain still exports', () => {
  const there = new Set(exported)
  expect(termsOf(glossary).filter((name) => !there.has(name))).toEqual([])
})

test('the comment of every type opens with its Vietnamese term, as the glossary spells it', () => {
  const words = wordsOf(glossary)
  const astray = sources.flatMap(commentsOf).filter(({ name, comment }) => {
    const word = words.get(name)
    return word !== undefined && !comment.toLowerCase().startsWith(word.toLowerCase())
  })
  expect(astray).toEqual([])
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
  expect(commentsOf('/** Bóng ma: seen by none. */\nexport type Ghost = 1')).toEqual([
    { name: 'Ghost', comment: 'Bóng ma: seen by none. */\n' },
  ])
})
