import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planSectionSlugs } from '#app/pages/programme/plan-sections.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BrowserLikeClient, browserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { buildCouncil, buildScoring, buildSignedSheet } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { formsOf } from '#test/builders/page-forms.ts'
import { buildAccount } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-03-15T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const office = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))
const author = await signInAs(site, tools, await buildAccount(tools, { roles: ['author'] }))
const seedText = readFileSync(
  join(import.meta.dirname, '../../programmes/tam-diep-2024.programme.json'),
  'utf8',
)

// biome-ignore lint/suspicious/noExplicitAny: a programme file as JSON, changed at will by the tests below.
type Json = any
let made = 0
const seedWith = (change: (file: Json) => void = () => {}): Json => {
  const file: Json = JSON.parse(seedText)
  file.code = `hanh-trinh-${++made}`
  change(file)
  return file
}

async function imported(change: (file: Json) => void = () => {}): Promise<number> {
  const answer = await office.post('/ke-hoach/them/tu-tep', { tep: JSON.stringify(seedWith(change)) })
  expect(answer.status).toBe(200)
  return Number(/^\/ke-hoach\/(\d+)$/.exec(answer.at)?.[1])
}

const issue = (id: number, fields: Record<string, string> = {}) =>
  filledIn(office, `/ke-hoach/${id}/ban-hanh`, `/ke-hoach/${id}/ban-hanh`, {
    so: '45',
    ngay: '08/03/2024',
    ...fields,
  })

/** Opens a page, changes some fields of its form, and sends it: `null` unticks or takes a field out. */
async function filledIn(
  client: BrowserLikeClient,
  address: string,
  action: string,
  change: Readonly<Record<string, string | readonly string[] | null>>,
) {
  const opened = await client.get(address)
  const form = formsOf(opened.html).find((each) => each.action === action && each.method === 'post')
  if (form === undefined)
    throw new Error(`no form for ${action} on ${address} (${opened.status} ${opened.at})`)
  const fields: Record<string, string[]> = {}
  for (const [name, value] of form.fields)
    if (!name.includes('__i__')) fields[name] = [...(fields[name] ?? []), value]
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete fields[name]
    else fields[name] = typeof value === 'string' ? [value] : [...value]
  }
  return client.post(action, fields)
}

const edit = (
  id: number,
  section: string,
  change: Readonly<Record<string, string | readonly string[] | null>>,
) => filledIn(office, `/ke-hoach/${id}/sua?phan=${section}`, `/ke-hoach/${id}/sua`, change)

const fileOf = async (id: number, version: string | number): Promise<Json> =>
  JSON.parse((await office.get(`/ke-hoach/${id}/tep.json?ban=${version}`)).html)

test('the seed plan is brought in, reads as its clauses, is issued, and goes out as the very file that came', async () => {
  const file = seedWith()
  const text = JSON.stringify(file, null, 3)
  const answer = await office.post('/ke-hoach/them/tu-tep', { tep: text })
  const id = Number(/(\d+)$/.exec(answer.at)?.[1])
  expect((await office.get(`/ke-hoach/${id}/tep.json`)).html).toBe(text)
  const after = await issue(id)
  expect(after.at).toBe(`/ke-hoach/${id}`)
  for (const said of [
    'số 45/KH-UBND',
    'ngày 08/03/2024',
    'Nghị định số 13/2012/NĐ-CP ngày 02/3/2012',
    'Số lượng tối đa 5 giải; khen thưởng trị giá 2.000.000 đồng',
    'Số lượng tối đa 10 giải; khen thưởng trị giá 1.000.000 đồng',
    'khen thưởng trị giá 500.000 đồng',
    'từ 80 điểm',
    'từ 70 điểm',
    'từ 60 điểm',
    'từ 50 điểm',
    'Trước ngày 20/4/2024',
    'Trước ngày 10/7/2024',
    'khóa lúc 00:00, 20/04/2024',
    '12 bản giấy',
    '100%',
    'Có từ 5 sáng kiến thuộc lĩnh vực cải cách hành chính',
    'khoahocconghetamdiep@gmail.com',
    '25.000.000 đồng',
  ])
    expect(after.words).toContain(said)
  expect((await office.get(`/ke-hoach/${id}/tep.json?ban=1`)).html).toBe(text)

  const paper = await office.get(`/ke-hoach/${id}/van-ban.pdf`)
  expect(paper.html.slice(0, 5)).toBe('%PDF-')
  const open = await browserLikeClient(site).get(`/ke-hoach-nam/${file.code}`)
  expect(open.status).toBe(200)
  expect(open.words).toContain('Trước ngày 10/7/2024')
})

