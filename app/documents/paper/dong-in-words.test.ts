import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dongInWords, numberInWords } from './dong-in-words.ts'

test.each([
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [25, 'Hai mươi lăm đồng'],
  [30, 'Ba mươi đồng'],
  [105, 'Một trăm linh năm đồng'],
  [111, 'Một trăm mười một đồng'],
  [1005, 'Một nghìn không trăm linh năm đồng'],
  [500_000, 'Năm trăm nghìn đồng'],
  [1_000_000, 'Một triệu đồng'],
  [25_000_000, 'Hai mươi lăm triệu đồng'],
  [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
  [18_600_001, 'Mười tám triệu sáu trăm nghìn không trăm linh một đồng'],
  [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
  [2_500_000_000_000, 'Hai nghìn năm trăm tỷ đồng'],
  [1_000_000_000_000_000, 'Một triệu tỷ đồng'],
  [-21, 'Âm hai mươi mốt đồng'],
])('%d đồng is read "%s"', (dong, words) => {
  expect(dongInWords(dong)).toBe(words)
})

test('part of a đồng, or an amount no whole number holds exactly, is an accident', () => {
  expect(() => dongInWords(0.5)).toThrow(RangeError)
  expect(() => dongInWords(2 ** 53)).toThrow(RangeError)
})

test('whoever hears the words can write the number down again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
      expect(numberHeard(numberInWords(number))).toBe(number)
    }),
  )
})

const values: Readonly<Record<string, number>> = {
  ...{
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
  },
}

/** Reads words as a listener does: digits wait for what they count, groups for their unit, all for "tỷ". */
function numberHeard(words: string): number {
  let [billions, sum, group, digit] = [0, 0, 0, 0]
  for (const word of words.split(' ')) {
    const unit = { tỷ: 1_000_000_000, triệu: 1_000_000, nghìn: 1000 }[word]
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0]
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0]
    else if (word === 'mười') group += 10
    else if (word === 'linh') continue
    else if (word === 'tỷ') [billions, sum, group, digit] = [billions + sum + group + digit, 0, 0, 0]
    else if (unit !== undefined) [sum, group, digit] = [sum + (group + digit) * unit, 0, 0]
    else digit = values[word] ?? Number.NaN
  }
  return billions * 1_000_000_000 + sum + group + digit
}
