import { sql } from 'kysely'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** The latest failures of a sign-in name since it last succeeded, the latest first. */
export async function latestFailures(
  db: Connection,
  login: string,
  howMany: number,
): Promise<readonly Temporal.Instant[]> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .select(['at', 'succeeded'])
    .where('login', '=', login)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(howMany)
    .execute()
  const lastSuccess = rows.findIndex((row) => row.succeeded)
  return (lastSuccess < 0 ? rows : rows.slice(0, lastSuccess)).map((row) => instantOf(row.at))
}

export async function failuresFromAddress(
  db: Connection,
  address: string,
  since: Temporal.Instant,
): Promise<number> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select((is) => is.fn.countAll<number>().as('failures'))
    .where('address', '=', address)
    .where('at', '>=', since.toString())
    .where('succeeded', '=', false)
    .executeTakeFirstOrThrow()
  return row.failures
}

/** One attempt at a time for a sign-in name, to the end of the transaction: many at once count as many. */
export async function queueForLogin(tx: OpenTransaction, login: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${login}`}, 0))`.execute(tx)
}

/** An attempt counts as a failure from the start; `attemptSucceeded` takes that back. Answers its id. */
export async function insertAttempt(
  tx: OpenTransaction,
  attempt: { readonly at: Temporal.Instant; readonly login: string; readonly address: string },
): Promise<number> {
  const row = await tx
    .insertInto('sign_in_attempt')
    .values({ at: attempt.at.toString(), login: attempt.login, address: attempt.address, succeeded: false })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function attemptSucceeded(tx: OpenTransaction, id: number): Promise<void> {
  await tx.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute()
}

/** What is older than this tells nobody anything any more. */
export async function forgetOldAttempts(
  tx: OpenTransaction,
  login: string,
  before: Temporal.Instant,
): Promise<void> {
  await tx
    .deleteFrom('sign_in_attempt')
    .where('login', '=', login)
    .where('at', '<', before.toString())
    .execute()
}

/** After a new password, earlier failures lock nobody out. */
export async function forgetFailures(tx: OpenTransaction, login: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('login', '=', login).where('succeeded', '=', false).execute()
}
