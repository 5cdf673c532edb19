import { expect, test } from 'vitest'
import type { CopyStep } from '#app/domain/intake/paper-copy.ts'
import { copyByCode, listCopies, paperCopiesOf, shortOfCopies } from '#app/records/intake/paper-copies.ts'
import { copyLot, dossiersShortOfCopies, stepsOfCopy } from '#app/records/intake/paper-copy-steps.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { addPaperCopies } from './add-paper-copies.ts'
import { movePaperCopies } from './move-paper-copies.ts'
import { receiveDossiers } from './receive-dossiers.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const programmeId = await buildProgramme(tools)
const { id, office } = await buildDossier(tools, { state: 'accepted', programmeId })
const today = Temporal.PlainDate.from('2024-06-03')
const giveTo = (name: string, due = '2024-06-20'): CopyStep => ({
  step: 'handed-out',
  holder: { kind: 'member', name },
  dueOn: Temporal.PlainDate.from(due),
})

test('receiving a dossier puts its copies into the register, each with its code and who brought it', async () => {
  const copies = await paperCopiesOf(db, id)
  expect(copies.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const third = await copyByCode(db, copies[2]?.code ?? '')
  expect(third).toMatchObject({ number: 3, state: 'kept', dossierId: id })
  const [step] = await stepsOfCopy(db, third?.id ?? 0)
  expect(step?.step).toBe('received')
  expect(step?.holder?.name).not.toBe('')
})

test('copies are handed out and taken back in one act; the history keeps every step, the lot names its copies', async () => {
  const [first, second] = await paperCopiesOf(db, id)
  const copyIds = [first?.id ?? 0, second?.id ?? 0]
  const { lot } = await worked(movePaperCopies(tools, office, { copyIds, step: giveTo('Lê Thu Hà') }))
  expect((await copyLot(db, lot))?.copyIds.toSorted()).toEqual(copyIds.toSorted())
  await worked(
    movePaperCopies(tools, office, { copyIds, step: { step: 'taken-back', place: 'Kệ 1, hộp 3' } }),
  )
  const steps = await stepsOfCopy(db, copyIds[0] ?? 0)
  expect(steps.map(({ step }) => step)).toEqual(['taken-back', 'handed-out', 'received'])
  expect(steps[0]?.holder?.name).toBe('Lê Thu Hà')
  expect((await paperCopiesOf(db, id))[0]).toMatchObject({
    state: 'kept',
    place: 'Kệ 1, hộp 3',
    holder: null,
  })
})

test('one copy that is out keeps the whole act from being done, and is named', async () => {
  const copies = await paperCopiesOf(db, id)
  const [out, kept] = [copies[3]?.id ?? 0, copies[4]?.id ?? 0]
  await worked(movePaperCopies(tools, office, { copyIds: [out], step: giveTo('Trần Văn An') }))
  const again = await movePaperCopies(tools, office, { copyIds: [out, kept], step: giveTo('Vũ Long') })
  expect(again).toMatchObject({
    ok: false,
    problems: [{ problem: 'not-in-this-state', code: copies[3]?.code }],
  })
  expect((await paperCopiesOf(db, id))[4]?.state).toBe('kept')
})

test('what is not back by its day is overdue from the next day on', async () => {
  const on = async (day: string) =>
    (await listCopies(db, { today: Temporal.PlainDate.from(day), state: 'overdue' }, { number: 1, size: 9 }))
      .total
  expect([await on('2024-06-20'), await on('2024-06-21')]).toEqual([0, 1])
})

test('two clerks who hand out the same copy at once: one does it, the other is told', async () => {
  const copyId = (await paperCopiesOf(db, id))[6]?.id ?? 0
  const both = await Promise.all(
    ['A', 'B'].map((name) => movePaperCopies(tools, office, { copyIds: [copyId], step: giveTo(name) })),
  )
  expect(both.filter(({ ok }) => ok).length).toBe(1)
})

test('copies that come later go on with the numbers', async () => {
  await worked(
    addPaperCopies(tools, office, { dossierId: id, count: 2, from: 'Nguyễn Văn Bưu', place: 'Kệ 1' }),
  )
  expect((await paperCopiesOf(db, id)).map(({ number }) => number).slice(-2)).toEqual([13, 14])
  const wrong = await addPaperCopies(tools, office, { dossierId: id, count: 0, from: ' ', place: '' })
  expect(wrong).toMatchObject({
    problems: [{ problem: 'nobody-brought-them' }, { problem: 'copies-out-of-range' }],
  })
  expect((await listCopies(db, { today, number: 13 }, { number: 1, size: 9 })).total).toBe(1)
})

test('a code nobody gave is no copy, and nothing contradicts itself', async () => {
  expect(await copyByCode(db, '2024-SK-999-01')).toBe(null)
  expect(await movePaperCopies(tools, office, { copyIds: [999_999], step: giveTo('A') })).toMatchObject({
    problems: [{ problem: 'no-such-copy' }, { problem: 'no-copies-chosen' }],
  })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a dossier is short of copies while fewer were received than the plan asks for; lost ones were received', async () => {
  const { id: few } = await buildDossier(tools, { state: 'submitted', programmeId })
  await worked(receiveDossiers(tools, office, { dossierIds: [few], paperCopies: 10 }))
  const short = async () =>
    (await shortOfCopies(db, programmeId, 12)).map((one) => [one.dossierId, one.received])
  expect(await short()).toEqual([[few, 10]])
  expect((await dossiersShortOfCopies(db, programmeId, 12)).count).toBe(1)
  await worked(addPaperCopies(tools, office, { dossierId: few, count: 2, from: 'Văn thư', place: '' }))
  expect(await short()).toEqual([])
  expect((await dossiersShortOfCopies(db, programmeId, 12)).count).toBe(0)
})
