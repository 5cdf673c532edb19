import { type Dong, dong } from '#app/domain/dong.ts'

/**
 * Chia tiền thưởng by shares in whole đồng: everyone gets the whole part of their due, and the đồng left over go
 * one each to the largest remainders, earlier listed first among equal ones. The parts sum to the prize. Rules §6.
 * Shares are whole numbers of any common unit, above zero in sum; throws otherwise.
 */
export function splitPrize(prize: Dong, shares: readonly number[]): readonly Dong[] {
  if (!shares.every((share) => Number.isSafeInteger(share) && share >= 0))
    throw new RangeError('shares must be whole numbers from 0')
  const whole = shares.reduce((sum, share) => sum + BigInt(share), 0n)
  if (whole === 0n) throw new RangeError('shares must not all be zero')
  const dues = shares.map((share, place) => {
    const due = BigInt(prize) * BigInt(share)
    return { place, amount: due / whole, remainder: due % whole }
  })
  const leftOver = Number(BigInt(prize) - dues.reduce((sum, due) => sum + due.amount, 0n))
  const favoured = new Set(
    dues
      .toSorted((a, b) =>
        a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, leftOver)
      .map((due) => due.place),
  )
  return dues.map((due) => dong(Number(due.amount) + (favoured.has(due.place) ? 1 : 0)))
}
