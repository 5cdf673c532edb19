import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Đường dẫn dùng một lần: known only by the hash of its token. */
export type OneTimeLink = {
  readonly purpose: 'invitation' | 'password-reset'
  readonly personId: number
  readonly madeAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly usedAt: Temporal.Instant | null
}

export async function oneTimeLink(db: Connection, tokenHash: string): Promise<OneTimeLink | null> {
  const row = await links(db).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row ? linkOf(row) : null
}

export async function lockOneTimeLink(tx: OpenTransaction, tokenHash: string): Promise<OneTimeLink | null> {
  const row = await links(tx).where('token_hash', '=', tokenHash).forUpdate().executeTakeFirst()
  return row ? linkOf(row) : null
}

/** A new link of a person makes every older one useless. */
export async function insertOneTimeLink(
  tx: OpenTransaction,
  link: Omit<OneTimeLink, 'usedAt'> & { readonly tokenHash: string },
): Promise<void> {
  await spendLinksOf(tx, link.personId, link.madeAt)
  await tx
    .insertInto('one_time_link')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.personId,
      made_at: link.madeAt.toString(),
      ends_at: link.endsAt.toString(),
      used_at: null,
    })
    .execute()
}

export async function spendLinksOf(
  tx: OpenTransaction,
  personId: number,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('one_time_link')
    .set({ used_at: at.toString() })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}

export async function linksMadeSince(
  db: Connection,
  personId: number,
  since: Temporal.Instant,
): Promise<number> {
  const row = await db
    .selectFrom('one_time_link')
    .select((is) => is.fn.countAll<number>().as('made'))
    .where('person_id', '=', personId)
    .where('made_at', '>=', since.toString())
    .executeTakeFirstOrThrow()
  return row.made
}

const links = (db: Connection) =>
  db.selectFrom('one_time_link').select(['purpose', 'person_id', 'made_at', 'ends_at', 'used_at'])

const linkOf = (row: {
  purpose: OneTimeLink['purpose']
  person_id: number
  made_at: string
  ends_at: string
  used_at: string | null
}): OneTimeLink => ({
  purpose: row.purpose,
  personId: row.person_id,
  madeAt: instantOf(row.made_at),
  endsAt: instantOf(row.ends_at),
  usedAt: instantOrNull(row.used_at),
})
