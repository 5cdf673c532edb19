import { beforeAll, expect, test } from 'vitest'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { confirmedPairs, keepWishes } from '#app/records/council/assignments.ts'
import { memberProgress, missingSheets } from '#app/records/council/progress.ts'
import { councilResults } from '#app/records/council/ranking-input.ts'
import { deskLines } from '#app/records/council/scoring-desk.ts'
import { scoringById } from '#app/records/council/scorings.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
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
import { testTools } from '#test/builders/tools.ts'
import { addToScoring } from './add-to-scoring.ts'
import { assignToEveryone } from './assign-to-everyone.ts'
import { closeScoring } from './close-scoring.ts'
import { confirmAssignment } from './confirm-assignment.ts'
import { endMember } from './end-member.ts'
import { keepAssignmentTerms } from './keep-assignment-terms.ts'
import { lockAssignment } from './lock-assignment.ts'
import { assignmentGround, dryRun } from './plan-assignment.ts'
import { saveSheet } from './save-sheet.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const today = dayInVietnam(tools.now())

beforeAll(() => buildInstallation(tools))

const problemsOf = async (outcome: Promise<Outcome<unknown, { readonly problem: string }>>) => {
  const answer = await outcome
  return answer.ok ? [] : answer.problems.map(({ problem }) => problem)
}

const dry = async (scoring: BuiltScoring, each: number, planner: Actor = scoring.council.secretary) => {
  const row = await scoringById(db, scoring.id)
  const ground = row && (await assignmentGround(db, row, planner.personId, tools.now()))
  if (ground === null) throw new Error('no ground')
  return { ground, ...dryRun(ground, each) }
}

const confirmed = async (scoring: BuiltScoring, each: number, planner: Actor = scoring.council.secretary) => {
  const { digest } = await dry(scoring, each, planner)
  return worked(confirmAssignment(tools, planner, { scoringId: scoring.id, each, shownDigest: digest }))
}

const pairsOf = (scoring: BuiltScoring) => confirmedPairs(db, scoring.dossierIds)

const deskOf = async ({ id, council }: BuiltScoring, actor: Actor) => {
  const { id: memberId } = await council.memberOf(actor)
  return (await deskLines(db, id, { memberId, personId: actor.personId })).map(({ dossierId }) => dossierId)
}

test('a plan is confirmed exactly as it was shown, and each member then sees, owes and keeps only what is his', async () => {
  const council = await buildCouncil(tools, { size: 5 })
  const scoring = await buildScoring(tools, { council, dossiers: 5 })
  const plain = council.members[4] ?? council.chair
  const { digest, plan } = await dry(scoring, 2)
  expect(plan.loads.map(({ dossiers }) => dossiers)).toEqual([2, 2, 2, 2, 2])
  const wish = { scoringId: scoring.id, each: 2, shownDigest: digest }
  expect(await problemsOf(confirmAssignment(tools, plain, wish))).toEqual(['no-such-scoring'])
  expect(await problemsOf(confirmAssignment(tools, council.chair, { ...wish, each: 9 }))).toEqual([
    'each-out-of-range',
  ])
  expect(await problemsOf(confirmAssignment(tools, council.chair, { ...wish, shownDigest: 'x' }))).toEqual([
    'plan-changed',
  ])
  await worked(confirmAssignment(tools, council.chair, wish))

  const own = await deskOf(scoring, plain)
  expect(own.length).toBe(2)
  const other = scoring.dossierIds.find((id) => !own.includes(id)) ?? 0
  expect(await readDossier(db, plain, other)).toBeNull()
  expect((await readDossier(db, plain, own[0] ?? 0))?.dossier.id).toBe(own[0])
  const form = await sheetForm(tools, plain, other, ['20'])
  expect(await problemsOf(saveSheet(tools, plain, form))).toEqual(['not-assigned'])
  const row = { id: scoring.id, councilId: council.id }
  const progress = await memberProgress(db, row, council.office.personId, today)
  expect(progress.map(({ owed }) => owed)).toEqual([2, 2, 2, 2, 2])
  const notices = await db
    .selectFrom('message')
    .select('subject')
    .where('to_person_id', '=', plain.personId)
    .where('subject', 'like', 'Phân công%')
    .execute()
  expect(notices.length).toBe(1)

  for (const { dossierId, memberId } of await pairsOf(scoring)) {
    const member = (await council.now()).members.find(({ id }) => id === memberId)
    const actor = council.members.find(({ personId }) => personId === member?.personId)
    if (actor !== undefined) await buildSignedSheet(tools, actor, dossierId)
  }
  expect(await missingSheets(db, row, null, today)).toEqual([])
  await worked(closeScoring(tools, council.chair, { scoringId: scoring.id }))
  const programme = await issuedProgramme(db, council.programmeId)
  if (programme === null) throw new Error('the plan is issued')
  const results = await councilResults(db, programme.id, programme.current.programme, today)
  expect(results.dossiers.map(({ sheets, assigned }) => [sheets.length, assigned])).toEqual(
    scoring.dossierIds.map(() => [2, 2]),
  )
})

