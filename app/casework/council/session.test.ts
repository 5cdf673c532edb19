import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sessionMinutesDocument } from '#app/documents/council/session-minutes.ts'
import type { BallotChoice } from '#app/domain/council/vote-count.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { boxesOf } from '#app/records/council/ballots.ts'
import { sessionItems } from '#app/records/council/session-items.ts'
import { minutesOf } from '#app/records/council/session-minutes.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { sessionById } from '#app/records/council/sessions.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BuiltCouncil, buildClosedScoring, buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildOpenSession, buildPlannedSession, buildVote, sessionPlan } from '#test/builders/session.ts'
import { testTools } from '#test/builders/tools.ts'
import { arrangeAgenda } from './arrange-agenda.ts'
import { callRoll } from './call-roll.ts'
import { callUpItem } from './call-up-item.ts'
import { cancelVote } from './cancel-vote.ts'
import { castBallot } from './cast-ballot.ts'
import { closeSession } from './close-session.ts'
import { closeVote } from './close-vote.ts'
import { noteItem } from './note-item.ts'
import { openSession } from './open-session.ts'
import { openVote } from './open-vote.ts'
import { planSession } from './plan-session.ts'
import { reopenSession } from './reopen-session.ts'
import { sessionScene } from './session-scene.ts'
import { writeMinutes } from './write-minutes.ts'

const { db } = await freshDatabase()
const tools = testTools(db)

const problemsOf = async (outcome: Promise<Outcome<unknown, { readonly problem: string }>>) => {
  const found = await outcome
  return found.ok ? [] : found.problems.map(({ problem }) => problem)
}

/** Five members; the last one wrote the first of three scored dossiers. */
async function world(): Promise<{
  readonly council: BuiltCouncil
  readonly author: Actor
  readonly own: number
  readonly others: readonly number[]
  readonly all: readonly number[]
}> {
  const council = await buildCouncil(tools, { size: 5 })
  const author = council.members[4] ?? council.chair
  const { programmeId } = council
  const own = await buildDossier(tools, { state: 'accepted', programmeId, author, unitId: null })
  const others = [
    (await buildDossier(tools, { state: 'accepted', programmeId })).id,
    (await buildDossier(tools, { state: 'accepted', programmeId })).id,
  ]
  const all = [own.id, ...others]
  await buildClosedScoring(tools, await buildScoring(tools, { council, dossierIds: all }))
  return { council, author, own: own.id, others, all }
}

const slips = { ballot: 'secret', medium: 'room', counters: 'Ông A' } as const
const hands = { ballot: 'open', medium: 'room', counters: '' } as const

test('a session needs a number no other minutes of the council have, and is not replanned once it has begun', async () => {
  const { council, all } = await world()
  const plan = await sessionPlan(tools, council)
  const wish = { councilId: council.id, sessionId: null, plan }
  await worked(planSession(tools, council.office, wish))
  expect(await problemsOf(planSession(tools, council.secretary, wish))).toEqual(['number-taken'])
  const third = council.members[3] ?? council.chair
  expect(await problemsOf(planSession(tools, third, wish))).toEqual(['no-such-council'])
  const sessionId = await buildOpenSession(tools, council, all, { minutesNumber: '03/BB-HĐ' })
  const again = { ...wish, sessionId, plan: { ...plan, minutesNumber: '03/BB-HĐ' } }
  expect(await problemsOf(planSession(tools, council.secretary, again))).toEqual(['has-begun'])
})

test('the agenda is ordered so that whoever leaves goes out once, and what was called up is never taken off', async () => {
  const { council, own, others, all } = await world()
  const sessionId = await buildPlannedSession(tools, council, all)
  const orderOf = async () =>
    (await sessionItems(db, { id: sessionId, councilId: council.id }, null)).map(({ dossierId }) => dossierId)
  await worked(
    arrangeAgenda(tools, council.office, {
      sessionId,
      dossierIds: [others[0] ?? 0, own, others[1] ?? 0],
      order: 'fewest-moves',
    }),
  )
  expect((await orderOf()).indexOf(own)).not.toBe(1)
  const stranger = { sessionId, dossierIds: [own, 999_999], order: 'as-given' } as const
  expect(await problemsOf(arrangeAgenda(tools, council.secretary, stranger))).toEqual(['not-for-agenda'])
  const open = await buildOpenSession(tools, council, all, { minutesNumber: '04/BB-HĐ' })
  await worked(callUpItem(tools, council.secretary, { sessionId: open, dossierId: own }))
  await worked(
    arrangeAgenda(tools, council.secretary, { sessionId: open, dossierIds: [], order: 'as-given' }),
  )
  const left = await sessionItems(db, { id: open, councilId: council.id }, null)
  expect(left.map(({ dossierId }) => dossierId)).toEqual([own])
})

