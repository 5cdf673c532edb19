import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import { programmeFormat } from '#app/domain/programme/programme.ts'
import { cleanText, formOf } from '#app/pages/kit/form-fields.ts'
import { fieldsOf, type PlanField } from './plan-fields.ts'
import {
  criterionDetail,
  type Keys,
  type LeafShape,
  planShape,
  type Shape,
  shapeAt,
  targetKeys,
} from './plan-shape.ts'
import { typedValue } from './plan-typed.ts'

const seed: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../programmes/tam-diep-2024.programme.json'), 'utf8'),
)

const sent = (fields: readonly PlanField[]) =>
  formOf(fields.map(([name, value]) => [name, cleanText(value)] as const))
const edited = (base: unknown, changes: Readonly<Record<string, string | null>>, shape: Shape = planShape) =>
  typedValue(
    shape,
    sent([
      ...fieldsOf(shape, base, '').filter(([name]) => !Object.hasOwn(changes, name)),
      ...Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    ]),
    '',
    base,
  )
const problemsOf = (file: unknown) => {
  const parsed = parseProgramme(file)
  return parsed.ok ? [] : parsed.problems
}

test('a form nobody touched gives the seed file back, key for key', () => {
  expect(JSON.stringify(edited(seed, {}))).toBe(JSON.stringify(seed))
  for (const place of [0, 1, 2]) {
    const criterion = (seed as { rubric: { criteria: unknown[] } }).rubric.criteria[place]
    expect(JSON.stringify(edited(criterion, {}, criterionDetail))).toBe(JSON.stringify(criterion))
  }
})

// Texts as a file may hold them: any letters and spaces, line breaks in the long ones, nothing a form would clean away.
const words = fc
  .array(fc.constantFrom('Điểm', 'sàn', 'ngày 20/4', '"trích"', '<b>', '&', 'ÂĐ', '日本', '💧', '24,5'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))
const decimals = fc.constantFrom('0', '0.5', '12', '24.50', '2/3', '1', 'không rõ')
const days = fc.constantFrom('2024-04-20', '2024-02-29', 'hôm nào đó')

function leafValue(shape: LeafShape): fc.Arbitrary<unknown> {
  const values: Readonly<Record<LeafShape['kind'], fc.Arbitrary<unknown>>> = {
    line: words,
    text: fc.oneof(
      words,
      fc.tuple(words, words).map((two) => two.join('\n')),
    ),
    whole: fc.oneof(fc.nat(), fc.constant('năm')),
    money: fc.nat({ max: 2_000_000_000 }),
    decimal: decimals,
    share: fc.oneof(decimals, fc.constantFrom('0.75', '0.125', '1')),
    sheets: fc.oneof(decimals, fc.constantFrom('3', '1/1')),
    day: days,
    month: fc.constantFrom('2024-03', 'tháng ba'),
    choice: shape.values?.length ? fc.constantFrom(...shape.values) : words,
  }
  return shape.blank === null ? fc.oneof(values[shape.kind], fc.constant(null)) : values[shape.kind]
}

function valueOfShape(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object':
      return objectOf(shape.keys)
    case 'switched':
      return fc.oneof(objectOf(shape.keys), fc.constant(null))
    case 'list':
      return fc.array(valueOfShape(shape.item), { maxLength: 4 })
    case 'floors':
      return fc
        .uniqueArray(words, { maxLength: 3 })
        .chain((criteria) =>
          fc.tuple(...criteria.map((criterion) => decimals.map((from) => ({ criterion, from })))),
        )
    case 'target':
      return fc
        .constantFrom('participation', 'per-unit', 'field')
        .chain((kind) =>
          objectOf(targetKeys[kind as keyof typeof targetKeys]).map((rest) => ({ kind, ...Object(rest) })),
        )
    case 'codes':
      return fc.uniqueArray(words, { maxLength: 3 })
    case 'flag':
      return fc.boolean()
    default:
      return leafValue(shape)
  }
}

/** Keys in any order, those with a default sometimes left out. */
function objectOf(keys: Keys): fc.Arbitrary<unknown> {
  const entries = Object.entries(keys).map(([key, shape]) =>
    (mayBeAbsent(shape) ? fc.option(valueOfShape(shape), { nil: undefined }) : valueOfShape(shape)).map(
      (value) => [key, value] as const,
    ),
  )
  return fc
    .tuple(...entries)
    .chain((all) => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }))
    .map((all) => Object.fromEntries(all.filter(([, value]) => value !== undefined)))
}

