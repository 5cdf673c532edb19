import { beforeAll, expect, test } from 'vitest'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { ownConflicts } from '#app/records/council/conflicts.ts'
import { declarationsOf, listedDossiers } from '#app/records/council/declarations.ts'
import { deskLines } from '#app/records/council/scoring-desk.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import {
  type BuiltScoring,
  buildCouncil,
  buildDeclaration,
  buildScoring,
  buildSignedSheet,
  sheetForm,
} from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount, buildUnit } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { addToScoring } from './add-to-scoring.ts'
import { declareConflict } from './declare-conflict.ts'
import { saveSheet } from './save-sheet.ts'
import { settleConflict } from './settle-conflict.ts'
import { signDeclaration } from './sign-declaration.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const today = dayInVietnam(tools.now())

beforeAll(() => buildInstallation(tools))

const problemsOf = async (outcome: Promise<Outcome<unknown, { readonly problem: string }>>) => {
  const answer = await outcome
  return answer.ok ? [] : answer.problems.map(({ problem }) => problem)
}

const memberAt = ({ council }: BuiltScoring, place: number): Actor => {
  const actor = council.members[place]
  if (actor === undefined) throw new Error(`no member ${place}`)
  return actor
}

const deskOf = async ({ id, council }: BuiltScoring, actor: Actor) =>
  (await deskLines(db, id, { memberId: (await council.memberOf(actor)).id, personId: actor.personId })).map(
    ({ dossierId }) => dossierId,
  )

const wishOf = async ({ id, council }: BuiltScoring, actor: Actor) => {
  const { id: memberId } = await council.memberOf(actor)
  const listed = (await listedDossiers(db, id, memberId)).filter((one) => !one.isDeclared)
  return { scoringId: id, memberId, listed: listed.map((one) => one.id), declared: [] }
}

test('a member sees no dossier and keeps no sheet before he has signed; then what he declared is not on his list', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council, dossiers: 3, declared: false })
  const plain = memberAt(scoring, 3)
  const [first = 0, second = 0] = scoring.dossierIds
  expect(await deskOf(scoring, plain)).toEqual([])
  expect(await readDossier(db, plain, first)).toBeNull()
  const form = await sheetForm(tools, plain, first, ['20'])
  expect(await problemsOf(saveSheet(tools, plain, form))).toEqual(['not-declared'])

  const wish = await wishOf(scoring, plain)
  const kin = { dossierId: second, kind: 'kin', note: 'Em ruột của tác giả' } as const
  expect(await problemsOf(signDeclaration(tools, plain, { ...wish, listed: [first] }))).toEqual([
    'list-changed',
  ])
  expect(
    await problemsOf(signDeclaration(tools, plain, { ...wish, declared: [{ ...kin, note: '' }] })),
  ).toEqual(['declared-note-missing'])
  expect(await problemsOf(signDeclaration(tools, council.chair, wish))).toEqual(['no-such-declaration'])
  expect(await worked(signDeclaration(tools, plain, { ...wish, declared: [kin] }))).toEqual({
    dossiers: 3,
    conflicts: 1,
  })
  expect(await problemsOf(signDeclaration(tools, plain, wish))).toEqual(['nothing-to-declare'])

  expect(await deskOf(scoring, plain)).toEqual([first, scoring.dossierIds[2]])
  expect((await readDossier(db, plain, first))?.dossier.id).toBe(first)
  await worked(saveSheet(tools, plain, form))
  const [signed] = await declarationsOf(db, scoring.id, wish.memberId)
  expect(signed?.content.dossiers.map(({ declared }) => declared)).toEqual([
    null,
    { kind: 'kin', note: 'Em ruột của tác giả' },
    null,
  ])
  const [declared] = await ownConflicts(db, scoring.id, wish.memberId)
  expect(declared).toMatchObject({ dossierId: second, kind: 'kin', state: 'standing' })
})

