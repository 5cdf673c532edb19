import { expect, test } from 'vitest'
import {
  answerDue,
  type CheckConclusion,
  type CheckedItem,
  checkPoints,
  conclusionProblems,
  supplementDueAtMost,
} from './formal-check.ts'

const today = Temporal.PlainDate.from('2024-04-22')
const allMet: readonly CheckedItem[] = checkPoints.map((point) => ({ point, verdict: 'met', note: '' }))
const withDefect = (note: string): readonly CheckedItem[] =>
  allMet.map((item) => (item.point === 'signatures' ? { ...item, verdict: 'defect', note } : item))
const conclusion = (parts: Partial<CheckConclusion>): CheckConclusion => ({
  items: allMet,
  outcome: 'accepted',
  reason: '',
  supplementDue: null,
  ...parts,
})

test('a dossier in which every point is met can be accepted', () => {
  expect(conclusionProblems(conclusion({}), today)).toEqual([])
})

test('acceptance with a defect is refused and names the point', () => {
  expect(conclusionProblems(conclusion({ items: withDefect('Thiếu chữ ký đồng tác giả') }), today)).toEqual([
    { problem: 'accepted-with-defect', point: 'signatures' },
  ])
})

test('a supplement needs a defect, a note to it and a day ahead within the legal month: all reasons at once', () => {
  expect(
    conclusionProblems(
      conclusion({ outcome: 'needs-supplement', items: withDefect(' '), supplementDue: today }),
      today,
    ),
  ).toEqual([
    { problem: 'defect-without-note', point: 'signatures' },
    { problem: 'due-not-ahead', today },
  ])
  expect(conclusionProblems(conclusion({ outcome: 'needs-supplement' }), today)).toEqual([
    { problem: 'nothing-to-supplement' },
    { problem: 'due-missing' },
  ])
  expect(
    conclusionProblems(
      conclusion({
        outcome: 'needs-supplement',
        items: withDefect('Bổ sung chữ ký'),
        supplementDue: today.add({ months: 1, days: 1 }),
      }),
      today,
    ),
  ).toEqual([{ problem: 'due-too-late', latest: Temporal.PlainDate.from('2024-05-22') }])
})

test('a refusal needs its reason and no full checklist', () => {
  const items: readonly CheckedItem[] = [{ point: 'form', verdict: 'met', note: '' }]
  expect(conclusionProblems(conclusion({ outcome: 'refused', items }), today)).toEqual([
    { problem: 'reason-missing' },
  ])
  expect(
    conclusionProblems(
      conclusion({ outcome: 'refused', items, reason: 'Ngoài phạm vi của kế hoạch' }),
      today,
    ),
  ).toEqual([])
})

test('a point nobody looked at stops acceptance', () => {
  const items = allMet.filter((item) => item.point !== 'kind')
  expect(conclusionProblems(conclusion({ items, outcome: null }), today)).toEqual([
    { problem: 'not-checked', point: 'kind' },
    { problem: 'no-outcome' },
  ])
})

test('the last day of a supplement moves from a weekend to Monday, the answer day does not move', () => {
  // 2024-05-27 + 1 month is Thursday 27 June; 2024-05-29 + 1 month is Saturday 29 June.
  expect(supplementDueAtMost(Temporal.PlainDate.from('2024-05-27')).toString()).toBe('2024-06-27')
  expect(supplementDueAtMost(Temporal.PlainDate.from('2024-05-29')).toString()).toBe('2024-07-01')
  expect(answerDue(Temporal.PlainDate.from('2024-05-29')).toString()).toBe('2024-06-29')
  expect(answerDue(Temporal.PlainDate.from('2024-01-31')).toString()).toBe('2024-02-29')
})
