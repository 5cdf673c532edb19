import { defaultBudget } from '#app/domain/programme/parse-budget.ts'
import { defaultIntake } from '#app/domain/programme/parse-intake.ts'
import { defaultResults } from '#app/domain/programme/parse-results.ts'
import { defaultCouncil, defaultScoring, defaultVote } from '#app/domain/programme/parse-scoring.ts'

/**
 * How one value of a programme file stands in a form. `absent` is what a missing key means, shown in its box;
 * `blank` is what an emptied box becomes in the file.
 */
export type LeafShape = {
  readonly kind:
    | 'line'
    | 'text'
    | 'whole'
    | 'money'
    | 'decimal'
    | 'share'
    | 'sheets'
    | 'day'
    | 'month'
    | 'choice'
  readonly blank: '' | null
  readonly absent?: unknown
  readonly values?: readonly string[]
}

export type Shape =
  | LeafShape
  | { readonly kind: 'flag'; readonly absent: boolean }
  /** A list of codes as boxes to tick. */
  | { readonly kind: 'codes' }
  /** Least means by criterion, one box for each criterion. */
  | { readonly kind: 'floors' }
  | { readonly kind: 'list'; readonly item: Shape; readonly optional?: true }
  | ObjectShape
  /** An object or null, with a box to tick in front. */
  | { readonly kind: 'switched'; readonly keys: Keys }
  | { readonly kind: 'target' }

export type ObjectShape = { readonly kind: 'object'; readonly keys: Keys; readonly optional?: true }
export type Keys = Readonly<Record<string, Shape>>

const leaf = (kind: LeafShape['kind'], blank: '' | null = '', absent?: unknown): LeafShape => ({
  kind,
  blank,
  ...(absent === undefined ? {} : { absent }),
})
const choice = (values: readonly string[], absent?: string): LeafShape => ({
  ...leaf('choice', '', absent),
  values,
})
const flag = (absent: boolean): Shape => ({ kind: 'flag', absent })
const list = (item: Shape): Shape => ({ kind: 'list', item })
const optionalList = (item: Shape): Shape => ({ kind: 'list', item, optional: true })
const object = (keys: Keys): ObjectShape => ({ kind: 'object', keys })
const optionalObject = (keys: Keys): ObjectShape => ({ kind: 'object', keys, optional: true })
const switched = (keys: Keys): Shape => ({ kind: 'switched', keys })
const line = leaf('line')
const remark = leaf('line', null)
const codes: Shape = { kind: 'codes' }
const coded = object({ code: line, name: line })

const counts = ['registered', 'submitted', 'accepted', 'recognised'] as const
/** What each kind of target holds besides its kind. */
export const targetKeys: Readonly<Record<'participation' | 'per-unit' | 'field', Keys>> = {
  participation: { unitTypes: codes, share: leaf('share'), counts: choice(counts, 'registered') },
  'per-unit': { unitTypes: codes, minimum: leaf('whole'), counts: choice(counts, 'registered') },
  field: { field: choice([]), minimum: leaf('whole'), counts: choice(counts, 'accepted') },
}
export const targetKinds = ['participation', 'per-unit', 'field'] as const

/** A criterion as one row: its bands and parts are on a page of their own. */
const criterionRow = object({
  code: line,
  name: line,
  max: leaf('decimal'),
  floor: leaf('decimal', null),
  guidance: leaf('text', null),
  commentRequired: flag(false),
  commentAtExtremes: flag(false),
})
export const criterionDetail = object({
  bands: optionalList(object({ name: line, from: leaf('decimal'), to: leaf('decimal') })),
  parts: optionalList(criterionRow),
})

