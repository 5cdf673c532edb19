import { afterAll, expect, test } from 'vitest'
import {
  applicationFormData,
  decisionData,
  formalCheckData,
  nonRecognitionNoticeData,
  receiptData,
  refusalNoticeData,
  scoreSheetData,
  scoreSummaryData,
  supplementRequestData,
  transmittalData,
} from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { readWord, type WrittenLine, type WrittenWord } from '#test/builders/read-word.ts'
import { scoreSheetDocument } from '../council/score-sheet.ts'
import { scoreSummaryDocument } from '../council/score-summary.ts'
import { applicationDocument } from '../dossier/application-form.ts'
import { formalCheckDocument } from '../intake/formal-check.ts'
import { receiptDocument } from '../intake/receipt.ts'
import { refusalDocument } from '../intake/refusal-notice.ts'
import { supplementRequestDocument } from '../intake/supplement-request.ts'
import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { printDocument } from '../paper/print-document.ts'
import { paragraph } from '../paper/text.ts'
import { makePress } from '../press/press.ts'
import { decisionDocument } from '../recognition/decision.ts'
import { nonRecognitionDocument } from '../recognition/non-recognition-notice.ts'
import { transmittalDocument } from '../registration/transmittal.ts'
import { writeWord } from './write-word.ts'

const press = makePress()
afterAll(() => press.close())

const decision = writeWord(decisionDocument(decisionData(16))).then(readWord)

function find({ lines }: WrittenWord, words: string): WrittenLine {
  const found = lines.find(({ text }) => text.startsWith(words))
  if (found === undefined) throw new Error(`"${words}" is not in the document`)
  return found
}

/** Size in points and weights of a paragraph's first run. */
function look({ xml }: WrittenLine): string {
  const run = /<w:r>.*?<\/w:rPr>/s.exec(xml)?.[0] ?? ''
  const size = Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2
  const on = (tag: string) => new RegExp(`<w:${tag}(?: w:val="true")?/>`).test(run)
  return [size, ...(on('b') ? ['bold'] : []), ...(on('i') ? ['italic'] : [])].join(' ')
}

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '12 bold'],
  ['Độc lập - Tự do - Hạnh phúc', '13 bold'],
  ['ỦY BAN NHÂN DÂN', '12 bold'],
  ['Số: 2153/QĐ-UBND', '13'],
  ['Tam Điệp, ngày 05 tháng 12 năm 2024', '13 italic'],
  ['QUYẾT ĐỊNH', '14 bold'],
  ['Về việc công nhận', '14 bold'],
  ['Căn cứ Luật', '14 italic'],
  ['Điều 1.', '14 bold'],
  ['Nơi nhận:', '12 bold italic'],
  ['- Như Điều 3;', '11'],
  ['- Lưu: VT, KT.', '11'],
  ['KT. CHỦ TỊCH', '14 bold'],
  ['Vũ Đình Chiến', '14 bold'],
])('%s is %s', async (words, expected) => {
  expect(look(find(await decision, words))).toBe(expected)
})

test('A4, 20 mm above and below, 30 mm left, 15 mm right, in Times New Roman and Vietnamese', async () => {
  const { document } = await decision
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
})

test('quốc hiệu has a column of 91 mm without margins of its own, 6 mm beside it cơ quan, and no borders show', async () => {
  const { document } = await decision
  const head = document.slice(document.indexOf('<w:tbl>'), document.indexOf('</w:tbl>'))
  expect([...head.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
    9355 - 340 - 5159,
    340,
    5159,
  ])
  const borders = [...head.matchAll(/<w:(?:tbl|tc)Borders>.*?<\/w:(?:tbl|tc)Borders>/gs)].join('')
  expect(borders).not.toContain('single')
  expect(head).toMatch(/<w:tblCellMar>.*<w:left w:type="dxa" w:w="0"\/>/)
})

test('rules stand below tiêu ngữ as long as it, below cơ quan and trích yếu a third to a half', async () => {
  const { document } = await decision
  const rules = [...document.matchAll(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:pBdr><w:top.*?<\/w:pPr><\/w:p>/gs)]
  const sides = rules.map(([xml]) => Number(/<w:ind w:left="(\d+)"/.exec(xml)?.[1]))
  expect(rules.length).toBeGreaterThanOrEqual(3)
  expect((5159 - 2 * (sides[1] ?? 0)) / 56.7).toBeCloseTo(56.2, -0.5)
})

test('pages are numbered from the second in the middle of the upper margin, each part for itself', async () => {
  const { document, headers } = await decision
  const sections = [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
  expect(sections.length).toBe(2)
  for (const section of sections) {
    expect(section).toContain('<w:titlePg/>')
    expect(section).toContain('<w:pgNumType w:start="1"/>')
    expect(section).toContain('w:type="first"')
  }
  const numbered = headers.filter((xml) => xml.includes('PAGE'))
  expect(numbered.length).toBe(2)
  for (const xml of numbered) {
    expect(xml).toContain('<w:jc w:val="center"/>')
    expect(xml).toContain('<w:sz w:val="26"/>')
  }
})

test('the headings of a table come again on each page, rows are not split, a group stays with its first row', async () => {
  const { document } = await decision
  const list = document.slice(document.lastIndexOf('<w:tbl>'))
  const rows = [...list.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => xml)
  expect(rows.filter((xml) => xml.includes('<w:tblHeader/>')).length).toBe(1)
  expect(rows[0]).toContain('<w:tblHeader/>')
  expect(rows.every((xml) => xml.includes('<w:cantSplit/>'))).toBe(true)
  const groups = rows.filter((xml) => xml.includes('<w:gridSpan w:val="6"/>'))
  expect(groups.length).toBeGreaterThan(2)
  expect(groups.every((xml) => xml.includes('<w:keepNext/>'))).toBe(true)
})

test('the last paragraph stays with the signature, whose row is not split', async () => {
  const { document, lines } = await decision
  const last = lines.find(({ text }) => text.endsWith('./.'))
  expect(last?.xml).toContain('<w:keepNext/>')
  const before = document.slice(0, document.indexOf('KT. CHỦ TỊCH'))
  expect(document.slice(before.lastIndexOf('<w:tbl>'), before.length)).toContain('<w:cantSplit/>')
})

test('the body is justified, its first line 12,7 mm in, with 6 pt after each paragraph', async () => {
  const { xml } = find(await decision, 'Điều 1.')
  expect(xml).toContain('<w:jc w:val="both"/>')
  expect(xml).toContain('w:firstLine="720"')
  expect(xml).toMatch(/<w:spacing [^>]*w:after="120"/)
})

test('a wide table lies on a landscape page, its columns within the margins', async () => {
  const { document } = readWord(await writeWord(scoreSummaryDocument(scoreSummaryData(25, 12))))
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  for (const [grid] of document.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)) {
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16838 - 1701 - 850 + 2)
  }
})

