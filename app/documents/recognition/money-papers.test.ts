import { expect, test } from 'vitest'
import { readWorkbook } from '#app/documents/spreadsheet/read-workbook.ts'
import type { EstimateLine } from '#app/domain/recognition/cost-estimate.ts'
import { costEstimateDocument, costEstimateWorkbook } from './cost-estimate-paper.ts'
import { taxNoteOf } from './money-words.ts'
import { type PaymentListData, paymentListDocument, paymentListWorkbook } from './payment-list.ts'

const list = (taxPercent: number): PaymentListData => ({
  payer: { name: 'Phòng Kinh tế', place: 'Tam Điệp' },
  symbol: 'DS-KT',
  year: 2024,
  printedOn: Temporal.PlainDate.from('2024-12-10'),
  decision: 'Quyết định số 15/QĐ-UBND ngày 05/12/2024',
  source: 'Ngân sách thành phố',
  taxPercent,
  taxNote: taxNoteOf({ taxPercent, taxNote: null }),
  lines: [
    {
      className: 'Xếp loại A',
      fullName: 'Đỗ Thị Mai',
      workplace: 'Trường A',
      code: 'SK-1',
      title: 'T',
      share: 121,
      amount: 1_210_000,
      paid: '',
    },
    {
      className: 'Xếp loại A',
      fullName: 'Ngô Văn Hiển',
      workplace: 'Trường A',
      code: 'SK-1',
      title: 'T',
      share: 79,
      amount: 790_000,
      paid: '',
    },
  ],
})
const said = (document: unknown): string => JSON.stringify(document)

test('the list says its sum in words, and has no tax column at a rate of 0', () => {
  expect(said(paymentListDocument(list(0)))).toContain('Bằng chữ: Hai triệu đồng.')
  expect(said(paymentListDocument(list(0)))).not.toContain('Thực nhận')
})

test('the plan’s tax rate is taken off line by line', () => {
  const words = said(paymentListDocument(list(10)))
  for (const part of ['Thuế 10%', '121.000', '1.089.000', '1.800.000', 'khấu trừ 10%'])
    expect(words).toContain(part)
  expect(taxNoteOf({ taxPercent: 10, taxNote: 'Theo văn bản số 7.' })).toBe('Theo văn bản số 7')
})

test('sums in the sheets are formulas', async () => {
  const lines: EstimateLine[] = [{ kind: 'prize', className: 'Xếp loại A', quantity: 5, price: 2_000_000 }]
  const estimate = {
    office: list(0).payer,
    symbol: 'DT',
    year: 2024,
    printedOn: list(0).printedOn,
    basis: 'Kế hoạch',
    source: 's',
    ceiling: null,
    lines,
  }
  const formulas = async (bytes: Uint8Array) => {
    const read = await readWorkbook({ bytes, sheet: '', mostRows: 100 })
    return 'formulas' in read ? read.formulas : read
  }
  expect(await formulas(await costEstimateWorkbook(estimate))).toEqual(['F2', 'F3'])
  expect(await formulas(await paymentListWorkbook(list(0)))).toEqual([
    'I2',
    'J2',
    'I3',
    'J3',
    'H4',
    'I4',
    'J4',
  ])
  expect(said(costEstimateDocument(estimate))).toContain('Mười triệu đồng')
})
