import { afterAll, expect, test } from 'vitest'
import {
  decisionData,
  scoreSummaryData,
  supplementRequestData,
  transmittalData,
} from '#test/builders/papers.ts'
import { type PlacedText, readPdf } from '#test/builders/read-pdf.ts'
import { scoreSummaryDocument } from '../council/score-summary.ts'
import { supplementRequestDocument } from '../intake/supplement-request.ts'
import { makePress } from '../press/press.ts'
import { decisionDocument } from '../recognition/decision.ts'
import { transmittalDocument } from '../registration/transmittal.ts'
import { printDocument } from './print-document.ts'

const press = makePress()
afterAll(() => press.close())

const mm = 72 / 25.4
const decision = printDocument(press, decisionDocument(decisionData(16))).then(readPdf)

/** The run that begins with these words, on any page of the file. */
function find(pages: Awaited<typeof decision>, words: string, page = 0): PlacedText {
  const run = pages[page]?.runs.find(({ text }) => text.startsWith(words))
  if (run === undefined) throw new Error(`"${words}" is not on page ${page + 1}`)
  return run
}
const middle = ({ x, width }: PlacedText) => x + width / 2

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'Tinos-Bold'],
  ['Độc lập - Tự do - Hạnh phúc', 14, 'Tinos-Bold'],
  ['ỦY BAN NHÂN DÂN', 13, 'Tinos-Bold'],
  ['Số: 2153/QĐ-UBND', 13, 'Tinos-Regular'],
  ['Tam Điệp, ngày 05 tháng 12 năm 2024', 14, 'Tinos-Italic'],
  ['QUYẾT ĐỊNH', 14, 'Tinos-Bold'],
  ['Về việc công nhận', 14, 'Tinos-Bold'],
  ['Căn cứ Luật', 14, 'Tinos-Italic'],
  ['Điều 1.', 14, 'Tinos-Bold'],
  ['Công nhận 25 sáng kiến', 14, 'Tinos-Regular'],
])('%s is %d pt, %s', async (words, size, font) => {
  expect(find(await decision, words)).toMatchObject({ size, font })
})

test.each([
  ['Nơi nhận:', 12, 'Tinos-BoldItalic'],
  ['- Như Điều 3;', 11, 'Tinos-Regular'],
  ['- Lưu: VT, KT.', 11, 'Tinos-Regular'],
  ['KT. CHỦ TỊCH', 14, 'Tinos-Bold'],
  ['Vũ Đình Chiến', 14, 'Tinos-Bold'],
])('below the last article, %s is %d pt, %s', async (words, size, font) => {
  expect(find(await decision, words, 1)).toMatchObject({ size, font })
})

test('A4 with margins of 30 mm left, 15 mm right, 20 mm above and below', async () => {
  for (const { width, height, runs } of await decision) {
    expect([Math.round(width / mm), Math.round(height / mm)]).toEqual([210, 297])
    expect(Math.min(...runs.map(({ x }) => x))).toBeGreaterThanOrEqual(30 * mm - 0.1)
    expect(Math.max(...runs.map((run) => run.x + run.width))).toBeLessThanOrEqual(195 * mm + 0.1)
    expect(Math.max(...runs.map(({ y }) => y))).toBeLessThanOrEqual(277 * mm)
  }
  const body = find(await decision, 'Công nghệ hướng dẫn')
  expect(body.x).toBeCloseTo(30 * mm, 0)
  expect(find(await decision, 'Căn cứ Luật').x).toBeCloseTo(42.7 * mm, 0)
})

