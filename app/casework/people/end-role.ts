import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { type EndRoleProblem, endRoleProblems } from '#app/domain/people/role-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lastingAdministrators } from '#app/records/people/administrators.ts'
import { endGrant, lockGrant } from '#app/records/people/role-grants.ts'
import type { Tools } from '#app/tools.ts'

export type EndRoleRefusal =
  | EndRoleProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'grant-unknown' }
  | { readonly problem: 'last-administrator' }

/** Kết thúc vai trò: sets its last day; the grant itself stays for ever. Somebody must stay administrator. */
export async function endRole(
  tools: Tools,
  actor: Actor,
  wanted: { readonly personId: number; readonly grantId: number; readonly lastDay: Temporal.PlainDate },
): Promise<Outcome<null, EndRoleRefusal>> {
  return tools.transaction(async (tx) => {
    const administrators = await lastingAdministrators(tx)
    const found = await lockGrant(tx, wanted.grantId)
    const grant = found?.personId === wanted.personId ? found : null

    const problems: EndRoleRefusal[] = grant === null ? [] : [...endRoleProblems(grant, wanted.lastDay)]
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (grant === null) problems.push({ problem: 'grant-unknown' })
    if (grant?.role === 'administrator' && administrators.every((each) => each === grant.personId))
      problems.push({ problem: 'last-administrator' })

    const facts = { role: grant?.role, unit: grant?.unitName, lastDay: wanted.lastDay, problems }
    const subject = `person:${wanted.personId}`
    const act = { at: tools.now(), actorId: actor.personId, act: 'end-role', subject, facts }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0) return refused(problems)
    await endGrant(tx, wanted.grantId, wanted.lastDay)
    return done(null)
  })
}
