import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import { reopenedNotice } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { mayReopenCheck } from '#app/domain/intake/intake-access.ts'
import { checkDue } from '#app/domain/intake/legal-clocks.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { checksOf, markReopened } from '#app/records/intake/formal-checks.ts'
import type { Tools } from '#app/tools.ts'

export type ReopenCheckProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-reopenable' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Mở lại kiểm tra: an accepted or refused dossier goes back to the check with a new term; the earlier check is kept. */
export async function reopenCheck(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string },
): Promise<Outcome<null, ReopenCheckProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'reopen-check', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const [last] = await checksOf(tx, dossier.id)

    const problems: ReopenCheckProblem[] = []
    if (!mayReopenCheck(actor, dossier) || last === undefined) problems.push({ problem: 'not-reopenable' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })

    const act = {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'reopen-check',
      dossierId: dossier.id,
      fromState: dossier.state,
      reason,
    }
    if (problems.length > 0 || last === undefined) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await recordAct(tx, { ...act, refused: false, toState: 'submitted', facts: { check: last.id } })
    await moveDossier(tx, {
      id: dossier.id,
      from: dossier.state,
      to: 'submitted',
      at,
      acceptedAt: null,
      checkDue: checkDue(dayInVietnam(at), open.plan.current.programme.intake),
    })
    await markReopened(tx, last.id, { at, by: actor.personId, reason })
    const notice = reopenedNotice(dossier.code ?? '', dossier.title, last.outcome, reason)
    await notifyDossierPeople(tools, tx, dossier, notice, at)
    return done(null)
  })
}
