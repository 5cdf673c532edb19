import { scoreSheetDocument } from '#app/documents/council/score-sheet.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { isHiddenDesk } from '#app/domain/council/scoring.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById } from '#app/records/council/councils.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { unitById } from '#app/records/people/units.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { sheetOnPaper } from './sheet-on-paper.ts'

/** Phiếu chấm điểm của chính mình: signed with its digest, or as far as it goes; null where there is no such desk. */
export async function composeOwnSheet(
  tools: Tools,
  actor: Actor,
  dossierId: number,
): Promise<NamedDocument | null> {
  const { db } = tools
  const today = dayInVietnam(tools.now())
  const facts = await deskFacts(db, actor.personId, dossierId, today)
  if (facts === null || facts.memberId === null || facts.seat === null || isHiddenDesk(facts)) return null
  const [dossier, sheet, programme, council] = await Promise.all([
    dossierById(db, dossierId),
    sheetBy(db, dossierId, facts.memberId),
    programmeOfVersion(db, facts.programmeVersionId),
    councilById(db, facts.councilId),
  ])
  if (dossier === null || programme === null || council === null) return null
  const unit = dossier.unitId === null ? null : await unitById(db, dossier.unitId)
  const member = { id: facts.memberId, fullName: actor.fullName, seat: facts.seat }
  const data = sheetOnPaper(tools, { council, programme, dossier, unitName: unit?.name, member, sheet })
  return { document: scoreSheetDocument(data), fileName: `Phiếu chấm điểm ${dossier.code ?? ''}` }
}
