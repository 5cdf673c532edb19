import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { isWriter, mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { thawDossier } from '#app/domain/dossier/thaw-dossier.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { type DossierStep, stepsOfDossier } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'

/** A dossier as this visitor sees it; what every tab is drawn from. */
export type ShownDossier = {
  /** While a supplement is being written, everybody but its writers sees the version last handed in. */
  readonly dossier: Dossier
  readonly plan: IssuedProgramme
  readonly unit: Unit | null
  readonly steps: readonly DossierStep[]
  readonly withConfidential: boolean
  /** The education sector's dossiers are appraised before they are scored. */
  readonly isAppraised: boolean
}

/** null where there is no such dossier for this visitor. */
export async function showDossier(visit: SignedInVisit): Promise<ShownDossier | null> {
  const { tools, actor } = visit
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null) return null
  const { dossier: live, plan } = open
  const { programme } = plan.current
  const isBeingSupplemented = live.state === 'needs-supplement' && !isWriter(actor, live)
  const [unit, steps, frozen] = await Promise.all([
    live.unitId === null ? null : unitById(tools.db, live.unitId),
    stepsOfDossier(tools.db, live.id),
    isBeingSupplemented ? versionOf(tools.db, live.id, live.version) : null,
  ])
  return {
    dossier: frozen === null ? live : thawDossier(live, frozen.content),
    plan,
    unit,
    steps,
    withConfidential: mayReadConfidential(actor, live, programme),
    isAppraised: programme.authority.appraiser?.sectors.includes(live.sector) ?? false,
  }
}
