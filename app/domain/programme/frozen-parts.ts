import type { Programme } from './programme.ts'
import { programmeDifferences } from './programme-difference.ts'

/** Việc đã làm theo kế hoạch: what has happened under it, as far as it binds later versions. */
export type ProgrammeUse = {
  readonly signedSheets: number
  readonly issuedDecisions: number
  /** Codes that dossiers of the programme carry. */
  readonly rounds: readonly string[]
  readonly sectors: readonly string[]
  readonly fields: readonly string[]
  readonly solutionKinds: readonly string[]
}

/** Phần đã khóa: a change that a new version may not make, with what made it too late. */
export type FrozenProblem =
  | { readonly problem: 'frozen'; readonly path: string; readonly since: FrozenSince }
  | {
      readonly problem: 'code-in-use'
      readonly list: 'rounds' | 'sectors' | 'fields' | 'solutionKinds'
      readonly code: string
    }

/** Mốc khóa: the programme was issued, the first sheet signed, a decision issued. Rules §1. */
export type FrozenSince = 'issued' | 'sheet-signed' | 'decision-issued'

const identity = ['code', 'year'] as const
/** What a signed sheet was filled in by, and how its points become a mean. */
const scoringParts = ['rubric', 'scoring'] as const
/** What an issued decision was reached by. */
const rankingParts = ['quorum', 'vote', 'recognition', 'classes', 'quotaPool', 'ties', 'budget'] as const

/** Everything of the new version that comes too late, path by path. A default written out is no change. */
export function frozenProblems(
  before: Programme,
  after: Programme,
  use: ProgrammeUse,
): readonly FrozenProblem[] {
  return [
    ...changedIn(identity, before, after, 'issued'),
    ...(use.signedSheets > 0 ? changedIn(scoringParts, before, after, 'sheet-signed') : []),
    ...(use.issuedDecisions > 0 ? changedIn(rankingParts, before, after, 'decision-issued') : []),
    ...(['rounds', 'sectors', 'fields', 'solutionKinds'] as const).flatMap((list) =>
      use[list]
        .filter((code) => hasCode(before[list], code) && !hasCode(after[list], code))
        .map((code) => ({ problem: 'code-in-use', list, code }) as const),
    ),
  ]
}

/** Would sheets be filled in by another rubric, or reckoned otherwise? */
export const changesScoring = (before: Programme, after: Programme): boolean =>
  changedIn(scoringParts, before, after, 'sheet-signed').length > 0

const hasCode = (list: readonly { readonly code: string }[], code: string): boolean =>
  list.some((one) => one.code === code)

function changedIn(
  parts: readonly (keyof Programme)[],
  before: Programme,
  after: Programme,
  since: FrozenSince,
): readonly FrozenProblem[] {
  return parts.flatMap((part) =>
    programmeDifferences({ [part]: asWritten(before[part]) }, { [part]: asWritten(after[part]) }).map(
      ({ path }) => ({ problem: 'frozen', path, since }) as const,
    ),
  )
}

/** Exact numbers compare by their value: "0.50" is "0.5". */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value
  if ('numerator' in value && 'denominator' in value) return `${value.numerator}/${value.denominator}`
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asWritten(each)]))
}
