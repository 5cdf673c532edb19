import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { scoringOpened } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { type OpeningProblem, openingProblems } from '#app/domain/council/opening.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockCouncil } from '#app/records/council/councils.ts'
import { insertScoring, scoringsOfCouncil } from '#app/records/council/scorings.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { barredFromCouncil } from './barred-from-council.ts'
import { conflictsOfCouncil, headsWhoSit, putBeforeCouncil } from './put-before-council.ts'

export type OpenScoringProblem =
  | OpeningProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-council' }
  | { readonly problem: 'no-such-round' }
  | { readonly problem: 'programme-not-in-force' }
  | { readonly problem: 'opened-already'; readonly scoringId: number }

/**
 * Mở kỳ chấm of a round: the chosen dossiers go before the council, on the rubric of the plan as it stands now. One at a
 * time; dossiers that became ready after the closing (a late supplement) get another.
 */
export async function openScoring(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly councilId: number
    readonly roundCode: string
    readonly dossierIds: readonly number[]
    readonly dueOn: Temporal.PlainDate | null
  },
): Promise<Outcome<{ readonly scoringId: number }, OpenScoringProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    if (council === null) return refused([{ problem: 'no-such-council' }])
    const programme = await issuedProgramme(tx, council.programmeId)
    const dossiers = await lockDossiers(tx, wish.dossierIds)
    const found = await conflictsOfCouncil(tx, council, dossiers, today)
    const earlier = (await scoringsOfCouncil(tx, council.id)).find(
      (one) => one.roundCode === wish.roundCode && one.closedAt === null,
    )

    const problems: OpenScoringProblem[] = [
      ...openingProblems(council, {
        roundCode: wish.roundCode,
        dossiers,
        dueOn: wish.dueOn,
        today,
        barred:
          programme === null
            ? new Map()
            : await barredFromCouncil(tx, programme.current.programme, council, dossiers),
        headsWhoSit: headsWhoSit(council, found, dossiers),
      }),
    ]
    if (!mayRunScoring(actor, council.id)) problems.push({ problem: 'not-allowed' })
    if (programme?.state !== 'issued') problems.push({ problem: 'programme-not-in-force' })
    else if (!programme.current.programme.rounds.some((round) => round.code === wish.roundCode))
      problems.push({ problem: 'no-such-round' })
    if (earlier !== undefined) problems.push({ problem: 'opened-already', scoringId: earlier.id })

    const isRefused = problems.length > 0 || programme === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'open-scoring',
      refused: isRefused,
      programmeId: council.programmeId,
      subject: `council:${council.id}`,
      facts: isRefused
        ? problems
        : { round: wish.roundCode, dossiers: dossiers.length, conflicts: found.length },
    })
    if (isRefused) return refused(problems)

    const scoringId = await insertScoring(tx, {
      programmeId: council.programmeId,
      councilId: council.id,
      roundCode: wish.roundCode,
      programmeVersionId: programme.current.id,
      dueOn: wish.dueOn,
      openedAt: at,
      by: actor.personId,
    })
    await putBeforeCouncil(tools, tx, actor, { scoringId, dossiers, found, at })
    const round = programme.current.programme.rounds.find((one) => one.code === wish.roundCode)
    await notifyPeople(
      tools,
      tx,
      council.members.filter((member) => sitsOn(member, today)).map((member) => member.personId),
      scoringOpened(round?.name ?? '', dossiers.length, wish.dueOn),
      { at, link: '/cham-diem', not: actor.personId },
    )
    return done({ scoringId })
  })
}
