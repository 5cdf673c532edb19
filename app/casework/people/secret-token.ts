import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A secret of 256 bits, fit for a cookie or an address. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

// No letters or digits that look alike in a terminal.
const readable = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Three groups of four that a person copies from the terminal: about 59 bits. */
export function newReadableCode(): string {
  const group = () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
