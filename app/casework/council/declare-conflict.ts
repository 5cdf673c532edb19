import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { conflictDeclared } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { DeclaredKind } from '#app/domain/council/conflict.ts'
import { isPresiding, sitsOn } from '#app/domain/council/council.ts'
import { isHiddenDesk } from '#app/domain/council/scoring.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { insertConflicts, standAgain } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type DeclareConflictProblem =
  | { readonly problem: 'no-such-desk' }
  | { readonly problem: 'decided-already' }
  | { readonly problem: 'note-missing' }

/** Khai báo xung đột lợi ích by the member, binding at once: from now on the dossier's scores do not exist for him, his own included. */
export async function declareConflict(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly kind: DeclaredKind; readonly note: string },
): Promise<Outcome<null, DeclareConflictProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const known = await deskFacts(tx, actor.personId, wish.dossierId, today)
    if (known !== null) await lockScoring(tx, known.scoringId, 'work')
    const facts = await deskFacts(tx, actor.personId, wish.dossierId, today)
    if (facts === null || facts.memberId === null || isHiddenDesk(facts))
      return refused([{ problem: 'no-such-desk' }])

    const problems: DeclareConflictProblem[] = []
    if (facts.dossierState !== 'in-scoring' && facts.dossierState !== 'scored')
      problems.push({ problem: 'decided-already' })
    if (wish.note === '') problems.push({ problem: 'note-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: 'declare-conflict',
      refused: problems.length > 0,
      dossierId: wish.dossierId,
      ...(wish.note === '' ? {} : { reason: wish.note }),
      facts: problems.length > 0 ? problems : { kind: wish.kind },
    })
    if (problems.length > 0) return refused(problems)

    const { kind, note, dossierId } = wish
    const declared = { memberId: facts.memberId, dossierId, kind, note, state: 'standing' } as const
    if ((await insertConflicts(tx, [declared], at)) === 0)
      await standAgain(tx, declared, { by: actor.personId, at })
    const council = await councilById(tx, facts.councilId)
    const dossier = await dossierById(tx, dossierId)
    const presiding = (council?.members ?? []).filter(
      (member) => isPresiding(member.seat) && sitsOn(member, today),
    )
    if (dossier !== null)
      await notifyPeople(
        tools,
        tx,
        presiding.map((member) => member.personId),
        conflictDeclared(actor.fullName, dossier.title),
        { at, dossierId, link: `/ky-cham/${facts.scoringId}/xung-dot`, not: actor.personId },
      )
    return done(null)
  })
}
