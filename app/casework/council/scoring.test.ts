import { expect, test } from 'vitest'
import { hundredthsOfAPoint, points } from '#app/domain/points.ts'
import { ownConflicts } from '#app/records/council/conflicts.ts'
import { pastSheets } from '#app/records/council/past-sheets.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { scoringById } from '#app/records/council/scorings.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import {
  buildClosedScoring,
  buildCouncil,
  buildDeclaration,
  buildScoring,
  buildSignedSheet,
  sheetForm,
} from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { actorOf, buildAccount, buildActor, buildUnit } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { addMember } from './add-member.ts'
import { addToScoring } from './add-to-scoring.ts'
import { changeDueDay } from './change-due-day.ts'
import { closeScoring } from './close-scoring.ts'
import { createCouncil } from './create-council.ts'
import { declareConflict } from './declare-conflict.ts'
import { endMember } from './end-member.ts'
import { openScoring } from './open-scoring.ts'
import { recordAbsence } from './record-absence.ts'
import { remindMembers } from './remind-members.ts'
import { reopenSheet } from './reopen-sheet.ts'
import { saveSheet } from './save-sheet.ts'
import { settleConflict } from './settle-conflict.ts'
import { signCompleteSheets } from './sign-complete-sheets.ts'
import { signSheet } from './sign-sheet.ts'
import { withdrawAbsence } from './withdraw-absence.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const today = Temporal.PlainDate.from('2024-03-15')

const problemsOf = async (outcome: Promise<{ ok: boolean; problems?: readonly { problem: string }[] }>) =>
  ((await outcome).problems ?? []).map(({ problem }) => problem)
const one = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined) throw new Error('there is none')
  return item
}
const sheetOf = async (
  council: Awaited<ReturnType<typeof buildCouncil>>,
  actor: Parameters<typeof council.memberOf>[0],
  dossierId: number,
) => {
  const sheet = await sheetBy(db, dossierId, (await council.memberOf(actor)).id)
  if (sheet === null) throw new Error('there is no sheet')
  return sheet
}

test('only the standing office sets up a council, for a programme in force, with a decision that has come', async () => {
  const council = await buildCouncil(tools)
  const wish = {
    programmeId: council.programmeId,
    name: '',
    decisionNumber: '',
    decidedOn: today.add({ days: 1 }),
  }
  expect(await problemsOf(createCouncil(tools, council.chair, wish))).toEqual([
    'name-missing',
    'decision-number-missing',
    'decided-in-future',
    'not-allowed',
  ])
  const office = { ...wish, name: 'Hội đồng', decisionNumber: '1', decidedOn: today, programmeId: 999 }
  expect(await problemsOf(createCouncil(tools, council.office, office))).toEqual(['programme-not-in-force'])
})

test('the head of the recognising body with a state-funded initiative of his own gets no seat', async () => {
  const council = await buildCouncil(tools)
  const authority = await buildUnit(tools)
  const unitId = await buildUnit(tools, { parentId: authority })
  const headId = await buildAccount(tools, {
    homeUnitId: unitId,
    roles: ['author', { role: 'unit-head', unitId: authority }],
  })
  const author = await actorOf(tools, headId)
  await buildDossier(tools, {
    state: 'submitted',
    programmeId: council.programmeId,
    unitId,
    author,
    draft: { content: { stateFunded: true } },
  })
  const wish = { councilId: council.id, personId: headId, seat: 'member', jobTitle: '', from: today } as const
  expect(await problemsOf(addMember(tools, council.office, wish))).toEqual(['head-of-state-funded'])
})

