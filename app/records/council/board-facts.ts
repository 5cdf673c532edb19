import { sql } from 'kysely'
import type { BoardFacts } from '#app/domain/council/score-board.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import type { Connection } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'

/** A dossier of a scoring with its signed sheets, before it is known who looks. */
export type ScoredLine = Omit<BoardFacts, 'inConflict'> & {
  readonly dossierId: number
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly state: DossierState
}

type Row = {
  id: number
  code: string | null
  title: string
  author_names: string
  unit_name: string | null
  state: DossierState
  /** Arrays as the server writes them, "{3,5}": the members and, in the same order, the totals in hundredths. */
  signers: string | null
  totals: string | null
  conflicted: string | null
  assigned: string | null
  in_conflict: boolean
}

/** The dossiers of a scoring in the council's order with their signed sheets, in one question; withdrawn ones left out. */
async function readLines(db: Connection, scoringId: number): Promise<readonly ScoredLine[]> {
  const { rows } = await linesIn(scoringId).execute(db)
  return rows.map(lineOf)
}

/** The same for one dossier, and whether this person is in conflict with it; null where it is not in the scoring. */
export async function readLine(
  db: Connection,
  scoringId: number,
  dossierId: number,
  personId: number,
): Promise<{ readonly line: ScoredLine; readonly inConflict: boolean } | null> {
  const { rows } = await linesIn(scoringId, { dossierId, personId }).execute(db)
  const row = rows[0]
  return row === undefined ? null : { line: lineOf(row), inConflict: row.in_conflict }
}

const linesIn = (
  scoringId: number,
  only?: { readonly dossierId: number; readonly personId: number },
) => sql<Row>`
    select dossier.id, dossier.code, dossier.title, dossier.author_names, coalesce(dossier.unit_name, unit.name) as unit_name, dossier.state,
      sheets.signers, sheets.totals, tied.conflicted,
      case when scoring.sheets_each is not null then coalesce(given.assigned, '{}') end as assigned,
      ${only === undefined ? sql`false` : sql`dossier.id in ${conflictedDossiers(only.personId)}`} as in_conflict
    from scoring_dossier place
    join scoring on scoring.id = place.scoring_id
    join dossier on dossier.id = place.dossier_id
    left join unit on unit.id = dossier.unit_id
    left join (
      select dossier_id, array_agg(member_id)::text as signers, array_agg(total)::text as totals from score_sheet
      where scoring_id = ${scoringId} and state = 'signed' ${onlyOf('score_sheet', only?.dossierId)} group by dossier_id
    ) sheets on sheets.dossier_id = dossier.id
    left join (
      select dossier_id, array_agg(member_id)::text as conflicted from conflict
      where state = 'standing' ${onlyOf('conflict', only?.dossierId)} group by dossier_id
    ) tied on tied.dossier_id = dossier.id
    left join (
      select dossier_id, array_agg(member_id)::text as assigned from assignment
      where scoring_id = ${scoringId} ${onlyOf('assignment', only?.dossierId)} group by dossier_id
    ) given on given.dossier_id = dossier.id
    where place.scoring_id = ${scoringId} and dossier.state <> 'withdrawn' ${onlyOf('place', only?.dossierId)}
    order by place.position`

const lineOf = (row: Row): ScoredLine => ({
  dossierId: row.id,
  code: row.code,
  title: row.title,
  authorNames: row.author_names,
  unitName: row.unit_name,
  state: row.state,
  signed: sheetsOf(row.signers, row.totals),
  conflicted: numbersOf(row.conflicted),
  assigned: row.assigned === null ? null : numbersOf(row.assigned),
})

const onlyOf = (table: string, dossierId: number | undefined) =>
  dossierId === undefined ? sql`` : sql`and ${sql.ref(`${table}.dossier_id`)} = ${dossierId}`

type Remembered = { readonly snapshot: string; readonly lines: readonly ScoredLine[] }
const remembered = new WeakMap<Connection, Map<number, Remembered>>()
const mostRemembered = 4

/**
 * The same lines with the dossiers this person is in conflict with. They are read anew only when the database has moved
 * on since: equal snapshots see equal rows. See docs/decisions/0009.
 */
export async function boardFacts(
  db: Connection,
  scoringId: number,
  personId: number,
): Promise<{ readonly lines: readonly ScoredLine[]; readonly hidden: ReadonlySet<number> }> {
  const before = await standing(db, personId)
  const hidden = new Set(before.hidden)
  const boards = remembered.get(db) ?? new Map<number, Remembered>()
  const known = boards.get(scoringId)
  if (known?.snapshot === before.snapshot) return { lines: known.lines, hidden }
  const lines = await readLines(db, scoringId)
  const after = await standing(db, personId)
  // Only where nothing was written while the lines were read do they belong to a snapshot that can be named.
  if (after.snapshot === before.snapshot && !db.isTransaction) {
    if (boards.size >= mostRemembered) boards.clear()
    remembered.set(db, boards.set(scoringId, { snapshot: after.snapshot, lines }))
  }
  return { lines, hidden: new Set(after.hidden) }
}

/** Which transactions are visible now, and what this person may infer nothing about. */
async function standing(db: Connection, personId: number) {
  const { rows } = await sql<{ snapshot: string; hidden: number[] }>`
    select pg_current_snapshot()::text as snapshot, array(${conflictedDossiers(personId)})::int8[] as hidden`.execute(
    db,
  )
  const row = rows[0]
  if (row === undefined) throw new Error('a question without a table has one answer')
  return row
}

function sheetsOf(signers: string | null, totals: string | null) {
  const members = numbersOf(signers)
  return numbersOf(totals).map((total, place) => ({
    memberId: members[place] ?? 0,
    total: hundredthsOfAPoint(total),
  }))
}

/** Reads "{3,5}" digit by digit: a board has thousands of them, and splitting text costs more than the question itself. */
function numbersOf(array: string | null): readonly number[] {
  const numbers: number[] = []
  if (array === null) return numbers
  let number = 0
  for (let at = 1; at < array.length; at += 1) {
    const digit = array.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
    else {
      numbers.push(number)
      number = 0
    }
  }
  return numbers
}
