import { searchKey } from '#app/domain/search-key.ts'
import { commonPasswords } from './common-passwords.ts'

/** Lỗi mật khẩu: why a password may not be taken; all reasons at once. */
export type PasswordProblem =
  | { readonly problem: 'password-missing' }
  | { readonly problem: 'password-too-short'; readonly min: number }
  | { readonly problem: 'password-too-long'; readonly max: number }
  | { readonly problem: 'password-is-name' }
  | { readonly problem: 'password-common' }
  | { readonly problem: 'password-one-character' }
  | { readonly problem: 'password-repeat-differs' }

const shortest = 10
// Long sentences are welcome; the hash must not be fed megabytes.
const longest = 200

/** Quy tắc mật khẩu: ten characters or more, not one's own name or sign-in name, not one that everybody tries first. */
export function passwordProblems(
  password: string,
  repeat: string,
  owner: { readonly login: string; readonly fullName: string },
): readonly PasswordProblem[] {
  if (password === '') return [{ problem: 'password-missing' }]
  const problems: PasswordProblem[] = []
  const letters = [...password].length
  if (letters < shortest) problems.push({ problem: 'password-too-short', min: shortest })
  if (letters > longest) problems.push({ problem: 'password-too-long', max: longest })
  if (isOneOf(password, [owner.login, owner.fullName])) problems.push({ problem: 'password-is-name' })
  if (commonPasswords.has(plain(password))) problems.push({ problem: 'password-common' })
  else if (new Set(password).size < 4) problems.push({ problem: 'password-one-character' })
  if (password !== repeat) problems.push({ problem: 'password-repeat-differs' })
  return problems
}

const plain = (text: string): string => searchKey(text).replaceAll(' ', '')

const isOneOf = (password: string, words: readonly string[]): boolean =>
  words.some((word) => word !== '' && plain(word) === plain(password).replace(/[\d\W_]+$/, ''))