test('every section saved untouched leaves the file as it was, key for key', async () => {
  const id = await imported()
  const before = (await office.get(`/ke-hoach/${id}/tep.json?ban=nhap`)).html
  for (const section of planSectionSlugs) expect((await edit(id, section, {})).status).toBe(200)
  const inside = '/sua?phan=thang-diem&muc=rubric.criteria.0'
  await filledIn(office, `/ke-hoach/${id}${inside}`, `/ke-hoach/${id}/sua`, {})
  const after = (await office.get(`/ke-hoach/${id}/tep.json?ban=nhap`)).html
  expect(after).toBe(JSON.stringify(JSON.parse(before), null, 2))
})

test('a sixth prize is a new version with its reason, and the file says six', async () => {
  const id = await imported()
  await issue(id)
  await office.post(`/ke-hoach/${id}/dieu-chinh`)
  await edit(id, 'xep-loai', { 'classes.0.quota': '6' })
  const refusal = await issue(id, { so: '60', 'ly-do': '' })
  expect(refusal.status).toBe(422)
  expect(refusal.words).toContain('Chưa ghi lý do.')
  expect((await fileOf(id, 1)).classes[0].quota).toBe(5)
  const done = await issue(id, { so: '60', 'ly-do': 'Nhiều sáng kiến tốt hơn dự kiến' })
  expect(done.words).toContain('Đã ban hành bản điều chỉnh.')
  expect((await fileOf(id, 2)).classes[0].quota).toBe(6)
  const versions = await office.get(`/ke-hoach/${id}/phien-ban`)
  expect(versions.words).toContain('Nhiều sáng kiến tốt hơn dự kiến')
  expect(versions.words).toMatch(/Xếp loại A › Số giải tối đa 5 6/)
})

test('a file with ten mistakes is refused with ten reasons and keeps what was pasted', async () => {
  const file = seedWith((one) => {
    one.format = 'khac@1'
    one.year = '2024'
    one.title = ' '
    one.authority.email = 'khong phai thu'
    one.rounds[0].deadline.day = '2024-02-30'
    one.rounds[1].opens = '2024-08-01'
    one.rubric.criteria[2].max = '41'
    one.scoring.decimals = 7
    one.classes[1].from = '85'
    one.ties = ['criterion:tinh-moi']
  })
  const text = JSON.stringify(file)
  const answer = await office.post('/ke-hoach/them/tu-tep', { tep: text })
  expect(answer.status).toBe(422)
  const reasons = /<section class="kn-problems".*?<\/section>/s.exec(answer.html)?.[0].match(/<li>/g)
  expect(reasons).toHaveLength(10)
  expect(answer.words).toContain('Chưa thực hiện được, vì 10 lý do sau')
  expect(answer.words).toContain('khac@1')
})

test('the editor keeps what was typed wrong, names every mistake in every section, and issues only without', async () => {
  const id = await imported()
  await edit(id, 'xep-loai', { 'classes.0.quota': 'năm', 'classes.1.from': '90' })
  await edit(id, 'dot', { 'rounds.0.opens': '31/02/2024', 'rounds.1.sectors': null })
  const page = await office.get(`/ke-hoach/${id}/sua?phan=dot`)
  expect(page.words).toContain('Còn 4 chỗ phải sửa trước khi ban hành')
  expect(page.words).toContain('Đợt I › Nhận hồ sơ từ ngày: “31/02/2024” không phải là ngày có thật')
  expect(page.words).toContain('Xếp loại A › Số giải tối đa: Cần một số nguyên.')
  expect(page.html).toContain('value="31/02/2024"')
  expect((await office.get(`/ke-hoach/${id}/ban-hanh`)).words).not.toContain('Số văn bản')
  await edit(id, 'xep-loai', { 'classes.0.quota': '5', 'classes.1.from': '70' })
  await edit(id, 'dot', { 'rounds.0.opens': '15/3/2024', 'rounds.1.sectors': 'con-lai' })
  expect((await issue(id)).words).toContain('Đã ban hành kế hoạch.')
})

