import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPasted, pastedRows } from './pasted-table.ts'
import { readRegistrationList } from './registration-list.ts'

const programme = {
  fields: [
    { code: 'cchc', name: 'Cải cách hành chính' },
    { code: 'y-te', name: 'Y tế' },
    { code: 'giao-duc', name: 'Giáo dục và đào tạo' },
  ],
  solutionKinds: [{ code: 'quan-ly', name: 'Giải pháp quản lý' }],
}
const people = [
  { id: 1, fullName: 'Nguyễn Văn An', position: 'Phó Chủ tịch' },
  { id: 2, fullName: 'Trần Thị Bình', position: 'Văn thư' },
  { id: 3, fullName: 'Lê Hoa', position: '' },
  { id: 4, fullName: 'Lê Hòa', position: '' },
]
const read = (text: string) => readRegistrationList(pastedRows(text), programme, people)

test('a table under a heading is read by its columns, whatever their order, with running numbers before', () => {
  const lines = read(
    'TT\tTác giả\tTên sáng kiến\tLĩnh vực\tCCHC\n1\tNguyễn Văn An\tMột cửa\tY tế\tx\n2\tTran Thi Binh\tSổ trực\tgiáo dục\t',
  )
  expect(
    lines.map(({ line, entry, mistakes }) => [line, entry.title, entry.field, entry.isReform, mistakes]),
  ).toEqual([
    [2, 'Một cửa', 'y-te', true, []],
    [3, 'Sổ trực', 'giao-duc', false, []],
  ])
  expect(lines.map(({ entry }) => entry.authors)).toEqual([
    [{ personId: 1, fullName: 'Nguyễn Văn An', jobTitle: 'Phó Chủ tịch' }],
    [{ personId: 2, fullName: 'Trần Thị Bình', jobTitle: 'Văn thư' }],
  ])
})

test('lines without a heading are read in the customary order, numbered by a column or in the text', () => {
  expect(read('1\tMột cửa\tPhạm Tám\tKế toán').map(({ entry }) => [entry.title, entry.authors])).toEqual([
    ['Một cửa', [{ personId: null, fullName: 'Phạm Tám', jobTitle: 'Kế toán' }]],
  ])
  expect(
    read('1. Một cửa\tPhạm Tám\n\n- Sổ trực\tPhạm Chín').map(({ line, entry }) => [line, entry.title]),
  ).toEqual([
    [1, 'Một cửa'],
    [3, 'Sổ trực'],
  ])
})

test('several authors are told apart from a job title between commas, brackets, lines and semicolons', () => {
  const authors = (cell: string, titles = '') =>
    read(`Một cửa\t${cell}\t${titles}`)[0]?.entry.authors.map(({ fullName, jobTitle }) => [
      fullName,
      jobTitle,
    ])
  expect(authors('Phạm Văn Tám, Đỗ Thị Chín')).toEqual([
    ['Phạm Văn Tám', ''],
    ['Đỗ Thị Chín', ''],
  ])
  expect(authors('Phạm Văn Tám, Phó Chủ tịch; Đỗ Thị Chín (kế toán)')).toEqual([
    ['Phạm Văn Tám', 'Phó Chủ tịch'],
    ['Đỗ Thị Chín', 'kế toán'],
  ])
  expect(authors('"Phạm Văn Tám\nĐỗ Thị Chín"', '"Giáo viên\nTổ trưởng"')).toEqual([
    ['Phạm Văn Tám', 'Giáo viên'],
    ['Đỗ Thị Chín', 'Tổ trưởng'],
  ])
})

test('a name that two people bear without dấu is nobody’s id, with its dấu it is the one’s', () => {
  const ids = (name: string) => read(`Một cửa\t${name}`)[0]?.entry.authors.map(({ personId }) => personId)
  expect(ids('Le Hoa')).toEqual([null])
  expect(ids('Lê Hòa')).toEqual([4])
})

test('every mistake is told with its line: no author, no such field, an unclear mark, a title twice', () => {
  const lines = read(
    'Tên sáng kiến\tTác giả\tLĩnh vực\tCCHC\nMột cửa\t\tThể thao\tchắc thế\nMOT CUA\tPhạm Tám\t\t',
  )
  expect(lines.map(({ line, mistakes }) => [line, mistakes.map(({ problem }) => problem)])).toEqual([
    [2, ['authors-missing', 'field-unknown', 'reform-unclear']],
    [3, ['title-twice']],
  ])
})

const cell = fc
  .string({ unit: fc.constantFrom('a', 'ă', ' ', '"', '\n', '\t', ',') })
  .map((text) => text.trim())

test('whatever stands in the cells comes back from the text they were made into', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const filled = rows.filter((cells) => cells.some((each) => each !== ''))
      expect(pastedRows(asPasted(filled)).map(({ cells }) => cells)).toEqual(filled)
    }),
  )
})
