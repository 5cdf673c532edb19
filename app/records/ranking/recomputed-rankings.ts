import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { Connection } from '#app/records/connection.ts'
import { digestOfRanking } from './rankings.ts'

/** Kept rankings whose digest is not that of the input kept beside it. */
export async function rankingsAgainstTheirDigest(db: Connection): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('ranking')
    .select(['id', 'programme_id', 'programme_version_id', 'input', 'input_digest'])
    .orderBy('id')
    .execute()
  return rows
    .filter(
      (row) =>
        row.input_digest !==
        digestOfRanking(row.programme_version_id, row.input as Omit<RankInput, 'programme'>),
    )
    .map(({ id, programme_id }) => ({ id, programme_id }))
}
