import { expect, test } from 'vitest'
import { recordCouncilChoice } from '#app/casework/ranking/record-council-choice.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { links } from '#app/pages/links.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
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
    ['26', '25', '33'],
    ['26', '25', '33'],
    ['20', '20', '25'],
  ],
  {
    classes: [
      { code: 'A', name: 'Xếp loại A', from: '80', quota: 1, prize: 2_000_000 },
      { code: 'B', name: 'Xếp loại B', from: '70', quota: 10, prize: 1_000_000 },
    ],
  },
)
const { programmeId, council, dossierIds } = year
const codes: string[] = []
for (const id of dossierIds) codes.push((await dossierById(db, id))?.code ?? '')
const [first = '', second = ''] = codes
const office = await signInAs(site, tools, council.office.personId)

test('the desk says before the choice what each choice leads to', async () => {
  const { words } = await office.get(links.ranking(programmeId))
  expect(words).toContain(`Nếu chọn ${first}: ${first} → Xếp loại A; ${second} → Xếp loại B.`)
  expect(words).toContain(`Nếu chọn ${second}: ${first} → Xếp loại B; ${second} → Xếp loại A.`)
})

test('a trial stands beside the official ranking, marked as worth nothing, and leaves no trace', async () => {
  const rows = async () =>
    Number(
      (
        await db
          .selectFrom('audit_line')
          .select((a) => a.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const before = await rows()
  const trial = await office.get(`${links.whatIf(programmeId)}?giai-A=2&so-le=0`)
  expect(trial.status).toBe(200)
  expect(trial.words).toContain('PHƯƠNG ÁN THỬ – KHÔNG CÓ GIÁ TRỊ')
  expect(trial.words).toContain('2 hồ sơ đổi xếp loại hoặc kết luận')
  const nonsense = await office.get(`${links.whatIf(programmeId)}?nguong-B=85&nguong-A=abc`)
  expect([
    nonsense.status,
    nonsense.words.includes('Ngưỡng Xếp loại B phải thấp hơn ngưỡng Xếp loại A'),
  ]).toEqual([422, true])
  expect(nonsense.words).toContain('Ngưỡng Xếp loại A phải là số điểm')
  expect(await rows()).toBe(before)
  expect((await office.get(links.ranking(programmeId))).words).toContain('2 chờ Hội đồng quyết định')
})

test('whoever has a stake in a dossier of the year finds neither trial nor report', async () => {
  const author = (await dossierById(db, dossierIds[2] ?? 0))?.authors[0]?.personId ?? 0
  await db
    .insertInto('role_grant')
    .values({
      person_id: author,
      role: 'office',
      valid_from: '2024-01-01',
      granted_at: tools.now().toString(),
    })
    .execute()
  const stake = await signInAs(site, tools, author)
  expect((await stake.get(links.whatIf(programmeId))).status).toBe(404)
  expect((await stake.get(links.ranking(programmeId))).words).not.toContain(first)
})

test('an exception is marked on the desk, beside the dossier and in the annex, with the document that allowed it', async () => {
  const [chosen = 0] = dossierIds
  await worked(
    recordCouncilChoice(tools, council.chair, {
      programmeId,
      kind: 'tie',
      roundCode: null,
      classCode: 'A',
      dossierIds: [chosen],
      minutesNumber: '02/BB-HĐ',
      reason: 'Đã chuyển giao cho ba trường',
    }),
  )
  expect((await office.get(links.ranking(programmeId))).words).toContain(
    'Ngoại lệ: hội đồng chọn khi bằng điểm',
  )
  const page = await office.get(links.dossier(chosen))
  expect(page.words).toContain(
    'Ngoại lệ đã ghi Hội đồng chọn khi bằng điểm ở giải cuối Đã chuyển giao cho ba trường',
  )
  const author = (await dossierById(db, chosen))?.authors[0]?.personId ?? 0
  const own = await signInAs(site, tools, author)
  expect((await own.get(links.dossier(chosen))).words).not.toContain('Ngoại lệ đã ghi')

  const key = /value="(tie-choice:\d+)"/.exec(page.html)?.[1] ?? ''
  const send = (file: Blob | null, document: string) => {
    const body = new FormData()
    body.set('ngoai-le', key)
    body.set('so-van-ban', document)
    if (file) body.set('tep', file, 'biên bản.pdf')
    return office.send(links.exceptionPapers(chosen), body)
  }
  const refused = await send(null, '')
  expect([
    refused.status,
    refused.words.includes('Chưa ghi số văn bản'),
    refused.words.includes('Chưa chọn tệp'),
  ]).toEqual([422, true, true])
  expect((await send(new Blob(['không phải PDF']), '02/BB-HĐ')).status).toBe(422)
  const kept = await send(
    new Blob(['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n']),
    '02/BB-HĐ',
  )
  expect(kept.words).toContain('Đã gắn bản chụp')
  const href = /href="(\/ho-so\/\d+\/ngoai-le\/\d+)"/.exec(kept.html)?.[1] ?? ''
  expect((await office.get(href)).headers.get('content-type')).toBe('application/pdf')
  expect((await own.get(href)).status).toBe(404)

  await buildAdoption(tools, year)
  const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
  expect((await office.get(links.decision(decisionId))).words).toContain('Ngoại lệ')
  expect((await office.get(links.decisionPaper(decisionId))).status).toBe(200)
  const manifest = new TextDecoder().decode((await office.get(links.manifest(programmeId))).bytes)
  expect(manifest).toContain('tie-choice')
  expect(await findBrokenInvariants(db)).toEqual([])
})
