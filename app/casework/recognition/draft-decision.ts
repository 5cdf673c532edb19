import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { draftContent } from '#app/domain/recognition/draft-content.ts'
import { dossiersByIds } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import { manifestDigest } from '#app/records/ranking/manifests.ts'
import { adoptedRanking, rankedLines } from '#app/records/ranking/rankings.ts'
import { decisionOfRanking, insertDraftDecision } from '#app/records/recognition/decisions.ts'
import type { Tools } from '#app/tools.ts'

export type DraftDecisionProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'nothing-adopted' }
  | { readonly problem: 'already-drafted'; readonly decisionId: number }

/** Dự thảo quyết định: everything the papers will say, copied from the adopted ranking and the dossiers. */
export async function draftDecision(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number },
): Promise<Outcome<{ readonly decisionId: number }, DraftDecisionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, wish.programmeId)
    const adopted = await adoptedRanking(tx, wish.programmeId)
    const existing = adopted && (await decisionOfRanking(tx, adopted.id))
    const problems: DraftDecisionProblem[] = []
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    if (adopted === null) problems.push({ problem: 'nothing-adopted' })
    if (existing) problems.push({ problem: 'already-drafted', decisionId: existing.id })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'draft-decision',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      facts: { rankingId: adopted?.id ?? null, problems },
    })
    if (problems.length > 0 || adopted === null) return refused(problems)

    const programme = await programmeOfVersion(tx, adopted.programmeVersionId)
    if (programme === null) throw new Error(`no programme version ${adopted.programmeVersionId}`)
    const lines = [...(await rankedLines(tx, wish.programmeId)).values()]
    const dossiers = await dossiersByIds(
      tx,
      lines.map((line) => line.id),
    )
    const unitNames = new Map(lines.map((line) => [line.id, line.unitName]))
    const exceptions = Map.groupBy(
      await recordedExceptions(tx, { programmeId: wish.programmeId }),
      ({ dossierId }) => dossierId,
    )
    const sealed = await manifestDigest(tx, adopted.id)
    const content = draftContent(
      adopted.result,
      programme,
      new Map(
        dossiers.map((one) => [
          one.code ?? '',
          {
            ...one,
            unitName: unitNames.get(one.id) ?? null,
            exceptions: (exceptions.get(one.id) ?? []).map(({ kind, document }) => ({ kind, document })),
          },
        ]),
      ),
      {
        programmeId: wish.programmeId,
        programmeVersionId: adopted.programmeVersionId,
        rankingId: adopted.id,
        rankingDigest: adopted.inputDigest,
        ...(sealed === null ? {} : { manifestDigest: sealed }),
        minutes: { number: adopted.minutesNumber, on: adopted.minutesOn.toString() },
      },
    )
    const decisionId = await insertDraftDecision(tx, { content, by: actor.personId, at })
    return done({ decisionId })
  })
}
