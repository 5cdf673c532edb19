import { expect, test } from 'vitest'
import { headPapersOf, standingProposal } from '#app/records/dossier/unit-review.ts'
import { stepsOfDossier } from '#app/records/foundation/audit-lines.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, headPaper, worked } from '#test/builders/dossier.ts'
import { actorOf, buildAccount } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { approveForUnit } from './approve-for-unit.ts'
import { proposeToHead } from './propose-to-head.ts'
import { returnToAuthor } from './return-to-author.ts'
import { sendToUnit } from './send-to-unit.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })

async function withHead() {
  const dossier = await buildDossier(tools, { state: 'with-unit' })
  const { unitId } = dossier
  if (unitId === null) throw new Error('the dossier has a unit')
  const head = await actorOf(tools, await buildAccount(tools, { roles: [{ role: 'unit-head', unitId }] }))
  const subjects = async () =>
    (
      await db
        .selectFrom('message')
        .select('subject')
        .where('to_person_id', '=', head.personId)
        .orderBy('id')
        .execute()
    ).map(({ subject }) => subject.split(':')[0])
  return { ...dossier, head, subjects }
}

const scanOf = async (bytes: Uint8Array) => {
  const arrived = await tools.files.receive(bytes, 1_000_000)
  return { name: 'y-kien', arrived }
}
const pdf = new TextEncoder().encode('%PDF-1.7\nđã ký')

test('the clerk proposes, the head is told and decides otherwise; what was proposed before a return is past', async () => {
  const { id, clerk, author, head, now, subjects } = await withHead()
  const remark = 'Số liệu trước và sau chưa có nguồn.'
  expect(await proposeToHead(tools, clerk, { dossierId: id, proposes: 'return', remark: ' ' })).toEqual({
    ok: false,
    problems: [{ problem: 'remark-missing' }],
  })
  expect((await proposeToHead(tools, head, { dossierId: id, proposes: 'approve', remark: '' })).ok).toBe(
    false,
  )
  await worked(proposeToHead(tools, clerk, { dossierId: id, proposes: 'approve', remark: '' }))
  await worked(proposeToHead(tools, clerk, { dossierId: id, proposes: 'return', remark }))
  expect(await standingProposal(db, await now())).toMatchObject({ proposes: 'return', remark })
  expect((await stepsOfDossier(db, id)).slice(-2).map((step) => [step.act, step.reason])).toEqual([
    ['propose-approve', null],
    ['propose-return', remark],
  ])
  expect(await subjects()).toHaveLength(2)
  await worked(returnToAuthor(tools, head, { dossierId: id, reason: remark }))
  tools.setClock('2024-07-05T03:00:00Z')
  await worked(sendToUnit(tools, author, { dossierId: id, tag: (await now()).tag }))
  expect(await standingProposal(db, await now())).toBeNull()
  await worked(approveForUnit(tools, head, { dossierId: id }))
})

test('a head who never signs in decides on paper: the clerk records it with the scan, and the head is told', async () => {
  const { id, clerk, now, subjects } = await withHead()
  const paper = headPaper(tools)
  expect(
    await approveForUnit(tools, clerk, {
      dossierId: id,
      paper,
      scan: await scanOf(new TextEncoder().encode('MZ')),
    }),
  ).toMatchObject({ ok: false, problems: [{ problem: 'file-kind-refused' }] })
  expect((await now()).state).toBe('with-unit')
  await worked(approveForUnit(tools, clerk, { dossierId: id, paper, scan: await scanOf(pdf) }))
  expect((await now()).state).toBe('approved-by-unit')
  const [kept] = await headPapersOf(db, id)
  expect(kept).toMatchObject({ decided: 'approved', number: paper.number, scan: { name: 'y-kien.pdf' } })
  expect((await tools.files.open(kept?.scan?.sha256 ?? ''))?.sizeBytes).toBe(pdf.length)
  expect(await subjects()).toEqual(['Đã ghi nhận ý kiến của ông/bà trên giấy'])
})