test('a dossier that comes later opens with one more declaration, and the others stay open meanwhile', async () => {
  const scoring = await buildScoring(tools, { dossiers: 1 })
  const { council } = scoring
  const late = await buildDossier(tools, { state: 'accepted', programmeId: council.programmeId })
  await worked(addToScoring(tools, council.secretary, { scoringId: scoring.id, dossierIds: [late.id] }))
  expect(await deskOf(scoring, council.chair)).toEqual(scoring.dossierIds)
  await buildDeclaration(tools, scoring.id, council, council.chair)
  expect(await deskOf(scoring, council.chair)).toEqual([...scoring.dossierIds, late.id])
})

test('a declaration signed on paper is keyed in by those who run the scoring, with its day, and never for oneself', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council, declared: false })
  const wish = await wishOf(scoring, memberAt(scoring, 3))
  const { secretary } = council
  expect(await problemsOf(signDeclaration(tools, secretary, { ...wish, paperDay: null }))).toEqual([
    'paper-day-missing',
  ])
  const own = { ...(await wishOf(scoring, secretary)), paperDay: today }
  expect(await problemsOf(signDeclaration(tools, secretary, own))).toEqual(['no-such-declaration'])
  expect(
    await problemsOf(signDeclaration(tools, memberAt(scoring, 3), { ...own, memberId: own.memberId })),
  ).toEqual(['no-such-declaration'])
  await worked(signDeclaration(tools, secretary, { ...wish, paperDay: today }))
  const [signed] = await declarationsOf(db, scoring.id, wish.memberId)
  expect(signed?.onPaper).toEqual({ signedOn: today, recordedBy: secretary.fullName })
})

test('a proposal says what it follows from and is rejected with a reason by who presides, not by the member himself', async () => {
  const unitId = await buildUnit(tools)
  const neighbour = await buildAccount(tools, { homeUnitId: unitId })
  const council = await buildCouncil(tools, { members: [await buildAccount(tools), neighbour], size: 4 })
  const dossier = await buildDossier(tools, { state: 'accepted', programmeId: council.programmeId, unitId })
  const scoring = await buildScoring(tools, { council, dossierIds: [dossier.id] })
  const { id: memberId } = await council.memberOf(council.vice)
  const [proposed] = await ownConflicts(db, scoring.id, memberId)
  expect(proposed).toMatchObject({ kind: 'same-unit', state: 'suggested' })
  expect(proposed?.because.unit).not.toBeNull()
  const wish = { conflictId: proposed?.id ?? 0, to: 'rejected', reason: 'Khác bộ phận chuyên môn' } as const
  expect(await problemsOf(settleConflict(tools, council.vice, wish))).toEqual(['own-conflict'])
  expect(await problemsOf(settleConflict(tools, council.secretary, { ...wish, reason: '' }))).toEqual([
    'reason-missing',
  ])
  await worked(settleConflict(tools, council.secretary, wish))
  expect(await problemsOf(settleConflict(tools, council.secretary, wish))).toEqual(['already-settled'])
  const [rejected] = await ownConflicts(db, scoring.id, memberId)
  expect(rejected).toMatchObject({ state: 'rejected', rejectionReason: 'Khác bộ phận chuyên môn' })
  await buildSignedSheet(tools, council.vice, dossier.id)
})

test('the confidential part of a dossier closes to a member once he is in conflict with it', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council })
  const plain = memberAt(scoring, 3)
  const [dossierId = 0] = scoring.dossierIds
  const confidential = async () => {
    const reader = await actorOf(tools, plain.personId)
    const open = await readDossier(db, reader, dossierId)
    return open && mayReadConfidential(reader, open.dossier, open.plan.current.programme)
  }
  expect(await confidential()).toBe(true)
  await worked(declareConflict(tools, plain, { dossierId, kind: 'other', note: 'Cùng đề tài' }))
  expect(await confidential()).toBe(false)
})

test('after all of this nothing in the records is broken', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
