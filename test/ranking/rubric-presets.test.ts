import { expect, test } from 'vitest'
import { sheetProblems } from '#app/domain/council/sheet-problems.ts'
import { decimalMean } from '#app/domain/mean.ts'
import { points } from '#app/domain/points.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { withRubricPreset } from '#app/domain/programme/rubric-preset.ts'
import { rank } from '#app/domain/ranking/rank.ts'
import { presetRubrics } from '#app/outside/preset-rubrics.ts'
import seed from '../../programmes/tam-diep-2024.programme.json' with { type: 'json' }

const presets = await presetRubrics()

/** The seed plan scored by a preset. */
function programmeWith(name: string): Programme {
  const preset = presets.get(name)
  if (preset === undefined) throw new Error(`no preset ${name}`)
  // Classes below what recognition demands are the plan’s to mend; the seed’s lowest goes where that is so.
  const minimum = Number(preset.recognition.minimum)
  const classes = seed.classes.filter(({ from }) => Number(from) >= minimum)
  const parsed = parseProgramme(withRubricPreset({ ...seed, classes }, preset))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

type Sheet = readonly [novelty: string, use: string, effect: string]

/** Mean, class, outcome and missed floors of one dossier with these sheets, after each sheet was found fit to sign. */
function judged(name: string, sheets: readonly Sheet[]) {
  const programme = programmeWith(name)
  for (const sheet of sheets) {
    const entry = {
      points: Object.fromEntries(
        programme.rubric.criteria.map(({ code }, place) => [code, points(sheet[place] ?? '')]),
      ),
      comments: { 'hieu-qua': 'Có số liệu.' },
      remark: '',
    }
    expect(sheetProblems(programme.rubric, entry)).toEqual([])
  }
  const ranking = rank({
    programme,
    councilSize: sheets.length,
    votesRecorded: false,
    choices: { ties: [], floors: [] },
    dossiers: [
      {
        code: 'SK-01',
        round: null,
        conflicted: [],
        vote: null,
        sheets: sheets.map((sheet, place) => ({ member: String(place), scores: sheet.map(points) })),
      },
    ],
  })
  if (!ranking.ok) throw new Error(JSON.stringify(ranking.problems))
  const [outcome] = ranking.value.outcomes
  return [
    outcome?.mean ? decimalMean(outcome.mean, 2) : null,
    outcome?.class ?? null,
    outcome?.outcome,
    ranking.value.floorsMissed.map(({ class: missed, criterion }) => `${missed}:${criterion}`),
  ]
}

test('every rubric that comes with the product can be read', () => {
  expect([...presets.keys()]).toEqual(['da-nang-2026', 'lap-vo', 'mac-dinh', 'mau-09-10'])
})

test('the default rubric: 85,00 and 80,50 make 82,75, class A', () => {
  expect(
    judged('mac-dinh', [
      ['27', '24', '34'],
      ['24.5', '24', '32'],
    ]),
  ).toEqual(['82.75', 'A', 'prize', []])
})

test('Đà Nẵng 2026: class A needs 85 and a novelty of 30; where the novelty misses it, a person decides', () => {
  expect(
    judged('da-nang-2026', [
      ['35', '25', '26'],
      ['33', '24', '28'],
    ]),
  ).toEqual(['85.50', 'A', 'prize', []])
  expect(
    judged('da-nang-2026', [
      ['29', '29', '28'],
      ['29', '28.5', '28.5'],
    ]),
  ).toEqual(['86.00', null, 'unresolved', ['A:tinh-moi']])
  expect(judged('da-nang-2026', [['30', '9.5', '30']]).slice(0, 3)).toEqual(['69.50', null, 'not-recognised'])
})

test('Lấp Vò: 70 in all, and 21, 21 and 25 of the criteria', () => {
  expect(
    judged('lap-vo', [
      ['21', '24', '25'],
      ['23', '23', '26'],
    ]),
  ).toEqual(['71.00', 'B', 'prize', []])
  expect(judged('lap-vo', [['20.5', '30', '40']]).slice(0, 3)).toEqual(['90.50', null, 'not-recognised'])
})

test('Mẫu 09, Mẫu 10: whole points, 70 in all, a novelty of 20 and an effect of 25', () => {
  expect(
    judged('mau-09-10', [
      ['21', '22', '31'],
      ['20', '21', '30'],
    ]).slice(0, 3),
  ).toEqual(['72.50', 'B', 'prize'])
  expect(judged('mau-09-10', [['28', '28', '24']]).slice(0, 3)).toEqual(['80.00', null, 'not-recognised'])
})
