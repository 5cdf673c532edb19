import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { callUpItem } from '#app/casework/council/call-up-item.ts'
import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { links } from '#app/pages/links.ts'
import { sessionItems } from '#app/records/council/session-items.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { sessionsOfCouncil } from '#app/records/council/sessions.ts'
import type { BrowserLikeClient } from '#test/builders/browser-like-client.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import {
  type BuiltScoring,
  buildClosedScoring,
  buildCouncil,
  buildScoring,
  buildSignedSheet,
} from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { buildOpenSession, buildVote } from '#test/builders/session.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

// Two worlds that differ only in what stands on the sheets of one dossier: whoever is in conflict with it gets the same
// bytes from every address in both, whatever else the person is.

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)

type World = { readonly scoring: BuiltScoring; readonly hidden: number; readonly author: Actor }

beforeAll(() => buildInstallation(tools))

/** A scoring of three dossiers; the second belongs to the chosen person, whatever seat or role that person has. */
async function build(
  who: 'chair' | 'vice-chair' | 'secretary' | 'member' | 'office' | 'leader',
  change = {},
): Promise<World> {
  const programmeId = await buildProgramme(tools, change)
  const person = await buildAccount(tools, {
    roles: who === 'office' || who === 'leader' ? ['author', who] : ['author'],
  })
  const seats = ['chair', 'vice-chair', 'secretary', 'member']
  const place = seats.indexOf(who)
  const others: number[] = []
  for (let seat = 0; seat < 4; seat += 1) others.push(await buildAccount(tools))
  const members = place < 0 ? others : others.toSpliced(place, 0, person)
  const council = await buildCouncil(tools, { programmeId, members, size: 5 })
  const before = await buildDossier(tools, { state: 'accepted', programmeId, title: 'Sáng kiến trước' })
  const author = await actorOf(tools, person)
  const hidden = await buildDossier(tools, {
    state: 'accepted',
    programmeId,
    author,
    unitId: null,
    title: 'Sáng kiến của tôi',
  })
  const after = await buildDossier(tools, { state: 'accepted', programmeId, title: 'Sáng kiến sau' })
  const scoring = await buildScoring(tools, { council, dossierIds: [before.id, hidden.id, after.id] })
  return { scoring, hidden: hidden.id, author }
}

const addresses = async ({ scoring, hidden }: World): Promise<readonly string[]> => {
  const { id, council, dossierIds } = scoring
  const { members } = await council.now()
  return [
    links.councils(),
    links.council(council.id),
    links.scoring(id),
    ...members.map((member) => links.scoringMember(id, member.id)),
    links.scoreBoard(id),
    `${links.scoreBoard(id)}?sap=diem`,
    links.scoreSummaryPaper(id),
    ...(await sessionAddresses(council.id)),
    links.conflicts(id),
    links.scoringDesk(id),
    ...dossierIds.flatMap((dossierId) => [
      links.sheet(dossierId),
      links.sheetPaper(dossierId),
      links.dossierTab(dossierId, 'cham-diem'),
      links.dossierTab(dossierId, 'nhat-ky'),
    ]),
    links.dossier(hidden),
    links.dossiers(),
    links.today(),
    links.notices(),
    links.reception(),
    links.programme(council.programmeId),
    links.rankings(),
    links.ranking(council.programmeId),
    links.decisions(),
  ]
}

/** Every page and paper of the council's sessions; their votes as well. */
async function sessionAddresses(councilId: number): Promise<readonly string[]> {
  const addresses: string[] = []
  for (const { id } of await sessionsOfCouncil(db, councilId)) {
    const items = await sessionItems(db, { id, councilId }, null)
    addresses.push(
      links.session(id),
      links.agenda(id),
      links.roll(id),
      links.sessionVotes(id),
      links.minutes(id),
      links.projector(id),
      links.invitationPaper(id),
      links.minutesPaper(id),
      ...items.map(({ dossierId }) => links.sessionItem(id, dossierId)),
      ...(await votesOfSession(db, id)).flatMap((vote) => [
        links.ballot(id, vote.id),
        links.voteRecordPaper(id, vote.id),
      ]),
    )
  }
  return addresses
}

async function everything(
  client: BrowserLikeClient,
  world: World,
): Promise<Readonly<Record<string, string>>> {
  const seen: Record<string, string> = {}
  for (const address of await addresses(world)) {
    const answer = await client.get(address)
    expect(answer.status, address).not.toBe(500)
    // A paper carries the moment it was made; what it says is compared as its length tells nothing else here.
    seen[address] =
      `${answer.status} ${answer.headers.get('content-type')?.startsWith('text/html') ? answer.html : answer.bytes.length}`
  }
  return seen
}

/** The other world: one sheet more or fewer, other scores, another vote, all of the hidden dossier. */
async function changeHidden({ scoring, hidden }: World): Promise<void> {
  await sql`update score_sheet set total = total - 1500,
    points = jsonb_set(points, '{tinh-moi}', '500') where dossier_id = ${hidden} and state = 'signed'`.execute(
    db,
  )
  await sql`delete from score_sheet where id = (select max(id) from score_sheet where dossier_id = ${hidden})`.execute(
    db,
  )
  await sql`update vote set agree = 0, disagree = 3 where dossier_id = ${hidden} and scoring_id = ${scoring.id}`.execute(
    db,
  )
  await sql`update session_vote_item set agree = 0, disagree = returned where dossier_id = ${hidden} and agree > 0`.execute(
    db,
  )
  await sql`update session_item set notes = 'Bốn mươi điểm.', conclusion = 'Không đạt.' where dossier_id = ${hidden}`.execute(
    db,
  )
}