test('a session opens when everybody was called and enough are there', async () => {
  const { council, all } = await world()
  const sessionId = await buildPlannedSession(tools, council, all)
  expect(await problemsOf(openSession(tools, council.secretary, { sessionId }))).toEqual(['roll-not-called'])
  const { members } = await council.now()
  const roll = (there: number) =>
    members.map(({ id }, place) => ({
      memberId: id,
      state: place < there ? ('present' as const) : ('absent' as const),
      reason: place < there ? '' : 'Nghỉ ốm',
      arrivedAt: null,
      leftAt: null,
    }))
  const withoutReason = roll(2).map((entry) => ({ ...entry, reason: '' }))
  expect(await problemsOf(callRoll(tools, council.secretary, { sessionId, entries: withoutReason }))).toEqual(
    ['absence-reason-missing', 'absence-reason-missing', 'absence-reason-missing'],
  )
  await worked(callRoll(tools, council.secretary, { sessionId, entries: roll(3) }))
  expect(await problemsOf(openSession(tools, council.secretary, { sessionId }))).toEqual(['below-quorum'])
  await worked(callRoll(tools, council.secretary, { sessionId, entries: roll(4) }))
  await worked(openSession(tools, council.secretary, { sessionId }))
  expect(await problemsOf(openSession(tools, council.chair, { sessionId }))).toEqual(['has-begun'])
})

test('an item without quorum cannot be voted, though the others can', async () => {
  const { council, own, others, all } = await world()
  const { members } = await council.now()
  const late = {
    arrivedAt: tools.now().add({ hours: 1 }),
    leftAt: null,
    reason: '',
    state: 'present',
  } as const
  const sessionId = await buildOpenSession(tools, council, all)
  // The plan asks for two thirds: 4 of 5 for the others, 3 of the 4 who are free for `own`.
  await worked(
    callRoll(tools, council.secretary, {
      sessionId,
      entries: [members[2], members[3]].map((member) => ({ memberId: member?.id ?? 0, ...late })),
    }),
  )
  const wish = { sessionId, ...hands }
  expect(await problemsOf(openVote(tools, council.chair, { ...wish, dossierIds: all }))).toEqual([
    'below-quorum',
    'below-quorum',
    'below-quorum',
  ])
  tools.pass({ hours: 2 })
  await worked(openVote(tools, council.chair, { ...wish, dossierIds: [own, ...others] }))
})

test('who is in conflict leaves for the item, calls it up for nobody, and has no ballot on it', async () => {
  const { council, author, own, all } = await world()
  const authorId = (await council.memberOf(author)).id
  const sessionId = await buildOpenSession(tools, council, all, { secretaryMemberId: authorId })
  expect(await problemsOf(callUpItem(tools, author, { sessionId, dossierId: own }))).toEqual(['in-conflict'])
  await worked(callUpItem(tools, council.secretary, { sessionId, dossierId: own }))
  const [item] = await sessionItems(db, { id: sessionId, councilId: council.id }, null)
  expect(item?.leftRoom).toEqual([authorId])
  const note = { sessionId, dossierId: own, notes: 'x', conclusion: '', tag: 1 }
  expect(await problemsOf(noteItem(tools, author, note))).toEqual(['no-such-session'])
  expect(await problemsOf(openVote(tools, author, { sessionId, dossierIds: [own], ...hands }))).toEqual([
    'in-conflict',
  ])
  const way = { ballot: 'secret', medium: 'electronic', counters: '' } as const
  const { voteId } = await worked(openVote(tools, council.secretary, { sessionId, dossierIds: all, ...way }))
  const [vote] = await votesOfSession(db, sessionId)
  expect(vote?.items.map(({ voters }) => voters.includes(authorId))).toEqual([false, true, true])
  const choices = new Map<number, BallotChoice>(all.map((id) => [id, 'agree']))
  const { receipts } = await worked(castBallot(tools, author, { sessionId, voteId, choices }))
  expect(receipts.map(({ dossierId }) => dossierId)).toEqual(all.slice(1))
})

