import { randomInt } from 'node:crypto'

// Without letters and digits that are taken for one another on paper: I, L, O, U, 0, 1.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Mã kiểm tra: twelve signs in threes of four, about 59 bits, so that nobody finds one by trying. */
export function newVerificationCode(): string {
  const signs = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return signs.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3')
}
