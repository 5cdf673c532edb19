import { beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { confirmedPairs } from '#app/records/council/assignments.ts'
import { pastSheets } from '#app/records/council/past-sheets.ts'
import { memberProgress } from '#app/records/council/progress.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { deskLines } from '#app/records/council/scoring-desk.ts'
import { scoringById } from '#app/records/council/scorings.ts'
import { substitutionsOf } from '#app/records/council/substitutions.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import {
  type BuiltScoring,
  buildCouncil,
  buildDeclaration,
  buildScoring,
  buildSignedSheet,
} from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { closeScoring } from './close-scoring.ts'
import { confirmAssignment } from './confirm-assignment.ts'
import { assignmentGround, dryRun } from './plan-assignment.ts'
import { substituteMember } from './substitute-member.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const today = dayInVietnam(tools.now())

beforeAll(() => buildInstallation(tools))

const problemsOf = async (outcome: Promise<Outcome<unknown, { readonly problem: string }>>) => {
  const answer = await outcome
  return answer.ok ? [] : answer.problems.map(({ problem }) => problem)
}

const deskOf = async ({ id, council }: BuiltScoring, actor: Actor) => {
  const { id: memberId } = await council.memberOf(actor)
  return (await deskLines(db, id, { memberId, personId: actor.personId })).map(({ dossierId }) => dossierId)
}

const leavingOf = async (scoring: BuiltScoring) => {
  const actor = scoring.council.members[3]
  if (actor === undefined) throw new Error('the fourth member is a plain one')
  return { actor, memberId: (await scoring.council.memberOf(actor)).id }
}

const wishFor = (scoring: BuiltScoring, memberId: number, personId: number | null) => ({
  scoringId: scoring.id,
  memberId,
  personId,
  jobTitle: 'Phó Trưởng phòng',
  reason: 'Nghỉ ốm dài ngày',
  signedSheets: 'stay' as const,
})

test('somebody new gets the seat and what is not signed, after his declaration; signed sheets stay and are not asked again', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council, dossiers: 2 })
  const [first = 0, second = 0] = scoring.dossierIds
  const { actor, memberId } = await leavingOf(scoring)
  await buildSignedSheet(tools, actor, first)
  const newcomer = await buildAccount(tools)
  const wish = wishFor(scoring, memberId, newcomer)
  expect(await problemsOf(substituteMember(tools, council.secretary, wish))).toEqual([
    'seats-are-the-offices',
  ])
  expect(
    await problemsOf(
      substituteMember(tools, council.office, { ...wish, personId: council.chair.personId, reason: '' }),
    ),
  ).toEqual(['scores-everything', 'reason-missing'])
  expect(
    await problemsOf(substituteMember(tools, council.office, { ...wish, personId: actor.personId })),
  ).toEqual(['himself'])
  expect(await problemsOf(substituteMember(tools, actor, wish))).toEqual(['no-such-member'])
  expect(await worked(substituteMember(tools, council.office, wish))).toEqual({ setAside: 0, left: 0 })

  const substitute = await actorOf(tools, newcomer)
  expect(substitute.seats.map(({ seat }) => seat)).toEqual(['member'])
  expect(await deskOf(scoring, substitute)).toEqual([])
  await buildDeclaration(tools, scoring.id, council, substitute)
  expect(await deskOf(scoring, substitute)).toEqual([second])
  const row = { id: scoring.id, councilId: council.id }
  const progress = await memberProgress(db, row, council.office.personId, today)
  expect(progress.find(({ personId }) => personId === newcomer)?.owed).toBe(1)
  const [recorded] = await substitutionsOf(db, scoring.id)
  expect(recorded).toMatchObject({ memberId, reason: 'Nghỉ ốm dài ngày', signedSheets: 'stay' })

  for (const member of [council.chair, council.vice, council.secretary])
    for (const dossierId of scoring.dossierIds) await buildSignedSheet(tools, member, dossierId)
  await buildSignedSheet(tools, substitute, second)
  await worked(closeScoring(tools, council.chair, { scoringId: scoring.id }))
})

test('sheets that are set aside count no more, their version is kept, and the substitute scores everything', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council, dossiers: 2 })
  const { actor, memberId } = await leavingOf(scoring)
  const [first = 0] = scoring.dossierIds
  await buildSignedSheet(tools, actor, first)
  const newcomer = await buildAccount(tools)
  const wish = { ...wishFor(scoring, memberId, newcomer), signedSheets: 'set-aside' } as const
  expect(await worked(substituteMember(tools, council.office, wish))).toEqual({ setAside: 1, left: 0 })
  const sheet = await sheetBy(db, first, memberId)
  expect(sheet?.state).toBe('draft')
  expect((await pastSheets(db, sheet?.id ?? 0)).length).toBe(1)
  const substitute = await actorOf(tools, newcomer)
  await buildDeclaration(tools, scoring.id, council, substitute)
  expect(await deskOf(scoring, substitute)).toEqual(scoring.dossierIds)
})

test('where dossiers are assigned another member takes them over, and the one replaced counts as absent', async () => {
  const council = await buildCouncil(tools, { size: 5 })
  const scoring = await buildScoring(tools, { council, dossiers: 5 })
  const row = await scoringById(db, scoring.id)
  const ground = row && (await assignmentGround(db, row, council.secretary.personId, tools.now()))
  if (ground === null) throw new Error('no ground')
  const shownDigest = dryRun(ground, 2).digest
  await worked(confirmAssignment(tools, council.secretary, { scoringId: scoring.id, each: 2, shownDigest }))
  const { actor, memberId } = await leavingOf(scoring)
  const own = await deskOf(scoring, actor)
  const [signed = 0] = own
  await buildSignedSheet(tools, actor, signed)
  const helper = council.members[4] ?? council.chair
  const before = await deskOf(scoring, helper)
  const wish = wishFor(scoring, memberId, helper.personId)
  await worked(substituteMember(tools, council.secretary, wish))
  const after = await deskOf(scoring, helper)
  const taken = own.filter((id) => id !== signed)
  expect([...after].sort()).toEqual([...new Set([...before, ...taken])].sort())
  const pairs = await confirmedPairs(db, scoring.dossierIds)
  expect(pairs.filter((pair) => pair.memberId === memberId).map(({ dossierId }) => dossierId)).toEqual([
    signed,
  ])
  const progress = await memberProgress(
    db,
    { id: scoring.id, councilId: council.id },
    council.office.personId,
    today,
  )
  expect(progress.find((one) => one.memberId === memberId)?.absenceReason).toBe('Nghỉ ốm dài ngày')
  expect(await problemsOf(substituteMember(tools, council.secretary, wish))).toContain('replaced-already')
})

test('after all of this nothing in the records is broken', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
