import { afterAll, expect, test } from 'vitest'
import { certificateData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { makePress } from '../press/press.ts'
import { printCertificate, printCertificates } from './certificate.ts'

const press = makePress()
afterAll(() => press.close())

const mm = 72 / 25.4

test('the certificate says who certifies what to whom, by which decision, and how to check it', async () => {
  const [page] = await readPdf(await printCertificate(press, certificateData()))
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'GIẤY CHỨNG NHẬN SÁNG KIẾN',
    'ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP chứng nhận ông (bà)',
    'Nguyễn Thị Hồng Nhung',
    'là đồng tác giả của sáng kiến',
    `“${certificateData().title}”`,
    'Cùng tác giả: Phạm Văn Khuê',
    'Chủ đầu tư: Trường Tiểu học Trần Phú',
    'Kết quả: Xếp loại A',
    'Theo Quyết định số 2153/QĐ-UBND ngày 05/12/2024 của Chủ tịch Ủy ban nhân dân thành phố Tam Điệp',
    'Số: 01/2024',
    'Mã kiểm tra: 7KQ4-M2XW-9RTP',
    'sangkien.tamdiep.gov.vn/xac-minh',
    'Tam Điệp, ngày 05 tháng 12 năm 2024',
    'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Đình Chiến',
  ])
    expect(page?.text).toContain(words)
})

test('it is one A4 page lying on its side, whatever has to stand on it, and nothing leaves the frame', async () => {
  const pages = await readPdf(
    await printCertificate(
      press,
      certificateData({
        title: 'Một giải pháp có cái tên rất dài và rất dài nữa '.repeat(12).trim(),
        holder: {
          name: 'Công ty trách nhiệm hữu hạn một thành viên Sản xuất và Thương mại Vật liệu xây dựng Tam Điệp',
          role: 'investor',
          workplace: '',
        },
        authors: Array.from({ length: 12 }, (_, i) => `Công Tằng Tôn Nữ Thị Ngọc Hân ${i + 1}`),
        summary: 'Giảm thời gian chờ của người dân, tiết kiệm chi phí in ấn. '.repeat(8),
        mark: 'ĐÃ HỦY BỎ',
      }),
    ),
  )
  const [page] = pages
  expect(pages.length).toBe(1)
  expect([Math.round((page?.width ?? 0) / mm), Math.round((page?.height ?? 0) / mm)]).toEqual([297, 210])
  expect(page?.text).toContain('Công Tằng Tôn Nữ Thị Ngọc Hân 12')
  expect(page?.text).toContain('ĐÃ HỦY BỎ')
  const level = (page?.runs ?? []).filter(({ text }) => !'ĐÃ HỦY BỎ'.includes(text.trim()))
  expect(Math.min(...level.map(({ x }) => x))).toBeGreaterThan(18 * mm)
  expect(Math.max(...level.map(({ x, width }) => x + width))).toBeLessThan(279 * mm)
  const decision = level.find(({ text }) => text.startsWith('Theo Quyết định'))
  const signature = level.find(({ text }) => text.startsWith('Tam Điệp, ngày'))
  expect(decision?.y).toBeLessThan((signature?.y ?? 0) - 10)
})

test('a sole author without class or investor gets a certificate without empty labels', async () => {
  const [page] = await readPdf(
    await printCertificate(
      press,
      certificateData({
        holder: { name: 'Lê An', role: 'author', workplace: '' },
        authors: ['Lê An'],
        investor: undefined,
        className: undefined,
      }),
    ),
  )
  expect(page?.text).toContain('là tác giả của sáng kiến')
  for (const label of ['Cùng tác giả', 'Chủ đầu tư', 'Kết quả']) expect(page?.text).not.toContain(label)
})

test('in bulk each has a page of its own, in the order given', async () => {
  const serials = ['01/2024', '02/2024', '03/2024']
  const pages = await readPdf(
    await printCertificates(
      press,
      serials.map((serial) => certificateData({ serial })),
    ),
  )
  expect(pages.map(({ text }) => /Số: (\S+)/.exec(text)?.[1])).toEqual(serials)
})

test('markup in a title is only a title', async () => {
  const title = '#set text(red) $x$ {a} \\ <b> 🎉'
  const [page] = await readPdf(await printCertificate(press, certificateData({ title })))
  expect(page?.text).toContain(`“${title}”`)
})
