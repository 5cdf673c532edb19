import type { Coded } from './programme.ts'

/** The name a list of the plan gives to a code; null for no code, and for one the list does not know. */
export const nameOf = (list: readonly Coded[], code: string | null): string | null =>
  list.find((each) => each.code === code)?.name ?? null
