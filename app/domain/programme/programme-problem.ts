import type { Fraction } from '#app/domain/fraction.ts'
import type { Points } from '#app/domain/points.ts'

/** Lỗi trong tệp kế hoạch: one mistake with the path where it stands, like `rounds[0].deadline.day`, and its facts. */
export type ProgrammeProblem = { readonly path: string } & ProgrammeMistake

/** Nội dung lỗi: what is wrong at a path of the programme file. */
export type ProgrammeMistake = ShapeMistake | RubricMistake | RuleMistake

/** Lỗi hình thức: a value that cannot be read as what the file format wants there. */
export type ShapeMistake =
  | { readonly problem: 'not-json' }
  | { readonly problem: 'wrong-format'; readonly given: string; readonly expected: string }
  | { readonly problem: 'missing' }
  | { readonly problem: 'unknown-key'; readonly key: string }
  | { readonly problem: 'wrong-type'; readonly expected: ExpectedType }
  | { readonly problem: 'empty' }
  | { readonly problem: 'too-long'; readonly limit: number }
  | { readonly problem: 'control-character' }
  | { readonly problem: 'too-deep'; readonly limit: number }
  | { readonly problem: 'not-one-of'; readonly given: string; readonly allowed: readonly string[] }
  | { readonly problem: 'not-a-day'; readonly given: string }
  | { readonly problem: 'not-a-month'; readonly given: string }
  | { readonly problem: 'not-an-email'; readonly given: string }
  | { readonly problem: 'not-a-number'; readonly given: string }
  | { readonly problem: 'finer-than-hundredth'; readonly given: string }
  | {
      readonly problem: 'out-of-range'
      readonly given: number
      readonly least: number
      readonly most: number | null
    }

/** Kiểu dữ liệu mong đợi ở một chỗ của tệp kế hoạch. */
export type ExpectedType =
  | 'object'
  | 'list'
  | 'text'
  | 'whole-number'
  | 'whole-number-or-null'
  | 'true-or-false'
  | 'number-in-quotes'

/** Lỗi thang điểm. Rules §1. */
export type RubricMistake =
  | { readonly problem: 'not-positive' }
  | { readonly problem: 'maxima-not-scale'; readonly sum: Points; readonly scale: Points }
  | { readonly problem: 'parts-not-max'; readonly sum: Points; readonly max: Points }
  | { readonly problem: 'off-step'; readonly given: Points; readonly step: Points }
  | { readonly problem: 'above-max'; readonly given: Fraction; readonly max: Points }
  | { readonly problem: 'band-upside-down'; readonly from: Points; readonly to: Points }
  | { readonly problem: 'band-above-max'; readonly to: Points; readonly max: Points }
  | { readonly problem: 'band-gap'; readonly after: Points; readonly next: Points }
  | { readonly problem: 'band-overlap'; readonly other: string; readonly from: Points; readonly to: Points }
  | { readonly problem: 'bands-start-late'; readonly from: Points }
  | { readonly problem: 'bands-end-early'; readonly to: Points; readonly max: Points }

/** Lỗi quy định: values that are well written but make no sense together. Rules §1. */
export type RuleMistake =
  | { readonly problem: 'duplicate-code'; readonly code: string; readonly first: string }
  | { readonly problem: 'unknown-criterion'; readonly code: string }
  | { readonly problem: 'unknown-sector'; readonly code: string }
  | { readonly problem: 'unknown-field'; readonly code: string }
  | { readonly problem: 'not-a-share'; readonly given: string }
  | { readonly problem: 'share-step'; readonly given: string }
  | { readonly problem: 'not-descending'; readonly from: Fraction; readonly above: Fraction }
  | { readonly problem: 'above-scale'; readonly from: Fraction; readonly scale: Points }
  | { readonly problem: 'below-minimum'; readonly from: Fraction; readonly minimum: Fraction }
  | {
      readonly problem: 'closes-before-opening'
      readonly opens: Temporal.PlainDate
      readonly closes: Temporal.Instant
    }
  | { readonly problem: 'ends-before-start'; readonly start: Temporal.PlainDate }
  | { readonly problem: 'unknown-tie-step'; readonly given: string }
  | { readonly problem: 'duplicate-tie-step'; readonly given: string }
  | { readonly problem: 'tie-step-after-end'; readonly end: string }
  | { readonly problem: 'tie-chain-without-end' }
