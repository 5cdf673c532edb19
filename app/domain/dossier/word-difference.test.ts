import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const text = fc
  .array(fc.constantFrom('sổ', 'giấy', 'máy', 'tính', '10', 'phút'), { maxLength: 30 })
  .map((words) => words.join(' '))
const side = (before: string, after: string, left: 'removed' | 'added') =>
  wordDifference(before, after)
    .filter(({ kind }) => kind !== left)
    .map((change) => change.text)
    .join('')

test('the difference gives both texts back, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(side(before, after, 'added')).toBe(before)
      expect(side(before, after, 'removed')).toBe(after)
    }),
  )
})

test('equal texts differ in nothing', () => {
  fc.assert(fc.property(text, (same) => wordDifference(same, same).every(({ kind }) => kind === 'same')))
})

test('one changed word is one removal and one addition', () => {
  expect(wordDifference('mất 10 phút mỗi hồ sơ', 'mất 12 phút mỗi hồ sơ')).toEqual([
    { kind: 'same', text: 'mất ' },
    { kind: 'removed', text: '10' },
    { kind: 'added', text: '12' },
    { kind: 'same', text: ' phút mỗi hồ sơ' },
  ])
})

test('two long texts with nothing in common are replaced as a whole', () => {
  const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join(' ')
  const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join('  ')
  expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
