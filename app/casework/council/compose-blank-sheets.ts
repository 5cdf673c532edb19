import { blankSheetsDocument } from '#app/documents/council/score-sheet.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById } from '#app/records/council/councils.ts'
import { owedSheets } from '#app/records/council/member-sheets.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { dossiersByIds } from '#app/records/dossier/dossiers.ts'
import { allUnits } from '#app/records/people/units.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { sheetOnPaper } from './sheet-on-paper.ts'

/**
 * Phiếu trắng in sẵn, for every dossier a member still owes a signed sheet for: of one member, or of all in the order of
 * the decision. What the asker is in conflict with is not among them. null where there is nothing to print for this person.
 */
export async function composeBlankSheets(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly memberId: number | null },
): Promise<NamedDocument | null> {
  const { db } = tools
  const today = dayInVietnam(tools.now())
  const scoring = await namedScoring(db, wish.scoringId)
  if (scoring === null || scoring.closedAt !== null || !mayRunScoring(actor, scoring.councilId)) return null
  const [council, programme] = await Promise.all([
    councilById(db, scoring.councilId),
    programmeOfVersion(db, scoring.programmeVersionId),
  ])
  if (council === null || programme === null) return null
  const members = council.members.filter(
    (member) => sitsOn(member, today) && (wish.memberId === null || member.id === wish.memberId),
  )
  const owed = await Promise.all(
    members.map(async (member) => ({
      member,
      sheets: (await owedSheets(db, scoring.id, member.id, actor.personId)).filter(
        ({ state }) => state !== 'signed',
      ),
    })),
  )
  const ids = [...new Set(owed.flatMap(({ sheets }) => sheets.map(({ dossierId }) => dossierId)))]
  const dossiers = new Map((await dossiersByIds(db, ids)).map((dossier) => [dossier.id, dossier]))
  const units = new Map((await allUnits(db)).map((unit) => [unit.id, unit.name]))
  const data = owed.flatMap(({ member, sheets }) =>
    sheets.flatMap(({ dossierId }) => {
      const dossier = dossiers.get(dossierId)
      if (dossier === undefined) return []
      const unitName = dossier.unitId === null ? undefined : units.get(dossier.unitId)
      return [sheetOnPaper(tools, { council, programme, dossier, unitName, member, sheet: null })]
    }),
  )
  if (data.length === 0) return null
  const whose = wish.memberId === null ? '' : ` - ${members[0]?.fullName ?? ''}`
  const name = `Phiếu chấm điểm ${scoring.roundName} năm ${scoring.year}${whose}`
  return { document: blankSheetsDocument(name, today, data), fileName: name }
}
