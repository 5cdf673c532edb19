import { expect, test } from 'vitest'
import preset from '../../../programmes/tam-diep-2024.programme.json' with { type: 'json' }
import type { Actor } from '../people/actor.ts'
import { laneOfReport, lanesOfActor, lanesToSee } from './appraisal-lane.ts'
import { parseProgramme } from './parse-programme.ts'

const health = { name: 'Phòng Y tế', sectors: ['con-lai'], days: 10, notRecommended: 'held-back' }
const withLanes = (appraisers: readonly unknown[]) =>
  parseProgramme({ ...preset, authority: { ...preset.authority, appraisers } })
const lanes = withLanes([health])
if (!lanes.ok) throw new Error('the plan is not read')
const one = parseProgramme(preset)
if (!one.ok) throw new Error('the preset is not read')

const holding = (role: 'appraiser' | 'office', unitName?: string): Actor => ({
  personId: 1,
  fullName: 'A',
  roles: [{ role, unitId: null, ...(unitName === undefined ? {} : { unitName }) }],
  seats: [],
  desk: null,
  mustChangePassword: false,
})
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name)

test('an appraiser acts in the lane of the office his role names, and in no other', () => {
  expect(names(lanesOfActor(holding('appraiser', 'phòng y tế '), lanes.value))).toEqual(['Phòng Y tế'])
  expect(lanesOfActor(holding('appraiser', 'Phòng Tư pháp'), lanes.value)).toEqual([])
  expect(lanesOfActor(holding('appraiser', 'Phòng Y tế'), one.value)).toEqual([])
  expect(lanesOfActor(holding('office', 'Phòng Y tế'), lanes.value)).toEqual([])
})

test('a role without a unit stands for the only office, among several for none; the office sees every lane', () => {
  expect(names(lanesOfActor(holding('appraiser'), one.value))).toEqual(['Phòng Giáo dục và Đào tạo'])
  expect(lanesOfActor(holding('appraiser'), lanes.value)).toEqual([])
  expect(names(lanesToSee(holding('office'), lanes.value))).toEqual([
    'Phòng Giáo dục và Đào tạo',
    'Phòng Y tế',
  ])
})

test('a report stays with its office when that is renamed, by what it is about, and with no other', () => {
  const seen = lanesOfActor(holding('appraiser', 'Phòng Y tế'), lanes.value)
  const report = (appraiser: string, ...sectors: readonly string[]) => ({ appraiser, sectors })
  expect(laneOfReport(seen, report('Phòng Y tế', 'con-lai'))?.name).toBe('Phòng Y tế')
  expect(laneOfReport(seen, report('Phòng Y tế - Dân số', 'con-lai'))?.name).toBe('Phòng Y tế')
  expect(laneOfReport(seen, report('Phòng Giáo dục và Đào tạo', 'giao-duc'))).toBeNull()
  const both = lanesToSee(holding('office'), lanes.value)
  expect(laneOfReport(both, report('Phòng Giáo dục', 'giao-duc'))?.name).toBe('Phòng Giáo dục và Đào tạo')
})

test('a sector with two appraising offices is refused, and so is a list that is none', () => {
  const twice = withLanes([{ ...health, sectors: ['con-lai', 'giao-duc'] }])
  expect(twice.ok ? [] : twice.problems).toEqual([
    {
      path: 'authority.appraisers[0].sectors',
      problem: 'duplicate-code',
      code: 'giao-duc',
      first: 'authority.appraiser.sectors',
    },
  ])
  expect(parseProgramme({ ...preset, authority: { ...preset.authority, appraisers: health } }).ok).toBe(false)
})
