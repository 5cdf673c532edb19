import { beforeAll, expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { buildClosedScoring, buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { type BuiltState, buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
beforeAll(() => buildInstallation(tools))

type Who = 'author' | 'coAuthor' | 'head' | 'clerk' | 'office'

/** Ai được báo gì: what the dossier has just become, who hears of it, and in which words; everybody else hears nothing. */
const table: readonly (readonly [BuiltState, readonly Who[], RegExp])[] = [
  ['with-unit', ['head', 'clerk'], /^Hồ sơ sáng kiến mới chờ đơn vị xem xét/],
  ['returned', ['author', 'coAuthor'], /^Hồ sơ sáng kiến được trả lại/],
  ['approved-by-unit', ['author', 'coAuthor'], /^Đơn vị đã đồng ý hồ sơ sáng kiến/],
  ['submitted', ['author', 'coAuthor'], /^Hồ sơ sáng kiến đã được nộp/],
  ['received', ['author', 'coAuthor', 'head', 'clerk'], /^Đã tiếp nhận hồ sơ/],
  ['needs-supplement', ['author', 'coAuthor', 'head', 'clerk'], /cần bổ sung trước hết ngày/],
  ['resubmitted', ['office', 'head', 'clerk'], /đã nộp bản bổ sung/],
  ['accepted', ['author', 'coAuthor', 'head', 'clerk'], /hợp lệ, đã được chấp nhận/],
  ['refused', ['author', 'coAuthor', 'head', 'clerk'], /bị từ chối/],
]

async function stage(state: BuiltState) {
  const programmeId = await buildProgramme(tools)
  const unitId = await buildUnit(tools)
  const office = await buildActor(tools, { roles: ['office'] })
  const head = await buildAccount(tools, { roles: [{ role: 'unit-head', unitId }] })
  const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const coAuthor = await buildAccount(tools, { homeUnitId: unitId, roles: ['author'] })
  const built = await buildDossier(tools, {
    state,
    programmeId,
    unitId,
    office,
    clerk,
    coAuthors: [coAuthor],
  })
  const people: Readonly<Record<Who, number>> = {
    author: built.author.personId,
    coAuthor,
    head,
    clerk: clerk.personId,
    office: office.personId,
  }
  return { built, people }
}

async function told(dossierId: number, people: Readonly<Record<Who, number>>, words: RegExp) {
  const rows = await db
    .selectFrom('message')
    .select(['to_person_id', 'subject'])
    .where('dossier_id', '=', dossierId)
    .execute()
  const heard = new Set(rows.filter(({ subject }) => words.test(subject)).map((row) => row.to_person_id))
  return (Object.keys(people) as Who[]).filter((who) => heard.has(people[who]))
}

test.each(table)('%s is told to %j', async (state, who, words) => {
  const { built, people } = await stage(state)
  // Whoever does it himself is not told: the clerk who sends back or approves, the author who answers.
  expect((await told(built.id, people, words)).toSorted()).toEqual(who.toSorted())
})

test('when a dossier goes before the council and when it is scored, authors and unit hear where it is and no figure', async () => {
  const { built, people } = await stage('accepted')
  const council = await buildCouncil(tools, { programmeId: built.programmeId })
  const scoring = await buildScoring(tools, { council, dossierIds: [built.id] })
  const everybody: readonly Who[] = ['author', 'coAuthor', 'head', 'clerk']
  expect(await told(built.id, people, /^Hồ sơ sáng kiến đã được đưa ra Hội đồng/)).toEqual(everybody)
  await buildClosedScoring(tools, scoring)
  expect(await told(built.id, people, /^Hội đồng đã chấm xong/)).toEqual(everybody)
  const bodies = await db
    .selectFrom('message')
    .select('body')
    .where('subject', 'like', 'Hội đồng đã chấm xong%')
    .execute()
  expect(bodies.filter(({ body }) => /\d/.test(body.replace(/“[^”]*”/g, '')))).toEqual([])
  expect(await findBrokenInvariants(db)).toEqual([])
})
