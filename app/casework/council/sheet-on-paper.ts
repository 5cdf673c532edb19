import type { ScoreSheetData, SheetCriterion } from '#app/documents/council/score-sheet.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Council } from '#app/domain/council/council.ts'
import { printSheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { printFraction } from '#app/domain/fraction.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Criterion } from '#app/domain/programme/rubric.ts'
import type { Tools } from '#app/tools.ts'

const seatNames: Readonly<Record<CouncilSeat, string>> = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
}

/** Phiếu chấm điểm of one member as its paper shows it: signed, as far as it goes, or (sheet null) to be filled by hand. */
export function sheetOnPaper(
  tools: Tools,
  of: {
    readonly council: Council
    readonly programme: Programme
    readonly dossier: Dossier
    readonly unitName: string | undefined
    readonly member: { readonly id: number; readonly fullName: string; readonly seat: CouncilSeat }
    readonly sheet: ScoreSheet | null
  },
): ScoreSheetData {
  const { council, programme, dossier, member, sheet } = of
  const { authority, rubric } = programme
  const isSigned = sheet !== null && sheet.signedAt !== null
  const number = printSheetNumber({ dossierId: dossier.id, memberId: member.id })
  return {
    council: { name: council.name, superior: authority.name, place: authority.place },
    day: isSigned ? dayInVietnam(sheet.signedAt) : sheet === null ? {} : dayInVietnam(tools.now()),
    member: { fullName: member.fullName, seat: seatNames[member.seat] },
    dossierCode: dossier.code ?? '',
    title: dossier.title,
    authors: dossier.authors.map((author) => author.fullName),
    unit: of.unitName,
    field: nameOf(programme.fields, dossier.field) ?? '',
    criteria: rubric.criteria.map((criterion) => onPaper(criterion, sheet, !isSigned)),
    scale: rubric.scale,
    classesNote: classesNote(programme),
    remark: sheet?.remark,
    signedAt: sheet?.signedAt ?? undefined,
    digest: sheet?.digest ?? undefined,
    number,
    address: `${tools.settings.baseUrl}/phieu-giay/${number}`,
  }
}

/** Guidance helps while scoring; on a signed sheet it only pushes the signature to another page. */
const onPaper = (criterion: Criterion, sheet: ScoreSheet | null, withGuidance: boolean): SheetCriterion => ({
  name: criterion.name,
  guidance: withGuidance
    ? [
        criterion.guidance ?? '',
        criterion.commentRequired ? 'Bắt buộc ghi nhận xét.' : '',
        criterion.commentAtExtremes ? 'Bắt buộc ghi nhận xét ở mức cao nhất, thấp nhất.' : '',
      ]
        .filter(Boolean)
        .join(' ') || undefined
    : undefined,
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