test('rows are added, moved and taken away without any script', async () => {
  const id = await imported()
  const rows = async () => (await fileOf(id, 'nhap')).classes.map((one: Json) => one.name)
  await edit(id, 'xep-loai', { 'viec.classes': 'them' })
  expect(await rows()).toEqual(['Xếp loại A', 'Xếp loại B', 'Xếp loại C', ''])
  await edit(id, 'xep-loai', {
    'classes.3.name': 'Khuyến khích',
    'classes.3.from': '55',
    'classes.3.prize': '100.000',
  })
  await edit(id, 'xep-loai', { 'viec.classes': 'len-3' })
  expect(await rows()).toEqual(['Xếp loại A', 'Xếp loại B', 'Khuyến khích', 'Xếp loại C'])
  await edit(id, 'xep-loai', { 'viec.classes': 'bo-3' })
  await edit(id, 'xep-loai', { 'viec.classes': 'bo-99' })
  expect(await rows()).toEqual(['Xếp loại A', 'Xếp loại B', 'Khuyến khích'])
  expect((await fileOf(id, 'nhap')).classes[2]).toMatchObject({
    code: 'khuyen-khich',
    quota: null,
    prize: 100_000,
  })
  expect((await issue(id)).words).toContain('Đã ban hành kế hoạch.')
})

test('two tabs: the second is told, sees what it typed beside what is kept, and may then save over it', async () => {
  const id = await imported()
  const address = `/ke-hoach/${id}/sua?phan=kinh-phi`
  const old = formsOf((await office.get(address)).html).find((form) => form.action === `/ke-hoach/${id}/sua`)
  await edit(id, 'kinh-phi', { 'budget.source': 'Ngân sách thành phố' })
  const late = await office.post(`/ke-hoach/${id}/sua`, {
    ...Object.fromEntries(old?.fields ?? []),
    'budget.source': 'Nguồn xã hội hóa',
  })
  expect(late.status).toBe(409)
  expect(late.html).toContain('value="Nguồn xã hội hóa"')
  expect(late.words).toContain('Ngân sách thành phố')
  const again = formsOf(late.html).find((form) => form.action === `/ke-hoach/${id}/sua`)
  await office.post(`/ke-hoach/${id}/sua`, Object.fromEntries(again?.fields ?? []))
  expect((await fileOf(id, 'nhap')).budget.source).toBe('Nguồn xã hội hóa')
})

test('what was typed into a draft that has gone meanwhile can still be copied', async () => {
  const id = await imported()
  const form = formsOf((await office.get(`/ke-hoach/${id}/sua?phan=kinh-phi`)).html).find(
    (each) => each.action === `/ke-hoach/${id}/sua`,
  )
  await issue(id)
  const late = await office.post(`/ke-hoach/${id}/sua`, {
    ...Object.fromEntries(form?.fields ?? []),
    'budget.source': 'Nguồn xã hội hóa',
  })
  expect(late.status).toBe(409)
  expect(late.words).toContain('Nguồn xã hội hóa')
})

