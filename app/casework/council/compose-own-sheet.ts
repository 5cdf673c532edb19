import { type SheetCriterion, scoreSheetDocument } from '#app/documents/council/score-sheet.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import { isHiddenDesk } from '#app/domain/council/scoring.ts'
import { printFraction } from '#app/domain/fraction.ts'
import type { Actor, CouncilSeat } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Criterion } from '#app/domain/programme/rubric.ts'
import { councilById } from '#app/records/council/councils.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { unitById } from '#app/records/people/units.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

const seatNames: Readonly<Record<CouncilSeat, string>> = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
}

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
  const { authority, rubric } = programme
  const unit = dossier.unitId === null ? null : await unitById(db, dossier.unitId)
  const isSigned = sheet !== null && sheet.signedAt !== null
  const document = scoreSheetDocument({
    council: { name: council.name, superior: authority.name, place: authority.place },
    day: isSigned ? dayInVietnam(sheet.signedAt) : today,
    member: { fullName: actor.fullName, seat: seatNames[facts.seat] },
    dossierCode: dossier.code ?? '',
    title: dossier.title,
    authors: dossier.authors.map((author) => author.fullName),
    unit: unit?.name,
    field: nameOf(programme.fields, dossier.field) ?? '',
    criteria: rubric.criteria.map((criterion) => onPaper(criterion, sheet, !isSigned)),
    scale: rubric.scale,
    classesNote: classesNote(programme),
    signedAt: sheet?.signedAt ?? undefined,
    digest: sheet?.digest ?? undefined,
  })
  return { document, fileName: `Phiếu chấm điểm ${dossier.code ?? ''}` }
}

/** Guidance helps while scoring; on a signed sheet it only pushes the signature to another page. */
const onPaper = (criterion: Criterion, sheet: ScoreSheet | null, withGuidance: boolean): SheetCriterion => ({
  name: criterion.name,
  guidance: withGuidance ? (criterion.guidance ?? undefined) : undefined,
  max: criterion.max,
  points: sheet?.points[criterion.code],
  comment: sheet?.comments[criterion.code],
  parts: criterion.parts.map((part) => onPaper(part, sheet, withGuidance)),
})

const classesNote = ({ classes, recognition }: Programme): string =>
  [
    ...classes.map((one) => `${one.name}: từ ${printFraction(one.from)} điểm`),
    `công nhận sáng kiến: từ ${printFraction(recognition.minimum)} điểm`,
  ].join('; ')