test('the minutes name who had no vote on a dossier of a list, though nobody was called out for it', async () => {
  const { council, author, own, all } = await world()
  const sessionId = await buildOpenSession(tools, council, all)
  await buildVote(tools, council.chair, { sessionId, dossierIds: all })
  const session = await sessionById(db, sessionId)
  if (session === null) throw new Error('the session is gone')
  const minutes = await writeMinutes(db, await sessionScene(db, session, null, tools.now()), tools.now())
  expect(minutes.items.map(({ dossierId, tookNoPart }) => [dossierId, tookNoPart])).toEqual(
    all.map((id) => [id, id === own ? [author.fullName] : []]),
  )
  const printed = JSON.stringify(sessionMinutesDocument(minutes, null, 0))
  expect(printed).toContain(`${author.fullName} không tham gia biểu quyết`)
  expect(printed).not.toContain('Không có thành viên nào phải rời')
})

test('a vote larger than the council or the room, or that does not add up, is refused for the whole list', async () => {
  const { council, own, others, all } = await world()
  const absent = [(await council.memberOf(council.members[3] ?? council.chair)).id]
  const sessionId = await buildOpenSession(tools, council, all, { absent })
  const { voteId } = await worked(openVote(tools, council.chair, { sessionId, dossierIds: all, ...slips }))
  const count = { issued: 4, returned: 4, invalid: 0, blank: 0, agree: 4, disagree: 0 }
  const send = (of: Partial<typeof count>, counters = 'Ông A\nBà B') =>
    problemsOf(
      closeVote(tools, council.secretary, {
        sessionId,
        voteId,
        counters,
        counts: new Map([
          [own, { ...count, issued: 3, returned: 3, agree: 3 }],
          [others[0] ?? 0, count],
          [others[1] ?? 0, { ...count, ...of }],
        ]),
      }),
    )
  expect(await send({ issued: 6, returned: 6, agree: 6 })).toEqual(['larger-than-council'])
  expect(await send({ issued: 5, returned: 5, agree: 5 })).toEqual(['more-than-present'])
  expect(await send({ agree: 3 })).toEqual(['does-not-add-up'])
  expect(await send({}, '')).toEqual(['counters-missing'])
  expect(
    await db.selectFrom('vote').select('dossier_id').where('session_id', '=', sessionId).execute(),
  ).toEqual([])
  expect(await send({ agree: 2, disagree: 1, invalid: 1 })).toEqual([])
  const kept = await db
    .selectFrom('vote')
    .select(['agree', 'disagree', 'blank', 'minutes_number'])
    .where('dossier_id', '=', others[1] ?? 0)
    .executeTakeFirst()
  expect(kept).toEqual({ agree: 2, disagree: 1, blank: 1, minutes_number: '02/BB-HĐ' })
  expect(await send({})).toEqual(['vote-ended'])
})

test('a vote waits for the closing of the scoring, and for the one before it', async () => {
  const scoring = await buildScoring(tools)
  const { council, dossierIds } = scoring
  const sessionId = await buildOpenSession(tools, council, dossierIds)
  const wish = { sessionId, dossierIds, ...hands }
  expect(await problemsOf(openVote(tools, council.chair, wish))).toEqual(['scoring-open'])
  await buildClosedScoring(tools, scoring)
  const { voteId } = await worked(openVote(tools, council.chair, wish))
  expect(await problemsOf(openVote(tools, council.chair, wish))).toEqual(['vote-under-way'])
  expect(await problemsOf(closeSession(tools, council.chair, { sessionId }))).toEqual([
    'vote-under-way',
    'conclusion-missing',
  ])
  const cancel = { sessionId, voteId, reason: '' }
  expect(await problemsOf(cancelVote(tools, council.chair, cancel))).toEqual(['reason-missing'])
  await worked(cancelVote(tools, council.chair, { ...cancel, reason: 'Đếm nhầm' }))
  await buildVote(tools, council.chair, { sessionId, dossierIds })
})

