import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { printRegisterSheet } from './register-sheet.ts'

test('days and numbers of the register are days and numbers to Excel, and words stay words', async () => {
  const bytes = await printRegisterSheet(2024, [
    {
      number: 7,
      receivedOn: Temporal.PlainDate.from('2024-06-18'),
      code: 'SK-007',
      title: '=1+1',
      authors: 'Lê Thị Thu Hà',
      unit: 'UBND phường Bắc Sơn',
      fieldAndKind: 'Cải cách hành chính',
      firstAppliedOn: null,
      investor: 'Tác giả',
      copies: 12,
      remark: '',
      state: 'Hợp lệ',
      decisionNumber: '',
      className: '',
      prizeDong: 2_000_000,
      certificates: '1, 2',
    },
  ])
  const [head, row] = await readSheet(Buffer.from(bytes))
  expect(head?.slice(0, 2)).toEqual(['Số', 'Ngày nhận'])
  expect(row?.[0]).toBe(7)
  expect(row?.[1]).toEqual(new Date('2024-06-18T00:00:00.000Z'))
  expect(row?.[3]).toBe('=1+1')
  expect([row?.[7], row?.[9], row?.[14]]).toEqual([null, 12, 2_000_000])
})
