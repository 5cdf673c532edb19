import { dong } from '#app/domain/dong.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import type { DecidedChange, DecidedInitiative, Decision } from '#app/domain/recognition/decision.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { amendmentsOf, decisionById, insertDraftDecision } from '#app/records/recognition/decisions.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type DraftAmendmentProblem =
  | { readonly problem: 'no-such-decision' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-issued' }
  | { readonly problem: 'amends-an-amendment' }
  | { readonly problem: 'draft-exists'; readonly decisionId: number }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'not-in-force'; readonly dossierId: number }

/**
 * Dự thảo quyết định sửa đổi, or hủy bỏ công nhận: names the issued decision and why. A revocation says at once whose
 * recognition it takes back; what a correction changes is written into the draft initiative by initiative.
 */
export async function draftAmendment(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly decisionId: number
    readonly kind: 'correction' | 'revocation'
    readonly reason: string
    /** Whose recognition is taken back; empty for a correction. */
    readonly dossierIds: readonly number[]
  },
): Promise<Outcome<{ readonly decisionId: number }, DraftAmendmentProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const seen = await decisionById(tx, wish.decisionId)
    if (seen !== null) await lockProgramme(tx, seen.programmeId)
    const decision = seen && (await decisionById(tx, wish.decisionId))
    const inForce = decision === null ? [] : await initiativesInForce(tx, decision.programmeId)
    const open = decision === null ? [] : await amendmentsOf(tx, decision.id)

    const problems: DraftAmendmentProblem[] = []
    if (decision === null) problems.push({ problem: 'no-such-decision' })
    else problems.push(...amendmentProblems(decision, open, inForce, wish))
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'draft-amendment',
      refused: problems.length > 0,
      subject: `decision:${wish.decisionId}`,
      ...(decision === null ? {} : { programmeId: decision.programmeId }),
      reason,
      facts: { kind: wish.kind, dossiers: wish.dossierIds, problems },
    })
    if (problems.length > 0 || decision === null) return refused(problems)

    const changes = inForce
      .filter((one) => wish.dossierIds.includes(one.dossierId))
      .map((before): DecidedChange => ({ before, after: null }))
    const { number, issuedOn, id } = decision
    const decisionId = await insertDraftDecision(tx, {
      content: {
        ...decision.content,
        initiatives: [],
        prizeTotal: dong(0),
        amends: {
          decision: { id, number: number ?? '', on: issuedOn?.toString() ?? '' },
          reason,
          changes,
        },
      },
      kind: wish.kind,
      by: actor.personId,
      at,
    })
    return done({ decisionId })
  })
}

function amendmentProblems(
  decision: Decision,
  amendments: readonly Decision[],
  inForce: readonly DecidedInitiative[],
  wish: { readonly kind: 'correction' | 'revocation'; readonly dossierIds: readonly number[] },
): readonly DraftAmendmentProblem[] {
  const problems: DraftAmendmentProblem[] = []
  if (decision.kind !== 'recognition') problems.push({ problem: 'amends-an-amendment' })
  if (decision.state !== 'issued') problems.push({ problem: 'not-issued' })
  const draft = amendments.find((one) => one.state === 'draft')
  if (draft) problems.push({ problem: 'draft-exists', decisionId: draft.id })
  if (wish.kind === 'revocation' && wish.dossierIds.length === 0) problems.push({ problem: 'nothing-chosen' })
  for (const dossierId of wish.dossierIds)
    if (!inForce.some((one) => one.dossierId === dossierId && one.outcome !== 'not-recognised'))
      problems.push({ problem: 'not-in-force', dossierId })
  return problems
}
