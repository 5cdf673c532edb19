import fc from 'fast-check'
import type { VoteTally } from '#app/domain/council/agreement.ts'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import { noChoices } from '#app/domain/ranking/recorded-choices.ts'
import preset from '../../programmes/tam-diep-2024.programme.json' with { type: 'json' }

/** What kinds of rule a random programme may have. */
export type Kinds = {
  readonly classFloors: boolean
  readonly ends: readonly ('council' | 'all-down')[]
  readonly spread: boolean
}

export const everyKind: Kinds = { classFloors: true, ends: ['council', 'all-down'], spread: true }

const members = ['m1', 'm2', 'm3', 'm4']

const rubrics = [
  {
    scale: '10',
    step: '1',
    criteria: [
      { code: 'x', name: 'X', max: '4' },
      { code: 'y', name: 'Y', max: '6' },
    ],
  },
  {
    scale: '10',
    step: '0.5',
    criteria: [
      {
        code: 'x',
        name: 'X',
        max: '4',
        parts: [
          { code: 'x1', name: 'X1', max: '1' },
          { code: 'x2', name: 'X2', max: '3' },
        ],
      },
      { code: 'y', name: 'Y', max: '6' },
    ],
  },
] as const

const floorOn = (criterion: string, max: number) =>
  fc.integer({ min: 0, max: max * 3 }).map((thirds) => ({ criterion, from: `${thirds}/3` }))

const someFloors = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: floorOn('x', 4).map((floor) => [floor]) },
  { weight: 1, arbitrary: fc.tuple(floorOn('x', 4), floorOn('y', 6)).map((floors) => [...floors]) },
)

const someClasses = (kinds: Kinds) =>
  fc
    .uniqueArray(fc.integer({ min: 6, max: 19 }), { minLength: 0, maxLength: 4 })
    .map((halves) => halves.toSorted((a, b) => b - a))
    .chain((halves) =>
      fc.tuple(
        ...halves.map((half, place) =>
          fc.record({
            code: fc.constant(`K${place}`),
            name: fc.constant(`Loại K${place}`),
            from: fc.constant(String(half / 2)),
            quota: fc.oneof(
              { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
              { weight: 1, arbitrary: fc.constant(null) },
            ),
            prize: fc.constant((halves.length - place) * 100_000),
            floors: kinds.classFloors ? someFloors : fc.constant([]),
            onFloorMissed: fc.constantFrom('warn', 'demote'),
          }),
        ),
      ),
    )

const someTies = (kinds: Kinds) =>
  fc
    .tuple(
      fc.shuffledSubarray(['criterion:x', 'criterion:y', ...(kinds.spread ? ['spread'] : [])]),
      fc.constantFrom(...kinds.ends),
    )
    .map(([steps, end]) => [...steps, end])

export const someProgramme = (kinds: Kinds): fc.Arbitrary<Programme> =>
  fc
    .record({
      rubric: fc.constantFrom(...rubrics),
      scoring: fc.record({
        statistic: fc.constantFrom('mean', 'mean', 'trimmed-mean', 'median'),
        trimFrom: fc.constantFrom(3, 4),
        decimals: fc.constantFrom(0, 1, 2),
        decideOn: fc.constantFrom('rounded', 'exact'),
        requiredSheets: fc.constantFrom('1', '2', '1/2', '2/3'),
      }),
      vote: fc.record({
        required: fc.boolean(),
        share: fc.constantFrom('1/2', '2/3'),
        base: fc.constantFrom('all-members', 'present'),
      }),
      recognition: fc.record({ minimum: fc.constantFrom('0', '2.5', '3'), floors: someFloors }),
      classes: someClasses(kinds),
      quotaPool: fc.constantFrom('year', 'year', 'round'),
      ties: someTies(kinds),
    })
    .map((rules) => {
      const parsed = parseProgramme({ ...preset, ...rules })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return parsed.value
    })

const someVote: fc.Arbitrary<VoteTally | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ agree: 4, disagree: 0, blank: 0 }) },
  { weight: 1, arbitrary: fc.constant({ agree: 2, disagree: 1, blank: 1 }) },
  { weight: 1, arbitrary: fc.constant(null) },
)

/** A score for every scored criterion. */
type Pattern = readonly Points[]

function somePattern({ rubric }: Programme): fc.Arbitrary<Pattern> {
  return fc.tuple(
    ...scoredCriteria(rubric).map(({ max }) =>
      fc
        .integer({ min: 0, max: max / rubric.step })
        .map((steps) => hundredthsOfAPoint(max - Math.floor(steps / 2) * rubric.step)),
    ),
  )
}

/** All sheets follow a few patterns, so that many means, and many whole dossiers, are equal. */
function someDossier(
  programme: Programme,
  code: string,
  patterns: readonly Pattern[],
): fc.Arbitrary<ScoredDossier> {
  const sheet = (member: string) => fc.constantFrom(...patterns).map((scores) => ({ member, scores }))
  const agreed = fc.constantFrom(...patterns).map((scores) => members.map((member) => ({ member, scores })))
  const differing = fc.tuple(...members.map(sheet))
  const some = fc.subarray(members).chain((there) => fc.tuple(...there.map(sheet)))
  const assigned = fc.option(fc.integer({ min: 0, max: members.length }), { freq: 4 })
  const dossier = fc.record({
    code: fc.constant(code),
    round: fc.constantFrom(...programme.rounds.map((round) => round.code)),
    sheets: fc.oneof(
      { weight: 4, arbitrary: agreed },
      { weight: 3, arbitrary: differing },
      { weight: 1, arbitrary: some },
    ),
    conflicted: fc.oneof(
      { weight: 8, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray(members, { maxLength: 2 }) },
    ),
    vote: someVote,
  })
  return fc.tuple(dossier, assigned).map(([one, most]) => (most === null ? one : { ...one, assigned: most }))
}

export const someInput = (kinds: Kinds, most = 7): fc.Arbitrary<RankInput> =>
  fc
    .tuple(someProgramme(kinds), fc.integer({ min: 0, max: most }), fc.boolean())
    .chain(([programme, size, votesRecorded]) =>
      fc
        .array(somePattern(programme), { minLength: 2, maxLength: 4 })
        .chain((patterns) =>
          fc.tuple(
            ...Array.from({ length: size }, (_, index) => someDossier(programme, `SK-${index}`, patterns)),
          ),
        )
        .map((dossiers) => ({
          programme,
          councilSize: members.length,
          dossiers,
          votesRecorded,
          choices: noChoices,
        })),
    )
