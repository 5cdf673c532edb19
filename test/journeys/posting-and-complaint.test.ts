import { expect, test } from 'vitest'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { links } from '#app/pages/links.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildAdoption, buildScoredYear } from '#test/builders/scored-year.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const year = await buildScoredYear(
  tools,
  [
    ['28', '27', '36'],
    ['26', '25', '33'],
    ['8', '10', '12'],
  ],
  {
    classes: [
      { code: 'A', name: 'Xếp loại A', from: '80', quota: 1, prize: 2_000_000 },
      { code: 'B', name: 'Xếp loại B', from: '70', quota: 10, prize: 1_000_000 },
    ],
    results: { postingDays: 5, complaintDays: 10, answerDays: 7 },
  },
)
const { council, programmeId, dossierIds } = year
await buildAdoption(tools, year)
const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
const officeAnew = () => signInAs(site, tools, council.office.personId)
let office = await officeAnew()
const [first = 0, second = 0, third = 0] = dossierIds
const authorId = (await dossierById(db, second))?.authors[0]?.personId ?? 0
const authorAnew = () => signInAs(site, tools, authorId)
let author = await authorAnew()
const codeOf = async (id: number) => (await dossierById(db, id))?.code ?? ''

const issue = (day: string, number = '812') =>
  issueDecision(tools, council.office, {
    decisionId,
    entry: {
      number,
      issuedOn: Temporal.PlainDate.from(day),
      signerName: 'Vũ Đình Chiến',
      signedAs: 'CHỦ TỊCH',
    },
  })
const problems = async (day: string) => {
  const outcome = await issue(day)
  return outcome.ok ? [] : outcome.problems.map(({ problem }) => problem)
}

test('where the plan says so the list stands before the public first, without scores, classes or order of merit', async () => {
  expect(await problems('2024-06-03')).toEqual(['not-posted'])
  const posted = await office.post(links.decisionAct(decisionId, 'niem-yet'))
  expect(posted.words).toContain('Đã niêm yết danh sách đến hết ngày 07/06/2024')
  const home = await (await site.request('http://127.0.0.1/')).text()
  const address = /href="(\/lay-y-kien\/\d+)"/.exec(home)?.[1] ?? ''
  const list = await office.get(address)
  expect(list.words).toContain(await codeOf(first))
  expect(list.words).not.toContain(await codeOf(third))
  for (const hidden of ['Xếp loại', '91,00', '84,00']) expect(list.words).not.toContain(hidden)
  expect(await problems('2024-06-03')).toEqual(['posting-runs'])
})

test('comments reach the office, a few an hour from one place; only what it lets through is shown', async () => {
  const posting = links.posting((await db.selectFrom('posting').select('id').executeTakeFirstOrThrow()).id)
  const send = (text: string) =>
    office.post(posting, { 'ho-ten': 'Bùi Văn Lộc', 'lien-he': '0912 345 678', 'y-kien': text })
  const empty = await send(' ')
  expect([empty.status, empty.words.includes('Chưa ghi ý kiến')]).toEqual([422, true])
  for (let count = 1; count <= 5; count += 1) await send(`Ý kiến thứ ${count}`)
  expect((await send('Ý kiến thứ 6')).words).toContain('hãy gửi tiếp sau 60 phút')
  expect((await office.get(posting)).words).not.toContain('Ý kiến thứ 1')
  const desk = await office.get(links.decision(decisionId))
  expect(desk.words).toContain('Ý kiến thứ 1 Bùi Văn Lộc · 0912 345 678')
  const act = new RegExp(`/quyet-dinh/${decisionId}/y-kien/\\d+`).exec(desk.html)?.[0] ?? ''
  await office.post(act, { hien: 'co' })
  const shown = await office.get(posting)
  expect([shown.words.includes('Ý kiến thứ 1'), shown.words.includes('0912')]).toEqual([true, false])
})

test('a complaint holds the decision back until it is answered by a document', async () => {
  tools.setClock('2024-06-08T02:00:00Z')
  office = await officeAnew()
  author = await authorAnew()
  await office.post(links.lodgeComplaint(second), {
    'nguoi-kien-nghi': 'Trần Thị Hòa',
    'ngay-don': '07/06/2024',
    'noi-dung': 'Đề nghị xem lại điểm tính mới.',
  })
  const id = (await db.selectFrom('complaint').select('id').executeTakeFirstOrThrow()).id
  expect(await problems('2024-06-08')).toEqual(['complaint-open'])
  expect((await office.get(links.ranking(programmeId))).words).toContain('Đang có kiến nghị')
  const view = await office.get(links.complaint(id))
  expect(view.words).toContain('Trả lời trước hết ngày 14/06/2024')
  expect(view.words).toContain(`${await codeOf(first)}: Xếp loại A, có thể thành Xếp loại B`)
  expect(view.words).toContain('không khác xếp hạng đã thông qua')
  const own = await author.get(links.complaint(id))
  expect([own.status, own.words.includes('có thể thành')]).toEqual([200, false])
  const stranger = await signInAs(site, tools, (await buildActor(tools, { roles: ['author'] })).personId)
  expect((await stranger.get(links.complaint(id))).status).toBe(404)

  const answer = (fields: Readonly<Record<string, string>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return office.send(links.complaintAct(id, 'tra-loi'), body)
  }
  const empty = await answer({ ngay: '01/06/2024' })
  expect(empty.status).toBe(422)
  for (const words of [
    'Chưa chọn kết luận',
    'Chưa ghi nội dung trả lời',
    'Chưa ghi số văn bản',
    'phải từ ngày nhận đơn (07/06/2024)',
  ])
    expect(empty.words).toContain(words)
  const full = {
    'ket-luan': 'rejected',
    'tra-loi': 'Các phiếu đều hợp lệ.',
    so: '41/TB-KT',
    ngay: '08/06/2024',
  }
  expect((await answer(full)).words).toContain('Đã trả lời đơn kiến nghị')
  expect((await answer(full)).words).toContain('đã được trả lời hoặc đã rút')
  for (const paper of [links.complaintPaper(id), links.asWord(links.complaintPaper(id))])
    expect((await author.get(paper)).status).toBe(200)
  expect((await issue('2024-06-08')).ok).toBe(true)
})

test('after the decision its own author may complain in time, and take it back', async () => {
  expect((await author.get(links.dossier(second))).words).toContain('Gửi đơn kiến nghị')
  await author.post(links.lodgeComplaint(second), {
    'nguoi-kien-nghi': 'Trần Thị Hòa',
    'noi-dung': 'Ghi sai tên.',
  })
  const again = await author.post(links.lodgeComplaint(second), { 'nguoi-kien-nghi': 'A', 'noi-dung': 'B' })
  expect([again.status, again.words.includes('Đang có một đơn kiến nghị')]).toEqual([422, true])
  const { id } = await db.selectFrom('complaint').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect((await author.post(links.complaintAct(id, 'rut'))).words).toContain('Đã rút đơn kiến nghị')
  tools.setClock('2024-06-19T02:00:00Z')
  office = await officeAnew()
  author = await authorAnew()
  const late = await author.post(links.lodgeComplaint(second), { 'nguoi-kien-nghi': 'A', 'noi-dung': 'B' })
  expect(late.words).toContain('Đã hết thời hạn kiến nghị (đến hết ngày 18/06/2024)')
  for (const paper of [links.resultSubmissionPaper(decisionId), links.refusalsPaper(decisionId)])
    expect((await office.get(links.asWord(paper))).status).toBe(200)
  expect(await findBrokenInvariants(db)).toEqual([])
})
