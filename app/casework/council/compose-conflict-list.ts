import { conflictListDocument } from '#app/documents/council/conflict-list.ts'
import { dayInTable, dayOf } from '#app/documents/paper/dates.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type ConflictLine, conflictsOfScoring } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { declarationStandings } from '#app/records/council/declarations.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { substitutionsOf } from '#app/records/council/substitutions.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/** Bảng kê xung đột lợi ích of a scoring for its minutes, by those who run it; `reasonOf` says a conflict in words. */
export async function composeConflictList(
  tools: Tools,
  actor: Actor,
  scoringId: number,
  reasonOf: (line: ConflictLine) => string,
): Promise<NamedDocument | null> {
  const { db } = tools
  const scoring = await namedScoring(db, scoringId)
  if (scoring === null || !mayRunScoring(actor, scoring.councilId)) return null
  const [council, programme] = await Promise.all([
    councilById(db, scoring.councilId),
    programmeOfVersion(db, scoring.programmeVersionId),
  ])
  if (council === null || programme === null) return null
  const day = dayInVietnam(scoring.closedAt ?? tools.now())
  const standings = await declarationStandings(db, scoring, day)
  const round = `${scoring.roundName} năm ${scoring.year}`
  const holder = (seat: 'chair' | 'secretary') =>
    council.members.find((member) => member.seat === seat && sitsOn(member, day))?.fullName
  const document = conflictListDocument({
    council: { name: council.name, superior: programme.authority.name, place: programme.authority.place },
    day,
    round,
    conflicts: (await conflictsOfScoring(db, scoring.id, actor.personId)).map((line) => ({
      code: line.code ?? '',
      title: line.title,
      member: line.memberName,
      reason: reasonOf(line),
      outcome: outcomeOf(line),
    })),
    substitutions: (await substitutionsOf(db, scoring.id)).map(
      (one) =>
        `${dayInTable(dayOf(one.recordedAt))}: ${one.substituteName} thay ${one.memberName}. Lý do: ${one.reason}; phiếu đã ký ${one.signedSheets === 'stay' ? 'vẫn có giá trị' : 'để riêng, không tính'}.`,
    ),
    declarations: scoring.asksDeclaration
      ? `${standings.filter(({ open }) => open === 0).length}/${standings.length} thành viên đã ký bản cam kết về xung đột lợi ích`
      : 'Kỳ chấm mở trước khi có bản cam kết về xung đột lợi ích',
    secretary: holder('secretary'),
    chair: holder('chair'),
  })
  return { document, fileName: `Bảng kê xung đột lợi ích ${round}` }
}

function outcomeOf({ state, settledBy, waiverReason, rejectionReason }: ConflictLine): string {
  switch (state) {
    case 'suggested':
      return 'Đề xuất, chưa kết luận'
    case 'standing':
      return settledBy === null ? 'Không tham gia' : `Không tham gia (${settledBy} xác nhận)`
    case 'waived':
      return `Được miễn trừ (${settledBy ?? ''}): ${waiverReason ?? ''}`
    case 'rejected':
      return `Không phải xung đột (${settledBy ?? ''}): ${rejectionReason ?? ''}`
  }
}
