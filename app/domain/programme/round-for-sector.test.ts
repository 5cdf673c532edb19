import { expect, test } from 'vitest'
import { programmeWith } from '#test/builders/ranking.ts'
import { roundForSector } from './round-for-sector.ts'

const round = (code: string, sector: string, wording: string, day: string) => ({
  code,
  name: code,
  sectors: [sector],
  opens: '2024-03-15',
  deadline: { wording, day },
})
const programme = programmeWith({
  rounds: [
    round('late', 'giao-duc', 'through', '2024-07-10'),
    round('early', 'giao-duc', 'before', '2024-04-20'),
    round('others', 'con-lai', 'before', '2024-07-10'),
  ],
})
const on = (sector: string, day: string) =>
  roundForSector(programme, sector, Temporal.PlainDate.from(day))?.code ?? null

test('a sector goes to its first round that still takes dossiers, as the wording of the deadline has it', () => {
  expect(on('giao-duc', '2024-04-19')).toBe('early')
  expect(on('giao-duc', '2024-04-20')).toBe('late')
  expect(on('giao-duc', '2024-07-10')).toBe('late')
})

test('after the last deadline it is the round that closed last, and no round where none takes the sector', () => {
  expect(on('con-lai', '2024-12-01')).toBe('others')
  expect(on('nowhere', '2024-04-01')).toBeNull()
})
