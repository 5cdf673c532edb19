import { isPast } from '#app/domain/dossier/milestone.ts'
import { milestonesHandedIn, milestoneWords } from '#app/pages/dossier/milestone-words.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { Funnel } from '#app/pages/kit/funnel.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { countsByState } from '#app/records/dossier/list-dossiers.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { registeredInAll } from '#app/records/registration/target-figures.ts'

/** Phễu của năm: how many initiatives were registered, came in and got past each milestone; every figure opens its list. */
export async function yearFunnel(visit: SignedInVisit, plan: IssuedProgramme) {
  const { db } = visit.tools
  const [counts, registered] = await Promise.all([
    countsByState(db, { scope: { of: 'handed-in' }, programmeId: plan.id }),
    registeredInAll(db, plan.id),
  ])
  return (
    <Card title={`Kế hoạch năm ${plan.year}`} aside="Sáng kiến đã qua từng mốc">
      <Funnel
        label={`Sáng kiến năm ${plan.year} đã qua từng mốc`}
        stations={[
          {
            label: milestoneWords.registered.words,
            count: registered,
            href: links.registrations({ nam: String(plan.year) }),
          },
          ...milestonesHandedIn.map((milestone) => ({
            label: milestoneWords[milestone].words,
            count: [...counts].reduce(
              (sum, [state, count]) => sum + (isPast(milestone, state) ? count : 0),
              0,
            ),
            href: links.dossiers({ nam: String(plan.year), moc: milestoneWords[milestone].code }),
          })),
        ]}
      />
    </Card>
  )
}
