import { expect, test } from 'vitest'
import { resubmitSupplement } from '#app/casework/dossier/resubmit-supplement.ts'
import { checkPoints } from '#app/domain/intake/check-points.ts'
import type { CheckConclusion } from '#app/domain/intake/formal-check.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { dossiersByStanding } from '#app/records/dossier/dossiers-by-standing.ts'
import { reasonLibrary, reasonsOffered } from '#app/records/intake/check-reasons.ts'
import { checksOf } from '#app/records/intake/formal-checks.ts'
import { receiptOf } from '#app/records/intake/receipts.ts'
import { registerOf } from '#app/records/intake/register.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { answersTo, buildDossier, worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { changeCheckReason } from './change-check-reason.ts'
import { checkDossier } from './check-dossier.ts'
import { closeUnanswered } from './close-unanswered.ts'
import { extendClock } from './extend-clock.ts'
import { keepCheckReason } from './keep-check-reason.ts'
import { receiveDossiers } from './receive-dossiers.ts'
import { refuseOverdueDossier } from './refuse-overdue-dossier.ts'
import { reopenCheck } from './reopen-check.ts'
import { retireCheckReason } from './retire-check-reason.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const programmeId = await buildProgramme(tools)

const conclusion = (parts: Partial<CheckConclusion> = {}): CheckConclusion => ({
  items: checkPoints.map((point) => ({ point, verdict: 'met', note: '' })),
  outcome: 'accepted',
  reason: '',
  supplementDue: null,
  ...parts,
})
const askFor = (note: string, due: string): CheckConclusion =>
  conclusion({
    outcome: 'needs-supplement',
    items: conclusion().items.map((item) =>
      item.point === 'signatures' ? { ...item, verdict: 'defect', note } : item,
    ),
    supplementDue: Temporal.PlainDate.from(due),
  })

test('a batch is received whole: each with its code and the next number of the year', async () => {
  const one = await buildDossier(tools, { state: 'submitted', programmeId, title: 'Sổ trực điện tử' })
  const two = await buildDossier(tools, { state: 'submitted', programmeId, title: 'Bảng tin một cửa' })
  await worked(receiveDossiers(tools, one.office, { dossierIds: [two.id, one.id, one.id], paperCopies: 12 }))
  const [first, second] = [await receiptOf(db, one.id), await receiptOf(db, two.id)]
  expect([first?.number, second?.number]).toEqual([1, 2])
  expect([(await one.now()).code, (await two.now()).code]).toEqual(['SK-001', 'SK-002'])
  expect(first?.answerBy.toString()).toBe('2024-07-03')
  expect(first?.frozen.title).toBe('Sổ trực điện tử')
})

test('the counts of the tabs are remembered only while nothing is written', async () => {
  const dossier = await buildDossier(tools, {
    state: 'submitted',
    programmeId,
    title: 'Lịch trực liên thông',
  })
  const filter = { scope: { of: 'handed-in' }, programmeId, find: 'lich truc lien thong' } as const
  const counts = async () =>
    (
      await dossiersByStanding(db, filter, {}, { by: 'since', down: false }, { number: 1, size: 50 })
    ).standings.map(({ received, count }) => ({ received, count }))
  const before = await counts()
  expect([before, await counts()]).toEqual([before, before])
  expect(before).toEqual([{ received: false, count: 1 }])
  await worked(receiveDossiers(tools, dossier.office, { dossierIds: [dossier.id], paperCopies: 12 }))
  expect(await counts()).toEqual([{ received: true, count: 1 }])
})

test('one dossier that cannot be received keeps back the whole batch, and no number is lost', async () => {
  const fresh = await buildDossier(tools, { state: 'submitted', programmeId, title: 'Tủ sách lưu động' })
  const known = await buildDossier(tools, { state: 'received', programmeId, title: 'Nhật ký đồng ruộng' })
  const answer = await receiveDossiers(tools, fresh.office, {
    dossierIds: [fresh.id, known.id],
    paperCopies: 100,
  })
  expect(answer.ok ? [] : answer.problems.map(({ problem }) => problem)).toEqual([
    'copies-out-of-range',
    'already-received',
  ])
  expect(await receiptOf(db, fresh.id)).toBeNull()
  const before = (await receiptOf(db, known.id))?.number ?? 0
  await worked(receiveDossiers(tools, fresh.office, { dossierIds: [fresh.id], paperCopies: 0 }))
  expect((await receiptOf(db, fresh.id))?.number).toBe(before + 1)
})

test('nobody receives or checks a dossier of his own', async () => {
  const office = await buildActor(tools, { roles: ['office', 'author'] })
  const own = await buildDossier(tools, {
    state: 'submitted',
    programmeId,
    author: office,
    unitId: null,
  })
  const received = await receiveDossiers(tools, office, { dossierIds: [own.id], paperCopies: 0 })
  expect(received.ok ? [] : received.problems.map(({ problem }) => problem)).toEqual(['not-receivable'])
})

