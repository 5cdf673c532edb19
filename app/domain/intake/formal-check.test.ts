import { expect, test } from 'vitest'
import { defaultIntake } from '#app/domain/programme/parse-intake.ts'
import { checkPoints } from './check-points.ts'
import { type CheckConclusion, type CheckedItem, conclusionProblems } from './formal-check.ts'

const today = Temporal.PlainDate.from('2024-04-22')
const context = { today, rules: defaultIntake, supplementsBefore: 0 }
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
  expect(conclusionProblems(conclusion({}), context)).toEqual([])
})

test('acceptance with a defect is refused and names the point', () => {
  expect(conclusionProblems(conclusion({ items: withDefect('Thiếu chữ ký đồng tác giả') }), context)).toEqual(
    [{ problem: 'accepted-with-defect', point: 'signatures' }],
  )
})

test('a supplement needs a defect, a note to it and a day ahead within the legal month: all reasons at once', () => {
  expect(
    conclusionProblems(
      conclusion({ outcome: 'needs-supplement', items: withDefect(' '), supplementDue: today }),
      context,
    ),
  ).toEqual([
    { problem: 'defect-without-note', point: 'signatures' },
    { problem: 'due-not-ahead', today },
  ])
  expect(conclusionProblems(conclusion({ outcome: 'needs-supplement' }), context)).toEqual([
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
      context,
    ),
  ).toEqual([{ problem: 'due-too-late', latest: Temporal.PlainDate.from('2024-05-22') }])
})

test('a refusal needs its reason and no full checklist', () => {
  const items: readonly CheckedItem[] = [{ point: 'form', verdict: 'met', note: '' }]
  expect(conclusionProblems(conclusion({ outcome: 'refused', items }), context)).toEqual([
    { problem: 'reason-missing' },
  ])
  expect(
    conclusionProblems(
      conclusion({ outcome: 'refused', items, reason: 'Ngoài phạm vi của kế hoạch' }),
      context,
    ),
  ).toEqual([])
})

test('a point nobody looked at stops acceptance', () => {
  const items = allMet.filter((item) => item.point !== 'kind')
  expect(conclusionProblems(conclusion({ items, outcome: null }), context)).toEqual([
    { problem: 'not-checked', point: 'kind' },
    { problem: 'no-outcome' },
  ])
})

test('a point the plan leaves out is not asked for', () => {
  const items = allMet.filter((item) => item.point !== 'paper-copies')
  const rules = { ...defaultIntake, omittedPoints: ['paper-copies'] as const }
  expect(conclusionProblems(conclusion({ items }), { ...context, rules })).toEqual([])
  expect(conclusionProblems(conclusion({ items }), context)).toEqual([
    { problem: 'not-checked', point: 'paper-copies' },
  ])
})

test('a verdict against what the product computed wants a remark', () => {
  const items = allMet.map((item) =>
    item.point === 'paper-copies' ? { ...item, computed: 'defect' as const } : item,
  )
  expect(conclusionProblems(conclusion({ items }), context)).toEqual([
    { problem: 'override-without-note', point: 'paper-copies' },
  ])
  const explained = items.map((item) => ({ ...item, note: 'Bản giấy gửi bưu điện, đã có phiếu báo.' }))
  expect(conclusionProblems(conclusion({ items: explained }), context)).toEqual([])
})

test('where the plan sets a most, no further supplement is asked for', () => {
  const asked = conclusion({
    outcome: 'needs-supplement',
    items: withDefect('Bổ sung chữ ký'),
    supplementDue: today.add({ days: 10 }),
  })
  const rules = { ...defaultIntake, supplementsAtMost: 2 }
  expect(conclusionProblems(asked, { today, rules, supplementsBefore: 1 })).toEqual([])
  expect(conclusionProblems(asked, { today, rules, supplementsBefore: 2 })).toEqual([
    { problem: 'supplements-used-up', most: 2 },
  ])
  expect(conclusionProblems(asked, { ...context, supplementsBefore: 40 })).toEqual([])
})
