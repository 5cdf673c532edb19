import { expect, test } from 'vitest'
import { askEffects } from '#app/casework/library/ask-effects.ts'
import { libraryKey } from '#app/domain/library/library-key.ts'
import { links } from '#app/pages/links.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { learnWords, searchWords } from '#app/records/library/shelf.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
let now = Temporal.Instant.from('2024-09-02T02:00:00Z')
const tools = { ...testTools(db), now: () => now }
const site = testSite(tools)
await buildInstallation(tools)

let shelved = 0
/** An initiative of an earlier year, as it stands in the library. */
async function shelve(
  title: string,
  summary: string,
  more: { year?: number; field?: string } = {},
): Promise<number> {
  const row = await db
    .insertInto('library_entry')
    .values({
      dossier_id: null,
      code: null,
      year: more.year ?? 2023,
      authority_name: 'UBND thành phố',
      title,
      summary,
      unit_name: 'Phường Bắc Sơn',
      unit_type: 'ward',
      field_name: more.field ?? 'Quản lý',
      class_name: 'Loại A',
      position: shelved++,
      decision_number: '1193/QĐ-UBND',
      decided_on: '2023-08-15',
      shelved_at: now.toString(),
      changed_at: now.toString(),
      summary_by: null,
      withdrawn_at: null,
      title_key: libraryKey(title),
      words: searchWords({ title, people: 'Phường Bắc Sơn', texts: `${more.field ?? ''} ${summary}` }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.transaction().execute((tx) => learnWords(tx, [`${title} ${summary}`]))
  return row.id
}

const tamDiep = await shelve(
  'Số hóa hồ sơ thủy lợi nội đồng',
  'Bản đồ kênh mương trên điện thoại giúp trưởng thôn báo hỏng.',
)
const oneDoor = await shelve(
  'Phiếu hẹn trả kết quả có nêu lý do',
  'Phục vụ cải cách hành chính ở bộ phận một cửa.',
  { year: 2022 },
)
const school = await shelve('Sổ liên lạc hình ảnh', 'Phòng GD&ĐT dùng cho khối 1; hồ sơ học sinh gọn hơn.')
const markup = await shelve('Nhãn <b>in đậm</b> & dấu "nháy"', 'Ghi 5 < 7 và A & B \u202e đảo chiều.')

const found = async (text: string, more: Readonly<Record<string, string>> = {}) => {
  const response = await site.request(`http://127.0.0.1${links.library({ tim: text, ...more })}`)
  expect(response.status).toBe(200)
  const html = await response.text()
  return { html, ids: [...html.matchAll(/<h2><a href="\/thu-vien\/(\d+)"/g)].map(([, id]) => Number(id)) }
}

test('text is found with and without dấu, either tone mark, NFD, abbreviations, and slips of the fingers', async () => {
  for (const typed of ['thủy lợi', 'thuỷ lợi', 'thuy loi', 'THỦY LỢI'.normalize('NFD')])
    expect((await found(typed)).ids).toEqual([tamDiep])
  expect((await found('CCHC')).ids).toEqual([oneDoor])
  expect((await found('giáo dục và đào tạo')).ids).toEqual([school])
  const slip = await found('thuyr lowji')
  expect([slip.ids, slip.html.includes('Đang hiện kết quả của')]).toEqual([[tamDiep], true])
})

test('words of the title come before words of the text, and what was looked for is marked with its dấu', async () => {
  const { html, ids } = await found('ho so')
  expect(ids).toEqual([tamDiep, school])
  expect(html).toContain('<mark>hồ sơ</mark> thủy lợi')
  expect((await found('ho so', { nam: '2022' })).ids).toEqual([])
  expect((await found('', { nam: '2022' })).ids).toEqual([oneDoor])
})

test('a pasted book, operators and markup are only words', async () => {
  expect((await found('x '.repeat(5_000))).ids).toEqual([])
  expect((await found("a' | b & !c :* <-> \\")).ids).toEqual([])
  const { html } = await found('nhãn in đậm')
  expect(html).toContain('<mark>Nhãn</mark> &lt;b&gt;<mark>in đậm</mark>&lt;/b&gt; &amp; dấu')
})

test('the feeds and the map of the site hold odd characters as text', async () => {
  const text = async (path: string) => (await site.request(`http://127.0.0.1${path}`)).text()
  const atom = await text(links.libraryAtom())
  expect(atom).toContain('<title>Nhãn &lt;b&gt;in đậm&lt;/b&gt; &amp; dấu &quot;nháy&quot;</title>')
  const json = JSON.parse(await text(links.libraryJson()))
  expect(json.items.map((item: { title: string }) => item.title)).toContain('Nhãn <b>in đậm</b> & dấu "nháy"')
  expect(await text(links.siteMap())).toContain(`${links.libraryEntry(markup)}</loc>`)
  expect(await text(links.robots())).toContain(links.siteMap())
})

test('a unit says that it applies an initiative, the office confirms, the effect is asked for once a mark and shown', async () => {
  const unitId = await buildUnit(tools, { name: 'Phường Nam Sơn' })
  const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const officer = await buildActor(tools, { roles: ['office'] })
  const [atUnit, atOffice] = [
    await signInAs(site, tools, clerk.personId),
    await signInAs(site, tools, officer.personId),
  ]
  const blank = { 'don-vi': String(unitId), 'tu-ngay': '31/02/2024', 'noi-ap-dung': '', 'hieu-qua': '' }
  const refused = await atUnit.post(links.sayReplication(oneDoor), blank)
  expect([refused.status, refused.words.includes('Chưa ghi hiệu quả đã thấy')]).toEqual([422, true])
  const said = { ...blank, 'tu-ngay': '01/03/2024', 'hieu-qua': 'Hồ sơ trễ hẹn giảm từ 21 còn 6.' }
  expect((await atUnit.post(links.sayReplication(oneDoor), said)).status).toBe(200)
  const twice = await atUnit.post(links.sayReplication(oneDoor), said)
  expect([twice.status, twice.words.includes('đã báo áp dụng sáng kiến này rồi')]).toEqual([422, true])

  const publicPage = async () => (await site.request(`http://127.0.0.1${links.libraryEntry(oneDoor)}`)).text()
  expect(await publicPage()).not.toContain('Phường Nam Sơn')
  const { id } = await db.selectFrom('replication').select('id').executeTakeFirstOrThrow()
  expect((await atOffice.post(links.judgeReplication(id), { act: 'khong' })).status).toBe(422)
  expect((await atOffice.post(links.judgeReplication(id), { act: 'xac-nhan' })).status).toBe(200)
  expect(await publicPage()).toContain('Phường Nam Sơn')

  await askEffects(tools)
  await askEffects(tools)
  const asked = await db.selectFrom('replication_effect').select('months').execute()
  expect(asked.map(({ months }) => months)).toEqual([6])
  expect((await atUnit.get(links.replications())).words).toContain('Hiệu quả sau 6 tháng')
  const answer = { thang: '6', [`hieu-qua-${id}`]: 'Không còn đơn phản ánh.' }
  expect((await atUnit.post(links.replicationEffect(id), answer)).status).toBe(200)
  expect((await atUnit.post(links.replicationEffect(id), answer)).status).toBe(422)
  expect(await publicPage()).toContain('Không còn đơn phản ánh.')
  now = now.add({ hours: 24 * 200 })
  await askEffects(tools)
  expect((await db.selectFrom('replication_effect').select('months').execute()).length).toBe(2)
  expect(await findBrokenInvariants(db)).toEqual([])
})
