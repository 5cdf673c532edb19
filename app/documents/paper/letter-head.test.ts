import { expect, test } from 'vitest'
import { basesInForce, basisSentence, issuersOf } from './issuers.ts'
import { letterHead, nameLines, sessionHead, symbolOf } from './letter-head.ts'
import { authorityLines, linesSignedAs } from './signing.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

test('numbers below ten have a leading zero, a number not given yet is dots', () => {
  const on = { symbol: 'QĐ-UBND', day: day('2024-12-05') }
  expect(symbolOf({ ...on, number: '5' })).toBe('05/QĐ-UBND')
  expect(symbolOf({ ...on, number: '15' })).toBe('15/QĐ-UBND')
  expect(symbolOf(on)).toBe('......./QĐ-UBND')
})

test('"Ủy ban nhân dân" stands on a line of its own, in either spelling', () => {
  expect(nameLines('Ủy ban nhân dân thành phố Tam Điệp')).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ TAM ĐIỆP'])
  expect(nameLines('Uỷ ban nhân dân xã Đông Sơn')).toEqual(['UỶ BAN NHÂN DÂN', 'XÃ ĐÔNG SƠN'])
  expect(nameLines('Phòng Kinh tế')).toEqual(['PHÒNG KINH TẾ'])
})

test('an office stands below its committee in short, a committee below nobody', () => {
  const issuers = issuersOf({
    name: 'Ủy ban nhân dân thành phố Tam Điệp',
    abbreviation: 'UBND',
    place: 'Tam Điệp',
    superior: 'Ủy ban nhân dân tỉnh Ninh Bình',
    office: { name: 'Phòng Kinh tế', abbreviation: 'KT' },
    appraiser: null,
    appraisers: [],
    council: { name: 'Hội đồng Sáng kiến' },
    email: null,
  })
  const paper = { number: '7', symbol: 'BN-KT', day: { year: 2024 } }
  expect(letterHead(issuers.authority, paper).superior).toEqual([])
  expect(letterHead(issuers.office, paper)).toEqual({
    block: 'letter-head',
    superior: ['UBND THÀNH PHỐ TAM ĐIỆP'],
    issuer: ['PHÒNG KINH TẾ'],
    symbol: 'Số: 07/BN-KT',
    placeAndDay: 'Tam Điệp, ngày ..... tháng ..... năm 2024',
  })
  expect(sessionHead(issuers.council, { year: 2024 }).issuer).toEqual(['HỘI ĐỒNG SÁNG KIẾN'])
})

test('a legal basis is cited with its number after its kind, a law after its title', () => {
  const decree = {
    title: 'Nghị định ban hành Điều lệ Sáng kiến',
    number: '13/2012/NĐ-CP',
    issued: day('2012-03-02'),
  }
  expect(basisSentence(decree)).toBe(
    'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 ban hành Điều lệ Sáng kiến',
  )
  const law = { title: 'Luật Khoa học và Công nghệ', number: '29/2013/QH13', issued: day('2013-06-18') }
  expect(basisSentence(law)).toBe('Căn cứ Luật Khoa học và Công nghệ số 29/2013/QH13 ngày 18/6/2013')
})

test('only the bases in force on the day are cited, their last day included', () => {
  const basis = {
    title: 'Nghị định A',
    number: '1/2012/NĐ-CP',
    issued: day('2012-03-02'),
    validFrom: day('2012-04-25'),
  }
  const cited = (on: string, validTo: string | null) =>
    basesInForce([{ ...basis, validTo: validTo === null ? null : day(validTo) }], day(on)).length
  expect([cited('2012-04-24', null), cited('2012-04-25', null)]).toEqual([0, 1])
  expect([cited('2024-06-30', '2024-06-30'), cited('2024-07-01', '2024-06-30')]).toEqual([1, 0])
})

test('each form of signing has its lines in capitals', () => {
  const body = 'Ủy ban nhân dân'
  expect(authorityLines({ form: 'head', position: 'Chủ tịch' })).toEqual(['CHỦ TỊCH'])
  expect(authorityLines({ form: 'TM', body, position: 'Chủ tịch' })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ])
  expect(authorityLines({ form: 'KT', body, head: 'Chủ tịch', position: 'Phó Chủ tịch' })).toEqual(
    linesSignedAs('TM. Ủy ban nhân dân / KT. Chủ tịch / Phó Chủ tịch'),
  )
  expect(authorityLines({ form: 'TL', head: 'Chủ tịch', position: 'Trưởng phòng' })).toEqual([
    'TL. CHỦ TỊCH',
    'TRƯỞNG PHÒNG',
  ])
  expect(authorityLines({ form: 'Q', position: 'Hiệu trưởng' })).toEqual(['Q. HIỆU TRƯỞNG'])
})
