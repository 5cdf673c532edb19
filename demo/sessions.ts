import type { OpenTransaction } from '#app/records/connection.ts'

const columns = [
  'token_hash',
  'desk_role',
  'session.created_at',
  'seen_at',
  'ends_at',
  'last_end',
  'address',
  'browser',
] as const

/** Who is signed in, by login: ids change when the city is set up again. */
export async function readSessions(tx: OpenTransaction) {
  return tx
    .selectFrom('session')
    .innerJoin('account', 'account.person_id', 'session.person_id')
    .select(columns)
    .select('login')
    .orderBy('token_hash')
    .execute()
}

export type Session = Awaited<ReturnType<typeof readSessions>>[number]

/** Accounts the trainees made themselves are gone, and their sessions with them. */
export async function restoreSessions(tx: OpenTransaction, sessions: readonly Session[]): Promise<void> {
  for (const { login, ...session } of sessions) {
    const account = await tx
      .selectFrom('account')
      .select('person_id')
      .where('login', '=', login)
      .executeTakeFirst()
    if (account)
      await tx
        .insertInto('session')
        .values({ ...session, desk_role: null, person_id: account.person_id })
        .execute()
  }
}
