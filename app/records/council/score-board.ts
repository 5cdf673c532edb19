import { type BoardLook, type BoardRow, boardRow } from '#app/domain/council/score-board.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { boardFacts, readLine, type ScoredLine } from './board-facts.ts'

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

type Viewer = BoardLook & { readonly personId: number }

/** The dossiers of a scoring in the council's order as this viewer may see them; withdrawn ones left out. */
export async function scoreBoard(
  db: Connection,
  scoringId: number,
  viewer: Viewer,
  rules: ScoringRules,
): Promise<readonly BoardLine[]> {
  const { lines, hidden } = await boardFacts(db, scoringId, viewer.personId)
  return lines.map((line) => seenBy(line, hidden.has(line.dossierId), viewer, rules))
}

/** The same for one dossier; null where it is not in the scoring. */
export async function boardLineOf(
  db: Connection,
  scoringId: number,
  dossierId: number,
  viewer: Viewer,
  rules: ScoringRules,
): Promise<BoardLine | null> {
  const found = await readLine(db, scoringId, dossierId, viewer.personId)
  return found && seenBy(found.line, found.inConflict, viewer, rules)
}

const seenBy = (line: ScoredLine, inConflict: boolean, look: BoardLook, rules: ScoringRules): BoardLine => ({
  dossierId: line.dossierId,
  code: line.code,
  title: line.title,
  authorNames: line.authorNames,
  unitName: line.unitName,
  state: line.state,
  inConflict,
  ...boardRow(
    { inConflict, signed: line.signed, conflicted: line.conflicted, assigned: line.assigned },
    look,
    rules,
  ),
})
