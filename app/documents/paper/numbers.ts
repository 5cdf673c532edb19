/** "2.000.000 đồng". */
export function inDong(dong: number): string {
  return `${grouped(dong)} đồng`
}

/** 1,2 MB */
export function inBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`
  if (bytes < 1_000_000) return `${grouped(Math.round(bytes / 1000))} kB`
  const [whole = '0', tenth = '0'] = (bytes / 1_000_000).toFixed(1).split('.')
  return `${grouped(Number(whole))}${tenth === '0' ? '' : `,${tenth}`} MB`
}

/** "2.000.000": a whole number with points between thousands. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** A whole number of things as papers count them: 05, 12, 1.204. */
export function counted(number: number): string {
  return number < 10 ? `0${number}` : grouped(number)
}

/** Scores in whole hundredths of a point as people write them: 850 is "8,5", 8129 is "81,29". */
export function inPoints(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100)
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole},${rest}`
}

/** A decimal such as "81.29" with the comma of Vietnamese papers. */
export function withComma(decimal: string): string {
  return decimal.replace('.', ',')
}

/** A share of contribution in half percents: 200 is "100%", 67 is "33,5%". */
export function inPercent(halfPercents: number): string {
  return `${Math.trunc(halfPercents / 2)}${halfPercents % 2 === 1 ? ',5' : ''}%`
}

/** 1 → I, 4 → IV: numbers of parts. */
export function roman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let written = ''
  for (const [value, sign] of steps) {
    for (; rest >= value; rest -= value) written += sign
  }
  return written
}