test('opening puts the accepted dossiers before the council, finds every conflict and freezes the plan’s version', async () => {
  const unitId = await buildUnit(tools)
  const author = await buildAccount(tools, { homeUnitId: unitId, roles: ['author'] })
  const council = await buildCouncil(tools, { members: [author] })
  const { programmeId, chair, vice } = council
  const neighbour = await buildAccount(tools, { homeUnitId: unitId })
  await worked(
    addMember(tools, council.office, {
      councilId: council.id,
      personId: neighbour,
      seat: 'member',
      jobTitle: '',
      from: today,
    }),
  )
  const dossier = await buildDossier(tools, {
    state: 'accepted',
    programmeId,
    unitId,
    author: chair,
    coAuthors: [vice.personId],
  })
  const scoring = await buildScoring(tools, { council, dossierIds: [dossier.id] })
  expect((await dossier.now()).state).toBe('in-scoring')
  const kinds = async (personId: number) => {
    const member = await council.memberOf(await actorOf(tools, personId))
    return (await ownConflicts(db, scoring.id, member.id)).map(({ kind, state }) => [kind, state])
  }
  expect(await kinds(chair.personId)).toEqual([['author', 'standing']])
  expect(await kinds(vice.personId)).toEqual([['co-author', 'standing']])
  expect(await kinds(neighbour)).toEqual([['same-unit', 'suggested']])
  const again = { councilId: council.id, roundCode: 'dot-2', dossierIds: [dossier.id], dueOn: null }
  expect(await problemsOf(openScoring(tools, council.secretary, again))).toEqual([
    'not-ready',
    'opened-already',
  ])
})

test('dossiers accepted later join the open scoring, with their conflicts', async () => {
  const scoring = await buildScoring(tools)
  const { council } = scoring
  const late = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    author: council.vice,
    unitId: null,
  })
  await worked(addToScoring(tools, council.office, { scoringId: scoring.id, dossierIds: [late.id] }))
  expect((await late.now()).state).toBe('in-scoring')
  const member = await council.memberOf(council.vice)
  expect((await ownConflicts(db, scoring.id, member.id)).map(({ kind }) => kind)).toEqual(['author'])
})

test('a draft is kept silently: no line in the log, tags grow by one', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const dossierId = one(dossierIds)
  const first = await worked(
    saveSheet(tools, council.chair, await sheetForm(tools, council.chair, dossierId, ['24,5'])),
  )
  expect(first).toEqual({ tag: 1, total: points('24.5') })
  const second = await worked(
    saveSheet(tools, council.chair, await sheetForm(tools, council.chair, dossierId, ['24,5', '10'])),
  )
  expect(second).toEqual({ tag: 2, total: points('34.5') })
  const lines = await db.selectFrom('audit_line').select('id').where('act', '=', 'save-sheet').execute()
  expect(lines).toEqual([])
})

test('of two tabs the second to save is refused and nothing of the first is lost', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const dossierId = one(dossierIds)
  const tab = await sheetForm(tools, council.chair, dossierId, ['10'])
  const other = await sheetForm(tools, council.chair, dossierId, ['20'])
  await worked(saveSheet(tools, council.chair, tab))
  expect(await problemsOf(saveSheet(tools, council.chair, other))).toEqual(['newer-draft'])
  expect((await sheetOf(council, council.chair, dossierId)).points).toEqual({ 'tinh-moi': points('10') })
})

test('two saves of the same form at the same moment: one is kept, one refused', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const form = await sheetForm(tools, council.chair, one(dossierIds), ['10'])
  const both = await Promise.all([
    saveSheet(tools, council.chair, form),
    saveSheet(tools, council.chair, form),
  ])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})

test('a score above the maximum or off the half point is refused with its reason, and the draft stays', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const form = await sheetForm(tools, council.chair, one(dossierIds), ['31', '10,25', 'mười'])
  expect(await problemsOf(saveSheet(tools, council.chair, form))).toEqual([
    'unreadable',
    'above-max',
    'off-step',
  ])
})

test('signing needs every score and the demanded comment, fixes total and digest, and happens once', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const dossierId = one(dossierIds)
  const empty = await sheetForm(tools, council.chair, dossierId, [])
  expect(
    await problemsOf(signSheet(tools, council.chair, { ...empty, typed: { ...empty.typed, comments: {} } })),
  ).toEqual(['missing', 'missing', 'missing', 'comment-missing'])
  const full = await sheetForm(tools, council.chair, dossierId, ['24,5', '25', '33'])
  const { digest } = await worked(signSheet(tools, council.chair, full))
  const signed = await sheetOf(council, council.chair, dossierId)
  expect([signed.state, signed.total, signed.digest]).toEqual(['signed', points('82.5'), digest])
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(await problemsOf(signSheet(tools, council.chair, full))).toEqual(['signed-already'])
  expect(await problemsOf(saveSheet(tools, council.chair, full))).toEqual(['signed-already'])
})