test('once a sheet is signed the rubric is frozen, path by path; prizes may still change', async () => {
  const scoring = await buildScoring(tools, { council: await buildCouncil(tools) })
  await buildSignedSheet(tools, scoring.council.chair, scoring.dossierIds[0] ?? 0)
  const id = scoring.council.programmeId
  await office.post(`/ke-hoach/${id}/dieu-chinh`)
  await edit(id, 'thang-diem', { 'rubric.criteria.1.name': 'Khả năng nhân rộng' })
  await edit(id, 'cach-tinh', { 'scoring.statistic': 'median' })
  await edit(id, 'xep-loai', { 'classes.2.prize': '600.000' })
  const refusal = await issue(id, { so: '60', 'ly-do': 'Thử', ngay: '15/03/2024' })
  expect(refusal.status).toBe(422)
  expect(refusal.words).toContain(
    'Không được đổi Khả năng nhân rộng › Tên tiêu chí: đã có phiếu chấm được ký.',
  )
  expect(refusal.words).toContain('Không được đổi Cách tính điểm bình quân: đã có phiếu chấm được ký.')
  expect(refusal.words).not.toContain('Không được đổi Xếp loại C')
  await edit(id, 'thang-diem', { 'rubric.criteria.1.name': 'Khả năng áp dụng, nhân rộng' })
  await edit(id, 'cach-tinh', { 'scoring.statistic': 'mean' })
  expect((await issue(id, { so: '60', 'ly-do': 'Thử', ngay: '15/03/2024' })).words).toContain(
    'Đã ban hành bản điều chỉnh.',
  )
})

test('next year starts from a copy with every day a year on', async () => {
  const id = await imported((file) => {
    file.code = `hanh-trinh-${made}-2024`
  })
  await issue(id)
  const copy = await office.post(`/ke-hoach/${id}/sao-chep`)
  const copyId = Number(/^\/ke-hoach\/(\d+)\/sua/.exec(copy.at)?.[1])
  const file = await fileOf(copyId, 'nhap')
  expect(file).toMatchObject({ year: 2025, plan: { number: null, month: '2025-03' } })
  expect(file.rounds.map((round: Json) => round.deadline.day)).toEqual(['2025-04-20', '2025-07-10'])
  expect((await office.get('/ke-hoach')).words).toContain('Dự thảo')
})

test('a new plan is written section by section until nothing is missing', async () => {
  const begun = await office.post('/ke-hoach/them/soan-moi', { nam: '2025' })
  const id = Number(/^\/ke-hoach\/(\d+)\/sua/.exec(begun.at)?.[1])
  await edit(id, 'chung', {
    'authority.office.name': 'Phòng Kinh tế',
    'authority.office.abbreviation': 'KT',
    'authority.council.name': 'Hội đồng Sáng kiến',
    'authority.appraiser.co': 'co',
    'authority.appraiser.name': 'Phòng Giáo dục',
    'authority.appraiser.sectors': 'moi-linh-vuc',
    'plan.signedAs': 'CHỦ TỊCH',
    'plan.signer': 'Nguyễn Văn An',
  })
  await edit(id, 'dot', { 'rounds.0.opens': '1/2/2025', 'rounds.0.deadline.day': '30/6/2025' })
  await edit(id, 'thang-diem', {
    'rubric.criteria.0.max': '30',
    'rubric.criteria.1.max': '30',
    'rubric.criteria.2.max': '40',
  })
  const last = await edit(id, 'xep-loai', { 'recognition.minimum': '50' })
  expect(last.words).toContain('Không còn gì phải sửa.')
  expect((await office.get(`/ke-hoach/${id}/xem-truoc`)).words).toContain(
    'Phiếu chấm như thành viên Hội đồng',
  )
})

test('a draft is seen by nobody but those who write and lead; an issued plan by everybody', async () => {
  const id = await imported()
  const { code } = await fileOf(id, 'nhap')
  for (const address of [`/ke-hoach/${id}`, `/ke-hoach/${id}/tep.json`, `/ke-hoach/${id}/van-ban.pdf`])
    expect((await author.get(address)).status).toBe(404)
  expect((await author.get('/ke-hoach')).words).not.toContain(code)
  expect((await browserLikeClient(site).get(`/ke-hoach-nam/${code}`)).status).toBe(404)
  expect((await author.get(`/ke-hoach/${id}/sua`)).status).toBe(403)
  await issue(id)
  await office.post(`/ke-hoach/${id}/dieu-chinh`)
  await edit(id, 'chung', { title: 'Kế hoạch bí mật chưa ban hành' })
  const page = await author.get(`/ke-hoach/${id}`)
  expect(page.status).toBe(200)
  expect(page.words).not.toContain('bí mật')
  expect((await author.get(`/ke-hoach/${id}/tep.json?ban=nhap`)).status).toBe(404)
})

test('the records are in order after all this', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