test('a supplement names its defects and its day; two conclusions at once leave one', async () => {
  const dossier = await buildDossier(tools, { state: 'received', programmeId })
  const ask = () =>
    checkDossier(tools, dossier.office, {
      dossierId: dossier.id,
      version: 1,
      conclusion: askFor('Bổ sung chữ ký của đồng tác giả', '2024-06-20'),
    })
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true])
  expect((await dossierById(db, dossier.id))?.state).toBe('needs-supplement')
  expect((await checksOf(db, dossier.id)).map((check) => check.supplementDue?.toString())).toEqual([
    '2024-06-20',
  ])
})

test('a conclusion about an older version is refused after the supplement came', async () => {
  const dossier = await buildDossier(tools, { state: 'resubmitted', programmeId })
  const answer = await checkDossier(tools, dossier.office, {
    dossierId: dossier.id,
    version: 1,
    conclusion: conclusion(),
  })
  expect(answer).toEqual({ ok: false, problems: [{ problem: 'newer-version', version: 2 }] })
})

test('a dossier may be refused for want of a supplement only after its last day', async () => {
  const dossier = await buildDossier(tools, { state: 'needs-supplement', programmeId })
  const refuse = (reason: string) =>
    refuseOverdueDossier(tools, dossier.office, { dossierId: dossier.id, reason })
  const early = await refuse('Không bổ sung')
  expect(early.ok ? [] : early.problems.map(({ problem }) => problem)).toEqual(['not-overdue'])
  const due = (await checksOf(db, dossier.id))[0]?.supplementDue
  tools.setClock(`${due?.add({ days: 1 }).toString()}T02:00:00Z`)
  const silent = await refuse('  ')
  expect(silent.ok ? [] : silent.problems.map(({ problem }) => problem)).toEqual(['reason-missing'])
  await worked(refuse('Không bổ sung chữ ký trong thời hạn'))
  expect((await dossier.now()).state).toBe('refused')
  expect(await findBrokenInvariants(db)).toEqual([])
})

const problemsOf = (answer: { readonly ok: boolean; readonly problems?: readonly { problem: string }[] }) =>
  answer.ok ? [] : (answer.problems ?? []).map(({ problem }) => problem)

test('the clock of the check stands still while the author supplements, and the decision has its three months', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  const dossier = await buildDossier(tools, { state: 'needs-supplement', programmeId })
  expect((await dossier.now()).clocks.check?.toString()).toBe('2024-07-03')
  tools.setClock('2024-06-13T02:00:00Z')
  await worked(
    resubmitSupplement(tools, dossier.author, {
      dossierId: dossier.id,
      tag: (await dossier.now()).tag,
      note: '',
      answers: await answersTo(tools, dossier.id),
    }),
  )
  expect((await dossier.now()).clocks.check?.toString()).toBe('2024-07-13')
  await worked(
    checkDossier(tools, dossier.office, { dossierId: dossier.id, version: 2, conclusion: conclusion() }),
  )
  expect((await dossier.now()).clocks.decision?.toString()).toBe('2024-09-13')
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a supplement answered twice counts once, and the second is told who was first', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  const dossier = await buildDossier(tools, { state: 'needs-supplement', programmeId })
  const wish = {
    dossierId: dossier.id,
    tag: (await dossier.now()).tag,
    note: '',
    answers: await answersTo(tools, dossier.id),
  }
  const unanswered = await resubmitSupplement(tools, dossier.author, { ...wish, answers: [] })
  expect(problemsOf(unanswered)).toEqual(['item-unanswered'])
  const both = await Promise.all([
    resubmitSupplement(tools, dossier.author, wish),
    resubmitSupplement(tools, dossier.clerk, wish),
  ])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(both.flatMap(problemsOf)).toEqual(['already-answered'])
  expect((await dossier.now()).version).toBe(2)
  expect((await checksOf(db, dossier.id))[0]?.answers.map(({ point }) => point)).toEqual(['applied'])
})

test('more time is given once, with a reason, to the clock that runs; whoever saw the old day is told', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  const dossier = await buildDossier(tools, { state: 'needs-supplement', programmeId })
  const due = (await dossier.now()).clocks.supplement
  const tag = (await dossier.now()).tag
  const extend = (to: string, reason = 'Tác giả nằm viện, có giấy ra viện') =>
    extendClock(tools, dossier.office, {
      dossierId: dossier.id,
      shown: due,
      to: Temporal.PlainDate.from(to),
      reason,
    })
  expect(problemsOf(await extend(due?.toString() ?? '', ' '))).toEqual(['day-not-later', 'reason-missing'])
  expect(problemsOf(await extend('2031-01-01'))).toEqual(['day-too-far'])
  await worked(extend('2024-07-10'))
  expect(problemsOf(await extend('2024-07-20'))).toEqual(['stale'])
  expect(await dossier.now()).toMatchObject({ state: 'needs-supplement', tag })
  expect((await dossier.now()).clocks.supplement?.toString()).toBe('2024-07-10')
  tools.setClock('2024-07-10T16:59:59Z')
  await worked(
    resubmitSupplement(tools, dossier.author, {
      dossierId: dossier.id,
      tag,
      note: '',
      answers: await answersTo(tools, dossier.id),
    }),
  )
})

