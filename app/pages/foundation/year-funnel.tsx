import { isPast } from '#app/domain/dossier/milestone.ts'
import { milestonesHandedIn, milestoneWords } from '#app/pages/dossier/milestone-words.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { Funnel } from '#app/pages/kit/funnel.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { countsByState } from '#app/records/dossier/list-dossiers.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'

/** Phễu của năm: how many dossiers came in and how many got past each milestone; every figure opens the list it counts. */
export async function yearFunnel(visit: SignedInVisit, plan: IssuedProgramme) {
  const counts = await countsByState(visit.tools.db, { scope: { of: 'handed-in' }, programmeId: plan.id })
  return (
    <Card title={`Kế hoạch năm ${plan.year}`} aside="Hồ sơ đã qua từng mốc">
      <Funnel
        label={`Hồ sơ năm ${plan.year} đã qua từng mốc`}
        stations={milestonesHandedIn.map((milestone) => ({
          label: milestoneWords[milestone].words,
          count: [...counts].reduce((sum, [state, count]) => sum + (isPast(milestone, state) ? count : 0), 0),
          href: links.dossiers({ nam: String(plan.year), moc: milestoneWords[milestone].code }),
        }))}
      />
    </Card>
  )
}
