import { mayAppraise } from '#app/domain/intake/appraisal.ts'
import { holds } from '#app/domain/people/actor.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** The appraising or the standing office's next action on a dossier that was handed in. */
export function OfficeStep({ visit, shown }: { visit: SignedInVisit; shown: ShownDossier }) {
  const { dossier } = shown
  if (mayAppraise(visit.actor, dossier, shown.plan.current.programme))
    return (
      <Card title="Việc của cơ quan thẩm định" look="sun">
        <LinkButton look="primary" icon="clipboard-check" href={links.appraisal(dossier.id)}>
          Thẩm định hồ sơ
        </LinkButton>
      </Card>
    )
  if (!holds(visit.actor, 'office') || dossier.version === 0) return null
  const waits = dossier.state === 'submitted'
  return (
    <Card
      title={waits ? 'Việc của cơ quan thường trực' : 'Tiếp nhận và kiểm tra'}
      look={waits ? 'sun' : 'plain'}
    >
      <LinkButton look={waits ? 'primary' : 'plain'} icon="inbox" href={links.receptionOf(dossier.id)}>
        Mở bàn tiếp nhận
      </LinkButton>
    </Card>
  )
}
