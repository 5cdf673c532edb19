/** One measured number: what, how much, what was promised, what it is compared with in the same run, and how to get it again. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly command: string
  readonly target?: Target
  /** The same value divided by a calibration of the same run, so that figures of different machines can be compared. */
  readonly ratio?: Ratio
  /** Whatever else was seen while measuring. */
  readonly remark?: string
}

export type Target = { readonly atLeast: number } | { readonly atMost: number }
export type Ratio = { readonly value: number; readonly to: string; readonly atLeast?: number }

export const isMet = ({ value, target, ratio }: Figure): boolean | undefined => {
  const verdicts = [
    ...(target === undefined ? [] : ['atLeast' in target ? value >= target.atLeast : value <= target.atMost]),
    ...(ratio?.atLeast === undefined ? [] : [ratio.value >= ratio.atLeast]),
  ]
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean)
}

/** Three digits that mean something: 1234, 123, 12.3, 1.23. */
export const readable = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
