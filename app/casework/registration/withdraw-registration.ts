import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { withdrawn } from '#app/documents/registration/registration-notices.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { isByOffice, mayChangeRegistration } from '#app/domain/registration/registration-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markRegistrationWithdrawn } from '#app/records/registration/registrations.ts'
import type { Tools } from '#app/tools.ts'
import { concernedBy, type NoSuchRegistration, openRegistration } from './open-registration.ts'

export type WithdrawRegistrationProblem =
  | NoSuchRegistration
  | { readonly problem: 'not-changeable' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Rút đăng ký: with a reason, at any time while no dossier has taken it up. */
export async function withdrawRegistration(
  tools: Tools,
  actor: Actor,
  wish: { readonly registrationId: number; readonly reason: string },
): Promise<Outcome<null, WithdrawRegistrationProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openRegistration(tx, actor, wish.registrationId, { act: 'withdraw-registration', at })
    if (open === null) return refused([{ problem: 'no-such-registration' }])
    const { registration } = open

    const problems: WithdrawRegistrationProblem[] = []
    if (!mayChangeRegistration(actor, registration)) problems.push({ problem: 'not-changeable' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })

    const kept =
      problems.length === 0 &&
      (await markRegistrationWithdrawn(tx, registration, { reason, at, by: actor.personId }))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-registration',
      refused: !kept,
      programmeId: registration.programmeId,
      subject: `registration:${registration.id}`,
      ...(kept ? { reason } : { facts: problems }),
    })
    if (!kept) return refused(problems)
    const people = await concernedBy(tx, at, registration, isByOffice(actor, registration.unitId))
    await notifyPeople(tools, tx, people, withdrawn(registration.title, actor.fullName, reason), {
      at,
      link: `/dang-ky/${registration.id}`,
      not: actor.personId,
    })
    return done(null)
  })
}
