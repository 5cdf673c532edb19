import { expect, test } from 'vitest'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { planDocument } from './plan.ts'

test('a plan is printed clause by clause, its signer in three lines, with "./." at its end', async () => {
  const press = makePress()
  const pdf = await printDocument(
    press,
    planDocument({
      authority: { name: 'Ủy ban nhân dân thành phố Tam Điệp', place: 'Tam Điệp' },
      paper: { symbol: 'KH-UBND', day: { month: 3, year: 2024 } },
      subject: 'Triển khai công tác sáng kiến cơ sở năm 2024',
      opening: 'Căn cứ Điều lệ Sáng kiến, UBND thành phố xây dựng Kế hoạch như sau:',
      clauses: [
        {
          heading: 'I. MỤC TIÊU',
          clauses: [{ heading: '1. Mục tiêu chung', lines: ['- Thúc đẩy phong trào.', '- Làm căn cứ.'] }],
        },
        { heading: 'II. NỘI DUNG', lines: ['Đối tượng áp dụng.'] },
      ],
      closing: 'Trên đây là Kế hoạch triển khai công tác sáng kiến cơ sở.',
      recipients: ['UBND các phường, xã'],
      archive: 'VT, KT',
      signedAs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Vũ Đình Chiến',
      draft: false,
    }),
  )
  await press.close()
  const text = (await readPdf(pdf)).map((page) => page.text).join(' ')
  expect(text).toContain('Số: ......./KH-UBND')
  expect(text).toContain('Tam Điệp, ngày ..... tháng 3 năm 2024')
  expect(text).toContain(
    'I. MỤC TIÊU 1. Mục tiêu chung - Thúc đẩy phong trào. - Làm căn cứ. II. NỘI DUNG Đối tượng áp dụng.',
  )
  expect(text).toContain('sáng kiến cơ sở./. Nơi nhận: - UBND các phường, xã; - Lưu: VT, KT.')
  expect(text).toContain('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Đình Chiến')
})
