import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** Where records are read: the pool or an open transaction. */
export type Connection = Kysely<Database>
/** Where records are written: always inside a transaction. */
export type OpenTransaction = Transaction<Database>

/** A timestamptz as the driver hands it over, "2024-04-19 17:00:00.5+00". */
export const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text)
export const instantOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : instantOf(text)
export const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
export const dayOrNull = (text: string | null): Temporal.PlainDate | null =>
  text === null ? null : dayOf(text)
