import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'

const rowsOf = (text: string) =>
  readCsv(text, ['a', 'b']).rows.map((row) => [row.line, row.fields.a, row.fields.b])
const problemsOf = (text: string) =>
  readCsv(text, ['a', 'b']).problems.map((problem) => [problem.line, problem.problem])

test('columns stand in any order, and blank lines, a byte order mark and either line end mean nothing', () => {
  expect(rowsOf('\uFEFFb,a\r\n2,1\r\n\r\n  \r\n4,3')).toEqual([
    [2, '1', '2'],
    [5, '3', '4'],
  ])
})

test('a field in quotes holds commas, quotes and line breaks, and the lines after it keep their numbers', () => {
  expect(rowsOf('a,b\n"1, ""one""","2\n2"\n3, "4" \n')).toEqual([
    [2, '1, "one"', '2\n2'],
    [4, '3', '4'],
  ])
})

test('text typed with combining marks is the same text', () => {
  expect(rowsOf(`a,b\n${'Tính mới'.normalize('NFD')},x`)).toEqual([[2, 'Tính mới'.normalize('NFC'), 'x']])
})

test('what is no table is refused with every line at fault', () => {
  expect(problemsOf('')).toEqual([[1, 'empty-file']])
  expect(problemsOf('a,c,a\n1,2,3')).toEqual([
    [1, 'missing-column'],
    [1, 'unknown-column'],
    [1, 'repeated-column'],
  ])
  expect(problemsOf('a,b\n1\n1,2,3\n1,2"3\n"1"2,3\n1,2')).toEqual([
    [2, 'wrong-field-count'],
    [3, 'wrong-field-count'],
    [4, 'misplaced-quote'],
    [5, 'misplaced-quote'],
  ])
  expect(problemsOf('a,b\n"1,2\n')).toEqual([[2, 'unclosed-quote']])
})

test('a column that may be left out may be left out', () => {
  expect(readCsv('a\n1', ['a', 'b'], ['b']).rows).toEqual([{ line: 2, fields: { a: '1', b: '' } }])
})

test('whatever is written in quotes is read back', () => {
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.normalize('NFC').trim())
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (rows) => {
      const file = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n')
      expect(readCsv(file, ['a', 'b']).rows.map(({ fields }) => [fields.a, fields.b])).toEqual(rows)
    }),
  )
})