test('of a secret ballot is kept who voted and what was voted, and nothing that joins the two', async () => {
  const { council, others } = await world()
  const [dossierId = 0] = others
  const sessionId = await buildOpenSession(tools, council, others)
  const way = { ballot: 'secret', medium: 'electronic', counters: '' } as const
  const { voteId } = await worked(
    openVote(tools, council.secretary, { sessionId, dossierIds: [dossierId], ...way }),
  )
  const cast: readonly BallotChoice[] = ['agree', 'disagree', 'blank', 'agree', 'agree']
  const codes: string[] = []
  for (const [place, choice] of cast.entries()) {
    const voter = council.members[place] ?? council.chair
    const choices = new Map([[dossierId, choice]])
    const { receipts } = await worked(castBallot(tools, voter, { sessionId, voteId, choices }))
    codes.push(...receipts.map(({ code }) => code))
    expect(await problemsOf(castBallot(tools, voter, { sessionId, voteId, choices }))).toEqual([
      'voted-already',
    ])
  }
  const [box] = await boxesOf(db, voteId)
  // One row holds both; each list is in an order of its own, and no other row of the database changes with a ballot but the log.
  expect(box?.voted).toEqual((box?.voted ?? []).toSorted((a, b) => a - b))
  expect(box?.ballots.map(({ code }) => code)).toEqual(codes.toSorted())
  expect(codes.map((code) => box?.ballots.find((ballot) => ballot.code === code)?.choice)).toEqual([...cast])
  const log = await sql<{ text: string }>`
    select facts::text || coalesce(reason, '') as text from audit_line where act = 'cast-ballot'`.execute(db)
  for (const { text } of log.rows) expect(text).not.toMatch(/agree|disagree|blank|-[A-Z0-9]{4}-/)
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from open_ballot where vote_id = ${voteId}`.execute(db)
  expect(rows).toEqual([{ found: 0 }])
  await worked(closeVote(tools, council.secretary, { sessionId, voteId, counters: '', counts: new Map() }))
  const [vote] = await votesOfSession(db, sessionId)
  expect(vote?.items[0]?.count).toEqual({
    issued: 5,
    returned: 5,
    invalid: 0,
    blank: 1,
    agree: 3,
    disagree: 1,
  })
  const late = { sessionId, voteId, choices: new Map([[dossierId, 'agree' as const]]) }
  expect(await problemsOf(castBallot(tools, council.chair, late))).toEqual(['vote-ended'])
})

test('closed minutes are a frozen copy that nothing alters; only the chair reopens, with a reason, as a new version', async () => {
  const { council, others } = await world()
  const sessionId = await buildOpenSession(tools, council, others)
  await buildVote(tools, council.chair, { sessionId, dossierIds: others })
  const conclude = { sessionId, dossierId: null, notes: '', conclusion: 'Thống nhất.', tag: 1 }
  await worked(noteItem(tools, council.secretary, conclude))
  expect(await problemsOf(noteItem(tools, council.secretary, conclude))).toEqual(['newer-notes'])
  await worked(closeSession(tools, council.secretary, { sessionId }))
  expect(await problemsOf(noteItem(tools, council.secretary, { ...conclude, tag: 2 }))).toEqual([
    'session-not-open',
  ])
  for (const change of [
    sql`update session_item set notes = 'khác' where session_id = ${sessionId}`,
    sql`update session_attendance set reason = 'khác' where session_id = ${sessionId}`,
    sql`update session_vote_item set agree = 0 where vote_id in (select id from session_vote where session_id = ${sessionId})`,
    sql`update council_session set conclusion = 'khác' where id = ${sessionId}`,
    sql`update session_minutes set content = '{}' where session_id = ${sessionId}`,
    sql`delete from session_minutes where session_id = ${sessionId}`,
  ])
    await expect(change.execute(db)).rejects.toThrow(/closed|frozen/)
  const reopen = { sessionId, reason: '' }
  expect(await problemsOf(reopenSession(tools, council.secretary, reopen))).toEqual(['no-such-session'])
  expect(await problemsOf(reopenSession(tools, council.chair, reopen))).toEqual(['reason-missing'])
  await worked(reopenSession(tools, council.chair, { sessionId, reason: 'Ghi thiếu ý kiến' }))
  await worked(noteItem(tools, council.secretary, { ...conclude, conclusion: 'Bổ sung.', tag: 2 }))
  await worked(closeSession(tools, council.chair, { sessionId }))
  const versions = await minutesOf(db, sessionId)
  expect(versions.map(({ version, reopenReason }) => [version, reopenReason])).toEqual([
    [1, 'Ghi thiếu ý kiến'],
    [2, null],
  ])
  expect(versions[0]?.content).toContain('Thống nhất.')
  expect(versions[1]?.content).toContain('Bổ sung.')
})

test('after all of this nothing in the records is broken', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
