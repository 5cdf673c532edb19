import { beforeAll, expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { councilResults } from '#app/records/council/ranking-input.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { buildClosedScoring, buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'
import { addMember } from './add-member.ts'
import { createCouncil } from './create-council.ts'
import { openScoring } from './open-scoring.ts'
import { recordGroupResults } from './record-group-results.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)

beforeAll(() => buildInstallation(tools))

async function worldWithGroup() {
  const council = await buildCouncil(tools)
  const today = (await council.now()).decidedOn
  const { councilId: groupId } = await worked(
    createCouncil(tools, council.office, {
      programmeId: council.programmeId,
      name: 'Tổ chuyên ngành',
      decisionNumber: '05/QĐ-UBND',
      decidedOn: today,
      kind: 'group',
      passesTo: council.id,
      remit: { sectors: ['con-lai'], fields: [] },
    }),
  )
  const personId = await buildAccount(tools)
  await worked(
    addMember(tools, council.office, {
      councilId: groupId,
      personId,
      seat: 'chair',
      jobTitle: 'Trưởng phòng',
      from: today,
    }),
  )
  const dossierIds: number[] = []
  for (const title of ['Đề nghị', 'Không đề nghị'])
    dossierIds.push(
      (await buildDossier(tools, { state: 'accepted', programmeId: council.programmeId, title })).id,
    )
  return { council, groupId, head: await actorOf(tools, personId), dossierIds }
}

test('what a group passes on arrives at the council, what not stays away with its reason, and its people count nowhere', async () => {
  const { council, groupId, head, dossierIds } = await worldWithGroup()
  const [yes = 0, no = 0] = dossierIds
  const open = (ids: readonly number[], councilId = council.id) =>
    openScoring(tools, council.office, { councilId, roundCode: 'dot-2', dossierIds: ids, dueOn: null })

  const early = await open(dossierIds)
  expect(early.ok ? [] : early.problems.map(({ problem }) => problem)).toEqual([
    'group-not-heard',
    'group-not-heard',
  ])
  const client = await signInAs(site, tools, head.personId)
  const page = await client.get(links.groupReview(groupId))
  expect([page.status, page.words.includes('Không đề nghị')]).toEqual([200, true])
  const refused = await client.post(links.groupReview(groupId), {
    [`ket-qua.${no}`]: 'khong',
    [`ly-do.${no}`]: '',
    'bien-ban': '',
  })
  expect([refused.status, refused.words.includes('Hãy ghi số biên bản họp tổ')]).toEqual([422, true])
  expect(refused.words).toContain('Hãy ghi lý do không đề nghị')
  const sent = await client.post(links.groupReview(groupId), {
    [`ket-qua.${yes}`]: 'chuyen',
    [`ly-do.${yes}`]: '',
    [`ket-qua.${no}`]: 'khong',
    [`ly-do.${no}`]: 'Chưa áp dụng tại cơ sở.',
    'bien-ban': '02/BB-TCN',
  })
  expect(sent.at).toBe(links.groupReview(groupId))

  const withBoth = await open(dossierIds)
  expect(withBoth.ok ? [] : withBoth.problems.map(({ problem }) => problem)).toEqual(['group-not-passed'])
  const asGroup = await open([yes], groupId)
  expect(asGroup.ok ? [] : asGroup.problems.map(({ problem }) => problem)).toEqual(['group-gives-no-points'])

  const scoring = await buildScoring(tools, { council, dossierIds: [yes] })
  await buildClosedScoring(tools, scoring)
  const plan = await issuedProgramme(db, council.programmeId)
  if (plan === null) throw new Error('the programme is in force')
  const results = await councilResults(
    db,
    council.programmeId,
    plan.current.programme,
    Temporal.PlainDate.from('2024-04-01'),
  )
  expect(results).toMatchObject({ councilSize: council.members.length, stillOpen: 0 })
  expect(results.dossiers.map(({ sheets, conflicted }) => [sheets.length, conflicted])).toEqual([
    [council.members.length, []],
  ])
})

test('whoever only sits in a group opens no score, and somebody else records no result', async () => {
  const { council, groupId, head, dossierIds } = await worldWithGroup()
  const client = await signInAs(site, tools, head.personId)
  for (const address of [links.rankings(), links.scoringDesk(), links.council(council.id)])
    expect((await client.get(address)).status).not.toBe(200)
  const outcome = await recordGroupResults(tools, council.chair, {
    groupId,
    minutesNumber: '1',
    results: [{ dossierId: dossierIds[0] ?? 0, passes: true, reason: '' }],
  })
  expect(outcome.ok ? [] : outcome.problems.map(({ problem }) => problem)).toEqual(['not-allowed'])
})

test('members of another council of the year are in no base of a dossier', async () => {
  const council = await buildCouncil(tools)
  const scoring = await buildScoring(tools, { council })
  await buildClosedScoring(tools, scoring)
  const other = await buildCouncil(tools, { programmeId: council.programmeId, size: 5 })
  const plan = await issuedProgramme(db, council.programmeId)
  if (plan === null) throw new Error('the programme is in force')
  const { councilSize, dossiers } = await councilResults(
    db,
    council.programmeId,
    plan.current.programme,
    (await council.now()).decidedOn,
  )
  expect(councilSize - (dossiers[0]?.conflicted.length ?? 0)).toBe(council.members.length)
  expect(dossiers[0]?.conflicted).toHaveLength(other.members.length)
})
