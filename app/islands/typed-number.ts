/** A number as typed in Vietnamese, in hundredths: `8,5` is 850. Null when it is none, or finer than a hundredth. */
export function hundredthsOf(typed: string): number | null {
  const match = /^\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(typed)
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Hundredths as written in Vietnamese, without idle zeros: 850 is `8,5`. */
export function writeHundredths(value: number): string {
  const rest = value % 100
  return rest === 0
    ? String(value / 100)
    : `${Math.floor(value / 100)},${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
