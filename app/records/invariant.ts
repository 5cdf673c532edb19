import type { Connection } from './connection.ts'

/**
 * Điều luôn đúng: a question that must answer no row, in whatever state the installation is. `broken` is SQL that lists
 * what is wrong, each row with enough to find it; `find` does the same where only the rules themselves can tell.
 */
export type Invariant = { readonly name: string } & (
  | { readonly broken: string }
  | { readonly find: (db: Connection) => Promise<readonly unknown[]> }
)
