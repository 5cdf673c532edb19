import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** What this author last said about his name in the library; null where he was never asked. */
export async function nameConsent(
  db: Connection,
  dossierId: number,
  personId: number,
): Promise<boolean | null> {
  const row = await db
    .selectFrom('name_consent')
    .select('given')
    .where('dossier_id', '=', dossierId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.given ?? null
}

export async function keepNameConsent(
  tx: OpenTransaction,
  consent: {
    readonly dossierId: number
    readonly personId: number
    readonly given: boolean
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { given, at } = consent
  await tx
    .insertInto('name_consent')
    .values({ dossier_id: consent.dossierId, person_id: consent.personId, given, at: at.toString() })
    .onConflict((twice) =>
      twice.columns(['dossier_id', 'person_id']).doUpdateSet({ given, at: at.toString() }),
    )
    .execute()
}
