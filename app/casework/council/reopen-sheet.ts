import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { sheetReopened } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import { presidesOver } from '#app/domain/council/settle-conflict.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { isChairAway, isInConflict } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { reopenSheetRow } from '#app/records/council/past-sheets.ts'
import { lockSheet } from '#app/records/council/score-sheets.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type ReopenSheetProblem =
  | { readonly problem: 'no-such-sheet' }
  | { readonly problem: 'not-signed' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'reason-missing' }

/**
 * Mở lại phiếu đã ký: by the chair (the vice chair where the chair is in conflict), with a reason, while the scoring is
 * open. The signed version is kept as it was. To anybody else the sheet does not exist.
 */
export async function reopenSheet(
  tools: Tools,
  actor: Actor,
  wish: { readonly sheetId: number; readonly reason: string },
): Promise<Outcome<null, ReopenSheetProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const sheet = await lockSheet(tx, wish.sheetId)
    const scoring = sheet === null ? null : await lockScoring(tx, sheet.scoringId, 'work')
    if (sheet === null || scoring === null) return refused([{ problem: 'no-such-sheet' }])
    const presides = presidesOver(seatOn(actor, scoring.councilId)?.seat ?? null, {
      inConflict: await isInConflict(tx, actor.personId, sheet.dossierId),
      chairAway: await isChairAway(tx, scoring.councilId, sheet.dossierId, today),
    })

    const problems: ReopenSheetProblem[] = []
    if (!presides) problems.push({ problem: 'no-such-sheet' })
    else {
      if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
      if (sheet.state !== 'signed') problems.push({ problem: 'not-signed' })
      if (wish.reason === '') problems.push({ problem: 'reason-missing' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: 'reopen-sheet',
      refused: problems.length > 0,
      dossierId: sheet.dossierId,
      subject: `sheet:${sheet.id}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: problems.length > 0 ? problems.map(({ problem }) => problem) : { version: sheet.version },
    })
    if (problems.length > 0) return refused(problems)

    await reopenSheetRow(tx, sheet.id, { by: actor.personId, at, reason: wish.reason })
    const council = await councilById(tx, scoring.councilId)
    const owner = council?.members.find((member) => member.id === sheet.memberId)
    const dossier = await dossierById(tx, sheet.dossierId)
    if (owner !== undefined && dossier !== null)
      await notifyPeople(tools, tx, [owner.personId], sheetReopened(dossier.title, wish.reason), {
        at,
        dossierId: dossier.id,
        link: `/cham-diem/${dossier.id}`,
        not: actor.personId,
      })
    return done(null)
  })
}
