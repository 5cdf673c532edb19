import { mayRunGroup } from '#app/domain/council/council-access.ts'
import { type GroupResultProblem, groupResultProblems } from '#app/domain/council/group-review.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockCouncil } from '#app/records/council/councils.ts'
import { keepGroupResult } from '#app/records/council/group-reviews.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type RecordGroupResultsProblem =
  | GroupResultProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-group' }

/**
 * Ghi kết quả xét của tổ chuyên ngành: what it passes on to the council, and what not, with the reason. Until the council
 * has a dossier its result may be recorded anew; whatever the group thinks of it, it gives no points.
 */
export async function recordGroupResults(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly groupId: number
    readonly minutesNumber: string
    readonly results: readonly {
      readonly dossierId: number
      readonly passes: boolean
      readonly reason: string
    }[]
  },
): Promise<Outcome<{ readonly passedOn: number }, RecordGroupResultsProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const group = await lockCouncil(tx, wish.groupId)
    if (group?.kind !== 'group') return refused([{ problem: 'no-such-group' }])
    const dossiers = await lockDossiers(
      tx,
      wish.results.map(({ dossierId }) => dossierId),
    )
    const results = dossiers.flatMap((dossier) => {
      const given = wish.results.find(({ dossierId }) => dossierId === dossier.id)
      const people = [...dossier.authors, ...dossier.participants].map(({ personId }) => personId)
      return given === undefined ? [] : [{ ...given, dossier, isOwn: people.includes(actor.personId) }]
    })

    const problems: RecordGroupResultsProblem[] = [
      ...groupResultProblems(group, { minutesNumber: wish.minutesNumber, results }),
    ]
    if (!mayRunGroup(actor, group.id)) problems.push({ problem: 'not-allowed' })
    const passedOn = results.filter(({ passes }) => passes).length
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'record-group-results',
      refused: problems.length > 0,
      programmeId: group.programmeId,
      subject: `council:${group.id}`,
      ...(problems.length > 0
        ? { facts: problems.map(({ problem }) => problem) }
        : {
            documentNumber: wish.minutesNumber,
            facts: results.map(({ dossierId, passes, reason }) => ({ dossierId, passes, reason })),
          }),
    })
    if (problems.length > 0) return refused(problems)

    for (const { dossierId, passes, reason } of results)
      await keepGroupResult(tx, {
        groupId: group.id,
        dossierId,
        passes,
        reason,
        minutesNumber: wish.minutesNumber,
        by: actor.personId,
        at,
      })
    return done({ passedOn })
  })
}