test('a check is taken up again with a reason and a new term; the earlier one is kept', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  for (const state of ['accepted', 'refused'] as const) {
    const dossier = await buildDossier(tools, { state, programmeId })
    const reopen = (reason: string) => reopenCheck(tools, dossier.office, { dossierId: dossier.id, reason })
    expect(problemsOf(await reopen(' '))).toEqual(['reason-missing'])
    await worked(reopen('Có đơn phản ánh trùng giải pháp'))
    expect(problemsOf(await reopen('Lần nữa'))).toEqual(['not-reopenable'])
    expect((await dossier.now()).state).toBe('submitted')
    await worked(
      checkDossier(tools, dossier.office, { dossierId: dossier.id, version: 1, conclusion: conclusion() }),
    )
    const checks = await checksOf(db, dossier.id)
    expect(checks.map(({ outcome, reopened }) => [outcome, reopened?.reason])).toEqual([
      ['accepted', undefined],
      [state, 'Có đơn phản ánh trùng giải pháp'],
    ])
  }
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('the system closes what was not supplemented only where the plan says so, and only after the last day', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  const closing = await buildProgramme(tools, { intake: { closeUnanswered: true } })
  const left = await buildDossier(tools, { state: 'needs-supplement', programmeId })
  const closed = await buildDossier(tools, { state: 'needs-supplement', programmeId: closing })
  const due = (await closed.now()).clocks.supplement
  tools.setClock(`${due?.toString()}T16:59:59Z`)
  expect(await closeUnanswered(tools)).toEqual({ closed: 0 })
  tools.setClock(`${due?.toString()}T17:00:00Z`)
  expect(await closeUnanswered(tools)).toEqual({ closed: 1 })
  expect(await closeUnanswered(tools)).toEqual({ closed: 0 })
  expect([(await left.now()).state, (await closed.now()).state]).toEqual(['needs-supplement', 'refused'])
  expect((await checksOf(db, closed.id))[0]).toMatchObject({ outcome: 'refused', checkedBy: null })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('the register lists every receipt of the year by its number, with what became of it', async () => {
  const { lines, count } = await registerOf(db, 2024, null)
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, place) => place + 1))
  expect(new Set(lines.map(({ state }) => state))).toEqual(
    new Set(['submitted', 'needs-supplement', 'accepted', 'refused']),
  )
  const second = await registerOf(db, 2024, null, { number: 2, size: 3 })
  expect(second.lines.map(({ number }) => number)).toEqual([4, 5, 6])
  expect(second.count).toBe(count)
})

test('a reason is offered once at its point, counts its uses, and retired stays in history', async () => {
  tools.setClock('2024-06-03T02:00:00Z')
  const words = 'Thiếu số liệu trước khi áp dụng.'
  const office = await buildActor(tools, { roles: ['office'] })
  const keep = () => keepCheckReason(tools, office, { point: 'applied', words: ` ${words} ` })
  await worked(keep())
  expect(problemsOf(await keep())).toEqual(['offered-already'])
  const stranger = await buildActor(tools, {})
  expect(problemsOf(await keepCheckReason(tools, stranger, { point: null, words: '' }))).toEqual([
    'not-office',
    'point-missing',
    'words-missing',
  ])
  const before = (await reasonLibrary(db))[0]
  await buildDossier(tools, { state: 'needs-supplement', programmeId })
  expect((await reasonLibrary(db))[0]?.uses).toBe((before?.uses ?? 0) + 1)
  const change = (to: string) => changeCheckReason(tools, office, { reasonId: before?.id ?? 0, words: to })
  expect(problemsOf(await change(' '))).toEqual(['words-missing'])
  expect(problemsOf(await change(words))).toEqual(['offered-already'])
  await worked(change('Thiếu số liệu trước khi áp dụng, có nguồn.'))
  expect(problemsOf(await change('Lời khác.'))).toEqual(['not-offered'])
  const [, changed] = await reasonLibrary(db)
  expect(await reasonsOffered(db)).toEqual([{ point: 'applied', words: changed?.words }])
  const retire = () => retireCheckReason(tools, office, { reasonId: changed?.id ?? 0 })
  await worked(retire())
  expect(problemsOf(await retire())).toEqual(['not-offered'])
  expect(await reasonsOffered(db)).toEqual([])
  expect((await reasonLibrary(db)).map(({ words: kept, retiredAt }) => [kept, retiredAt !== null])).toEqual([
    [words, true],
    [changed?.words, true],
  ])
})
