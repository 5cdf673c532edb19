import { sentToUnit } from '#app/documents/dossier/notices.ts'
import { maySendToUnit } from '#app/domain/dossier/dossier-access.ts'
import { type SubmissionProblem, submissionProblems } from '#app/domain/dossier/submission-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { confirmOwnShare } from './confirm-own-share.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type SendToUnitProblem =
  | NoSuchDossier
  | { readonly problem: 'not-sendable' }
  | { readonly problem: 'stale' }
  | SubmissionProblem

/** Gửi đơn vị: the form is complete and goes to the author's unit; sending confirms the sender's own share. */
export async function sendToUnit(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly tag: number },
): Promise<Outcome<null, SendToUnitProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'send-to-unit', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open

    const problems: SendToUnitProblem[] = []
    if (!maySendToUnit(actor, dossier)) problems.push({ problem: 'not-sendable' })
    else if (dossier.tag !== wish.tag) problems.push({ problem: 'stale' })
    else
      problems.push(
        ...submissionProblems(
          dossier,
          plan.current.programme,
          at,
          [],
          await uploadsUnderWay(tx, [dossier.id]),
        ),
      )

    const act = {
      at,
      actorId: actor.personId,
      act: 'send-to-unit',
      dossierId: dossier.id,
      fromState: dossier.state,
    }
    const moved =
      problems.length === 0 &&
      (await moveDossier(tx, { id: dossier.id, from: dossier.state, to: 'with-unit', at, sentToUnit: true }))
    if (!moved) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await confirmOwnShare(tx, actor, dossier, at)
    await recordAct(tx, { ...act, refused: false, toState: 'with-unit' })
    const reviewers = await holdersOf(tx, at, ['unit-clerk', 'unit-head'], dossier.unitId ?? undefined)
    const authors = dossier.authors.map(({ fullName }) => fullName).join(', ')
    await notifyPeople(tools, tx, reviewers, sentToUnit(dossier.title, authors), {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
      not: actor.personId,
    })
    return done(null)
  })
}
