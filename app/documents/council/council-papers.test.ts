import { afterAll, expect, test } from 'vitest'
import { scoreSheetData, scoreSummaryData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { scoreSheetDocument } from './score-sheet.ts'
import { scoreSummaryDocument } from './score-summary.ts'

const press = makePress()
afterAll(() => press.close())

const textOf = async (print: Promise<Uint8Array>) =>
  (await readPdf(await print)).map(({ text }) => text).join(' ')

test('a sheet shows each score, the sums of sub-criteria and the total', async () => {
  const text = await textOf(printDocument(press, scoreSheetDocument(scoreSheetData())))
  expect(text).toContain('Khả năng áp dụng, nhân rộng 30 25 2.1 Trong đơn vị 15 14 2.2 Ngoài đơn vị 15 11')
  expect(text).toContain('Tổng điểm 100 84')
  expect(text).toContain('Phiếu đã ký trên hệ thống lúc 16 giờ 42 phút, ngày 09 tháng 8 năm 2024.')
  expect(text).toContain('Mã kiểm tra: 9f2c 41ab 77e0 c3d5')
})

test('a sheet with a score missing has no total', async () => {
  const { criteria } = scoreSheetData()
  const open = criteria.map((criterion, i) => (i === 0 ? { ...criterion, points: undefined } : criterion))
  const text = await textOf(
    printDocument(
      press,
      scoreSheetDocument(scoreSheetData({ criteria: open, signedAt: undefined, digest: undefined })),
    ),
  )
  expect(text).toMatch(/Tổng điểm 100 (?!84|58)/)
  expect(text).not.toContain('đã ký trên hệ thống')
})

test('where authors are not named to the council, the sheet does not name them', async () => {
  const text = await textOf(
    printDocument(press, scoreSheetDocument(scoreSheetData({ authors: undefined, unit: undefined }))),
  )
  expect(text).not.toContain('Nguyễn Thị Hồng Nhung')
  expect(text).not.toContain('Tác giả')
})

test('the summary shows every total, mean and vote, and says what its signs mean', async () => {
  const data = scoreSummaryData(8)
  const text = await textOf(printDocument(press, scoreSummaryDocument(data)))
  for (const { code, mean, vote } of data.dossiers) {
    expect(text).toContain(code)
    expect(text).toContain(String(mean).replace('.', ','))
    expect(text).toContain(vote)
  }
  expect(text).toContain('“–”: thành viên không chấm do có xung đột lợi ích')
  expect(text).toContain('“v”: thành viên vắng mặt có lý do')
  expect(text).toContain('(*): các phiếu chênh lệch lớn')
})

test('members are numbered; names stand below the table only where ballots are named', async () => {
  const data = scoreSummaryData(2, 3)
  const named = { ...data, members: data.members.map((_, i) => ({ fullName: `Ủy viên ${'ABC'[i]}` })) }
  expect(await textOf(printDocument(press, scoreSummaryDocument(named)))).toContain(
    '(1): Ủy viên A; (2): Ủy viên B; (3): Ủy viên C.',
  )
  expect(await textOf(printDocument(press, scoreSummaryDocument(data)))).not.toContain('(1):')
})
