import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { type OpeningProblem, openingProblems } from '#app/domain/council/opening.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockCouncil } from '#app/records/council/councils.ts'
import { lockScoring, scoringById } from '#app/records/council/scorings.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { barredFromCouncil } from './barred-from-council.ts'
import { conflictsOfCouncil, headsWhoSit, putBeforeCouncil } from './put-before-council.ts'

export type AddToScoringProblem =
  | OpeningProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-scoring' }

/** Thêm hồ sơ vào kỳ chấm đang mở: those the office accepted after the opening. */
export async function addToScoring(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly dossierIds: readonly number[] },
): Promise<Outcome<{ readonly added: number }, AddToScoringProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const known = await scoringById(tx, wish.scoringId)
    const council = known === null ? null : await lockCouncil(tx, known.councilId)
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (council === null || scoring === null) return refused([{ problem: 'no-such-scoring' }])
    const dossiers = await lockDossiers(tx, wish.dossierIds)
    const plan = await issuedProgramme(tx, council.programmeId)
    const found = await conflictsOfCouncil(tx, council, dossiers, today)

    const problems: AddToScoringProblem[] = [
      ...openingProblems(council, {
        roundCode: scoring.roundCode,
        dossiers,
        dueOn: null,
        today,
        barred:
          plan === null ? new Map() : await barredFromCouncil(tx, plan.current.programme, council, dossiers),
        headsWhoSit: headsWhoSit(council, found, dossiers),
      }),
    ]
    if (!mayRunScoring(actor, council.id)) problems.push({ problem: 'not-allowed' })
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'add-to-scoring',
      refused: problems.length > 0,
      programmeId: council.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { dossiers: dossiers.length },
    })
    if (problems.length > 0) return refused(problems)

    await putBeforeCouncil(tools, tx, actor, { scoringId: scoring.id, dossiers, found, at })
    return done({ added: dossiers.length })
  })
}