test('expertise, wishes, limits and locks lead the plan, and each pair says which', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council, dossiers: 4 })
  const members = (await council.now()).members
  const [first, second, third, fourth] = members.map(({ id }) => id)
  const [one = 0, two = 0] = scoring.dossierIds
  const programme = (await issuedProgramme(db, council.programmeId))?.current.programme
  const field = programme?.fields[0]?.code ?? ''
  await db.updateTable('dossier').set({ field }).where('id', '=', one).execute()
  const terms = { scoringId: scoring.id, members: [{ memberId: first ?? 0, fields: [field], most: 1 }] }
  expect(
    await problemsOf(
      keepAssignmentTerms(tools, council.secretary, {
        scoringId: scoring.id,
        members: [{ memberId: first ?? 0, fields: ['khong-co'], most: -1 }],
      }),
    ),
  ).toEqual(['no-such-field', 'most-out-of-range'])
  await worked(keepAssignmentTerms(tools, council.secretary, terms))
  await worked(
    lockAssignment(tools, council.secretary, {
      scoringId: scoring.id,
      dossierId: two,
      memberIds: [fourth ?? 0],
    }),
  )
  await db.transaction().execute((tx) => keepWishes(tx, second ?? 0, [{ dossierId: two, wish: -2 }]))
  await db.transaction().execute((tx) => keepWishes(tx, third ?? 0, [{ dossierId: two, wish: 2 }]))
  const { plan } = await dry(scoring, 2)
  const reasons = (dossierId: number, memberId: number | undefined) =>
    plan.pairs
      .find((pair) => pair.dossierId === dossierId && pair.memberId === memberId)
      ?.reasons.map(({ reason }) => reason)
  expect(reasons(one, first)).toEqual(['expertise'])
  expect(reasons(two, fourth)).toContain('locked')
  expect(reasons(two, third)).toContain('wish')
  expect(plan.loads.find(({ memberId }) => memberId === first)?.dossiers).toBe(1)
})

test('after a member has left and a dossier has come, few pairs move, and what was signed stays', async () => {
  const council = await buildCouncil(tools, { size: 5 })
  const scoring = await buildScoring(tools, { council, dossiers: 5 })
  await confirmed(scoring, 2)
  const leaving = council.members[4] ?? council.chair
  const [signed = 0] = await deskOf(scoring, leaving)
  await buildSignedSheet(tools, leaving, signed)
  const { id: memberId } = await council.memberOf(leaving)
  await worked(
    endMember(tools, council.office, { councilId: council.id, memberId, reason: 'Chuyển công tác' }),
  )
  const late = await buildDossier(tools, { state: 'accepted', programmeId: council.programmeId })
  await worked(addToScoring(tools, council.secretary, { scoringId: scoring.id, dossierIds: [late.id] }))
  const { change, plan } = await dry(scoring, 2)
  expect(change.dropped).toEqual([{ dossierId: expect.any(Number), memberId }])
  expect(change.added.length).toBe(3)
  expect(plan.pairs.find((pair) => pair.dossierId === signed && pair.memberId === memberId)?.reasons).toEqual(
    [{ reason: 'signed' }],
  )
  await confirmed(scoring, 2)
  expect((await dry(scoring, 2)).change).toEqual({ added: [], dropped: [] })
  for (const actor of council.members.slice(0, 4)) await buildDeclaration(tools, scoring.id, council, actor)
})

test('whoever plans does not plan for a dossier he is in conflict with: it keeps whom it has, and others plan for it', async () => {
  const council = await buildCouncil(tools, { size: 5 })
  const own = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    author: council.secretary,
    unitId: null,
  })
  const other = await buildDossier(tools, { state: 'accepted', programmeId: council.programmeId })
  const scoring = await buildScoring(tools, { council, dossierIds: [own.id, other.id] })
  await confirmed(scoring, 2)
  expect((await pairsOf(scoring)).map(({ dossierId }) => dossierId)).toEqual([other.id, other.id])
  expect(await problemsOf(closeScoring(tools, council.chair, { scoringId: scoring.id }))).toContain(
    'unassigned',
  )
  await confirmed(scoring, 2, council.chair)
  const { id: secretaryId } = await council.memberOf(council.secretary)
  const pairs = await pairsOf(scoring)
  expect(pairs.filter(({ dossierId }) => dossierId === own.id).length).toBe(2)
  expect(pairs.some((pair) => pair.dossierId === own.id && pair.memberId === secretaryId)).toBe(false)
  expect(
    await problemsOf(
      lockAssignment(tools, council.chair, {
        scoringId: scoring.id,
        dossierId: own.id,
        memberIds: [secretaryId],
      }),
    ),
  ).toEqual(['locked-in-conflict'])
  await worked(assignToEveryone(tools, council.chair, { scoringId: scoring.id }))
  expect(await deskOf(scoring, council.chair)).toEqual(scoring.dossierIds)
})

test('after all of this nothing in the records is broken', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
