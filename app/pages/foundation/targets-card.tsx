import { holds } from '#app/domain/people/actor.ts'
import { mayUrge } from '#app/domain/registration/urging.ts'
import { Card } from '#app/pages/kit/card.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { planTargets } from '#app/pages/registration/plan-targets.ts'
import { TargetBars } from '#app/pages/registration/target-bars.tsx'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'

/** Chỉ tiêu của kế hoạch, for those who look over the whole city; null for everybody else, and where there are none. */
export async function targetsCard(visit: SignedInVisit, plan: IssuedProgramme) {
  if (!holds(visit.actor, 'office', 'leader', 'front')) return null
  const targets = await planTargets(visit, plan)
  return targets.results.length === 0 ? null : (
    <Card
      title="Chỉ tiêu của kế hoạch"
      aside={<a href={links.targets({ nam: String(plan.year) })}>Xem từng đơn vị</a>}
    >
      <TargetBars targets={targets} actor={visit.actor} />
      {mayUrge(visit.actor) && plan.state === 'issued' && (
        <p className="mt-3">
          <a href={links.newUrgingLetter()}>Soạn công văn đôn đốc</a> ·{' '}
          <a href={links.urging()}>Đã đôn đốc</a>
        </p>
      )}
    </Card>
  )
}