const papers: readonly (readonly [string, AdministrativeDocument])[] = [
  ['đơn M-02', applicationDocument(applicationFormData())],
  ['tờ trình M-01', transmittalDocument(transmittalData(12))],
  ['giấy biên nhận', receiptDocument(receiptData())],
  ['phiếu kiểm tra', formalCheckDocument(formalCheckData())],
  ['công văn bổ sung', supplementRequestDocument(supplementRequestData())],
  ['thông báo từ chối', refusalDocument(refusalNoticeData())],
  ['phiếu chấm', scoreSheetDocument(scoreSheetData())],
  ['bảng tổng hợp điểm', scoreSummaryDocument(scoreSummaryData(8, 7))],
  ['quyết định công nhận', decisionDocument(decisionData(16))],
  ['thông báo không công nhận', nonRecognitionDocument(nonRecognitionNoticeData())],
]

/** How often each sign stands in a text; two programs break lines at other places and fill dots as they like. */
function signs(text: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const sign of text.normalize('NFC').replace(/[\s\u200b.]+/g, ''))
    counted.set(sign, (counted.get(sign) ?? 0) + 1)
  return counted
}

const more = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] =>
  [...one].filter(([sign, count]) => count > (other.get(sign) ?? 0)).map(([sign]) => sign)

test.each(papers)('%s says in Word, sign for sign, what it says as PDF', async (_, document) => {
  const pages = await readPdf(await printDocument(press, document))
  const inMargin = (y: number) => y < 20 * (72 / 25.4)
  const printed = pages.flatMap(({ runs }) => runs.filter(({ y }) => !inMargin(y)).map(({ text }) => text))
  const word = readWord(await writeWord(document))
  const [written, read] = [signs(word.text), signs(printed.join(''))]
  expect(more(written, read)).toEqual([])
  // Headings of a table are printed again on each of its pages; Word's file has them once.
  const headings = word.lines.filter(({ xml }) => xml.includes('<w:keepNext/>')).map(({ text }) => text)
  const again = pages.length === 1 ? new Map() : signs(headings.join(''))
  expect(more(read, written).filter((sign) => !again.has(sign))).toEqual([])
})

const typed = `Số #1 {tên} \\ <b>&amp; "ngoặc" $x$ 🌱 \u202eđảo\u202c\u0000 ${'Hội đồng'.normalize('NFD')}`
const withTyped = (changes: Partial<AdministrativeDocument> = {}): AdministrativeDocument => ({
  name: typed,
  day: { year: 2024, month: 4, day: 5 },
  parts: [{ blocks: [paragraph(typed), { block: 'field', label: 'Họ và tên' }] }],
  ...changes,
})

test('what people typed is text: marks of any language stay, direction and control signs go, letters are whole', async () => {
  const shown = 'Số #1 {tên} \\ <b>&amp; "ngoặc" $x$ 🌱 đảo Hội đồng'
  const { lines, core } = readWord(await writeWord(withTyped()))
  expect(lines[0]?.text).toBe(shown)
  expect(core).toContain('{tên}')
  expect(core).toContain('&lt;b&gt;&amp;amp;')
})

test('half of a pair, which XML cannot hold, is a box', async () => {
  const document = withTyped({ parts: [{ blocks: [paragraph('a\ud83d b\uffff')] }] })
  expect(readWord(await writeWord(document)).text).toBe('a□ b□')
})

test('a field that is not filled in is dots up to the margin', async () => {
  const { lines } = readWord(await writeWord(withTyped()))
  expect(lines[1]?.text).toBe('Họ và tên:')
  expect(lines[1]?.xml).toMatch(
    /<w:tab w:leader="dot" w:pos="9355" w:val="right"\/>|<w:tab [^>]*w:leader="dot"/,
  )
})

test('the same data give the same bytes, dated by the paper’s own day', async () => {
  const document = withTyped({ watermark: 'BẢN NHÁP' })
  const [first, second] = [await writeWord(document), await writeWord(document)]
  expect(Buffer.compare(first, second)).toBe(0)
  expect(readWord(first).core).toContain('>2024-04-05T00:00:00Z<')
})

test('a draft is marked on every page, an issued paper on none', async () => {
  const draft = readWord(await writeWord(withTyped({ watermark: 'BẢN NHÁP' })))
  expect(draft.headers.map((xml) => xml.includes('string="BẢN NHÁP"'))).toEqual([true, true])
  const issued = readWord(await writeWord(withTyped()))
  expect(issued.headers.some((xml) => xml.includes('v:textpath'))).toBe(false)
})
