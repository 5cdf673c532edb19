import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '#test/builders/read-pdf.ts'
import type { Paragraph } from '../paper/administrative-document.ts'
import { makePress, PressError } from './press.ts'

const press = makePress()
afterAll(() => press.close())

const layout = 'paper/administrative-document.typ'
const paper = (text: string) => {
  const paragraph: Paragraph = { block: 'paragraph', text }
  return { name: text, day: { year: 2024 }, parts: [{ blocks: [paragraph] }] }
}
const printed = async (text: string) =>
  (await readPdf(await press.print(layout, paper(text)))).map((page) => page.text).join(' ')

test.each([
  '# Đề mục',
  '#panic("x")',
  '#read("/paper/administrative-document.typ")',
  '{ } [ ] ( ) \\ \\u{41} $x^2$ *đậm* _nghiêng_ `mã` <nhãn> @nhắc',
  '// chú thích /* */ ~ -- --- ... và https://example.vn/a_b?c=1#d',
  '= Tiêu đề; - gạch; + số; / định nghĩa; "nháy" \'đơn\'',
  '<script>alert(1)</script> &amp; %s {{y}}',
  'Họp mừng 🎉 sáng kiến 👍',
])('"%s" is printed as it was typed', async (text) => {
  expect(await printed(text)).toBe(text)
})

test('marks that turn the direction of reading are gone, the words stand as typed', async () => {
  expect(await printed('\u202eGiải pháp\u202c \u200fmới\u200e')).toBe('Giải pháp mới')
})

test('what no font can draw is a box, not a failure', async () => {
  expect(await printed('Máy đo 漢字 \u0007 mới')).toBe('Máy đo □□ mới')
})

test('a word of two thousand letters stays between the margins', async () => {
  const pages = await readPdf(await press.print(layout, paper('x'.repeat(2000))))
  expect(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toBe('x'.repeat(2000))
  const right = Math.max(...pages.flatMap(({ runs }) => runs.map(({ x, width }) => x + width)))
  expect(right).toBeLessThan(595.3 - 42)
})

test('a digest is copied from the page as it is, wherever it breaks, and so are the letters after it', async () => {
  for (let place = 0; place < 16; place++) {
    const digest = createHash('sha256').update(String(place)).digest('hex')
    const words = await printed(`${digest} dày dặn 3 điều`)
    // Where a line ends the reader reads a space.
    expect(words.replaceAll(' ', '')).toBe(`${digest}dàydặn3điều`)
  }
})

test('the file is PDF/A-2b, and the same data gives the same bytes', async () => {
  const [one, two] = await Promise.all([press.print(layout, paper('Một')), press.print(layout, paper('Một'))])
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const text = Buffer.from(one).toString('latin1')
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
})

test('a mistake in a layout is told with its file and line, and the next print goes on', async () => {
  const broken = press.print(layout, { ...paper('x'), parts: [{ blocks: [{ block: 'no-such' }] }] })
  const next = press.print(layout, paper('tiếp'))
  await expect(broken).rejects.toThrow(PressError)
  await expect(broken).rejects.toThrow(/unknown block no-such.*administrative-document\.typ:\d+:\d+/)
  expect((await readPdf(await next)).map(({ text }) => text)).toEqual(['tiếp'])
})

test('a layout that does not exist is an error that names it', async () => {
  await expect(press.print('paper/none.typ', {})).rejects.toThrow(/paper\/none\.typ: file not found/)
})

test('data that cannot be sent is refused without stopping the press', async () => {
  await expect(press.print(layout, { name: () => 'x' })).rejects.toThrow('could not be cloned')
  expect(await printed('sau đó')).toBe('sau đó')
})

const folder = mkdtempSync(join(tmpdir(), 'press-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A stand-in for the press's process, to die, hang or tell who it is. */
function script(name: string, code: string): string {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(
    file,
    `process.on('disconnect', () => process.exit())\nprocess.on('message', ({ id, data }) => { ${code} })`,
  )
  return file
}
const answered = 'process.send({ id, pdf: new Uint8Array([data]) })'

test('a process that dies refuses its own print only; the next print starts a new process', async () => {
  const fragile = makePress({ worker: script('fragile', `data === 'die' ? process.exit(3) : ${answered}`) })
  const results = await Promise.allSettled([
    fragile.print('a', 1),
    fragile.print('b', 'die'),
    fragile.print('c', 3),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(String(results[1].status === 'rejected' && results[1].reason)).toContain(
    'b: the press ended with code 3',
  )
  await fragile.close()
})

test('a print that never ends is refused at the time limit and does not hold up the others', async () => {
  const slow = makePress({
    timeLimitMs: 1000,
    worker: script('slow', `if (data === 'hang') while (true); else ${answered}`),
  })
  const [hung, after] = await Promise.allSettled([slow.print('a', 'hang'), slow.print('b', 7)])
  expect(String(hung.status === 'rejected' && hung.reason)).toContain('no result within 1000 ms')
  expect(after).toEqual({ status: 'fulfilled', value: new Uint8Array([7]) })
  await slow.close()
})

test('an idle press lets its process go and starts another when asked', async () => {
  const idle = makePress({
    idleMs: 0,
    worker: script('idle', 'process.send({ id, pdf: new TextEncoder().encode(String(process.pid)) })'),
  })
  const first = await idle.print('a', 1)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await idle.print('b', 2)).not.toEqual(first)
  await idle.close()
})

test('a closed press refuses what waits and what comes', async () => {
  const closing = makePress()
  const waiting = Promise.allSettled([closing.print(layout, paper('x')), closing.print(layout, paper('y'))])
  await closing.close()
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(closing.print(layout, paper('z'))).rejects.toThrow('closed')
})
