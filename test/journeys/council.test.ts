import { beforeAll, expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BrowserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { buildScoring, buildSignedSheet } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { buildOpenSession } from '#test/builders/session.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)

beforeAll(() => buildInstallation(tools))

const idIn = (address: string, after: string): number =>
  Number(new RegExp(`${after}/(\\d+)`).exec(address)?.[1] ?? 0)
/** The hidden fields of a sheet as the desk wrote them. */
function sheetFields(html: string) {
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? ''
  return { version: value('version'), 'thang-diem': value('thang-diem') }
}
const scores = (novelty: string, use: string, effect: string, comment = 'Có số liệu, có xác nhận.') => ({
  'diem.tinh-moi': novelty,
  'diem.kha-nang-ap-dung': use,
  'diem.hieu-qua': effect,
  'nhan-xet.hieu-qua': comment,
})
async function sign(client: BrowserLikeClient, dossierId: number, given: Record<string, string>) {
  const desk = await client.get(links.sheet(dossierId))
  return client.post(links.signSheet(dossierId), { ...sheetFields(desk.html), ...given })
}

/** A member's id in a drop-down, and the ids a form's repeated fields carry. */
const memberIn = (html: string, name: string): string =>
  new RegExp(`value="(\\d+)"[^>]*>${name} \\(`).exec(html)?.[1] ?? ''
const namesIn = (html: string, field: string): readonly string[] => [
  ...new Set([...html.matchAll(new RegExp(`name="${field}\\.(\\d+)"`, 'g'))].map(([, id = '']) => id)),
]

test('from the decision that sets up a council to the minutes of its session, by forms alone', async () => {
  const programmeId = await buildProgramme(tools)
  const office = await buildActor(tools, { roles: ['office'] })
  const names = ['Vũ Đình Chiến', 'Phạm Thị Huyền', 'Nguyễn Quang Hòa']
  const people: number[] = []
  for (const fullName of names) people.push(await buildAccount(tools, { fullName }))
  const dossier = await buildDossier(tools, { state: 'accepted', programmeId, title: 'Một cửa không giấy' })
  const clerk = await signInAs(site, tools, office.personId)

  const refused = await clerk.post(links.newCouncil(), {
    'ke-hoach': String(programmeId),
    'ngay-quyet-dinh': '31/02/2024',
  })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('Hãy ghi số quyết định thành lập')
  const council = await clerk.post(links.newCouncil(), {
    'ke-hoach': String(programmeId),
    ten: 'Hội đồng sáng kiến thành phố',
    'so-quyet-dinh': '287/QĐ-UBND',
    'ngay-quyet-dinh': '10/3/2024',
  })
  const councilId = idIn(council.at, '/hoi-dong')
  expect((await clerk.get(`${links.council(councilId)}?tim=vu dinh`)).words).toContain('Vũ Đình Chiến')
  for (const [place, seat] of ['chair', 'vice-chair', 'secretary'].entries())
    await clerk.post(links.councilMembers(councilId), {
      tim: names[place],
      nguoi: String(people[place]),
      ghe: seat,
      'tu-ngay': '15/03/2024',
    })
  const second = await clerk.post(links.councilMembers(councilId), {
    tim: 'Vũ',
    nguoi: String(people[0]),
    ghe: 'chair',
    'tu-ngay': '15/03/2024',
  })
  expect([second.status, second.words.includes('đang là thành viên Hội đồng')]).toEqual([422, true])

  const none = await clerk.post(links.openScoring(councilId), { dot: 'dot-2', 'han-cham': '' })
  expect([none.status, none.words.includes('Hãy chọn ít nhất một hồ sơ')]).toEqual([422, true])
  const opened = await clerk.post(links.openScoring(councilId), {
    dot: 'dot-2',
    'ho-so': [String(dossier.id)],
    'han-cham': '30/03/2024',
  })
  const scoringId = idIn(opened.at, '/ky-cham')
  expect(opened.words).toContain('1 hồ sơ, 3 thành viên')

  const [chair, vice, secretary] = await Promise.all(people.map((id) => signInAs(site, tools, id)))
  if (chair === undefined || vice === undefined || secretary === undefined) throw new Error('three sign in')
  for (const member of [chair, vice, secretary]) {
    const first = await member.get(links.scoringDesk())
    expect(first.words).toContain('Hồ sơ mở ra sau khi ông/bà ký')
    expect((await member.get(links.sheet(dossier.id))).at).toBe(first.at)
    expect((await member.post(first.at, { 'ho-so': [String(dossier.id)] })).words).toContain(
      'Đã ký bản cam kết',
    )
  }
  const list = await chair.get(links.scoringDesk())
  expect(list.words).toContain('Còn 1 phiếu chưa ký')
  expect(list.words).toContain('còn 15 ngày')
  await sign(chair, dossier.id, scores('24,5', '25', '33'))
  await sign(vice, dossier.id, scores('20', '22', '30'))
  const early = await secretary.post(links.scoringAct(scoringId, 'khoa'))
  expect(early.status).toBe(422)
  expect(early.words).toContain('Nguyễn Quang Hòa còn 1 phiếu chưa ký')
  await sign(secretary, dossier.id, scores('26', '24', '35,5'))
  const closed = await secretary.post(links.scoringAct(scoringId, 'khoa'))
  expect(closed.words).toContain('80,00')
  const late = await sign(chair, dossier.id, scores('1', '1', '1'))
  expect(late.status).toBe(422)

  const { at: agenda } = await secretary.post(links.newSession(councilId), {
    'noi-dung': 'Xét, biểu quyết sáng kiến đợt II',
    ngay: '15/3/2024',
    gio: '9h',
    'dia-diem': 'Phòng họp số 2',
    'chu-tri': memberIn((await secretary.get(links.newSession(councilId))).html, 'Vũ Đình Chiến'),
    'thu-ky': memberIn((await secretary.get(links.newSession(councilId))).html, 'Nguyễn Quang Hòa'),
    'so-bien-ban': '02/BB-HĐ',
  })
  const sessionId = idIn(agenda, '/phien-hop')
  const dossierId = String(dossier.id)
  await secretary.post(links.agenda(sessionId), { 'ho-so': [dossierId], xep: 'it-ra-vao' })
  expect((await secretary.post(links.sessionAct(sessionId, 'moi-hop'))).words).toContain(
    'Đã gửi giấy mời tới 3',
  )
  expect((await vice.get(links.notices())).words).toContain('Giấy mời họp Hội đồng: Xét, biểu quyết')
  const early2 = await secretary.post(links.sessionAct(sessionId, 'khai-mac'))
  expect([early2.status, early2.words.includes('Chưa điểm danh: Vũ Đình Chiến')]).toEqual([422, true])
  const roll = namesIn((await secretary.get(links.roll(sessionId))).html, 'co-mat')
  const wrong = await secretary.post(links.roll(sessionId), { [`co-mat.${roll[0]}`]: 'absent' })
  expect([wrong.status, wrong.words.includes('Hãy ghi lý do vắng')]).toEqual([422, true])
  await secretary.post(
    links.roll(sessionId),
    Object.fromEntries(roll.map((id) => [`co-mat.${id}`, 'present'])),
  )
  await secretary.post(links.sessionAct(sessionId, 'khai-mac'))
  await secretary.post(links.sessionAct(sessionId, 'goi'), { 'ho-so': dossierId })
  await secretary.post(links.sessionItem(sessionId, dossier.id), { 'y-kien': 'Nên nhân rộng.', version: '1' })
  const opened2 = await secretary.post(links.sessionVotes(sessionId), {
    'ho-so': [dossierId],
    cach: 'open-room',
  })
  const voteId = idIn(opened2.html, `/phien-hop/${sessionId}/bieu-quyet`)
  const tooMany = await secretary.post(links.vote(sessionId, voteId), { [`dong-y.${dossierId}`]: '4' })
  expect(tooMany.words).toContain('4 phiếu, nhiều hơn 3 thành viên được biểu quyết')
  expect(tooMany.html).toContain('value="4"')
  const voted = await secretary.post(links.vote(sessionId, voteId), { [`dong-y.${dossierId}`]: '3' })
  expect(voted.words).toContain('Đã ghi kết quả biểu quyết của 1 hồ sơ')
  await secretary.post(links.minutes(sessionId), { 'ket-luan': 'Đề nghị công nhận.', version: '1' })
  expect((await secretary.post(links.sessionAct(sessionId, 'khoa'))).words).toContain(
    'Đã bế mạc và khóa biên bản',
  )
  expect((await chair.get(links.minutesPaper(sessionId))).bytes.length).toBeGreaterThan(10_000)
  expect((await clerk.get(links.dossierTab(dossier.id, 'cham-diem'))).words).toContain('3/3 đồng ý, đạt')
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a refused sheet comes back as it was typed, with every reason', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const client = await signInAs(site, tools, council.chair.personId)
  const answer = await sign(client, dossierId, scores('31', '8,25', 'ba mươi', ''))
  expect(answer.status).toBe(422)
  for (const words of [
    '31 vượt điểm tối đa 30',
    '8,25 không theo bước 0,5',
    '“ba mươi” không phải là điểm',
    'tiêu chí này phải có nhận xét',
  ])
    expect(answer.words).toContain(words)
  expect(answer.html).toContain('value="ba mươi"')
})

test('a silent save answers with the next version, and tells a stale form from a wrong one', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const client = await signInAs(site, tools, council.chair.personId)
  const fields = sheetFields((await client.get(links.sheet(dossierId))).html)
  const save = async (version: string, novelty: string) => {
    const cookies = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return site.request(`http://khoi-nguon.test${links.sheet(dossierId)}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        origin: 'http://khoi-nguon.test',
        host: 'khoi-nguon.test',
        cookie: cookies,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ ...fields, version, 'diem.tinh-moi': novelty }).toString(),
    })
  }
  const first = await save('0', '20')
  expect([first.status, await first.json()]).toEqual([200, { savedAt: '09:00', version: 1 }])
  expect((await save('0', '10')).status).toBe(409)
  expect((await save('1', '99')).status).toBe(422)
  expect((await client.get(links.sheet(dossierId))).html).toContain('value="20"')
})

test('script in a comment is text, and dấu typed apart is kept joined', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const client = await signInAs(site, tools, council.chair.personId)
  const comment = '<script>alert(1)</script> Hiệu quả rõ'.normalize('NFD')
  await sign(client, dossierId, scores('20', '20', '30', comment))
  const desk = await client.get(links.sheet(dossierId))
  expect(desk.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Hiệu quả rõ'.normalize('NFC'))
})

test('nobody but the council, the office and the leaders finds the pages of a scoring', async () => {
  const { id, council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const author = await signInAs(site, tools, await buildAccount(tools, { roles: ['author'] }))
  const session = await buildOpenSession(tools, council, dossierIds)
  const sessionAddresses = [
    links.session(session),
    links.minutes(session),
    links.projector(session),
    links.sessionStream(session),
    links.sessionVotes(session),
    links.roll(session),
    links.minutesPaper(session),
    links.invitationPaper(session),
  ]
  const addresses = [links.scoring(id), links.scoreBoard(id), links.conflicts(id), ...sessionAddresses]
  for (const address of addresses) expect((await author.get(address)).status, address).toBe(403)
  const other = await buildScoring(tools)
  const stranger = await signInAs(site, tools, other.council.chair.personId)
  for (const address of [
    links.scoring(id),
    links.scoreBoard(id),
    ...sessionAddresses,
    links.conflicts(id),
    links.sheet(dossierId),
    links.sheetPaper(dossierId),
    links.council(council.id),
  ])
    expect((await stranger.get(address)).status, address).toBe(404)
  for (const address of ['/ky-cham/abc', '/ky-cham/0', '/cham-diem/99999999999999999', '/hoi-dong/-1'])
    expect((await stranger.get(address)).status, address).toBe(404)
})

test('the chair reopens a sheet where its owner is listed; a plain member is led to the own list', async () => {
  const { id, council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  await buildSignedSheet(tools, council.secretary, dossierId)
  const member = await council.memberOf(council.secretary)
  const chair = await signInAs(site, tools, council.chair.personId)
  const sheets = await chair.get(links.scoringMember(id, member.id))
  const sheetId = idIn(sheets.html, '/phieu')
  expect(sheets.words).toContain('Mở lại phiếu')
  const empty = await chair.post(links.reopenSheet(id, member.id, sheetId), { 'ly-do': ' ' })
  expect([empty.status, empty.words.includes('Hãy ghi lý do mở lại phiếu')]).toEqual([422, true])
  const done = await chair.post(links.reopenSheet(id, member.id, sheetId), { 'ly-do': 'Nhầm tiêu chí' })
  expect(done.words).toContain('Mở lại lần 1')
  const owner = await signInAs(site, tools, council.secretary.personId)
  expect((await owner.get(links.sheet(dossierId))).words).toContain('Lưu nháp')
})
