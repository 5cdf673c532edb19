import { expect, test } from 'vitest'
import { shownDay } from './form-values.ts'

test('a kept day is shown as people write it; what only looks like one stays as it was typed', () => {
  expect(['2024-03-01', '2024-13-45', '2024-02-30', 'đầu năm học', ''].map(shownDay)).toEqual([
    '01/03/2024',
    '2024-13-45',
    '2024-02-30',
    'đầu năm học',
    '',
  ])
})
