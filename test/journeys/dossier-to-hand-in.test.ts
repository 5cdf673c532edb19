import { expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BrowserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-20T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Posts one section of the form with the tag it was opened with. */
async function write(
  client: BrowserLikeClient,
  id: string,
  section: string,
  fields: Record<string, string>,
  act = 'next',
) {
  const opened = await client.get(`/ho-so/${id}/soan?phan=${section}`)
  return client.post(`/ho-so/${id}/soan`, {
    version: hidden(opened.html, 'version'),
    sections: hidden(opened.html, 'sections'),
    act,
    ...fields,
  })
}

test('an initiative goes from its first word through the unit to the office, by the clicks of four people', async () => {
  await buildProgramme(tools)
  const unitId = await buildUnit(tools, {
    name: 'UBND phường Bắc Sơn',
    shortName: 'P. Bắc Sơn',
    abbreviation: 'UBND-BS',
  })
  const author = await buildAccount(tools, {
    fullName: 'Nguyễn Thị Hương',
    homeUnitId: unitId,
    roles: ['author'],
  })
  const coAuthor = await buildAccount(tools, {
    fullName: 'Đỗ Văn Đồng',
    homeUnitId: unitId,
    roles: ['author'],
  })
  const clerk = await buildAccount(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const headId = await buildAccount(tools, {
    fullName: 'Chu Thị Tịch',
    position: 'CHỦ TỊCH',
    roles: [{ role: 'unit-head', unitId }],
  })
  const office = await buildAccount(tools, { roles: ['office'] })

  const writer = await signInAs(site, tools, author)
  const newPage = await writer.get('/ho-so/them')
  const started = await writer.post('/ho-so/them', {
    title: 'Sổ một cửa dùng chung',
    programme: hidden(newPage.html, 'programme'),
    unit: String(unitId),
  })
  expect(started.words).toContain('Đơn yêu cầu công nhận sáng kiến')
  const id = /\/ho-so\/(\d+)\//.exec(started.at)?.[1] ?? ''

  // Typed with loose marks (NFD), kept in NFC.
  await write(writer, id, 'chung', {
    title: 'Sổ một cửa dùng chung'.normalize('NFD'),
    kind: 'quan-ly',
    field: 'cai-cach-hanh-chinh',
    isReform: 'on',
    firstAppliedOn: '15/3/2024',
    investorName: 'UBND phường Bắc Sơn',
  })
  await write(writer, id, 'mo-ta', {
    knownSolution: 'Ghi sổ giấy.',
    purpose: 'Biết hồ sơ nào sắp đến hạn.',
    substance: 'Bảng tính dùng chung, mỗi hồ sơ một dòng.',
    applicability: 'Mọi phường, xã.',
  })
  await write(writer, id, 'dieu-kien', {
    conditions: 'Hai máy tính.',
    confidential: 'Mật khẩu bảng tính: rùa-biển',
  })
  await write(writer, id, 'loi-ich', {
    benefitByAuthor: 'Giảm 9 phút mỗi lần tra cứu.',
    moneyGained: '12.500.000 đ',
  })
  await write(writer, id, 'minh-chung', {
    'evidence.0.place': 'Bộ phận một cửa',
    'evidence.0.from': '02/01/2024',
    'evidence.0.confirmedBy': 'Chủ tịch UBND phường',
  })
  await write(writer, id, 'cam-doan', { pledged: 'on' }, 'save')

  // A co-author is found without dấu.
  const found = await writer.get(`/ho-so/${id}/them-tac-gia?tim=do+van+dong`)
  expect(found.words).toContain('Đỗ Văn Đồng')
  await writer.post(`/ho-so/${id}/them-tac-gia`, { personId: String(coAuthor) })
  const refused = await write(writer, id, 'tac-gia', {
    'authors.0.personId': String(author),
    'authors.0.share': '60',
    'authors.0.birthDate': '20/5/1985',
    'authors.0.workplace': 'UBND phường Bắc Sơn',
    'authors.0.jobTitle': 'Chuyên viên',
    'authors.1.personId': String(coAuthor),
    'authors.1.share': '39,5',
    'authors.1.birthDate': '20/5/1985',
    'authors.1.workplace': 'UBND phường Bắc Sơn',
    'authors.1.jobTitle': 'Chuyên viên',
  })
  expect(refused.status).toBe(200)
  const shares = await write(writer, id, 'cam-doan', { pledged: 'on' }, 'leave')
  expect(shares.status).toBe(422)
  expect(shares.words).toContain('Tổng tỷ lệ đóng góp đang là 99,5%, phải bằng đúng 100%.')
  await write(writer, id, 'tac-gia', {
    'authors.0.personId': String(author),
    'authors.0.share': '60',
    'authors.0.birthDate': '20/5/1985',
    'authors.0.workplace': 'UBND phường Bắc Sơn',
    'authors.0.jobTitle': 'Chuyên viên',
    'authors.1.personId': String(coAuthor),
    'authors.1.share': '40',
    'authors.1.birthDate': '20/5/1985',
    'authors.1.workplace': 'UBND phường Bắc Sơn',
    'authors.1.jobTitle': 'Chuyên viên',
  })

  const body = new FormData()
  body.set('caption', 'Giấy xác nhận')
  body.set('tep', new File([pdf], 'xác nhận.pdf'))
  const uploaded = await writer.send(`/ho-so/${id}/tep`, body)
  expect(uploaded.words).toContain('Đã thêm 1 tệp.')
  expect(uploaded.words).toContain('xác nhận.pdf')
  expect(uploaded.words).toMatch(/SHA-256: [0-9a-f]{64}/)
  const fileHref = new RegExp(`/ho-so/${id}/tep/\\d+`).exec(uploaded.html)?.[0] ?? ''
  const file = await writer.get(fileHref)
  expect(file.bytes).toEqual(pdf)
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')

  const word = await writer.get(`/ho-so/${id}/don.docx`)
  expect(word.headers.get('content-type')).toContain('wordprocessingml')
  expect(word.headers.get('content-disposition')).toContain(`Don-M-02-ho-so-${id}.docx`)
  const preview = await writer.get(`/ho-so/${id}/don.pdf`)
  expect(preview.headers.get('content-type')).toBe('application/pdf')

  const sent = await write(writer, id, 'cam-doan', { pledged: 'on' }, 'leave')
  expect(sent.at).toBe(`/ho-so/${id}`)
  expect(sent.words).toContain('Chờ đơn vị xem xét')

  const unit = await signInAs(site, tools, clerk)
  expect((await unit.get('/don-vi')).words).toContain('Sổ một cửa dùng chung')
  expect((await unit.get(`/ho-so/${id}`)).words).toContain('Thủ trưởng quyết định bằng tài khoản của mình')
  await unit.post(`/ho-so/${id}/trinh-thu-truong`, { proposes: 'approve', proposalRemark: 'Đã xem đủ.' })
  const head = await signInAs(site, tools, headId)
  expect((await head.get(`/ho-so/${id}`)).words).toContain('đề nghị đồng ý')
  await head.post(`/ho-so/${id}/dong-y`, { remark: 'Thiết thực' })
  const picking = await unit.get('/to-trinh/lap')
  const transmittal = await unit.post('/to-trinh/lap', {
    'don-vi': hidden(picking.html, 'don-vi'),
    'ke-hoach': hidden(picking.html, 'ke-hoach'),
    'ho-so': id,
    [`y-kien-${id}`]: 'Đồng ý đề nghị',
  })
  const transmittalId = /\/to-trinh\/(\d+)/.exec(transmittal.at)?.[1] ?? ''
  expect(transmittal.words).toContain('hoặc văn thư ghi nhận kèm bản chụp')
  const toSign = await head.get(`/to-trinh/${transmittalId}`)
  expect(toSign.html).toContain('Chu Thị Tịch')
  expect((await unit.get(`/to-trinh/${transmittalId}/to-trinh.pdf`)).headers.get('content-type')).toBe(
    'application/pdf',
  )
  const signing = new FormData()
  for (const [name, value] of Object.entries({
    version: hidden(toSign.html.split('da-ky')[1] ?? '', 'version'),
    number: '05/TTr-UBND',
    signedOn: '20/6/2024',
    signerName: 'Chu Thị Tịch',
    signerTitle: 'CHỦ TỊCH',
  }))
    signing.set(name, value)
  signing.set('scan', new File([pdf], 'to-trinh.pdf'))
  const signed = await head.send(`/to-trinh/${transmittalId}/da-ky`, signing)
  expect(signed.words).toContain('Đã ghi nhận tờ trình đã ký')

  const early = await unit.post(`/to-trinh/${transmittalId}/nop`)
  expect(early.status).toBe(422)
  expect(early.words).toContain('Đỗ Văn Đồng chưa xác nhận tỷ lệ đóng góp')
  const other = await signInAs(site, tools, coAuthor)
  expect((await other.get(`/ho-so/${id}`)).words).toContain('Xác nhận 40%')
  await other.post(`/ho-so/${id}/xac-nhan-ty-le`, { share: '80' })
  const handedIn = await unit.post(`/to-trinh/${transmittalId}/nop`)
  expect(handedIn.words).toContain('Đã nộp 1 hồ sơ. Nội dung đã khóa.')
  const again = await unit.post(`/to-trinh/${transmittalId}/nop`)
  expect(again.status).toBe(422)
  expect(again.words).toContain('Tờ trình đã được nộp')

  const reader = await signInAs(site, tools, office)
  const seen = await reader.get(`/ho-so/${id}`)
  expect(seen.words).toContain('Đã nộp')
  expect(seen.words).toContain('rùa-biển')
  expect((await reader.get(`/ho-so/${id}/lan-nop/1`)).words).toMatch(/SHA-256 của bản nộp [0-9a-f]{64}/)
  const kept = await db.selectFrom('dossier').select('title').where('id', '=', Number(id)).executeTakeFirst()
  expect(kept?.title).toBe('Sổ một cửa dùng chung'.normalize('NFC'))
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('to anybody who may not read it a dossier is a page that does not exist', async () => {
  const unitId = await buildUnit(tools)
  const author = await buildAccount(tools, { homeUnitId: unitId, roles: ['author'] })
  const programmeId = await buildProgramme(tools)
  const writer = await signInAs(site, tools, author)
  const started = await writer.post('/ho-so/them', {
    title: 'Việc riêng',
    programme: String(programmeId),
    unit: String(unitId),
  })
  const id = /\/ho-so\/(\d+)\//.exec(started.at)?.[1] ?? ''
  const strangers = [
    await buildAccount(tools, { roles: ['author'] }),
    await buildAccount(tools, { roles: ['office'] }),
    await buildAccount(tools, { roles: [{ role: 'unit-head', unitId }] }),
  ]
  for (const person of strangers) {
    const stranger = await signInAs(site, tools, person)
    const missing = await stranger.get('/ho-so/999999')
    for (const path of ['', '/soan', '/tep', '/nhat-ky', '/van-ban', '/don.pdf', '/them-tac-gia']) {
      const answer = await stranger.get(`/ho-so/${id}${path}`)
      expect(answer.status).toBe(404)
      if (path === '') expect(answer.words).toBe(missing.words)
    }
    expect(
      (await stranger.post(`/ho-so/${id}/soan`, { version: '2', sections: 'general', title: 'x' })).status,
    ).toBe(404)
    expect((await stranger.post(`/ho-so/${id}/rut`, { reason: 'x' })).status).toBe(404)
  }
})
