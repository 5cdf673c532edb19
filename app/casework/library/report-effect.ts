import { longestEffect, speaksFor } from '#app/domain/library/replication.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { keepLaterEffect, lockReplication } from '#app/records/library/replications.ts'
import type { Tools } from '#app/tools.ts'

export type ReportEffectProblem =
  | { readonly problem: 'no-such-replication' }
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'not-asked' }
  | { readonly problem: 'effect-missing' }
  | { readonly problem: 'effect-too-long'; readonly max: number }

/** Hiệu quả sau 6 hoặc 12 tháng: the unit answers what was asked, once. */
export async function reportEffect(
  tools: Tools,
  actor: Actor,
  wish: { readonly id: number; readonly months: number; readonly effect: string },
): Promise<Outcome<null, ReportEffectProblem>> {
  const at = tools.now()
  const effect = wish.effect.trim()
  return tools.transaction(async (tx) => {
    const replication = await lockReplication(tx, wish.id)
    const problems: ReportEffectProblem[] = []
    if (replication === null) problems.push({ problem: 'no-such-replication' })
    else {
      if (!speaksFor(actor, replication.unitId)) problems.push({ problem: 'not-of-unit' })
      const asked = replication.effects.find(({ months }) => months === wish.months)
      if (asked === undefined || asked.answeredAt !== null) problems.push({ problem: 'not-asked' })
    }
    if (effect === '') problems.push({ problem: 'effect-missing' })
    if (effect.length > longestEffect) problems.push({ problem: 'effect-too-long', max: longestEffect })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'report-effect',
      refused: problems.length > 0,
      subject: `replication:${wish.id}`,
      facts: { months: wish.months, problems },
    })
    if (problems.length > 0) return refused(problems)
    await keepLaterEffect(tx, wish.id, { months: wish.months, effect, by: actor.personId, at })
    return done(null)
  })
}
