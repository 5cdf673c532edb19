import { expect, test } from 'vitest'
import { balancedWidth, estimatedWidth, linesNeeded } from './balanced-lines.ts'
import { mm } from './measures.ts'

test('quốc hiệu is 96 mm wide, cơ quan chủ quản fits beside it', () => {
  expect(estimatedWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13) / mm(1)).toBeCloseTo(95.7, -0.5)
  expect(estimatedWidth('UBND THÀNH PHỐ TAM ĐIỆP', 13, false) / mm(1)).toBeCloseTo(63.2, -0.5)
})

test('marks do not widen a letter, but for the horn of Ư and Ơ', () => {
  expect(estimatedWidth('Ộ', 13)).toBe(estimatedWidth('O', 13))
  expect(estimatedWidth('ự', 13)).toBe(estimatedWidth('ư', 13))
  expect(estimatedWidth('Ữ', 13)).toBeGreaterThan(estimatedWidth('Ũ', 13))
})

test('a text of two lines keeps its two lines, about equally long', () => {
  const name = 'HỘI ĐỒNG TƯ VẤN NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ'
  const balanced = balancedWidth(name, 13, mm(120), true)
  expect(linesNeeded(name, 13, mm(120), true)).toBe(2)
  expect(linesNeeded(name, 13, balanced, true)).toBe(2)
  expect(balanced).toBeLessThan(estimatedWidth(name, 13) * 0.6)
})

test('what fits on its line is left as wide as the column', () => {
  expect(balancedWidth('PHÒNG KINH TẾ', 13, mm(65), true)).toBe(mm(65))
})
