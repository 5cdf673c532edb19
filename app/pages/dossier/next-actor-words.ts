import type { NextActor } from '#app/domain/dossier/next-actor.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Who is waited for, as the plan calls them. */
export function actorWords(actor: NextActor, { plan, unit }: Pick<ShownDossier, 'plan' | 'unit'>): string {
  const { authority } = plan.current.programme
  switch (actor) {
    case 'author':
      return 'tác giả'
    case 'unit':
      return unit?.shortName || unit?.name || 'đơn vị'
    case 'office':
      return authority.office.name
    case 'appraiser':
      return authority.appraiser?.name ?? 'cơ quan thẩm định'
    case 'council':
      return 'Hội đồng'
    case 'authority':
      return authority.name
  }
}
