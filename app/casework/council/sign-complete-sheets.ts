import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import { scoringProblems } from '#app/domain/council/scoring.ts'
import { sheetProblems } from '#app/domain/council/sheet-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { latestPaperSheet } from '#app/records/council/paper-sheets.ts'
import { lockDraftsOf } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { fixSheet } from './sign-sheet.ts'

export type SignCompleteProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'nothing-complete' }

/** Ký tất cả phiếu đã chấm đủ of one's own in a scoring; drafts with something missing stay drafts. */
export async function signCompleteSheets(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number },
): Promise<Outcome<{ readonly signed: number; readonly left: number }, SignCompleteProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'work')
    const seat = scoring === null ? null : seatOn(actor, scoring.councilId)
    if (scoring === null || seat === null) return refused([{ problem: 'no-such-scoring' }])
    const programme = await programmeOfVersion(tx, scoring.programmeVersionId)
    if (programme === null) throw new Error(`scoring ${scoring.id} has no programme version`)
    const drafts = await lockDraftsOf(tx, scoring.id, seat.memberId)
    const ready: (typeof drafts)[number][] = []
    for (const draft of drafts) {
      const facts = await deskFacts(tx, actor.personId, draft.dossierId, today)
      const paper = await latestPaperSheet(tx, draft)
      const isFree = facts !== null && scoringProblems(facts).length === 0 && paper?.state !== 'waiting'
      if (isFree && sheetProblems(programme.rubric, draft).length === 0) ready.push(draft)
    }

    const problems: SignCompleteProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    else if (ready.length === 0) problems.push({ problem: 'nothing-complete' })
    if (problems.length > 0) {
      const subject = `scoring:${scoring.id}`
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        act: 'sign-complete-sheets',
        refused: true,
        subject,
        facts: problems,
      })
      return refused(problems)
    }

    for (const draft of ready) {
      await fixSheet(tx, programme.rubric, draft.id, at)
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'council',
        act: 'sign-sheet',
        refused: false,
        dossierId: draft.dossierId,
        subject: `sheet:${draft.id}`,
        facts: { version: draft.version },
      })
    }
    return done({ signed: ready.length, left: drafts.length - ready.length })
  })
}
