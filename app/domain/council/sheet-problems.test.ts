import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from '#app/domain/fraction.ts'
import { hundredthsOfAPoint, points, printPoints } from '#app/domain/points.ts'
import type { Criterion, Rubric } from '#app/domain/programme/rubric.ts'
import { demandsComment } from '#app/domain/programme/rubric.ts'
import { canonicalSheet, criterionScore, type SheetEntry, sheetProgress, sheetTotal } from './score-sheet.ts'
import { entryProblems, missingOnSheet, readSheet, sheetProblems } from './sheet-problems.ts'

const emptyEntry: SheetEntry = { points: {}, comments: {}, remark: '' }
const criterion = (code: string, max: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  name: code,
  max: points(max),
  floor: fraction('0'),
  guidance: null,
  commentRequired: false,
  bands: [],
  parts: [],
  ...more,
})
const rubric: Rubric = {
  note: null,
  scale: points('100'),
  step: points('0.5'),
  criteria: [
    criterion('moi', '30'),
    criterion('rong', '30', { parts: [criterion('rong-1', '10'), criterion('rong-2', '20')] }),
    criterion('loi', '40', { commentRequired: true }),
  ],
}
const [moi, rong, loi] = rubric.criteria
const full = {
  points: { moi: points('24.5'), 'rong-1': points('8'), 'rong-2': points('15'), loi: points('33') },
  comments: { loi: 'Có số liệu.' },
  remark: '',
}

test('a full sheet with its demanded comment has no problem, and its total is the exact sum', () => {
  expect(sheetProblems(rubric, full)).toEqual([])
  expect(sheetTotal(full)).toBe(points('80.5'))
})

test('an empty sheet lacks every part that stands on it, and the demanded comment, all at once', () => {
  expect(
    missingOnSheet(rubric, emptyEntry).map((lack) => [
      lack.problem,
      'criterion' in lack && lack.criterion.code,
    ]),
  ).toEqual([
    ['missing', 'moi'],
    ['missing', 'rong-1'],
    ['missing', 'rong-2'],
    ['missing', 'loi'],
    ['comment-missing', 'loi'],
  ])
})

test('white space is no comment', () => {
  expect(missingOnSheet(rubric, { ...full, comments: { loi: ' \n ' } })).toEqual([
    { problem: 'comment-missing', criterion: loi },
  ])
})

test('a score above the maximum, off the step, or for a criterion that is summed from parts is refused', () => {
  const entry = { ...emptyEntry, points: { moi: points('30.5'), loi: points('8.25'), rong: points('3') } }
  expect(entryProblems(rubric, entry)).toEqual([
    { problem: 'above-max', criterion: moi, given: points('30.5') },
    { problem: 'off-step', criterion: loi, given: points('8.25'), step: points('0.5') },
    { problem: 'unknown-criterion', code: 'rong' },
  ])
})

test('what is typed is read with a comma or a point; what cannot be read is named and left out', () => {
  const typed = {
    points: { moi: '24,5', 'rong-1': ' 8 ', 'rong-2': '', loi: '3x' },
    comments: {},
    remark: '',
  }
  expect(readSheet(rubric, typed)).toEqual({
    entry: { points: { moi: points('24.5'), 'rong-1': points('8') }, comments: {}, remark: '' },
    problems: [{ problem: 'unreadable', criterion: loi, typed: '3x' }],
  })
})

test.each(['-1', '1e3', '١', '1.234', '8,5,5', 'NaN', '1 000'])('%s is no score', (text) => {
  const typed = { points: { moi: text }, comments: {}, remark: '' }
  expect(readSheet(rubric, typed).problems).toEqual([{ problem: 'unreadable', criterion: moi, typed: text }])
})

test('a criterion with parts has the sum of its parts, once all are given', () => {
  if (rong === undefined) throw new Error('the rubric has three criteria')
  expect(criterionScore(rong, full)).toBe(points('23'))
  expect(criterionScore(rong, { points: { 'rong-1': points('8') } })).toBeNull()
  expect(sheetProgress(rubric, { points: { moi: points('1') } })).toEqual({ given: 1, of: 4 })
})

test('every score on the step grid survives being printed and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (halves) => {
      const score = hundredthsOfAPoint(halves * 50)
      const { entry, problems } = readSheet(rubric, {
        points: { moi: printPoints(score) },
        comments: {},
        remark: '',
      })
      expect(problems).toEqual([])
      expect(entry.points.moi).toBe(score)
      expect(entryProblems(rubric, entry)).toEqual([])
    }),
  )
})

test('the same content gives the same text to sign, whatever the order it was typed in; other content another', () => {
  const ids = { scoringId: 1, dossierId: 2, memberId: 3, version: 1 }
  const at = Temporal.Instant.from('2024-06-10T02:00:00Z')
  const turned = {
    ...full,
    points: Object.fromEntries(Object.entries(full.points).toReversed()),
    comments: { moi: '', ...full.comments },
  }
  const text = canonicalSheet(rubric, { ...full, ...ids }, at)
  expect(canonicalSheet(rubric, { ...turned, ...ids }, at)).toBe(text)
  const others = [
    { ...full, ...ids, points: { ...full.points, moi: points('24') } },
    { ...full, ...ids, comments: { loi: 'Khác.' } },
    { ...full, ...ids, memberId: 4 },
    { ...full, ...ids, version: 2 },
  ]
  for (const other of others) expect(canonicalSheet(rubric, other, at)).not.toBe(text)
})

test('at the extremes a comment is demanded: in the highest and lowest band, or at zero and the maximum', () => {
  const band = (from: string, to: string) => ({ name: from, from: points(from), to: points(to) })
  const banded = criterion('moi', '30', {
    commentAtExtremes: true,
    bands: [band('20', '30'), band('10', '19.5'), band('0', '9.5')],
  })
  const plain = criterion('loi', '40', { commentAtExtremes: true })
  const demanded = (one: typeof banded, scores: readonly string[]) =>
    scores.filter((score) => demandsComment(one, points(score)))
  expect(demanded(banded, ['0', '9.5', '10', '19.5', '20', '30'])).toEqual(['0', '9.5', '20', '30'])
  expect(demanded(plain, ['0', '0.5', '39.5', '40'])).toEqual(['0', '40'])
  expect(demandsComment(plain, null)).toBe(false)
})
