import { expect, test } from 'vitest'
import preset from '../../../programmes/tam-diep-2024.programme.json' with { type: 'json' }
import { parseProgramme, parseProgrammeText } from './parse-programme.ts'
import type { ProgrammeProblem } from './programme-problem.ts'

type Json = { [key: string]: unknown }

/** The preset with some keys replaced; undefined takes a key away. */
function changed(keys: Json): unknown {
  return JSON.parse(JSON.stringify({ ...preset, ...keys }))
}

function problems(file: unknown): readonly ProgrammeProblem[] {
  const parsed = parseProgramme(file)
  return parsed.ok ? [] : parsed.problems
}

/** "path problem" of every mistake. */
const mistakes = (file: unknown): readonly string[] =>
  problems(file).map(({ path, problem }) => `${path} ${problem}`)

const rubric = (criteria: readonly Json[], scale = '10', step = '0.5'): Json => ({
  rubric: { scale, step, criteria },
  recognition: { minimum: '0' },
  classes: [],
  ties: ['council'],
})

const oneClass = (keys: Json): Json => ({
  classes: [{ code: 'A', name: 'A', from: '80', quota: 1, prize: 1, ...keys }],
})

test('the preset is read with nothing to complain about', () => {
  expect(problems(preset)).toEqual([])
})

test('reading a file changes nothing in it', () => {
  const file = changed({})
  const before = JSON.stringify(file)
  parseProgramme(file)
  expect(JSON.stringify(file)).toBe(before)
})

