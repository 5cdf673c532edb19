import { afterAll, expect, test } from 'vitest'
import {
  formalCheckData,
  receiptData,
  refusalNoticeData,
  supplementRequestData,
} from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { formalCheckDocument } from './formal-check.ts'
import { receiptDocument } from './receipt.ts'
import { refusalDocument } from './refusal-notice.ts'
import { supplementRequestDocument } from './supplement-request.ts'

const press = makePress()
afterAll(() => press.close())

const textOf = async (print: Promise<Uint8Array>) =>
  (await readPdf(await print)).map(({ text }) => text).join(' ')

test('the receipt says what came when, how many copies of each, and when the answer is given', async () => {
  const text = await textOf(printDocument(press, receiptDocument(receiptData())))
  for (const words of [
    'UBND THÀNH PHỐ TAM ĐIỆP PHÒNG KINH TẾ',
    'Số: 37/BN-KT',
    'Mã hồ sơ: SK-2024-037',
    '08 giờ 05 phút, ngày 05 tháng 4 năm 2024',
    'Đơn yêu cầu công nhận sáng kiến (M-02) 12',
    'Bản điện tử',
    'chậm nhất vào ngày 06/5/2024',
    'NGƯỜI NHẬN HỒ SƠ (Ký, ghi rõ họ tên) Trịnh Thị Lan Anh',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('quá hạn')
})

test('a late hand-in is called late on its receipt', async () => {
  expect(await textOf(printDocument(press, receiptDocument(receiptData({ late: true }))))).toContain(
    '(quá hạn của đợt)',
  )
})

test('the check sheet marks each point in one of two columns and states what follows', async () => {
  const pages = await readPdf(await printDocument(press, formalCheckDocument(formalCheckData())))
  const marks = pages.flatMap(({ runs }) => runs.filter(({ text }) => text === 'x'))
  expect(marks.length).toBe(5)
  expect(new Set(marks.map(({ x }) => Math.round(x))).size).toBe(2)
  expect(pages[0]?.text).toContain('hoàn thành chậm nhất ngày 13/5/2024')
  expect(
    await textOf(
      printDocument(press, formalCheckDocument(formalCheckData({ outcome: { kind: 'accepted' } }))),
    ),
  ).toContain('Hồ sơ hợp lệ, chấp nhận đơn.')
  const refused = formalCheckData({ outcome: { kind: 'refused', reason: 'Quá thời hạn 01 năm.' } })
  expect(await textOf(printDocument(press, formalCheckDocument(refused)))).toContain(
    'Lý do: Quá thời hạn 01 năm.',
  )
})

test('the request for a supplement lists every defect, the day, and which time it is', async () => {
  const data = supplementRequestData({ time: 2 })
  const text = await textOf(printDocument(press, supplementRequestDocument(data)))
  for (const { what, request } of data.defects) {
    expect(text).toContain(what)
    expect(text).toContain(request)
  }
  expect(text).toContain('(lần 2)')
  expect(text).toContain('còn 02 nội dung')
  expect(text).toContain('chậm nhất ngày 13/5/2024')
  expect(text).toContain('được hướng dẫn./.')
})

test('a refusal gives all its reasons, numbered when there are several', async () => {
  const data = refusalNoticeData()
  const text = await textOf(printDocument(press, refusalDocument(data)))
  for (const [i, reason] of data.reasons.entries()) expect(text).toContain(`${i + 1}. ${reason}`)
  const [only] = data.reasons
  const single = await textOf(
    printDocument(press, refusalDocument(refusalNoticeData({ reasons: [only ?? ''] }))),
  )
  expect(single).toContain(`vì lý do sau: ${only}`)
})
