import { afterAll, expect, test } from 'vitest'
import { decisionData, nonRecognitionNoticeData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { decisionDocument } from './decision.ts'
import { nonRecognitionDocument } from './non-recognition-notice.ts'

const press = makePress()
afterAll(() => press.close())

const textOf = async (...given: Parameters<typeof decisionData>) =>
  (await readPdf(await printDocument(press, decisionDocument(decisionData(...given)))))
    .map(({ text }) => text)
    .join(' ')

test('the articles count the classes and sum the prizes, in figures and in words', async () => {
  const text = await textOf()
  for (const words of [
    'Điều 1. Công nhận 13 sáng kiến cấp cơ sở năm 2024 (có danh sách kèm theo), gồm:',
    '- Xếp loại A: 03 sáng kiến;',
    '- Cấp Giấy chứng nhận: 01 sáng kiến.',
    '- Xếp loại A: 2.000.000 đồng/sáng kiến × 03 sáng kiến = 6.000.000 đồng;',
    'Tổng số tiền thưởng: 13.000.000 đồng (Bằng chữ: Mười ba triệu đồng).',
    'thi hành Quyết định này./.',
    '- Như Điều 3;',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP Căn cứ',
    'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Đình Chiến',
  ])
    expect(text).toContain(words)
})

test('the list names the decision, every class, every initiative once, and the sum', async () => {
  const list = (await textOf()).split('DANH SÁCH')[1] ?? ''
  expect(list).toContain(
    '(Kèm theo Quyết định số 2153/QĐ-UBND ngày 05 tháng 12 năm 2024 của Chủ tịch Ủy ban nhân dân thành phố Tam Điệp)',
  )
  expect(list).toContain('I. Xếp loại A (03 sáng kiến)')
  expect(list).toContain('IV. Cấp Giấy chứng nhận (01 sáng kiến)')
  expect(list).toContain('Đỗ Thị Mai (60,5%) Ngô Văn Hiển (39,5%)')
  expect(list).toContain('91,25 2.000.000')
  expect(list).toContain('Cộng 13.000.000')
})

test('a draft leaves number and day open in the head and in the list, and is marked', async () => {
  const text = await textOf(4, {
    draft: true,
    signer: undefined,
    paper: { symbol: 'QĐ-UBND', day: { year: 2024 } },
  })
  expect(text).toContain('Số: ......./QĐ-UBND')
  expect(text).toContain('(Kèm theo Quyết định số ......./QĐ-UBND ngày ..... tháng ..... năm 2024')
  expect(text).toContain('DỰ THẢO')
})

test('a class without anybody is not mentioned, and without prizes there is no money', async () => {
  const groups = decisionData().groups.map((group) =>
    group.prize > 0 ? { ...group, initiatives: [] } : group,
  )
  const text = await textOf(4, { groups })
  expect(text).not.toContain('Xếp loại')
  expect(text).not.toContain('tiền thưởng')
  expect(text).not.toContain('Cộng')
  expect(text).toContain('I. Cấp Giấy chứng nhận (01 sáng kiến)')
})

test('a correction names the decision it replaces and counts its articles on', async () => {
  const day = Temporal.PlainDate.from('2024-03-04')
  const text = await textOf(4, { corrects: { symbol: '12/QĐ-UBND', day } })
  expect(text).toContain('Điều 3. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 04/3/2024.')
  expect(text).toContain('Điều 4. Quyết định này có hiệu lực')
  expect(text).toContain('- Như Điều 4;')
})

test('whoever is not recognised reads why', async () => {
  const data = nonRecognitionNoticeData()
  const text = (await readPdf(await printDocument(press, nonRecognitionDocument(data))))
    .map((page) => page.text)
    .join(' ')
  for (const { title, reason } of data.initiatives) {
    expect(text).toContain(title)
    expect(text).toContain(reason)
  }
})
