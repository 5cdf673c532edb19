import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hundredthsOfAPoint, points } from '#app/domain/points.ts'
import type { Criterion, Rubric } from '#app/domain/programme/rubric.ts'
import { compareSheets } from './compare-sheets.ts'
import { type OwnScore, tellingScores } from './own-scores.ts'

const criterion = (code: string): Criterion => ({
  code,
  name: code,
  max: points('50'),
  floor: null,
  guidance: null,
  commentRequired: false,
  bands: [],
  parts: [],
})
const rubric: Rubric = {
  note: null,
  scale: points('100'),
  step: points('0.5'),
  criteria: [criterion('moi'), criterion('loi')],
}

test('two contents of a sheet stand beside each other; how a score is written makes no difference', () => {
  const here = { points: { moi: '8,50', loi: '30' }, comments: { loi: 'Rõ. ' }, remark: '' }
  const there = {
    points: { moi: '8.5', loi: '31' },
    comments: { loi: 'Rõ.', moi: 'Mới.' },
    remark: 'Nên nhân rộng.',
  }
  const [moi, loi] = rubric.criteria
  expect(compareSheets(rubric, here, there)).toEqual([
    { criterion: moi, what: 'points', one: '8,50', other: '8.5', differs: false },
    { criterion: moi, what: 'comment', one: '', other: 'Mới.', differs: true },
    { criterion: loi, what: 'points', one: '30', other: '31', differs: true },
    { criterion: loi, what: 'comment', one: 'Rõ. ', other: 'Rõ.', differs: false },
    { criterion: null, what: 'comment', one: '', other: 'Nên nhân rộng.', differs: true },
  ])
})

test('what cannot be read as a score is compared as it was typed', () => {
  const sheet = (moi: string) => ({ points: { moi }, comments: {}, remark: '' })
  expect(compareSheets(rubric, sheet('8x'), sheet('8')).map(({ differs }) => differs)).toEqual([true])
  expect(compareSheets(rubric, sheet('8x'), sheet(' 8x')).map(({ differs }) => differs)).toEqual([false])
})

const scores = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }).map((halves) =>
  halves.map(
    (half, id): OwnScore => ({
      dossierId: id,
      code: null,
      title: '',
      points: hundredthsOfAPoint(half * 50),
    }),
  ),
)

test('the telling scores are own ones, each once, no more than asked for, highest first', () => {
  fc.assert(
    fc.property(scores, fc.option(fc.integer({ min: 0, max: 3000 })), (own, here) => {
      const shown = tellingScores(own, here === null ? null : hundredthsOfAPoint(here), 5)
      expect(shown.length).toBe(Math.min(5, own.length))
      expect(new Set(shown.map(({ dossierId }) => dossierId)).size).toBe(shown.length)
      expect(shown.map((one) => one.points)).toEqual(shown.map((one) => one.points).toSorted((a, b) => b - a))
    }),
  )
})

test('none of the scores left out is nearer than one that is shown', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 3000 }), (own, at) => {
      const shown = tellingScores(own, hundredthsOfAPoint(at), 5)
      const away = (one: OwnScore) => Math.abs(one.points - at)
      const farthest = Math.max(0, ...shown.map(away))
      const left = own.filter((one) => !shown.includes(one))
      expect(left.every((one) => away(one) >= farthest)).toBe(true)
    }),
  )
})

test('before a score is given, the highest and the lowest of one’s own are among those shown', () => {
  const own = Array.from({ length: 30 }, (_, id) => ({
    dossierId: id,
    code: null,
    title: '',
    points: hundredthsOfAPoint(id * 50),
  }))
  expect(tellingScores(own, null, 5).map(({ dossierId }) => dossierId)).toEqual([29, 22, 14, 7, 0])
})