test('two clicks on "Ký phiếu" at the same moment sign once', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const form = await sheetForm(tools, council.chair, one(dossierIds), ['20', '20', '30'])
  const both = await Promise.all([
    signSheet(tools, council.chair, form),
    signSheet(tools, council.chair, form),
  ])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect((await sheetOf(council, council.chair, one(dossierIds))).version).toBe(1)
})

test('signing all signs the complete drafts and leaves the others', async () => {
  const scoring = await buildScoring(tools, { dossiers: 3 })
  const { council, dossierIds } = scoring
  const [first, second, third] = dossierIds
  for (const id of [first, second])
    await worked(
      saveSheet(tools, council.chair, await sheetForm(tools, council.chair, id ?? 0, ['20', '20', '30'])),
    )
  await worked(saveSheet(tools, council.chair, await sheetForm(tools, council.chair, third ?? 0, ['20'])))
  expect(await worked(signCompleteSheets(tools, council.chair, { scoringId: scoring.id }))).toEqual({
    signed: 2,
    left: 1,
  })
  expect(await problemsOf(signCompleteSheets(tools, council.chair, { scoringId: scoring.id }))).toEqual([
    'nothing-complete',
  ])
})

test('somebody without a seat, or in conflict, has no desk', async () => {
  const council = await buildCouncil(tools)
  const dossier = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    author: council.vice,
    unitId: null,
  })
  await buildScoring(tools, { council, dossierIds: [dossier.id] })
  const form = await sheetForm(tools, council.chair, dossier.id, ['20', '20', '30'])
  const stranger = await buildActor(tools, { roles: ['office'] })
  expect(await problemsOf(saveSheet(tools, stranger, form))).toEqual(['no-seat'])
  expect(await problemsOf(saveSheet(tools, council.vice, form))).toEqual(['in-conflict'])
  expect(await problemsOf(signSheet(tools, council.vice, form))).toEqual(['in-conflict'])
})

test('a member removed while scoring can neither save nor sign; what was signed before stays', async () => {
  const scoring = await buildScoring(tools, { dossiers: 2 })
  const { council, dossierIds } = scoring
  const [first = 0, second = 0] = dossierIds
  await buildSignedSheet(tools, council.vice, first)
  const form = await sheetForm(tools, council.vice, second, ['20', '20', '30'])
  const member = await council.memberOf(council.vice)
  const wish = { councilId: council.id, memberId: member.id, reason: 'Chuyển công tác' }
  await worked(endMember(tools, council.office, wish))
  expect(await problemsOf(saveSheet(tools, council.vice, form))).toEqual(['no-seat'])
  expect(await problemsOf(signSheet(tools, council.vice, form))).toEqual(['no-seat'])
  expect((await sheetOf(council, council.vice, first)).state).toBe('signed')
  expect(await problemsOf(endMember(tools, council.office, wish))).toEqual(['ended-already'])
})

test('closing waits for the sheets owed, then turns the dossiers once; nothing is signed afterwards', async () => {
  const scoring = await buildScoring(tools, { dossiers: 2 })
  const { council, dossierIds } = scoring
  const [first = 0, second = 0] = dossierIds
  for (const member of [council.chair, council.vice])
    for (const id of dossierIds) await buildSignedSheet(tools, member, id)
  await buildSignedSheet(tools, council.secretary, first)
  const late = await sheetForm(tools, council.secretary, second, ['20', '20', '30'])
  await worked(saveSheet(tools, council.secretary, { ...late, tag: 0 }))

  expect(await problemsOf(closeScoring(tools, council.chair, { scoringId: scoring.id }))).toEqual([
    'sheets-missing',
  ])
  const member = await council.memberOf(council.secretary)
  const absence = { scoringId: scoring.id, memberId: member.id, reason: 'Đi công tác' }
  expect(await problemsOf(recordAbsence(tools, council.chair, { ...absence, reason: '' }))).toEqual([
    'reason-missing',
  ])
  await worked(recordAbsence(tools, council.chair, absence))
  expect(await problemsOf(saveSheet(tools, council.secretary, { ...late, tag: 1 }))).toEqual(['absent'])
  expect(await worked(closeScoring(tools, council.chair, { scoringId: scoring.id }))).toEqual({ scored: 2 })
  expect((await dossierById(db, second))?.state).toBe('scored')

  expect(await problemsOf(closeScoring(tools, council.chair, { scoringId: scoring.id }))).toEqual([
    'already-closed',
  ])
  expect(await problemsOf(signSheet(tools, council.secretary, { ...late, tag: 1 }))).toEqual([
    'absent',
    'scoring-closed',
  ])
  expect(await problemsOf(withdrawAbsence(tools, council.chair, absence))).toEqual(['scoring-closed'])
})