test('what may be left out takes its default', () => {
  const parsed = parseProgramme(
    changed({
      scoring: undefined,
      vote: undefined,
      quorum: undefined,
      quotaPool: undefined,
      ties: undefined,
      targets: undefined,
      budget: undefined,
      dossier: undefined,
      legalBases: undefined,
    }),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { scoring, vote, quorum, quotaPool, ties, targets, budget } = parsed.value
  expect(scoring).toMatchObject({
    statistic: 'mean',
    decimals: 2,
    decideOn: 'rounded',
    seeOthers: 'after-closing',
  })
  expect(scoring).toMatchObject({ ballots: 'secret', gap: null, unequalSums: 'refuse' })
  expect(vote).toMatchObject({ required: true, base: 'all-members', share: { numerator: 2, denominator: 3 } })
  expect({ quorum, quotaPool, ties, targets }).toEqual({
    quorum: null,
    quotaPool: 'year',
    ties: { steps: [], end: 'council' },
    targets: [],
  })
  expect(budget).toEqual({
    prizeCeiling: null,
    source: null,
    taxPercent: 0,
    taxNote: null,
    councilFees: null,
  })
})

test('a target without a count counts what its kind asks for', () => {
  const parsed = parseProgramme(
    changed({
      targets: [
        { kind: 'participation', unitTypes: ['ward'], share: '1' },
        { kind: 'per-unit', unitTypes: ['ward'], minimum: 1 },
        { kind: 'field', field: 'y-te', minimum: 2 },
      ],
    }),
  )
  expect(parsed.ok && parsed.value.targets.map((target) => target.counts)).toEqual([
    'registered',
    'registered',
    'accepted',
  ])
})

test('mistakes all over a file are reported together, each at its path', () => {
  const file = changed({
    colour: 'red',
    year: '2024',
    rounds: [
      {
        code: 'r',
        name: 'R',
        sectors: ['nowhere'],
        opens: '2024-03-15',
        deadline: { wording: 'by', day: '2024-02-30' },
      },
    ],
    recognition: { minimum: '50', floors: [{ criterion: 'khong-co', from: '1' }] },
    quotaPool: 'month',
    ties: ['criterion:khong-co', 'spread'],
    budget: { prizeCeiling: -1, source: null },
  })
  expect(mistakes(file).toSorted()).toEqual(
    [
      'budget.prizeCeiling out-of-range',
      'colour unknown-key',
      'quotaPool not-one-of',
      'recognition.floors[0].criterion unknown-criterion',
      'rounds[0].deadline.day not-a-day',
      'rounds[0].deadline.wording not-one-of',
      'rounds[0].sectors[0] unknown-sector',
      'ties tie-chain-without-end',
      'ties[0] unknown-criterion',
      'year wrong-type',
    ].toSorted(),
  )
})

test('a missing part is reported once, not once for everything in it', () => {
  expect(mistakes(changed({ authority: undefined }))).toEqual(['authority missing'])
  expect(mistakes(changed({ plan: 'x' }))).toEqual(['plan wrong-type'])
})

test('a file that is no programme at all is refused', () => {
  expect(mistakes(null)).toEqual([' wrong-type'])
  expect(mistakes([])).toEqual([' wrong-type'])
  expect(mistakes(changed({ format: 'khoi-nguon/programme@2' }))).toEqual(['format wrong-format'])
})

test('text that is no JSON is refused, a byte order mark is not', () => {
  const bad = parseProgrammeText('{')
  expect(bad.ok || bad.problems).toEqual([{ path: '', problem: 'not-json' }])
  expect(parseProgrammeText(`\uFEFF${JSON.stringify(preset)}`).ok).toBe(true)
})

test('text typed with combining marks is the same text', () => {
  const parsed = parseProgramme(changed({ title: 'Kế hoạch'.normalize('NFD') }))
  expect(parsed.ok && parsed.value.title).toBe('Kế hoạch'.normalize('NFC'))
})

test('thresholds must descend strictly, above the certificate and within the scale', () => {
  const classes = (...thresholds: readonly string[]) => ({
    classes: thresholds.map((from, place) => ({ code: `K${place}`, name: 'K', from, quota: 1, prize: 1 })),
  })
  expect(mistakes(changed(classes('80', '80')))).toEqual(['classes[1].from not-descending'])
  expect(mistakes(changed(classes('70', '80')))).toEqual(['classes[1].from not-descending'])
  expect(mistakes(changed(classes('80', '49.99')))).toEqual(['classes[1].from below-minimum'])
  expect(mistakes(changed(classes('100.5', '50')))).toEqual(['classes[0].from above-scale'])
  expect(mistakes(changed(classes('79.9955', '239/3', '50')))).toEqual([])
})

test('a class is refused for a quota, prize or floor that makes no sense', () => {
  expect(mistakes(changed(oneClass({ quota: -1 })))).toEqual(['classes[0].quota out-of-range'])
  expect(mistakes(changed(oneClass({ quota: 1.5 })))).toEqual(['classes[0].quota wrong-type'])
  expect(mistakes(changed(oneClass({ quota: '5' })))).toEqual(['classes[0].quota wrong-type'])
  expect(mistakes(changed(oneClass({ quota: undefined })))).toEqual(['classes[0].quota missing'])
  expect(mistakes(changed(oneClass({ prize: -1 })))).toEqual(['classes[0].prize out-of-range'])
  expect(mistakes(changed(oneClass({ from: 80 })))).toEqual(['classes[0].from wrong-type'])
  expect(mistakes(changed(oneClass({ floors: [{ criterion: 'tinh-moi', from: '30.5' }] })))).toEqual([
    'classes[0].floors[0].from above-max',
  ])
  expect(
    mistakes(changed(oneClass({ quota: null, floors: [{ criterion: 'tinh-moi', from: '30' }] }))),
  ).toEqual([])
})

test('codes must be unique, whether of classes, rounds, fields or criteria', () => {
  const one = { name: 'K', quota: 1, prize: 1 }
  const twice = [
    { ...one, code: 'A', from: '80' },
    { ...one, code: 'A', from: '70' },
  ]
  expect(problems(changed({ classes: twice }))).toEqual([
    { path: 'classes[1].code', problem: 'duplicate-code', code: 'A', first: 'classes[0].code' },
  ])
  const parts = [
    { code: 'x', name: 'X', max: '5' },
    { code: 'y', name: 'Y', max: '5', parts: [{ code: 'x', name: 'X', max: '5' }] },
  ]
  expect(mistakes(changed(rubric(parts)))).toEqual(['rubric.criteria[1].parts[0].code duplicate-code'])
})

test('maxima must sum to the scale, and parts to their criterion', () => {
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '9.5' }])))).toEqual([
    'rubric.criteria maxima-not-scale',
  ])
  const parts = [{ code: 'x1', name: 'X1', max: '4' }]
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '10', parts }])))).toEqual([
    'rubric.criteria[0].parts parts-not-max',
  ])
})

