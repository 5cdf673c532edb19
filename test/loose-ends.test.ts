import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, withoutComments } from './architecture-rules.ts'

const home = join(import.meta.dirname, '..')
const texts = new Map(
  globSync('{app,test,demo,bench,scripts}/**/*.{ts,tsx,js}', { cwd: home }).map((path) => [
    path.replaceAll('\\', '/'),
    withoutComments(readFileSync(join(home, path), 'utf8')),
  ]),
)
const own = [...texts.keys()].filter((path) => path.startsWith('app/') && !path.includes('.test.'))

/** The functions and values a file offers to others; types may be named for the reader alone. */
const offersOf = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  )

test('what a file offers, another file uses', () => {
  const words = new Map([...texts].map(([path, text]) => [path, new Set(text.match(/[\w$]+/g))]))
  const unused = own.flatMap((path) =>
    offersOf(texts.get(path) ?? '')
      .filter((name) => ![...words].some(([other, said]) => other !== path && said.has(name)))
      .map((name) => `${path}: ${name}`),
  )
  expect(unused).toEqual([])
})

/** The files of `app/` that a file imports, types as well. */
const neededBy = (path: string, text: string): readonly string[] =>
  importsOf(text)
    .map((name) =>
      name.startsWith('#app/') ? `app/${name.slice(5)}` : posix.join(posix.dirname(path), name),
    )
    .filter((target) => texts.has(target))

/** The first way from a file back to itself, if there is one. */
function circleIn(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const follow = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of needs.get(path) ?? []) {
      const circle = follow(next, [...way, path])
      if (circle.length > 0) return circle
    }
    done.add(path)
    return []
  }
  for (const path of needs.keys()) {
    const circle = follow(path, [])
    if (circle.length > 0) return circle
  }
  return []
}

test('no files need each other in a circle, not even for their types', () => {
  expect(circleIn(new Map(own.map((path) => [path, neededBy(path, texts.get(path) ?? '')])))).toEqual([])
})

test('a loose end and a circle would be noticed', () => {
  expect(offersOf('export const a = 1\nexport type B = 2\nexport async function c() {}')).toEqual(['a', 'c'])
  const needs = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ])
  expect(circleIn(needs)).toEqual(['b', 'd', 'b'])
})