/** The whole programme file as a form. Every key of the format has its place here. */
export const planShape: ObjectShape = object({
  code: line,
  year: leaf('whole'),
  title: line,
  authority: object({
    name: line,
    abbreviation: line,
    place: line,
    superior: remark,
    office: object({ name: line, abbreviation: line }),
    appraiser: switched({
      name: line,
      sectors: codes,
      days: leaf('whole', null),
      notRecommended: choice(['to-council', 'held-back'], 'to-council'),
    }),
    appraisers: optionalList(
      object({
        name: line,
        sectors: codes,
        days: leaf('whole', null),
        notRecommended: choice(['to-council', 'held-back'], 'to-council'),
      }),
    ),
    council: object({ name: line }),
    email: remark,
  }),
  plan: object({ symbol: line, number: remark, month: leaf('month', null), signedAs: line, signer: line }),
  legalBases: optionalList(
    object({
      number: line,
      title: line,
      issued: leaf('day'),
      validFrom: leaf('day'),
      validTo: leaf('day', null),
    }),
  ),
  solutionKinds: list(coded),
  fields: list(coded),
  sectors: list(coded),
  rounds: list(
    object({
      code: line,
      name: line,
      sectors: codes,
      opens: leaf('day'),
      deadline: object({ wording: choice(['before', 'through']), day: leaf('day') }),
      late: choice(['refuse', 'accept-with-reason'], 'refuse'),
    }),
  ),
  dossier: optionalObject({
    paperCopies: leaf('whole', '', 1),
    filingWithinMonths: leaf('whole', '', 12),
    shareStep: leaf('decimal', '', '0.5'),
  }),
  intake: optionalObject({
    checkMonths: leaf('whole', '', defaultIntake.checkMonths),
    supplementMonths: leaf('whole', '', defaultIntake.supplementMonths),
    decisionMonths: leaf('whole', '', defaultIntake.decisionMonths),
    whileSupplementing: choice(['stops', 'restarts', 'runs-on'], defaultIntake.whileSupplementing),
    supplementsAtMost: leaf('whole', null),
    closeUnanswered: flag(defaultIntake.closeUnanswered),
    warnDays: leaf('whole', '', defaultIntake.warnDays),
    holidays: optionalList(leaf('day')),
    omittedPoints: codes,
  }),
  rubric: object({
    note: leaf('text', null),
    scale: leaf('decimal'),
    step: leaf('decimal'),
    criteria: list(criterionRow),
  }),
  scoring: optionalObject({
    statistic: choice(['mean', 'trimmed-mean', 'median'], defaultScoring.statistic),
    trimFrom: leaf('whole', '', defaultScoring.trimFrom),
    decimals: leaf('whole', '', defaultScoring.decimals),
    decideOn: choice(['rounded', 'exact'], defaultScoring.decideOn),
    requiredSheets: leaf('sheets', '', '2/3'),
    gap: switched({ range: leaf('decimal'), fromMean: leaf('decimal') }),
    seeOthers: choice(['after-closing', 'after-own', 'never'], defaultScoring.seeOthers),
    ballots: choice(['secret', 'named'], defaultScoring.ballots),
    unequalSums: choice(['refuse', 'by-parts'], defaultScoring.unequalSums),
  }),
  council: optionalObject({
    leastMembers: leaf('whole', '', defaultCouncil.leastMembers),
    oddMembers: flag(defaultCouncil.oddMembers),
  }),
  quorum: switched({ share: leaf('share'), chairOrVice: flag(true) }),
  vote: optionalObject({
    required: flag(defaultVote.required),
    share: leaf('share', '', defaultVote.share.written),
    base: choice(['all-members', 'present'], defaultVote.base),
  }),
  recognition: object({ minimum: leaf('decimal'), floors: { kind: 'floors' } }),
  classes: list(
    object({
      code: line,
      name: line,
      from: leaf('decimal'),
      quota: leaf('whole', null),
      prize: leaf('money'),
      floors: { kind: 'floors' },
      onFloorMissed: choice(['warn', 'demote'], 'warn'),
    }),
  ),
  quotaPool: choice(['year', 'round'], 'year'),
  ties: optionalList(choice([])),
  targets: optionalList({ kind: 'target' }),
  budget: optionalObject({
    prizeCeiling: leaf('money', null),
    source: remark,
    taxPercent: leaf('whole', '', defaultBudget.taxPercent),
    taxNote: remark,
    councilFees: switched({
      chair: leaf('money'),
      member: leaf('money'),
      invited: leaf('money'),
      invitedPeople: leaf('whole'),
      meetings: leaf('whole'),
    }),
  }),
  results: optionalObject({
    postingDays: leaf('whole', null),
    complaintDays: leaf('whole', '', defaultResults.complaintDays),
    answerDays: leaf('whole', '', defaultResults.answerDays),
  }),
})

/** The shape of the value at a name; null where the file has no such place. */
export function shapeAt(name: string, root: Shape = planShape): Shape | null {
  let shape: Shape | null = root
  let inCriterion = false
  for (const step of name.split('.')) {
    if (shape === null) return null
    if (shape.kind === 'list') {
      inCriterion = shape.item === criterionRow
      shape = shape.item
    } else if (inCriterion && (step === 'bands' || step === 'parts'))
      shape = criterionDetail.keys[step] ?? null
    else if (shape.kind === 'target') shape = targetKeyShape(step)
    else if (shape.kind === 'object' || shape.kind === 'switched') shape = shape.keys[step] ?? null
    else return null
  }
  return shape
}

const targetKeyShape = (key: string): Shape | null =>
  key === 'kind'
    ? choice(targetKinds)
    : (targetKinds.map((kind) => targetKeys[kind][key]).find((each) => each !== undefined) ?? null)