/** A session is held: the hidden dossier is discussed and voted on alone, the others as a list; nothing is closed yet. */
async function holdSession({ scoring, hidden }: World, actor: Actor): Promise<number> {
  const { council, dossierIds } = scoring
  const sessionId = await buildOpenSession(tools, council, dossierIds)
  await worked(callUpItem(tools, actor, { sessionId, dossierId: hidden }))
  const notes = { notes: 'Tám mươi điểm là hợp lý.', conclusion: 'Đạt.', tag: 1 }
  await worked(noteItem(tools, actor, { sessionId, dossierId: hidden, ...notes }))
  await buildVote(tools, actor, { sessionId, dossierIds: [hidden] })
  const others = dossierIds.filter((id) => id !== hidden)
  await buildVote(tools, actor, { sessionId, dossierIds: others })
  return sessionId
}

async function sheetsBy(world: World, places: readonly number[]): Promise<void> {
  for (const place of places) {
    const member = world.scoring.council.members[place]
    if (member === undefined || member.personId === world.author.personId) continue
    for (const dossierId of world.scoring.dossierIds) await buildSignedSheet(tools, member, dossierId)
  }
}

const everyone = ['chair', 'vice-chair', 'secretary', 'member', 'office', 'leader'] as const

test.each(everyone)('a %s in conflict infers nothing while the council is scoring', async (who) => {
  const world = await build(who)
  await sheetsBy(world, [0, 1, 2, 3])
  const client = await signInAs(site, tools, world.author.personId)
  const here = await everything(client, world)
  await changeHidden(world)
  expect(await everything(client, world)).toEqual(here)
})

test.each(everyone)('a %s in conflict infers nothing after closing and the vote', async (who) => {
  const world = await build(who)
  const { council } = world.scoring
  await sheetsBy(world, [0, 1, 2, 3, 4])
  const closer = council.members.find(
    (member) => member.personId !== world.author.personId && member.personId !== council.members[3]?.personId,
  )
  if (closer === undefined) throw new Error('somebody is free to close')
  await buildClosedScoring(tools, { ...world.scoring, council: { ...council, chair: closer } })
  await holdSession(world, closer)
  const client = await signInAs(site, tools, world.author.personId)
  const here = await everything(client, world)
  await changeHidden(world)
  expect(await everything(client, world)).toEqual(here)
})

test('somebody without a conflict sees the change, so that there was something to hide', async () => {
  const world = await build('member')
  await sheetsBy(world, [0, 1, 2, 3, 4])
  await buildClosedScoring(tools, world.scoring)
  const client = await signInAs(site, tools, world.scoring.council.secretary.personId)
  const here = await everything(client, world)
  await changeHidden(world)
  const there = await everything(client, world)
  const changed = Object.keys(here).filter((address) => here[address] !== there[address])
  expect(changed).toContain(links.scoreBoard(world.scoring.id))
  expect(changed).toContain(links.dossierTab(world.hidden, 'cham-diem'))
})

test('before closing a plain member learns nothing from the others’ sheets', async () => {
  const world = await build('office')
  await sheetsBy(world, [0, 1, 2])
  const plain = world.scoring.council.members[3]
  if (plain === undefined) throw new Error('the fourth member is a plain one')
  const client = await signInAs(site, tools, plain.personId)
  const here = await everything(client, world)
  await sql`update score_sheet set total = total - 1500 where scoring_id = ${world.scoring.id} and state = 'signed'`.execute(
    db,
  )
  await sql`delete from score_sheet where id = (select max(id) from score_sheet where scoring_id = ${world.scoring.id})`.execute(
    db,
  )
  expect(await everything(client, world)).toEqual(here)
})

test('the direct link to the sheet of a dossier one is in conflict with answers like one that does not exist', async () => {
  const world = await build('member')
  const client = await signInAs(site, tools, world.author.personId)
  const hidden = await client.get(links.sheet(world.hidden))
  const nothing = await client.get(links.sheet(999_999))
  expect([hidden.status, hidden.words]).toEqual([nothing.status, nothing.words])
  expect(hidden.status).toBe(404)
  expect((await client.post(links.sheet(world.hidden), { version: '0', 'thang-diem': '1' })).status).toBe(404)
  expect((await client.post(links.signSheet(world.hidden), { version: '0', 'thang-diem': '1' })).status).toBe(
    404,
  )
})

test('with a declared conflict the confidential section goes from page, desk, đơn and files', async () => {
  const council = await buildCouncil(tools)
  const { id } = await buildDossier(tools, {
    state: 'accepted',
    programmeId: council.programmeId,
    draft: { content: { confidential: 'Danh sách số điện thoại nội bộ' } },
  })
  await buildScoring(tools, { council, dossierIds: [id] })
  const client = await signInAs(site, tools, council.vice.personId)
  const words = 'Danh sách số điện thoại nội bộ'
  const found = async () => {
    const paper = await readPdf((await client.get(links.dossierPaper(id))).bytes)
    return [
      (await client.get(links.dossier(id))).words.includes(words),
      (await client.get(links.sheet(id))).words.includes(words),
      paper.some(({ text }) => text.includes(words)),
    ]
  }
  expect(await found()).toEqual([true, true, true])
  await worked(declareConflict(tools, council.vice, { dossierId: id, kind: 'kin', note: 'Em ruột tác giả' }))
  expect(await found()).toEqual([false, false, false])
})
