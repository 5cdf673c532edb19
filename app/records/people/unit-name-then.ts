import { sql } from 'kysely'

/** What the unit was called when the dossier was handed in; until then as it is called today. */
export const unitNameThen = sql<string | null>`coalesce(dossier.unit_name, unit.name)`.as('unit_name')
