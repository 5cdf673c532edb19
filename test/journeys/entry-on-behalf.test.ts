import { expect, test } from 'vitest'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { startDossier } from '#app/casework/dossier/start-dossier.ts'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { markScanned } from '#app/records/foundation/stored-files.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, buildHandIn, completeDraft, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount, buildPerson, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-20T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)

const scan = (name = 'ban-xac-nhan.pdf', start = '%PDF-1.7') => new File([`${start} bản quét ${name}`], name)

/** A dossier a unit's clerk entered for one author without account and one with. */
async function entered() {
  const programmeId = await buildProgramme(tools)
  const unitId = await buildUnit(tools, { name: 'Trường Mầm non Nam Sơn' })
  const clerkId = await buildAccount(tools, {
    fullName: 'Lê Thị Văn Thư',
    homeUnitId: unitId,
    roles: [{ role: 'unit-clerk', unitId }],
  })
  const onPaper = await buildPerson(tools, { fullName: 'Phạm Thị Nuôi', homeUnitId: unitId })
  const withAccount = await buildAccount(tools, {
    fullName: 'Đỗ Thị Hà',
    homeUnitId: unitId,
    roles: ['author'],
  })
  const clerk = await actorOf(tools, clerkId)
  const { dossierId: id } = await worked(
    startDossier(tools, clerk, { programmeId, unitId, title: 'Góc chơi từ vỏ hộp', asAuthor: false }),
  )
  const now = async () => {
    const dossier = await dossierById(db, id)
    if (dossier === null) throw new Error('gone')
    return dossier
  }
  const shares = async (first: number, second: number) =>
    saveDossierDraft(tools, clerk, {
      dossierId: id,
      tag: (await now()).tag,
      draft: {
        ...completeDraft(Temporal.PlainDate.from('2024-02-01')),
        authors: [
          { personId: onPaper, share: shareOf(first), workplace: 'Trường Mầm non Nam Sơn' },
          { personId: withAccount, share: shareOf(second), workplace: 'Trường Mầm non Nam Sơn' },
        ],
      },
    })
  await worked(shares(120, 80))
  return { id, programmeId, unitId, clerk, onPaper, withAccount, now, shares }
}

