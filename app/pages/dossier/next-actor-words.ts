import type { NextActor } from '#app/domain/dossier/next-actor.ts'
import { laneOf } from '#app/domain/programme/appraisal-lane.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Who is waited for, as the plan calls them. */
export function actorWords(
  actor: NextActor,
  { plan, unit, dossier }: Pick<ShownDossier, 'plan' | 'unit' | 'dossier'>,
): string {
  const { authority } = plan.current.programme
  switch (actor) {
    case 'author':
      return 'tác giả'
    case 'unit':
      return unit?.shortName || unit?.name || 'đơn vị'
    case 'office':
      return authority.office.name
    case 'appraiser':
      return laneOf(plan.current.programme, dossier.sector)?.name ?? 'cơ quan thẩm định'
    case 'council':
      return 'Hội đồng'
    case 'authority':
      return authority.name
  }
}
