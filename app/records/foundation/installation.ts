import type { Connection } from '#app/records/connection.ts'

/** Bản cài đặt: the one authority this installation works for. null before the first run is finished. */
export type Installation = {
  readonly authorityName: string
  readonly superiorName: string | null
  readonly place: string
  readonly isDemo: boolean
}

export async function installation(db: Connection): Promise<Installation | null> {
  const row = await db
    .selectFrom('installation')
    .select(['authority_name', 'superior_name', 'place', 'is_demo'])
    .executeTakeFirst()
  return row
    ? {
        authorityName: row.authority_name,
        superiorName: row.superior_name,
        place: row.place,
        isDemo: row.is_demo,
      }
    : null
}
