import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { VoteTally } from '#app/domain/council/agreement.ts'
import { presidesOn } from '#app/domain/council/council-access.ts'
import { type VoteProblem, voteProblems } from '#app/domain/council/vote-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { someonePresides } from '#app/records/council/absences.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { putVote, voteLines } from '#app/records/council/votes.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/** The tally for one dossier; `tag` 0 where none was recorded before. */
export type SentVote = VoteTally & { readonly dossierId: number; readonly tag: number }

export type RecordVotesProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-open' }
  | { readonly problem: 'minutes-missing' }
  | { readonly problem: 'nothing-sent' }
  | { readonly problem: 'nobody-presides' }
  | ({ readonly dossierId: number; readonly code: string } & (
      | VoteProblem
      | { readonly problem: 'decided-already' }
      | { readonly problem: 'newer-vote' }
    ))

/** Ghi kết quả biểu quyết, of one dossier or a whole list at once, with the number of the minutes: all of them or none. */
export async function recordVotes(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly scoringId: number
    readonly minutesNumber: string
    readonly votes: readonly SentVote[]
  },
): Promise<Outcome<{ readonly recorded: number }, RecordVotesProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'work')
    if (scoring === null || !presidesOn(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    await lockDossiers(
      tx,
      wish.votes.map((vote) => vote.dossierId),
    )
    const lines = await voteLines(tx, scoring, dayInVietnam(at), actor.personId)

    const programme = await programmeOfVersion(tx, scoring.programmeVersionId)
    if (programme === null) throw new Error(`scoring ${scoring.id} stands on no programme version`)
    const { quorum } = programme

    const problems: RecordVotesProblem[] = []
    if (scoring.closedAt === null) problems.push({ problem: 'scoring-open' })
    if (wish.minutesNumber === '') problems.push({ problem: 'minutes-missing' })
    if (wish.votes.length === 0) problems.push({ problem: 'nothing-sent' })
    if (quorum?.chairOrVice && !(await someonePresides(tx, scoring, dayInVietnam(at))))
      problems.push({ problem: 'nobody-presides' })
    for (const vote of wish.votes) {
      const line = lines.find((one) => one.dossierId === vote.dossierId)
      if (line === undefined) return refused([{ problem: 'no-such-scoring' }])
      const about = { dossierId: line.dossierId, code: line.code ?? line.title }
      for (const problem of voteProblems(vote, line.freeMembers, quorum))
        problems.push({ ...about, ...problem })
      if (line.state !== 'scored' && line.state !== 'in-scoring')
        problems.push({ ...about, problem: 'decided-already' })
      else if ((line.vote?.tag ?? 0) !== vote.tag) problems.push({ ...about, problem: 'newer-vote' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: 'record-votes',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      ...(wish.minutesNumber === '' ? {} : { documentNumber: wish.minutesNumber }),
      facts:
        problems.length > 0
          ? problems.map(({ problem }) => problem)
          : { dossiers: wish.votes.map((vote) => vote.dossierId) },
    })
    if (problems.length > 0) return refused(problems)

    for (const vote of wish.votes) {
      const kept = { ...vote, scoringId: scoring.id, minutesNumber: wish.minutesNumber }
      if (!(await putVote(tx, { ...kept, by: actor.personId, at })))
        throw new Error(`the vote on dossier ${vote.dossierId} changed while its row was locked`)
    }
    return done({ recorded: wish.votes.length })
  })
}
