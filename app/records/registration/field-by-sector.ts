import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type TargetTally, tallyOf } from '#app/domain/registration/targets.ts'
import type { Connection } from '#app/records/connection.ts'

/** How many dossiers of a field each sector has at each count. */
export async function fieldBySector(
  db: Connection,
  programmeId: number,
  field: string,
): Promise<ReadonlyMap<string, TargetTally>> {
  const rows = await db
    .selectFrom('dossier')
    .select((is) => ['sector', 'state', is.fn.countAll<number>().as('count')])
    .where('programme_id', '=', programmeId)
    .where('field', '=', field)
    .groupBy(['sector', 'state'])
    .execute()
  const standing: readonly { sector: string; state: DossierState; count: number }[] = rows
  return new Map(
    [...Map.groupBy(standing, ({ sector }) => sector)].map(([sector, counts]) => [sector, tallyOf(counts)]),
  )
}
