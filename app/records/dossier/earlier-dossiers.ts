import { mayBeginFrom } from '#app/domain/dossier/begin-from-earlier.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Connection } from '#app/records/connection.ts'

/** A dossier a new one may begin from. */
export type EarlierDossier = {
  readonly id: number
  readonly title: string
  readonly year: number
  readonly state: DossierState
}

const most = 50

/** The person's own dossiers that came to nothing, the newest first: what a new one under this plan may begin from. */
export async function earlierDossiers(
  db: Connection,
  personId: number,
  programmeId: number,
): Promise<readonly EarlierDossier[]> {
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('programme', 'programme.id', 'dossier.programme_id')
    .select([
      'dossier.id',
      'dossier.title',
      'programme_id',
      'programme.year',
      'dossier.state',
      'dossier.version',
    ])
    .where((is) =>
      is.or([
        is('owner_person_id', '=', personId),
        is.exists(
          is
            .selectFrom('dossier_author')
            .select('person_id')
            .whereRef('dossier_id', '=', 'dossier.id')
            .where('person_id', '=', personId),
        ),
      ]),
    )
    .orderBy('dossier.id', 'desc')
    .limit(most)
    .execute()
  return rows
    .filter((row) => mayBeginFrom({ ...row, programmeId: row.programme_id }, programmeId))
    .map(({ id, title, year, state }) => ({ id, title, year, state }))
}
