import { sql } from 'kysely'
import { type Connection, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Tài khoản: how a person signs in. `passwordHash` null: invited, no password chosen yet. */
export type Account = {
  readonly personId: number
  readonly login: string
  readonly passwordHash: string | null
  readonly passwordSetAt: Temporal.Instant | null
  readonly mustChange: boolean
  readonly disabledAt: Temporal.Instant | null
}

const accounts = (db: Connection) =>
  db
    .selectFrom('account')
    .select(['person_id', 'login', 'password_hash', 'password_set_at', 'must_change', 'disabled_at'])

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>

const accountOf = (row: Row): Account => ({
  personId: row.person_id,
  login: row.login,
  passwordHash: row.password_hash,
  passwordSetAt: instantOrNull(row.password_set_at),
  mustChange: row.must_change,
  disabledAt: instantOrNull(row.disabled_at),
})

/** One at a time among those who give out sign-in names and addresses, to the end of the transaction. */
export async function queueForNames(tx: OpenTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('sign-in names and addresses', 0))`.execute(tx)
}

export async function accountOfLogin(db: Connection, login: string): Promise<Account | null> {
  const row = await accounts(db).where('login', '=', login).executeTakeFirst()
  return row ? accountOf(row) : null
}

export async function accountOfPerson(db: Connection, personId: number): Promise<Account | null> {
  const row = await accounts(db).where('person_id', '=', personId).executeTakeFirst()
  return row ? accountOf(row) : null
}

export async function lockAccount(tx: OpenTransaction, personId: number): Promise<Account | null> {
  const row = await accounts(tx).where('person_id', '=', personId).forUpdate().executeTakeFirst()
  return row ? accountOf(row) : null
}

export async function insertAccount(
  tx: OpenTransaction,
  account: Omit<Account, 'disabledAt'>,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      person_id: account.personId,
      login: account.login,
      password_hash: account.passwordHash,
      password_set_at: account.passwordSetAt?.toString() ?? null,
      must_change: account.mustChange,
      created_at: at.toString(),
    })
    .execute()
}

export async function setPassword(
  tx: OpenTransaction,
  personId: number,
  passwordHash: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: passwordHash, password_set_at: at.toString(), must_change: false })
    .where('person_id', '=', personId)
    .execute()
}

export async function setLogin(tx: OpenTransaction, personId: number, login: string): Promise<void> {
  await tx.updateTable('account').set({ login }).where('person_id', '=', personId).execute()
}

export async function setMustChange(tx: OpenTransaction, personId: number): Promise<void> {
  await tx.updateTable('account').set({ must_change: true }).where('person_id', '=', personId).execute()
}

/** Closes or opens an account once; answers whether it changed. */
export async function setDisabled(
  tx: OpenTransaction,
  personId: number,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set({ disabled_at: at?.toString() ?? null })
    .where('person_id', '=', personId)
    .where('disabled_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
