import { type Connection, dayOf } from '#app/records/connection.ts'
import { containing } from '#app/records/people/containing.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'

/** Sáng kiến được công nhận, as anyone may see it: nothing confidential, of people only the names. */
export type RecognisedInitiative = {
  readonly dossierId: number
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly field: string | null
  readonly className: string | null
  readonly year: number
  readonly programmeCode: string
  readonly decisionNumber: string
  readonly decidedOn: Temporal.PlainDate
}

export type RecognisedList = { readonly rows: readonly RecognisedInitiative[]; readonly count: number }

/** Recognised initiatives of issued decisions, the newest year and the best first; revoked ones are gone from it. */
export async function recognisedInitiatives(
  db: Connection,
  wanted: {
    readonly find?: string
    readonly year?: number
    readonly page: number
    readonly size: number
  },
): Promise<RecognisedList> {
  let query = db
    .selectFrom('recognition')
    .innerJoin('decision', 'decision.id', 'recognition.decision_id')
    .innerJoin('dossier', 'dossier.id', 'recognition.dossier_id')
    .innerJoin('programme', 'programme.id', 'decision.programme_id')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .where('recognition.outcome', '<>', 'not-recognised')
    .where('dossier.state', 'in', ['recognised', 'certified'])
  if (wanted.find !== undefined && wanted.find.trim() !== '')
    query = query.where('dossier.search_key', 'like', containing(wanted.find))
  if (wanted.year !== undefined) query = query.where('programme.year', '=', wanted.year)
  const { count } = await query.select((is) => is.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['recognition.dossier_id', 'dossier.title', 'dossier.author_names', 'dossier.field'])
    .select([unitNameThen, 'class_name', 'programme.year', 'programme.code'])
    .select(['decision.number', 'decision.issued_on'])
    .orderBy('programme.year', 'desc')
    .orderBy('recognition.position')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
  return {
    count,
    rows: rows.flatMap((row) =>
      row.issued_on === null
        ? []
        : [
            {
              dossierId: row.dossier_id,
              title: row.title,
              authorNames: row.author_names,
              unitName: row.unit_name,
              field: row.field,
              className: row.class_name,
              year: row.year,
              programmeCode: row.code,
              decisionNumber: row.number ?? '',
              decidedOn: dayOf(row.issued_on),
            },
          ],
    ),
  }
}
