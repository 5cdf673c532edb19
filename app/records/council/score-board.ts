import { sql } from 'kysely'
import { type BoardLook, type BoardRow, boardRow } from '#app/domain/council/score-board.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'

/** A line of the score board: the dossier, and what of its scores the viewer may see. */
export type BoardLine = BoardRow & {
  readonly dossierId: number
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly state: DossierState
  readonly inConflict: boolean
}

type Row = {
  id: number
  code: string | null
  title: string
  author_names: string
  unit_name: string | null
  state: DossierState
  in_conflict: boolean
  /** "member:total,…" in hundredths. */
  signed: string | null
  conflicted: string | null
}

/** The dossiers of a scoring with their signed sheets, in the council's order, in one question; withdrawn ones left out. */
export async function scoreBoard(
  db: Connection,
  scoringId: number,
  viewer: BoardLook & { readonly personId: number },
  rules: ScoringRules,
): Promise<readonly BoardLine[]> {
  const { rows } = await boardRows(scoringId, viewer.personId).execute(db)
  return rows.map((row) => lineOf(row, viewer, rules))
}

/** The same for one dossier; null where it is not in the scoring. */
export async function boardLineOf(
  db: Connection,
  scoringId: number,
  dossierId: number,
  viewer: BoardLook & { readonly personId: number },
  rules: ScoringRules,
): Promise<BoardLine | null> {
  const { rows } = await boardRows(scoringId, viewer.personId, dossierId).execute(db)
  const row = rows[0]
  return row ? lineOf(row, viewer, rules) : null
}

const boardRows = (scoringId: number, personId: number, dossierId?: number) => sql<Row>`
  select dossier.id, dossier.code, dossier.title, dossier.author_names, unit.name as unit_name, dossier.state,
    dossier.id in ${conflictedDossiers(personId)} as in_conflict, sheets.signed, tied.conflicted
  from scoring_dossier place
  join dossier on dossier.id = place.dossier_id
  left join unit on unit.id = dossier.unit_id
  left join (
    select dossier_id, string_agg(member_id || ':' || total, ',') as signed from score_sheet
    where scoring_id = ${scoringId} and state = 'signed' ${onlyOf('score_sheet', dossierId)} group by dossier_id
  ) sheets on sheets.dossier_id = dossier.id
  left join (
    select dossier_id, string_agg(member_id::text, ',') as conflicted from conflict
    where state = 'standing' ${onlyOf('conflict', dossierId)} group by dossier_id
  ) tied on tied.dossier_id = dossier.id
  where place.scoring_id = ${scoringId} and dossier.state <> 'withdrawn' ${onlyOf('place', dossierId)}
  order by place.position`

const onlyOf = (table: string, dossierId: number | undefined) =>
  dossierId === undefined ? sql`` : sql`and ${sql.ref(`${table}.dossier_id`)} = ${dossierId}`

function lineOf(row: Row, look: BoardLook, rules: ScoringRules): BoardLine {
  const facts = {
    inConflict: row.in_conflict,
    signed: pairsOf(row.signed),
    conflicted: row.conflicted === null ? [] : row.conflicted.split(',').map(Number),
  }
  return {
    dossierId: row.id,
    code: row.code,
    title: row.title,
    authorNames: row.author_names,
    unitName: row.unit_name,
    state: row.state,
    inConflict: row.in_conflict,
    ...boardRow(facts, look, rules),
  }
}

const pairsOf = (signed: string | null) =>
  signed === null
    ? []
    : signed.split(',').map((pair) => {
        const colon = pair.indexOf(':')
        return {
          memberId: Number(pair.slice(0, colon)),
          total: hundredthsOfAPoint(Number(pair.slice(colon + 1))),
        }
      })
