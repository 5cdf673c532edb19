import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedWords, libraryKey } from './library-key.ts'
import { readLibraryQuery } from './library-query.ts'
import { marked, passage } from './passage.ts'
import { putRight, readTelex } from './spelling.ts'

test('either place of the tone mark, NFC and NFD, capitals and missing dấu give one key', () => {
  const same = ['thủy lợi', 'thuỷ lợi', 'THỦY LỢI', 'thuy loi', 'thủy lợi'.normalize('NFD')]
  expect(new Set(same.map(libraryKey))).toEqual(new Set(['thuy loi']))
  expect(libraryKey('hòa giải')).toBe(libraryKey('hoà giải'))
  expect(libraryKey('Đường đê')).toBe('duong de')
})

test('an abbreviation is one word however it is joined', () => {
  for (const written of ['GD&ĐT', 'GD-ĐT', 'GD & ĐT', 'GDĐT'])
    expect(libraryKey(`Phòng ${written} thành phố`)).toBe('phong gddt thanh pho')
  expect(libraryKey('cha-mẹ học sinh')).toBe('cha me hoc sinh')
})

test('a short form is looked for written out, and the other way round', () => {
  expect(readLibraryQuery('CCHC')?.groups).toEqual([[['cchc'], ['cai', 'cach', 'hanh', 'chinh']]])
  expect(readLibraryQuery('cải cách hành chính ở phường')?.groups).toEqual([
    [['cai', 'cach', 'hanh', 'chinh'], ['cchc']],
    [['o']],
    [['phuong']],
  ])
  expect(readLibraryQuery('GD&ĐT')?.groups).toEqual([
    [['gddt'], ['giao', 'duc', 'va', 'dao', 'tao'], ['giao', 'duc', 'dao', 'tao']],
  ])
})

test('of a pasted page only the beginning is read, and nothing of it reaches further than letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12_000 }), (text) => {
      const query = readLibraryQuery(text)
      for (const word of query?.words ?? []) expect(word).toMatch(/^[a-z0-9]+$/)
      expect((query?.words ?? []).length).toBeLessThanOrEqual(12)
    }),
    { numRuns: 60 },
  )
  expect(readLibraryQuery('x'.repeat(10_000))?.words[0]?.length).toBe(200)
  expect(readLibraryQuery(' & | ! : * () ')).toBe(null)
})

test('Telex with the keyboard switched off is read as it was meant', () => {
  expect(['cair', 'cachs', 'hanhf', 'chinhs', 'ddieenj', 'tuwf'].map(readTelex)).toEqual([
    'cai',
    'cach',
    'hanh',
    'chinh',
    'dien',
    'tu',
  ])
})

test('an unknown word becomes the near word that most initiatives hold; known words and numbers stay', () => {
  const known = new Map([
    ['quan', 40],
    ['ly', 30],
    ['quang', 3],
    ['ho', 9],
    ['so', 9],
  ])
  expect(putRight(['quna', 'ly', 'ho', 'so'], known)).toEqual(['quan', 'ly', 'ho', 'so'])
  expect(putRight(['quan', 'ly', '2024'], known)).toBe(null)
  expect(putRight(['xyzxyz'], known)).toBe(null)
})

test('the pieces of a text are the text again, whatever is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const keys = new Set(
        keyedWords(text)
          .slice(0, 3)
          .map(({ key }) => key),
      )
      expect(
        marked(text, keys)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('the passage shown holds what was looked for, marked with its dấu', () => {
  const text = `${'Mở đầu bằng những câu dài không liên quan. '.repeat(20)}Số hóa hồ sơ địa chính giúp dân bớt đi lại. ${'Kết thúc. '.repeat(30)}`
  const pieces = passage(text, new Set(['so', 'hoa', 'dia', 'chinh']), 120)
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['Số hóa', 'sơ địa chính'])
  expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(130)
})
