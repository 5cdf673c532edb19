/** Lỗi tên đăng nhập: what cannot be a sign-in name. */
export type LoginNameProblem =
  | { readonly problem: 'login-missing' }
  | { readonly problem: 'login-malformed' }
  | { readonly problem: 'login-too-long'; readonly max: number }

const longest = 60

/** Names are compared in lower case without spaces around them. */
export const loginNameOf = (typed: string): string => typed.trim().toLowerCase()

/** Letters without dấu, digits, dot, hyphen, underscore; an e-mail address is fine too. */
export function loginNameProblems(login: string): readonly LoginNameProblem[] {
  if (login === '') return [{ problem: 'login-missing' }]
  if (login.length > longest) return [{ problem: 'login-too-long', max: longest }]
  return /^[a-z0-9][a-z0-9._@-]{2,}$/.test(login) ? [] : [{ problem: 'login-malformed' }]
}
