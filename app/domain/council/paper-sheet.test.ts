import fc from 'fast-check'
import { expect, test } from 'vitest'
import { points } from '#app/domain/points.ts'
import type { Criterion, Rubric } from '#app/domain/programme/rubric.ts'
import { keyingDifferences, readPaperSheet, type TypedPaperSheet } from './paper-sheet.ts'
import { parseSheetNumber, printSheetNumber } from './paper-sheet-number.ts'

const criterion = (code: string, max: string, commentRequired = false): Criterion => ({
  code,
  name: code,
  max: points(max),
  floor: null,
  guidance: null,
  commentRequired,
  bands: [],
  parts: [],
})
const rubric: Rubric = {
  note: null,
  scale: points('100'),
  step: points('0.5'),
  criteria: [criterion('moi', '60'), criterion('loi', '40', true)],
}
const [moi] = rubric.criteria
const paper = (more: Partial<TypedPaperSheet> = {}): TypedPaperSheet => ({
  points: { moi: '50,5', loi: '30' },
  comments: { loi: 'Rõ.' },
  remark: '',
  writtenTotal: '80,5',
  sumRemark: '',
  ...more,
})
const problemsOf = (typed: TypedPaperSheet, unequalSums: 'refuse' | 'by-parts' = 'refuse') =>
  readPaperSheet(rubric, { unequalSums }, typed).problems

test('a paper sheet whose written total is the sum of its scores is read whole', () => {
  const read = readPaperSheet(rubric, { unequalSums: 'refuse' }, paper())
  expect(read).toEqual({
    entry: { points: { moi: points('50.5'), loi: points('30') }, comments: { loi: 'Rõ.' }, remark: '' },
    writtenTotal: points('80.5'),
    problems: [],
  })
})

test('a written total that is not the sum is refused with both numbers, whatever is remarked', () => {
  const wrong = paper({ writtenTotal: '82', sumRemark: 'Thành viên cộng nhầm.' })
  expect(problemsOf(wrong)).toEqual([
    { problem: 'sum-differs', written: points('82'), sum: points('80.5'), mayKeep: false },
  ])
})

test('where the plan keeps such sheets by their scores, it takes a remark to do so', () => {
  expect(problemsOf(paper({ writtenTotal: '82', sumRemark: ' ' }), 'by-parts')).toEqual([
    { problem: 'sum-differs', written: points('82'), sum: points('80.5'), mayKeep: true },
  ])
  expect(problemsOf(paper({ writtenTotal: '82', sumRemark: 'Cộng nhầm.' }), 'by-parts')).toEqual([])
})

test('a score, a demanded comment or the total that is not there is named; no sum is compared meanwhile', () => {
  const holes = paper({ points: { moi: '5x', loi: '' }, comments: {}, writtenTotal: '' })
  expect(problemsOf(holes).map(({ problem }) => problem)).toEqual([
    'unreadable',
    'missing',
    'comment-missing',
    'total-missing',
  ])
  expect(problemsOf(paper({ writtenTotal: 'tám mươi' }))).toEqual([
    { problem: 'total-unreadable', typed: 'tám mươi' },
  ])
})

test('two readings of one paper are compared score by score and by the written total', () => {
  const first = { points: { moi: points('50.5'), loi: points('30') }, writtenTotal: points('80.5') }
  expect(keyingDifferences(rubric, first, first)).toEqual([])
  expect(
    keyingDifferences(rubric, first, {
      points: { moi: points('55'), loi: points('30') },
      writtenTotal: null,
    }),
  ).toEqual([
    { criterion: moi, first: points('50.5'), second: points('55') },
    { criterion: null, first: points('80.5'), second: null },
  ])
})

const numbers = fc.record({
  dossierId: fc.integer({ min: 1, max: 99_999_999 }),
  memberId: fc.integer({ min: 1, max: 9_999_999 }),
})

test('a sheet’s number is read back, typed or scanned as an address', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const printed = printSheetNumber(number)
      expect(parseSheetNumber(printed)).toEqual(number)
      expect(parseSheetNumber(` ${printed.replaceAll('-', ' ')} `)).toEqual(number)
      expect(parseSheetNumber(`https://sangkien.example.vn/phieu-giay/${printed}`)).toEqual(number)
    }),
  )
})

test('one wrong digit or two swapped neighbours never lead to another sheet', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
      const printed = printSheetNumber(number)
      const places = [...printed].flatMap((sign, place) => (sign === '-' ? [] : [place]))
      const place = places[at % places.length] ?? 0
      const wrong = (Number(printed[place]) + more) % 10
      expect(parseSheetNumber(printed.slice(0, place) + wrong + printed.slice(place + 1))).toBeNull()
      const [one = '', other = ''] = [printed[place], printed[place + 1]]
      if (one === other || one === '-' || other === '-' || other === '') return
      const swapped = printed.slice(0, place) + other + one + printed.slice(place + 2)
      expect(parseSheetNumber(swapped)).toBeNull()
    }),
  )
})

test.each(['', '1-2', '0-1-97', 'abc', '1-2-3-4', '165-11-42; drop', '9'.repeat(40)])(
  '“%s” is no number of a sheet',
  (text) => {
    expect(parseSheetNumber(text)).toBeNull()
  },
)
