import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { scoringClosed } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type ClosingProblem, closingProblems } from '#app/domain/council/closing.ts'
import { presidesOn } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { countUnassigned } from '#app/records/council/assignments.ts'
import { freeToClose, missingSheets } from '#app/records/council/progress.ts'
import {
  closeScoring as closeScoringRow,
  dossiersInScoring,
  lockScoring,
} from '#app/records/council/scorings.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type CloseScoringProblem = ClosingProblem | { readonly problem: 'no-such-scoring' }

/** Khóa kỳ chấm, once: every owed sheet is signed or excused; its dossiers are scored from now on and means appear. Authors hear that, and no figure. */
export async function closeScoring(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number },
): Promise<Outcome<{ readonly scored: number }, CloseScoringProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !presidesOn(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const dossiers = await lockDossiers(tx, await dossiersInScoring(tx, scoring.id, 'in-scoring'))
    const free = await freeToClose(tx, scoring, today)
    const missing = await missingSheets(tx, scoring, actor.personId, today)
    const missingInAll = await missingSheets(tx, scoring, null, today)
    const count = (owed: typeof missing) => owed.reduce((sum, one) => sum + one.dossiers.length, 0)

    const problems = closingProblems({
      closedAt: scoring.closedAt,
      dossierCount: dossiers.length,
      unassigned: scoring.sheetsEach === null ? 0 : await countUnassigned(tx, scoring.id),
      closerInConflict: !free.includes(actor.personId),
      somebodyElseFree: free.length > 0,
      missing,
      missingElsewhere: count(missingInAll) > count(missing),
    })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: 'close-scoring',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems.map(({ problem }) => problem) : { dossiers: dossiers.length },
    })
    if (problems.length > 0) return refused(problems)

    await closeScoringRow(tx, scoring.id, actor.personId, at)
    for (const dossier of dossiers) {
      await moveDossier(tx, { id: dossier.id, from: 'in-scoring', to: 'scored', at })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        act: 'close-scoring',
        refused: false,
        dossierId: dossier.id,
        subject: `scoring:${scoring.id}`,
        fromState: 'in-scoring',
        toState: 'scored',
      })
      await notifyDossierPeople(tools, tx, dossier, scoringClosed(dossier.title), at)
    }
    return done({ scored: dossiers.length })
  })
}
