import { expect, test } from 'vitest'
import { type CopyStep, copyAfter, copyProblems, type PaperCopy } from './paper-copy.ts'

const today = Temporal.PlainDate.from('2024-06-03')
const copy = (state: PaperCopy['state'], code = 'a') => ({ code, state, holder: null })
const out: CopyStep = {
  step: 'handed-out',
  holder: { kind: 'member', name: ' Lê Thu Hà ' },
  dueOn: Temporal.PlainDate.from('2024-06-20'),
}

test('a kept copy may be handed out, taken back, and handed out again', () => {
  const given = { code: 'a', ...copyAfter(copy('kept'), out) }
  expect(given).toMatchObject({ state: 'handed-out', holder: { name: 'Lê Thu Hà' }, place: '' })
  const back = copyAfter(given, { step: 'taken-back', place: 'Kệ 1' })
  expect(back).toEqual({ state: 'kept', place: 'Kệ 1', holder: null, dueOn: null })
  expect(copyProblems([{ code: 'a', ...back }], out, today)).toEqual([])
})

test('what is out, lost or destroyed is not handed out; every such copy is named', () => {
  const copies = [copy('kept', 'a'), copy('handed-out', 'b'), copy('lost', 'c'), copy('destroyed', 'd')]
  expect(copyProblems(copies, out, today).map((each) => 'code' in each && each.code)).toEqual(['b', 'c', 'd'])
})

test('a lost copy remembers who had it, and may be found again', () => {
  const given = copyAfter(copy('kept'), out)
  const lost = copyAfter(given, { step: 'lost', reason: 'thất lạc khi chuyển phòng' })
  expect(lost.holder?.name).toBe('Lê Thu Hà')
  expect(copyProblems([{ code: 'a', ...lost }], { step: 'taken-back', place: 'Kệ 1' }, today)).toEqual([])
})

test.each<[CopyStep, string]>([
  [{ step: 'shelved', place: ' ' }, 'no-place'],
  [{ step: 'handed-out', holder: { kind: 'unit', name: '' }, dueOn: null }, 'no-holder'],
  [{ ...out, dueOn: today.subtract({ days: 1 }) }, 'due-before-today'],
  [{ step: 'lost', reason: '' }, 'no-reason'],
  [{ step: 'destroyed', reason: '' }, 'no-reason'],
])('a step without what it needs is refused', (step, problem) => {
  expect(copyProblems([copy('kept')], step, today)).toEqual([{ problem }])
})

test('nothing chosen is said as such', () => {
  expect(copyProblems([], { step: 'shelved', place: 'Kệ 1' }, today)).toEqual([
    { problem: 'no-copies-chosen' },
  ])
})