test('scores are positive, on the step and no finer than a hundredth', () => {
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '0' }])))).toEqual([
    'rubric.criteria[0].max not-positive',
  ])
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '10' }], '10', '3')))).toEqual([
    'rubric.criteria[0].max off-step',
  ])
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '10' }], '10', '0.125')))).toEqual([
    'rubric.step finer-than-hundredth',
  ])
  expect(mistakes(changed(rubric([{ code: 'x', name: 'X', max: '1e1' }])))).toEqual([
    'rubric.criteria[0].max not-a-number',
  ])
})

test('bands must cover nought to the maximum without gap or overlap', () => {
  const bands = (...ranges: readonly (readonly [string, string])[]) =>
    changed(
      rubric([
        {
          code: 'x',
          name: 'X',
          max: '10',
          bands: ranges.map(([from, to]) => ({ name: `${from}-${to}`, from, to })),
        },
      ]),
    )
  const at = 'rubric.criteria[0].bands'
  expect(mistakes(bands(['0', '4.5'], ['5', '10']))).toEqual([])
  expect(mistakes(bands(['5', '10'], ['0', '4.5']))).toEqual([])
  expect(mistakes(bands(['0', '4'], ['5', '10']))).toEqual([`${at}[1] band-gap`])
  expect(mistakes(bands(['0', '5'], ['5', '10']))).toEqual([`${at}[1] band-overlap`])
  expect(mistakes(bands(['1', '10']))).toEqual([`${at}[0] bands-start-late`])
  expect(mistakes(bands(['0', '9']))).toEqual([`${at}[0] bands-end-early`])
  expect(mistakes(bands(['0', '10.5']))).toEqual([`${at}[0] band-above-max`])
  expect(mistakes(bands(['0', '4.25'], ['4.5', '10']))).toEqual([`${at}[0].to off-step`])
  expect(mistakes(bands(['0', '10'], ['7', '6']))).toEqual([`${at}[1] band-upside-down`])
})

test('a round must open before it closes', () => {
  const round = (opens: string, wording: string) => ({
    rounds: [
      { code: 'r', name: 'R', sectors: ['giao-duc'], opens, deadline: { wording, day: '2024-04-20' } },
    ],
  })
  expect(mistakes(changed(round('2024-04-20', 'before')))).toEqual([
    'rounds[0].deadline closes-before-opening',
  ])
  expect(mistakes(changed(round('2024-04-20', 'through')))).toEqual([])
})

test('the tie chain ends once, and every step stands in it once', () => {
  expect(mistakes(changed({ ties: ['council', 'spread'] }))).toEqual(['ties[1] tie-step-after-end'])
  expect(mistakes(changed({ ties: ['spread', 'spread', 'all-down'] }))).toEqual([
    'ties[1] duplicate-tie-step',
  ])
  expect(mistakes(changed({ ties: ['age', 'council'] }))).toEqual(['ties[0] unknown-tie-step'])
  expect(mistakes(changed({ ties: [] }))).toEqual(['ties tie-chain-without-end'])
  expect(mistakes(changed({ ties: ['all-down'] }))).toEqual([])
})

test('a share is above nought and at most one; a whole number of sheets is not a share', () => {
  const scoring = (requiredSheets: string) => mistakes(changed({ scoring: { requiredSheets } }))
  expect(scoring('3')).toEqual([])
  expect(scoring('0.75')).toEqual([])
  expect(scoring('4/3')).toEqual(['scoring.requiredSheets not-a-share'])
  expect(scoring('0')).toEqual(['scoring.requiredSheets out-of-range'])
  expect(mistakes(changed({ vote: { share: '0/3' } }))).toEqual(['vote.share not-a-share'])
})

test('parts within parts stop at a depth people can read', () => {
  let criterion: Json = { code: 'c9', name: 'C', max: '10' }
  for (let depth = 8; depth > 0; depth--)
    criterion = { code: `c${depth}`, name: 'C', max: '10', parts: [criterion] }
  expect(mistakes(changed(rubric([criterion])))).toEqual([
    'rubric.criteria[0].parts[0].parts[0].parts[0].parts too-deep',
  ])
})