test('what a clerk enters says so everywhere, and the author who has an account may take it over', async () => {
  const { id, clerk, withAccount, now } = await entered()
  const writer = await signInAs(site, tools, clerk.personId)
  const page = await writer.get(`/ho-so/${id}`)
  expect(page.words).toContain('Nhập thay bởi Lê Thị Văn Thư ngày 20/06/2024')
  expect((await writer.get(`/ho-so/${id}/nhat-ky`)).words).toContain('nhập thay hồ sơ cho tác giả')
  const form = await readPdf((await writer.get(`/ho-so/${id}/don.pdf`)).bytes)
  expect(form.map(({ text }) => text).join(' ')).toContain(
    'do Lê Thị Văn Thư nhập thay tác giả ngày 20/06/2024',
  )

  const author = await signInAs(site, tools, withAccount)
  expect((await author.get(`/ho-so/${id}`)).words).toContain('Nhận hồ sơ để tự viết tiếp')
  await author.post(`/ho-so/${id}/nhan-ho-so`)
  expect((await now()).ownerPersonId).toBe(withAccount)
  expect((await author.get(`/ho-so/${id}`)).words).toContain('tác giả nhận ngày 20/06/2024')
  expect((await author.post(`/ho-so/${id}/nhan-ho-so`)).status).toBe(422)
  // The clerk writes no more; the unit has not been sent it yet.
  expect((await writer.get(`/ho-so/${id}`)).status).toBe(404)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('shares confirmed on paper count as confirmed, by whom is seen, and a changed share asks anew', async () => {
  const { id, clerk, onPaper, withAccount, now, shares } = await entered()
  const writer = await signInAs(site, tools, clerk.personId)
  const sheet = await readPdf((await writer.get(`/ho-so/${id}/ban-xac-nhan.pdf`)).bytes)
  const words = sheet.map(({ text }) => text).join(' ')
  for (const written of ['Phạm Thị Nuôi', '60%', 'Đỗ Thị Hà', '40%']) expect(words).toContain(written)

  const send = (fields: Record<string, string>, file?: File) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (file) body.set('scan', file)
    return writer.send(`/ho-so/${id}/xac-nhan-giay`, body)
  }
  const both = { [`signed.${onPaper}`]: '120', [`signed.${withAccount}`]: '80' }
  expect((await send(both)).words).toContain('Chưa chọn bản quét đã ký.')
  expect((await send({}, scan())).words).toContain('Chưa đánh dấu tác giả nào')
  expect((await send(both, scan('x.pdf', 'MZ'))).words).toContain('không nhận được')
  // The sheet was signed over other shares than the page shows now.
  expect((await send({ [`signed.${onPaper}`]: '100' }, scan())).words).toContain(
    'Phạm Thị Nuôi: tỷ lệ vừa được sửa',
  )
  expect((await now()).authors.map(({ confirmedAt }) => confirmedAt)).toEqual([null, null])

  await send(both, scan())
  const page = await writer.get(`/ho-so/${id}`)
  expect(page.words).toContain('bản giấy đã ký , Lê Thị Văn Thư ghi nhận')
  const link = new RegExp(`/ho-so/${id}/ban-xac-nhan/\\d+`).exec(page.html)?.[0] ?? ''
  expect((await writer.get(link)).headers.get('content-type')).toBe('application/pdf')

  await worked(shares(100, 100))
  expect((await now()).authors.map(({ confirmedAt, onPaper }) => [confirmedAt, onPaper])).toEqual([
    [null, null],
    [null, null],
  ])
  // The scan of what was signed before stays.
  expect((await writer.get(link)).status).toBe(200)
  expect((await writer.get(`/ho-so/${id}/van-ban`)).words).toContain('ban-xac-nhan.pdf')
  const stranger = await signInAs(site, tools, await buildAccount(tools, { roles: ['author'] }))
  expect((await stranger.get(link)).status).toBe(404)
  // A scanner that finds something in it later closes it to everybody.
  const { sha256 } = await db.selectFrom('share_sheet').select('sha256').executeTakeFirstOrThrow()
  await tools.transaction((tx) => markScanned(tx, sha256, 'Eicar-Signature', tools.now()))
  const bad = await writer.get(link)
  expect([bad.status, bad.words.includes('Eicar-Signature')]).toEqual([403, true])
  expect((await stranger.get(`/ho-so/${id}/ban-xac-nhan.pdf`)).status).toBe(404)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('the frozen copy of an entered dossier names who entered it', async () => {
  const { id, programmeId, unitId, clerk, onPaper, withAccount, now } = await entered()
  const writer = await signInAs(site, tools, clerk.personId)
  const body = new FormData()
  body.set(`signed.${onPaper}`, '120')
  body.set(`signed.${withAccount}`, '80')
  body.set('scan', scan('hai-nguoi.pdf'))
  await writer.send(`/ho-so/${id}/xac-nhan-giay`, body)
  const form = await writer.get(`/ho-so/${id}/soan?phan=cam-doan`)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form.html)?.[1] ?? ''
  await writer.post(`/ho-so/${id}/soan`, {
    version: hidden('version'),
    sections: 'pledge',
    act: 'leave',
    pledged: 'on',
  })
  expect((await now()).state).toBe('with-unit')
  await writer.post(`/ho-so/${id}/dong-y`, { paperNumber: '12/YK', paperDay: '20/06/2024' })
  await buildHandIn(tools, { programmeId, unitId, clerk }, [id])
  const frozen = await versionOf(db, id, 1)
  expect(frozen?.content.enteredBy).toEqual({ fullName: 'Lê Thị Văn Thư', on: '2024-06-20' })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('the office enters an individual’s paper dossier; a teacher enters nobody’s', async () => {
  const programmeId = await buildProgramme(tools)
  const office = await actorOf(tools, await buildAccount(tools, { roles: ['office'] }))
  const teacher = await actorOf(tools, await buildAccount(tools, { roles: ['author'] }))
  const wish = { programmeId, unitId: null, sector: 'con-lai', title: 'Máy gieo hạt', asAuthor: false }
  const { dossierId } = await worked(startDossier(tools, office, wish))
  expect((await dossierById(db, dossierId))?.entry?.personId).toBe(office.personId)
  expect(await startDossier(tools, teacher, wish)).toMatchObject({ problems: [{ problem: 'not-of-unit' }] })
})

test('a new dossier begins from one that came to nothing: its text, not its late days, pledge, files or confirmations', async () => {
  const files = [{ name: 'anh.pdf', bytes: new TextEncoder().encode('%PDF-1.7 ảnh') }]
  const old = await buildDossier(tools, {
    state: 'withdrawn',
    files,
    draft: { content: { novelty: 'Điểm mới đã viết', trialOn: '2023-01-10', appliedOn: '2024-01-05' } },
  })
  const author = await signInAs(site, tools, old.author.personId)
  const page = await author.get('/ho-so/them')
  expect(page.words).toContain('Bắt đầu từ hồ sơ cũ của mình')
  const started = await author.post('/ho-so/them', {
    title: '',
    programme: String(old.programmeId),
    unit: String(old.unitId),
    begunFrom: String(old.id),
  })
  expect(started.words).toContain('nội dung chép từ hồ sơ cũ')
  const id = Number(/\/ho-so\/(\d+)\//.exec(started.at)?.[1])
  const [before, begun] = [await old.now(), await dossierById(db, id)]
  expect(begun).toMatchObject({
    title: before.title,
    begunFrom: old.id,
    firstAppliedOn: null,
    files: [],
    authors: [{ personId: old.author.personId, confirmedAt: null, share: before.authors[0]?.share }],
    content: { novelty: 'Điểm mới đã viết', pledged: false, appliedOn: null, trialOn: null },
  })
  expect(begun?.content.evidence).toEqual(before.content.evidence)
  expect((await author.get(`/ho-so/${id}`)).words).toContain('Bắt đầu từ hồ sơ cũ')

  const other = await buildDossier(tools, { state: 'withdrawn' })
  const foreign = await author.post('/ho-so/them', {
    title: 'Của người khác',
    programme: String(old.programmeId),
    unit: String(old.unitId),
    begunFrom: String(other.id),
  })
  expect(foreign.status).toBe(422)
  expect(foreign.words).toContain('Không bắt đầu được từ hồ sơ đã chọn')
  expect(await findBrokenInvariants(db)).toEqual([])
})