test('closing and signing at the same moment: either the sheet is in, or the closing waits for it', async () => {
  const scoring = await buildScoring(tools)
  const { council } = scoring
  const dossierId = one(scoring.dossierIds)
  for (const member of [council.chair, council.vice]) await buildSignedSheet(tools, member, dossierId)
  const form = await sheetForm(tools, council.secretary, dossierId, ['20', '20', '30'])
  const [signed, closed] = await Promise.all([
    signSheet(tools, council.secretary, form),
    closeScoring(tools, council.chair, { scoringId: scoring.id }),
  ])
  expect(signed.ok).toBe(true)
  const sheet = await sheetOf(council, council.secretary, dossierId)
  expect(sheet.state).toBe('signed')
  expect(closed.ok || (await problemsOf(Promise.resolve(closed)))[0] === 'sheets-missing').toBe(true)
})

test('only the chair reopens a signed sheet, with a reason; the version that was signed is kept', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const dossierId = one(dossierIds)
  await buildSignedSheet(tools, council.secretary, dossierId, ['20', '20', '30'])
  const before = await sheetOf(council, council.secretary, dossierId)
  const wish = { sheetId: before.id, reason: 'Nhầm tiêu chí hiệu quả' }
  expect(await problemsOf(reopenSheet(tools, council.vice, wish))).toEqual(['no-such-sheet'])
  expect(await problemsOf(reopenSheet(tools, council.chair, { ...wish, reason: '' }))).toEqual([
    'reason-missing',
  ])
  await worked(reopenSheet(tools, council.chair, wish))
  expect(await problemsOf(reopenSheet(tools, council.chair, wish))).toEqual(['not-signed'])

  const again = await sheetOf(council, council.secretary, dossierId)
  expect([again.state, again.version, again.points]).toEqual(['draft', 2, before.points])
  await buildSignedSheet(tools, council.secretary, dossierId, ['20', '20', '25'])
  const past = await pastSheets(db, before.id)
  expect(past.map(({ version, total, reason }) => [version, total, reason])).toEqual([
    [1, hundredthsOfAPoint(7000), 'Nhầm tiêu chí hiệu quả'],
  ])
  expect((await sheetOf(council, council.secretary, dossierId)).total).toBe(points('65'))
})

test('where the chair is in conflict the vice chair presides over that dossier', async () => {
  const council = await buildCouncil(tools)
  const dossier = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    author: council.chair,
    unitId: null,
  })
  await buildScoring(tools, { council, dossierIds: [dossier.id] })
  await buildSignedSheet(tools, council.secretary, dossier.id)
  const { id } = await sheetOf(council, council.secretary, dossier.id)
  expect(await problemsOf(reopenSheet(tools, council.chair, { sheetId: id, reason: 'Xem lại' }))).toEqual([
    'no-such-sheet',
  ])
  await worked(reopenSheet(tools, council.vice, { sheetId: id, reason: 'Xem lại' }))
})

test('a declared conflict binds at once, is waived only by the chair with a reason, and may be declared again', async () => {
  const scoring = await buildScoring(tools)
  const { council } = scoring
  const dossierId = one(scoring.dossierIds)
  const { secretary, chair, vice } = council
  const wish = { dossierId, kind: 'kin', note: 'Em ruột của tác giả' } as const
  expect(await problemsOf(declareConflict(tools, secretary, { ...wish, note: '' }))).toEqual(['note-missing'])
  await worked(declareConflict(tools, secretary, wish))
  expect(await problemsOf(declareConflict(tools, secretary, wish))).toEqual(['no-such-desk'])
  const form = await sheetForm(tools, secretary, dossierId, ['20', '20', '30'])
  expect(await problemsOf(saveSheet(tools, secretary, form))).toEqual(['in-conflict'])

  const member = await council.memberOf(secretary)
  const { id } = one(await ownConflicts(db, scoring.id, member.id))
  const waiver = { conflictId: id, to: 'waived', reason: 'Hội đồng nhất trí cho chấm' } as const
  expect(await problemsOf(settleConflict(tools, secretary, waiver))).toEqual(['no-such-conflict'])
  expect(await problemsOf(settleConflict(tools, vice, waiver))).toEqual(['chair-only'])
  expect(await problemsOf(settleConflict(tools, chair, { ...waiver, reason: '' }))).toEqual([
    'reason-missing',
  ])
  await worked(settleConflict(tools, chair, waiver))
  await worked(saveSheet(tools, secretary, form))
  await worked(declareConflict(tools, secretary, wish))
  expect(await problemsOf(saveSheet(tools, secretary, { ...form, tag: 1 }))).toEqual(['in-conflict'])
})

