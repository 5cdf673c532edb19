import { afterEach, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { personSheetColumns, unitSheetColumns } from '#app/documents/people/import-sheets.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { allUnits } from '#app/records/people/units.ts'
import { browserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { listFile, uploadOf } from '#test/builders/list-file.ts'
import { formsOf } from '#test/builders/page-forms.ts'
import { buildAccount, buildPerson, buildUnit } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'
import { buildZip } from '#test/builders/zip.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-03-05T02:00:00Z' })
const site = testSite(tools)
const administrator = await signInAs(site, tools, await buildInstallation(tools))
await buildUnit(tools, { code: 'bac-son', name: 'UBND phường Bắc Sơn', sector: 'con-lai' })

afterEach(async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

const unitTitles = unitSheetColumns.map(({ title }) => title)
const personTitles = personSheetColumns.map(({ title }) => title)
const unitRow = (code: string, name: string, more: readonly string[] = []) => [
  code,
  name,
  '',
  '',
  'Phường, xã',
  'con-lai',
  ...more,
]
const units = '/quan-tri/don-vi/nhap'
const people = '/quan-tri/tai-khoan/nhap'
const sendUnits = async (rows: readonly (readonly string[])[], titles = unitTitles) =>
  administrator.send(units, uploadOf(await listFile(titles, rows)))
const sendPeople = async (rows: readonly (readonly string[])[]) =>
  administrator.send(people, uploadOf(await listFile(personTitles, rows)))
const digestIn = (html: string) =>
  formsOf(html)
    .flatMap(({ fields }) => fields)
    .find(([name]) => name === 'dau-van')?.[1] ?? ''

test('a list of units is shown before it is written, written once, and changes nothing when it comes again', async () => {
  const rows = [
    unitRow('bac-son', 'UBND phường Bắc Sơn mới'),
    unitRow('to-1', 'Tổ một', ['phong-kinh-te']),
    unitRow('phong-kinh-te', 'Phòng  Kinh tế '.normalize('NFD'), ['', '01/02/2024']),
  ]
  const preview = await sendUnits(rows)
  expect(preview.words).toContain('Xem trước khi ghi')
  expect(preview.words).toContain('UBND phường Bắc Sơn mới')
  expect((await allUnits(db)).length).toBe(1)
  const digest = digestIn(preview.html)
  const [first, second] = await Promise.all([
    administrator.post(preview.at, { 'dau-van': digest }),
    administrator.post(preview.at, { 'dau-van': digest }),
  ])
  expect([first.words, second.words].filter((words) => words.includes('đã được ghi rồi'))).toHaveLength(1)
  const kept = await allUnits(db)
  expect(kept.map(({ name }) => name).sort()).toEqual(['Phòng Kinh tế', 'Tổ một', 'UBND phường Bắc Sơn mới'])
  expect(kept.find(({ code }) => code === 'to-1')?.parentId).toBe(
    kept.find(({ code }) => code === 'phong-kinh-te')?.id,
  )
  expect((await sendUnits(rows)).words).toContain('Không có gì để ghi')
})

test('what is exported can be sent back and changes nothing', async () => {
  for (const [path, to] of [
    ['/quan-tri/don-vi/hien-co.xlsx', units],
    ['/quan-tri/tai-khoan/hien-co.xlsx', people],
  ] as const) {
    const file = await administrator.get(path)
    const again = await administrator.send(to, uploadOf(file.bytes))
    expect(again.words).toContain('Không có gì để ghi')
  }
})

test('every wrong cell is named by its place, all at once, and nothing can be confirmed', async () => {
  const answer = await sendUnits([
    unitRow('Có Dấu', 'Tên'),
    unitRow('hai-lan', 'Một'),
    unitRow('hai-lan', ''),
    ['moi', 'Tên', '', '', 'Loại lạ', 'ngành lạ', 'khong-co', '45000'],
  ])
  for (const fault of ['Ô A2', 'Ô A4', 'Mã này đã có ở dòng 3', 'Ô B4', 'Ô E5', 'Ô F5', 'Ô G5', 'Ô H5'])
    expect(answer.words).toContain(fault)
  expect(digestIn(answer.html)).toBe('')
  const forced = await administrator.post(answer.at, { 'dau-van': 'x' })
  expect(forced.status).toBe(422)
  expect(forced.words).toContain('3 dòng có lỗi')
})

test('records that changed between preview and confirmation send the list back to be looked at', async () => {
  const preview = await sendUnits([unitRow('moi-lap', 'Đơn vị mới lập')])
  await buildUnit(tools, { code: 'moi-lap', name: 'Đơn vị ai đó vừa thêm', sector: 'con-lai' })
  const late = await administrator.post(preview.at, { 'dau-van': digestIn(preview.html) })
  expect(late.status).toBe(422)
  expect(late.words).toContain('Dữ liệu đã thay đổi sau khi xem trước')
  expect(late.words).toContain('Đơn vị ai đó vừa thêm')
})

test('a sheet that is no list says what is wrong with it', async () => {
  const columns = await sendUnits([['x', 'y']], ['Mã đơn vị', 'Cột lạ'])
  for (const fault of ['Ô B1: không có cột nào tên là “Cột lạ”', 'Thiếu cột “Tên đầy đủ”'])
    expect(columns.words).toContain(fault)
  const merged = await writeXlsx([
    unitTitles.map((value) => ({ value })),
    [{ value: 'ma', columnSpan: 2 }, null, { value: '=1+1', type: 'Formula' }],
  ]).toBuffer()
  const answer = await administrator.send(units, uploadOf(merged))
  for (const fault of ['Có ô gộp: A2:B2', 'Có công thức ở ô C2']) expect(answer.words).toContain(fault)
  for (const bytes of [
    new TextEncoder().encode('không phải Excel'),
    buildZip([{ name: 'readme.txt', text: 'x' }]),
  ])
    expect((await administrator.send(units, uploadOf(bytes))).words).toContain('không phải là sổ tính Excel')
  const bomb = buildZip([
    { name: 'xl/workbook.xml' },
    { name: 'xl/worksheets/sheet1.xml', claims: 900_000_000 },
  ])
  expect((await administrator.send(units, uploadOf(bomb))).words).toContain('quá lớn khi mở ra')
})

test('a hundred thousand rows are refused before they are read', async () => {
  const rows = Array.from({ length: 100_000 }, (_, place) => [`ma-${place}`])
  expect((await sendUnits(rows)).words).toContain('hơn 10.000 dòng')
})

const hoa = [
  'cb01',
  'Nguyễn Thị Hoa',
  '05/03/1985',
  'bac-son',
  'Công chức',
  'Đại học',
  'hoa@tamdiep.test',
  '',
  'hoa.nt',
  'Văn thư đơn vị',
  '',
  '01/01/2024',
  '',
]

test('people come in with account and role, are known again by code, and choose their own password', async () => {
  const preview = await sendPeople([hoa, ['cb01', '', '', '', '', '', '', '', '', 'Tác giả', '', '', '']])
  expect(preview.words).toContain('Mở tài khoản hoa.nt')
  const written = await administrator.post(preview.at, { 'dau-van': digestIn(preview.html) })
  expect(written.words).toContain('1 người chưa đặt mật khẩu')
  const links = await administrator.post(`${preview.at}/moi`, {})
  const link = /\/dat-mat-khau\/[\w-]{43}/.exec(links.words)?.[0] ?? ''
  const password = 'Một câu thật dài 24'
  const owner = browserLikeClient(site)
  await owner.post(link, { 'mat-khau-moi': password, 'mat-khau-nhap-lai': password })
  expect((await owner.post('/dang-nhap', { 'ten-dang-nhap': 'hoa.nt', 'mat-khau': password })).at).toBe(
    '/viec-hom-nay',
  )
  expect((await owner.get('/don-vi')).status).toBe(200)
  const again = await sendPeople([hoa.with(1, 'Nguyễn Thị Hòa').with(4, '-')])
  expect(again.words).toContain('Nguyễn Thị Hoa → Nguyễn Thị Hòa')
  expect(again.words).toContain('Công chức → trống')
})

test('a name never makes two people one, and what belongs to somebody else is refused', async () => {
  await buildPerson(tools, { fullName: 'Trần Văn Nam', birthDate: Temporal.PlainDate.from('1990-01-02') })
  await buildAccount(tools, { fullName: 'Lê Mai', email: 'mai@tamdiep.test' })
  const row = (more: Readonly<Record<number, string>>) => personTitles.map((_, place) => more[place] ?? '')
  const namesake = await sendPeople([row({ 0: 'cb77', 1: 'Trần Văn Nam', 2: '02/01/1990' })])
  expect(namesake.words).toContain('Trùng họ tên và ngày sinh với Trần Văn Nam')
  const wrong = await sendPeople([
    row({ 1: 'Không ai nhận ra' }),
    row({ 0: 'cb01', 6: 'mai@tamdiep.test' }),
    row({ 0: 'cb90', 1: 'Hai Mặt' }),
    row({ 0: 'cb90', 1: 'Người khác' }),
    row({ 0: 'cb91', 1: 'Có Vai', 9: 'Vai trò lạ', 10: 'khong-co' }),
    row({ 0: 'cb92', 1: 'Thiếu Đơn Vị', 9: 'Thủ trưởng đơn vị' }),
  ])
  for (const fault of [
    'Phải có mã cán bộ, tên đăng nhập hoặc thư điện tử',
    'Ô G3 (Thư điện tử): Thư điện tử này là của Lê Mai',
    'Ô A5',
    'Cùng một người với dòng 4',
    'Ô J6',
    'Vai trò này phải gắn với một đơn vị',
  ])
    expect(wrong.words).toContain(fault)
})

test('only the administrator brings in people', async () => {
  const office = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))
  expect((await office.get(people)).status).toBe(403)
  expect((await office.get(units)).status).toBe(200)
})