test('quốc hiệu keeps to one line, the two columns do not touch, each is centred on itself', async () => {
  const pages = await decision
  const nation = find(pages, 'CỘNG HÒA')
  const issuer = find(pages, 'THÀNH PHỐ TAM ĐIỆP')
  expect(nation.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(issuer.x + issuer.width).toBeLessThan(nation.x)
  expect(middle(find(pages, 'Độc lập'))).toBeCloseTo(middle(nation), 0)
  expect(middle(find(pages, 'Tam Điệp, ngày'))).toBeCloseTo(middle(nation), 0)
  expect(middle(find(pages, 'ỦY BAN'))).toBeCloseTo(middle(issuer), 0)
  expect(middle(find(pages, 'Số:'))).toBeCloseTo(middle(issuer), 0)
})

test('cơ quan and quốc hiệu stand level, so do số and địa danh', async () => {
  const pages = await decision
  expect(find(pages, 'ỦY BAN').y).toBeCloseTo(find(pages, 'CỘNG HÒA').y, 1)
  expect(find(pages, 'Số:').y).toBeCloseTo(find(pages, 'Tam Điệp, ngày').y, 1)
})

test('pages are numbered from the second, centred in the top margin; an annex counts for itself', async () => {
  const numbers = (await decision).map(({ runs }) => runs.filter(({ y }) => y < 20 * mm))
  expect(numbers.map((runs) => runs.map(({ text }) => text))).toEqual([[], ['2'], [], ['2']])
  const [number] = numbers[1] ?? []
  expect(number).toMatchObject({ size: 13, font: 'Tinos-Regular' })
  expect(number === undefined ? 0 : middle(number)).toBeCloseTo(((30 + 195) / 2) * mm, 0)
})

test('the header row of a table comes again on each of its pages', async () => {
  const pages = await readPdf(await printDocument(press, transmittalDocument(transmittalData(40))))
  expect(pages.length).toBeGreaterThan(2)
  const withRows = pages.filter(({ text }) => text.includes('Đề nghị công nhận'))
  expect(withRows.filter(({ text }) => text.includes('Tên sáng kiến'))).toEqual(withRows)
})

test('a group of a table is never announced at the foot of a page without its first row', async () => {
  for (const others of [1, 2, 3, 4, 5]) {
    const pages = await readPdf(await printDocument(press, decisionDocument(decisionData(others))))
    for (const { runs } of pages) {
      const lowest = runs.reduce((low, run) => (run.y > low.y ? run : low))
      expect(lowest.text).not.toMatch(/^[IVX]+\. /)
    }
  }
})

test('the signature is never alone on its page', async () => {
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const pages = await readPdf(await printDocument(press, transmittalDocument(transmittalData(count))))
    expect(pages.find(({ text }) => text.includes('Đinh Công Tráng'))?.text).toContain('kính trình Hội đồng')
  }
})

test('wide tables lie on landscape pages and keep their margins with twelve members', async () => {
  const pages = await readPdf(await printDocument(press, scoreSummaryDocument(scoreSummaryData(25, 12))))
  for (const { width, height, runs } of pages) {
    expect(width).toBeGreaterThan(height)
    expect(Math.max(...runs.map((run) => run.x + run.width))).toBeLessThanOrEqual(width - 15 * mm)
  }
})

test('the subject of a công văn stands below its number, 12 pt', async () => {
  const pages = await readPdf(await printDocument(press, supplementRequestDocument(supplementRequestData())))
  const subject = find(pages, 'V/v bổ sung')
  expect(subject).toMatchObject({ size: 12, font: 'Tinos-Regular' })
  expect(subject.y).toBeGreaterThan(find(pages, 'Số: 125/KT').y)
})

test('a name of an office that needs two lines is broken in the middle', async () => {
  const pages = await readPdf(
    await printDocument(
      press,
      supplementRequestDocument({
        ...supplementRequestData(),
        office: {
          name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
          superior: 'Ủy ban nhân dân phường Trung Sơn',
          place: 'Trung Sơn',
        },
      }),
    ),
  )
  const [first, second] = ['PHÒNG KINH TẾ,', 'VÀ ĐÔ THỊ'].map((words) => pages[0]?.text.includes(words))
  expect([first, second]).toEqual([true, true])
  const lines = pages[0]?.runs.filter(({ text, x }) => x < 250 && /^(PHÒNG|HẠ|VÀ|ĐÔ)/.test(text)) ?? []
  expect(lines.length).toBe(2)
  expect(Math.abs((lines[0]?.width ?? 0) - (lines[1]?.width ?? 0))).toBeLessThan(60)
})
