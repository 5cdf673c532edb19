import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hashBytes = promisify(argon2)

// OWASP's least for argon2id: 19 MiB, two passes, one lane; about 40 ms on an office machine.
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

/** The password as it is kept: argon2id with its own salt and its cost, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await hashBytes('argon2id', {
    message: password.normalize('NFC'),
    nonce: salt,
    tagLength,
    ...cost,
  })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`
}

/** Takes as long for an account without a password, or for no account at all (`kept` null), as for a wrong password. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const match = shape.exec(kept ?? nobody)
  const [, memory, passes, parallelism, salt, tag] = match ?? []
  if (salt === undefined || tag === undefined) throw new Error('a kept password hash is not readable')
  const expected = Buffer.from(tag, 'base64')
  const given = await hashBytes('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(given, expected) && kept !== null
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(tagLength))}`
