import { sumDong } from '#app/domain/dong.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import {
  type CorrectionProblem,
  type CorrectionWish,
  correctedInitiative,
  correctionProblems,
} from '#app/domain/recognition/amendment.ts'
import type { DecidedChange, DecisionContent } from '#app/domain/recognition/decision.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { decisionById, rewriteDraft } from '#app/records/recognition/decisions.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type WriteCorrectionProblem =
  | CorrectionProblem
  | { readonly problem: 'no-such-draft' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-in-force' }
  | { readonly problem: 'stale' }

/** Ghi nội dung sửa đổi của một sáng kiến into the draft; null takes what was written for it out again. */
export async function writeCorrection(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly decisionId: number
    readonly tag: number
    readonly dossierId: number
    readonly correction: CorrectionWish | null
  },
): Promise<Outcome<null, WriteCorrectionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const seen = await decisionById(tx, wish.decisionId)
    if (seen !== null) await lockProgramme(tx, seen.programmeId)
    const draft = seen && (await decisionById(tx, wish.decisionId))
    const amends = draft?.content.amends
    const programme = draft && (await programmeOfVersion(tx, draft.content.programmeVersionId))
    const inForce = draft === null ? [] : await initiativesInForce(tx, draft.programmeId)
    const before = inForce.find((one) => one.dossierId === wish.dossierId)

    const problems: WriteCorrectionProblem[] = []
    const isDraft = draft?.kind === 'correction' && draft.state === 'draft' && amends !== undefined
    if (!isDraft || programme === null) problems.push({ problem: 'no-such-draft' })
    else if (draft.tag !== wish.tag) problems.push({ problem: 'stale' })
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    if (before === undefined) problems.push({ problem: 'not-in-force' })
    else if (programme && wish.correction)
      problems.push(...correctionProblems(before, wish.correction, programme))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'write-correction',
      refused: problems.length > 0,
      subject: `decision:${wish.decisionId}`,
      ...(before === undefined ? {} : { dossierId: before.dossierId }),
      facts: { taken: wish.correction === null, problems },
    })
    if (problems.length > 0 || !draft || !amends || !before || !programme) return refused(problems)

    const others = amends.changes.filter((change) => change.before.dossierId !== before.dossierId)
    const changes =
      wish.correction === null
        ? others
        : [...others, { before, after: correctedInitiative(before, wish.correction, programme) }]
    await rewriteDraft(tx, { ...draft, content: withChanges(draft.content, changes) })
    return done(null)
  })
}

/** The content of a correction follows from its changes: the initiatives as they shall stand, and their prizes. */
function withChanges(content: DecisionContent, changes: readonly DecidedChange[]): DecisionContent {
  const { amends } = content
  if (amends === undefined) throw new Error('only an amendment has changes')
  const initiatives = changes.flatMap(({ after }) => (after === null ? [] : [after]))
  return {
    ...content,
    amends: { ...amends, changes },
    initiatives,
    prizeTotal: sumDong(initiatives.map(({ prize }) => prize)),
  }
}
