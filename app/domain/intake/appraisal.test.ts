import { expect, test } from 'vitest'
import { type AppraisalConclusion, appraisalConditions, appraisalFaults } from './appraisal.ts'

const all = (met: boolean | null, remark = ''): AppraisalConclusion['items'] =>
  appraisalConditions.map((condition) => ({ condition, met, remark }))

test('a phiếu stands once every condition is judged and something is proposed', () => {
  expect(appraisalFaults({ items: all(true), recommended: true, reason: '' })).toEqual([])
  expect(
    appraisalFaults({
      items: all(false, 'Đã có ở nơi khác'),
      recommended: false,
      reason: 'Chưa có tính mới',
    }),
  ).toEqual([])
})

test('every reason is told at once', () => {
  const items = all(null).map((item) =>
    item.condition === 'novel'
      ? { ...item, met: false }
      : item.condition === 'kind'
        ? { ...item, met: true }
        : item,
  )
  expect(appraisalFaults({ items, recommended: true, reason: 'x'.repeat(2001) })).toEqual([
    { problem: 'unmet-without-remark', condition: 'novel' },
    { problem: 'recommended-unmet', condition: 'novel' },
    { problem: 'unjudged', condition: 'applied' },
    { problem: 'unjudged', condition: 'other' },
    { problem: 'text-too-long', field: 'reason', max: 2000 },
  ])
  expect(appraisalFaults({ items: all(true), recommended: false, reason: ' ' })).toEqual([
    { problem: 'reason-missing' },
  ])
  expect(appraisalFaults({ items: all(true), recommended: null, reason: '' })).toEqual([
    { problem: 'no-proposal' },
  ])
})