const mayBeAbsent = (shape: Shape): boolean =>
  shape.kind === 'flag' ||
  shape.kind === 'floors' ||
  shape.kind === 'switched' ||
  ((shape.kind === 'list' || shape.kind === 'object') && shape.optional === true) ||
  ('absent' in shape && shape.absent !== undefined) ||
  ('blank' in shape && shape.blank === null)

test('whatever a file says, its form sent back untouched says the same, in the same order', () => {
  fc.assert(
    fc.property(valueOfShape(planShape), (file) => {
      expect(JSON.stringify(edited(file, {}))).toBe(JSON.stringify(file))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(valueOfShape(criterionDetail), (criterion) => {
      expect(JSON.stringify(edited(criterion, {}, criterionDetail))).toBe(JSON.stringify(criterion))
    }),
    { numRuns: 100 },
  )
})

test('every key the file format knows has a place in the form', () => {
  expect(problemsOf({ ...Object(seed) })).toEqual([])
  const unknown = Object.keys(Object(seed)).filter((key) => key !== 'format' && shapeAt(key) === null)
  expect(unknown).toEqual([])
  // Whatever the form makes of a full form, the parser knows every key of it.
  fc.assert(
    fc.property(valueOfShape(planShape), (file) => {
      const problems = problemsOf({ format: programmeFormat, ...Object(file) })
      expect(problems.filter(({ problem }) => problem === 'unknown-key')).toEqual([])
    }),
  )
})

test('what people type becomes what files say', () => {
  const file = edited(seed, {
    'classes.0.quota': '',
    'classes.0.prize': '2.500.000 đ',
    'classes.1.from': '72,5',
    'rounds.0.opens': '1/3/2024',
    'plan.month': '4/2024',
    'quorum.share': '75 %',
    'scoring.requiredSheets': '100%',
    'targets.0.share': '2 / 3',
    'scoring.gap.co': null,
    'recognition.floors.tinh-moi': '15,5',
    'vote.required': null,
    'authority.email': ' ',
  }) as Record<string, unknown>
  expect(file).toMatchObject({
    classes: [{ quota: null, prize: 2_500_000 }, { from: '72.5' }, {}],
    rounds: [{ opens: '2024-03-01' }, {}],
    plan: { month: '2024-04' },
    quorum: { share: '0.75' },
    scoring: { requiredSheets: '1/1', gap: null },
    recognition: { floors: [{ criterion: 'tinh-moi', from: '15.5' }] },
    vote: { required: false },
    authority: { email: null },
  })
  expect(problemsOf(file)).toEqual([])
})

test('what cannot be read is kept as it was typed, for the rules to object to', () => {
  const file = edited(seed, { 'classes.0.quota': 'năm giải', 'rounds.0.opens': '31/02/2024' })
  expect(file).toMatchObject({
    classes: [{ quota: 'năm giải' }, {}, {}],
    rounds: [{ opens: '31/02/2024' }, {}],
  })
  expect(problemsOf(file).map(({ path }) => path)).toEqual(['rounds[0].opens', 'classes[0].quota'])
})

test('a new row has every key a file needs, and a code from its name', () => {
  const file = edited(seed, {
    'classes.7.name': 'Loại khuyến khích',
    'classes.7.from': '55',
    'classes.7.prize': '200.000',
    'classes.7.quota': '',
    'fields.20.name': 'Y tế',
  }) as { classes: unknown[]; fields: unknown[] }
  expect(file.classes[3]).toEqual({
    code: 'loai-khuyen-khich',
    name: 'Loại khuyến khích',
    from: '55',
    quota: null,
    prize: 200_000,
  })
  expect(file.fields[10]).toEqual({ code: 'y-te-2', name: 'Y tế' })
  expect(problemsOf(file)).toEqual([])
})

test('a criterion whose place in the form has changed keeps its own bands', () => {
  const fields = fieldsOf(planShape, seed, '').filter(([name]) => !/^rubric\.criteria\.1(\.|$)/.test(name))
  const swapped = fields.map(
    ([name, value]) => [name.replace(/^rubric\.criteria\.0/, 'rubric.criteria.9'), value] as const,
  )
  const file = typedValue(planShape, sent(swapped), '', seed) as {
    rubric: { criteria: { code: string; bands?: unknown[] }[] }
  }
  expect(file.rubric.criteria.map(({ code, bands }) => [code, bands?.length])).toEqual([
    ['tinh-moi', 4],
    ['hieu-qua', undefined],
  ])
})
