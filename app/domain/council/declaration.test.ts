import { expect, test } from 'vitest'
import { type DeclarableDossier, declarationProblems } from './declaration.ts'

const today = Temporal.PlainDate.from('2024-06-03')
const dossier = (id: number): DeclarableDossier => ({
  id,
  code: `SK-${id}`,
  title: `Sáng kiến ${id}`,
  authors: 'Lê Thị Hoa',
  unit: null,
  known: [],
})
const declaration = (given: Partial<Parameters<typeof declarationProblems>[0]>) =>
  declarationProblems({
    open: [dossier(1), dossier(2)],
    listed: [1, 2],
    declared: [],
    paperDay: undefined,
    today,
    ...given,
  })
const names = (given: Parameters<typeof declaration>[0]) => declaration(given).map(({ problem }) => problem)

test('a declaration answers for every dossier on the list, no fewer and no more', () => {
  expect(names({})).toEqual([])
  expect(names({ listed: [2, 1, 1] })).toEqual([])
  expect(names({ listed: [1] })).toEqual(['list-changed'])
  expect(names({ listed: [1, 2, 3] })).toEqual(['list-changed'])
  expect(names({ open: [], listed: [] })).toEqual(['nothing-to-declare'])
})

test('a relation is declared in words, about a dossier of the list', () => {
  expect(
    declaration({
      declared: [
        { dossierId: 2, kind: 'kin', note: '' },
        { dossierId: 9, kind: 'other', note: 'x' },
      ],
    }),
  ).toEqual([
    { problem: 'declared-note-missing', dossierId: 2, title: 'Sáng kiến 2' },
    { problem: 'not-listed' },
  ])
})

test('a declaration keyed in from paper has the day it was signed, which has been', () => {
  expect(names({ paperDay: null })).toEqual(['paper-day-missing'])
  expect(names({ paperDay: today.add({ days: 1 }) })).toEqual(['paper-day-ahead'])
  expect(names({ paperDay: today })).toEqual([])
})
