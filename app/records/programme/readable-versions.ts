import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'

/** Every issued version of every plan by its id, as far as it can be read. */
export async function readablePlans(db: Connection): Promise<ReadonlyMap<number, Programme>> {
  return new Map((await issuedVersions(db)).flatMap(({ id, plan }) => (plan === null ? [] : [[id, plan]])))
}

/** Issued versions that no longer read as a plan. */
export async function unreadableVersions(db: Connection): Promise<readonly unknown[]> {
  return (await issuedVersions(db))
    .filter(({ plan }) => plan === null)
    .map(({ id, programmeId, version }) => ({ id, programme_id: programmeId, version }))
}

async function issuedVersions(db: Connection) {
  const rows = await db
    .selectFrom('programme_version')
    .select(['id', 'programme_id', 'version', 'content'])
    .orderBy('id')
    .execute()
  return rows.map(({ id, programme_id, version, content }) => {
    const parsed = parseProgramme(content)
    return { id, programmeId: programme_id, version, plan: parsed.ok ? parsed.value : null }
  })
}
