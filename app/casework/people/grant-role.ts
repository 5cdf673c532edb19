import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { type GrantProblem, grantProblems, type RolePeriod } from '#app/domain/people/role-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockPerson } from '#app/records/people/people.ts'
import { grantsOf, insertGrant } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type GrantRoleProblem =
  | GrantProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'person-unknown' }

/** Giao vai trò for some days or without an end; never twice for the same days. */
export async function grantRole(
  tools: Tools,
  actor: Actor,
  wanted: RolePeriod & { readonly personId: number },
): Promise<Outcome<{ readonly grantId: number }, GrantRoleProblem>> {
  return tools.transaction(async (tx) => {
    const isKnown = await lockPerson(tx, wanted.personId)
    const unit = wanted.unitId === null ? null : await unitById(tx, wanted.unitId)
    const held = await grantsOf(tx, wanted.personId)

    const problems: GrantRoleProblem[] = [...grantProblems(wanted, unit, held)]
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (!isKnown) problems.push({ problem: 'person-unknown' })

    const at = tools.now()
    const facts = {
      role: wanted.role,
      unit: unit?.code,
      from: wanted.validFrom,
      to: wanted.validTo,
      problems,
    }
    const subject = `person:${wanted.personId}`
    const act = { at, actorId: actor.personId, act: 'grant-role', subject, facts }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0) return refused(problems)
    return done({ grantId: await insertGrant(tx, { ...wanted, grantedBy: actor.personId, at }) })
  })
}
