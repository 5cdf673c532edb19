import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import { printableData, printableText } from './printable.ts'
import { drawnQr, withQrCodes } from './qr-codes.ts'

const everything = () => true

test('marks typed apart become whole letters', () => {
  expect(printableText('Hội đồng'.normalize('NFD'), everything)).toBe('Hội đồng')
})

test('signs that steer direction, joining or the terminal are left out, words stay', () => {
  expect(printableText('\u202eabc\u202c \u200fSáng\u0000 kiến\u00ad\ufeff\u001b[2J', everything)).toBe(
    'abc Sáng kiến[2J',
  )
})

test('line breaks of every kind are one kind, other white space is a space', () => {
  expect(printableText('a\r\nb\rc\u2028d\te\u3000f', everything)).toBe('a\nb\nc\nd e f')
})

test('a character without a glyph is a box, half of a pair as well', () => {
  expect(printableText('漢x\ud83d', (code) => code < 0x250)).toBe('□x□')
})

test('a run without a space can be broken, and nothing of it is lost', () => {
  const printed = printableText('x'.repeat(300), everything)
  expect(printed.split('\u200b').every((piece) => piece.length <= 12)).toBe(true)
  expect(printed.replaceAll('\u200b', '')).toBe('x'.repeat(300))
  expect(printableText('nghiêng '.repeat(20), everything)).not.toContain('\u200b')
})

test('whatever is typed, only covered characters come out', () => {
  const covers = (code: number) => code >= 0x20 && code < 0x2000
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const sign of printableText(text, covers)) {
        const code = sign.codePointAt(0) ?? 0
        expect(sign === '\n' || sign === '□' || sign === '\u200b' || covers(code)).toBe(true)
      }
    }),
  )
})

test('data keep their shape, numbers and flags untouched', () => {
  const data = { a: ['\u0001x', 1, true, null], b: { c: 'y' } }
  expect(printableData(data, everything)).toEqual({ a: ['x', 1, true, null], b: { c: 'y' } })
})

test('our body font has every Vietnamese letter, and no emoji', () => {
  const [regular] = readFonts()
  const covers = coverageOf(regular === undefined ? [] : [regular])
  const letters =
    'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxyẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ'
  expect([...letters].filter((letter) => !covers(letter.codePointAt(0) ?? 0))).toEqual([])
  expect(covers(0x1f389)).toBe(false)
})

test('whatever data ask a QR code of becomes its drawing, one closed path a run of dark squares', () => {
  const drawn = withQrCodes({ a: [{ qrOf: 'https://example.vn/x' }], b: 'qrOf' })
  expect(drawn).toEqual({ a: [drawnQr('https://example.vn/x')], b: 'qrOf' })
  const { size, path } = drawnQr('https://example.vn/x')
  const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)].reduce((sum, run) => sum + Number(run[3]), 0)
  expect(size).toBe(25)
  expect(path.startsWith('M0 0h7v1H0z')).toBe(true)
  expect(dark / size ** 2).toBeGreaterThan(0.4)
})