test('authorship is never waived; what the rules propose binds once it is confirmed', async () => {
  const unitId = await buildUnit(tools)
  const neighbour = await buildAccount(tools, { homeUnitId: unitId })
  const author = await buildAccount(tools, { homeUnitId: unitId, roles: ['author'] })
  const council = await buildCouncil(tools, { members: [await buildAccount(tools), author], size: 4 })
  await worked(
    addMember(tools, council.office, {
      councilId: council.id,
      personId: neighbour,
      seat: 'member',
      jobTitle: '',
      from: today,
    }),
  )
  const dossier = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    unitId,
    author: council.vice,
  })
  const scoring = await buildScoring(tools, { council, dossierIds: [dossier.id] })
  await buildDeclaration(tools, scoring.id, council, await actorOf(tools, neighbour))
  const conflictOf = async (personId: number) => {
    const member = await council.memberOf(await actorOf(tools, personId))
    return one(await ownConflicts(db, scoring.id, member.id)).id
  }
  const own = {
    conflictId: await conflictOf(council.vice.personId),
    to: 'waived',
    reason: 'Đề nghị',
  } as const
  expect(await problemsOf(settleConflict(tools, council.chair, own))).toEqual(['hard'])

  const form = await sheetForm(tools, await actorOf(tools, neighbour), dossier.id, ['20'])
  await worked(saveSheet(tools, await actorOf(tools, neighbour), form))
  const proposed = { conflictId: await conflictOf(neighbour), to: 'standing', reason: '' } as const
  await worked(settleConflict(tools, council.secretary, proposed))
  expect(await problemsOf(settleConflict(tools, council.secretary, proposed))).toEqual(['already-settled'])
  const next = { ...form, tag: 1 }
  expect(await problemsOf(saveSheet(tools, await actorOf(tools, neighbour), next))).toEqual(['in-conflict'])
})

test('the last day for scoring may be moved or taken away while the scoring is open, not into the past', async () => {
  const scoring = await buildScoring(tools, { dueOn: '2024-03-20' })
  const { secretary, vice } = scoring.council
  const wish = { scoringId: scoring.id, dueOn: today.subtract({ days: 1 }) }
  expect(await problemsOf(changeDueDay(tools, secretary, wish))).toEqual(['due-in-past'])
  await worked(changeDueDay(tools, vice, { ...wish, dueOn: today }))
  expect((await scoringById(db, scoring.id))?.dueOn).toEqual(today)
  await worked(changeDueDay(tools, secretary, { ...wish, dueOn: null }))
  expect((await scoringById(db, scoring.id))?.dueOn).toBeNull()
  await buildClosedScoring(tools, scoring)
  expect(await problemsOf(changeDueDay(tools, secretary, { ...wish, dueOn: today }))).toEqual([
    'scoring-closed',
  ])
})

test('a reminder reaches those who owe sheets, and says when nobody does', async () => {
  const scoring = await buildScoring(tools)
  const { council } = scoring
  await buildSignedSheet(tools, council.chair, one(scoring.dossierIds))
  expect(await worked(remindMembers(tools, council.secretary, { scoringId: scoring.id }))).toEqual({
    reminded: 2,
  })
  for (const member of [council.vice, council.secretary])
    await buildSignedSheet(tools, member, one(scoring.dossierIds))
  expect(await problemsOf(remindMembers(tools, council.secretary, { scoringId: scoring.id }))).toEqual([
    'nobody-late',
  ])
})

test('after all of this nothing in the records is broken', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
