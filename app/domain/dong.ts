/** Đồng: a whole number of đồng, never negative. */
export type Dong = number & { readonly unit: 'đồng' }

/** Takes a whole number of đồng; throws for a fraction, a negative or an unsafe number. */
export function dong(amount: number): Dong {
  if (!isWholeDong(amount)) throw new RangeError(`not a whole number of đồng: ${amount}`)
  return amount as Dong
}

function isWholeDong(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0
}

export function sumDong(amounts: Iterable<Dong>): Dong {
  let sum = 0
  for (const amount of amounts) sum += amount
  return dong(sum)
}

/** As Vietnamese readers write it: "1.000.000 đ". */
export function printDong(amount: Dong): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`
}
