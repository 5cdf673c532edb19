import { expect, test } from 'vitest'
import { typedDay, typedWhole } from './typed.ts'

test('a day is read as Vietnamese offices write it and as a browser sends it', () => {
  for (const written of ['09/07/2024', '9/7/2024', '9-7-2024', '9.7.2024', '2024-07-09'])
    expect(typedDay(written).toString()).toBe('2024-07-09')
})

test('a day that does not exist is wrong, not moved', () => {
  for (const written of ['30/02/2024', '29/02/2023', '00/01/2024', 'mai', '7/2024', '2024-13-01'])
    expect(typedDay(written)).toBe('wrong')
  expect(typedDay('  ')).toBe('empty')
})

test('whole numbers may carry dots between thousands and nothing else', () => {
  expect(typedWhole('1.000.000')).toBe(1_000_000)
  expect(typedWhole('12')).toBe(12)
  for (const written of ['1.00', '1,5', '-3', '', '12a', '1.0000']) expect(typedWhole(written)).toBeNull()
})
