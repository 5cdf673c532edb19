import { afterAll, expect, test } from 'vitest'
import { transmittalData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { transmittalDocument } from './transmittal.ts'

const press = makePress()
afterAll(() => press.close())

const textOf = async (...given: Parameters<typeof transmittalData>) =>
  (await readPdf(await printDocument(press, transmittalDocument(transmittalData(...given)))))
    .map(({ text }) => text)
    .join(' ')

test('the letter names its unit, its addressee, how many it asks for, and who signs', async () => {
  const text = await textOf()
  for (const words of [
    'ỦY BAN NHÂN DÂN PHƯỜNG BẮC SƠN',
    'Số: 07/TTr-UBND',
    'Bắc Sơn, ngày 03 tháng 7 năm 2024',
    'TỜ TRÌNH Đề nghị công nhận sáng kiến cấp cơ sở năm 2024 (Đợt II)',
    'Kính gửi: Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố Tam Điệp (qua phòng Kinh tế)',
    'công nhận 03 sáng kiến',
    'xem xét, quyết định./.',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    'Đinh Công Tráng',
  ])
    expect(text).toContain(words)
})

test('shares are shown where there are several authors, and only there', async () => {
  const text = await textOf()
  expect(text).toContain('Đỗ Thị Mai, Công chức Văn phòng - Thống kê (70%)')
  expect(text).toContain('Ngô Văn Hiển, Phó Chủ tịch (30%)')
  expect(text).not.toContain('100%')
})

test('before it is signed, number, day and name are open and each page is marked', async () => {
  const text = await textOf(3, {
    draft: true,
    signer: undefined,
    paper: { symbol: 'TTr-UBND', day: { year: 2024 } },
  })
  expect(text).toContain('Số: ......./TTr-UBND')
  expect(text).toContain('ngày ..... tháng ..... năm 2024')
  expect(text).toContain('BẢN NHÁP')
  expect(text).not.toContain('Đinh Công Tráng')
})
