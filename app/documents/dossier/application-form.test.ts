import { afterAll, expect, test } from 'vitest'
import { applicationFormData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { type ApplicationFormData, applicationDocument } from './application-form.ts'

const press = makePress()
afterAll(() => press.close())

const pagesOf = async (changes: Partial<ApplicationFormData> = {}) =>
  readPdf(await printDocument(press, applicationDocument(applicationFormData(changes))))
const textOf = async (changes: Partial<ApplicationFormData> = {}) =>
  (await pagesOf(changes)).map(({ text }) => text).join(' ')

test('every field of Phụ lục I is on the form', async () => {
  const text = await textOf()
  for (const label of [
    'ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN',
    'Kính gửi: Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố Tam Điệp',
    'Tôi (chúng tôi) ghi tên dưới đây:',
    'Nơi công tác (hoặc nơi thường trú)',
    'Trình độ chuyên môn',
    'Tỷ lệ (%) đóng góp vào việc tạo ra sáng kiến',
    'Là tác giả (nhóm tác giả) đề nghị xét công nhận sáng kiến:',
    'Chủ đầu tư tạo ra sáng kiến',
    'Lĩnh vực áp dụng sáng kiến',
    'Ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử (ghi ngày nào sớm hơn)',
    'Mô tả bản chất của sáng kiến',
    'Những thông tin cần được bảo mật (nếu có)',
    'Các điều kiện cần thiết để áp dụng sáng kiến',
    'theo ý kiến của tác giả',
    'theo ý kiến của tổ chức, cá nhân đã tham gia áp dụng sáng kiến lần đầu, kể cả áp dụng thử (nếu có)',
    'Danh sách những người đã tham gia áp dụng thử hoặc áp dụng sáng kiến lần đầu (nếu có)',
    'Nội dung công việc hỗ trợ',
    'xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật',
    'Tam Điệp, ngày 05 tháng 4 năm 2024',
  ])
    expect(text).toContain(label)
})

test('what the authors wrote stands in it word for word', async () => {
  const text = await textOf()
  const data = applicationFormData()
  const { knownSolution, purpose, substance, applicability, conditions, benefitByAuthor, benefitByApplier } =
    data.content
  for (const written of [
    data.title,
    knownSolution,
    purpose,
    substance,
    applicability,
    conditions,
    benefitByAuthor,
    benefitByApplier,
  ])
    for (const line of written.split('\n')) expect(text).toContain(line)
  expect(text).toContain('07/03/1985')
  expect(text).toContain('11/09/2023')
  expect(text).toContain('60%')
  expect(text).toContain('18.600.000 đồng')
})

test('a draft is marked on every page, a handed-in form on none', async () => {
  const marked = (pages: Awaited<ReturnType<typeof pagesOf>>) =>
    pages.filter(({ text }) => text.includes('BẢN NHÁP'))
  const draft = await pagesOf({ draft: true })
  expect(marked(draft).length).toBe(draft.length)
  expect(marked(await pagesOf())).toEqual([])
})

test('an empty draft prints as a form to fill by hand', async () => {
  const { content } = applicationFormData()
  const text = await textOf({
    title: '',
    authors: [],
    kind: null,
    field: null,
    firstAppliedOn: null,
    participants: [],
    files: [],
    content: {
      ...content,
      investorName: '',
      investorAddress: '',
      substance: ' ',
      conditions: '',
      evidence: [],
    },
  })
  expect(text).toMatch(/các bước thực hiện: ?\.{20,}/)
  expect(text).toMatch(/Lĩnh vực áp dụng sáng kiến: ?\.{20,}/)
})

test('a copy without the confidential part shows that there is one, and neither it nor its files', async () => {
  const content = { ...applicationFormData().content, confidential: 'Công thức pha 3:1' }
  const copy = await textOf({ content, withConfidential: false })
  expect(copy).not.toContain('Công thức')
  expect(copy).not.toContain('danh-sach-hoc-sinh.pdf')
  expect(copy).toContain('Có; được lưu riêng')
  expect(await textOf({ content })).toContain('Công thức pha 3:1')
})

test('the confidential part stands on a page of its own, which the form points to', async () => {
  const content = { ...applicationFormData().content, confidential: 'Công thức pha 3:1' }
  const pages = await pagesOf({ content })
  const secret = pages.filter(({ text }) => text.includes('Công thức pha 3:1'))
  expect(secret).toHaveLength(1)
  expect(secret[0]?.text).toContain('PHỤ LỤC BẢO MẬT')
  expect(secret[0]?.text).not.toContain('Khả năng áp dụng')
  expect(pages.map(({ text }) => text).join(' ')).toContain('ghi tại Phụ lục bảo mật')
})

test('what is written apart has sections of its own, numbered on', async () => {
  const content = {
    ...applicationFormData().content,
    novelty: 'Chưa nơi nào ghi nhật ký đọc',
    steps: 'Bước một, bước hai',
    moneyReckoning: '30 học sinh nhân 620.000',
    otherBenefits: 'Trẻ thích đọc',
    trialOn: '2023-09-11',
    appliedOn: '2023-10-02',
  }
  const text = await textOf({ content })
  expect(text).toMatch(
    /4\.3\. Nội dung giải pháp:? .*4\.4\. Điểm mới.*4\.5\. Các bước.*4\.6\. Khả năng áp dụng/,
  )
  for (const written of ['Chưa nơi nào ghi nhật ký đọc', '30 học sinh nhân 620.000', 'Trẻ thích đọc'])
    expect(text).toContain(written)
  expect(text).toContain('11/09/2023 (áp dụng thử; áp dụng chính thức từ 02/10/2023)')
})

test('each of twelve authors has a place to sign, and the places are not torn from the pledge', async () => {
  const [author] = applicationFormData().authors
  if (author === undefined) throw new Error('no author to copy')
  const names = Array.from({ length: 12 }, (_, i) => `Công Tằng Tôn Nữ Thị Ngọc Hân ${i + 1}`)
  const pages = await pagesOf({ authors: names.map((fullName) => ({ ...author, fullName })) })
  const signing = pages.find(({ text }) => text.includes('NHỮNG NGƯỜI NỘP ĐƠN'))?.text ?? ''
  expect(signing).toContain('xin cam đoan')
  const after =
    pages
      .map(({ text }) => text)
      .join(' ')
      .split('NHỮNG NGƯỜI NỘP ĐƠN')[1] ?? ''
  expect(names.filter((name) => !after.includes(name))).toEqual([])
})

test('ten thousand words are printed to the last', async () => {
  const substance = `${'Mỗi bước đều được ghi lại và đối chiếu. '.repeat(1250)}Dòng cuối cùng.`
  const text = await textOf({ content: { ...applicationFormData().content, substance } })
  expect(text).toContain('Dòng cuối cùng.')
})

test('a cell longer than a page goes on on the next', async () => {
  const [person] = applicationFormData().participants
  if (person === undefined) throw new Error('no participant to copy')
  const supportWork = `${'Hỗ trợ đo đạc, ghi chép số liệu hằng ngày. '.repeat(150)}Hết phần việc.`
  expect(await textOf({ participants: [{ ...person, supportWork }] })).toContain('Hết phần việc.')
})
