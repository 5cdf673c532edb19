import { sql } from 'kysely'

/**
 * Is a sheet expected of `member` for `dossier` in `scoring`, as rows of a question? Of everybody for whom nobody else's
 * sheet stands, or of those to whom the dossier is assigned.
 */
export const isExpected = sql<boolean>`(case when scoring.sheets_each is null
  then not exists (select from spared_sheet spared
    where spared.member_id = member.id and spared.dossier_id = dossier.id)
  else exists (select from assignment given
    where given.member_id = member.id and given.dossier_id = dossier.id) end)`
