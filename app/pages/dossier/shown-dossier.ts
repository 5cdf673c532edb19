import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayEdit, mayReadConfidential, maySeeShareSheets } from '#app/domain/dossier/dossier-access.ts'
import { thawDossier } from '#app/domain/dossier/thaw-dossier.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { laneOf } from '#app/domain/programme/appraisal-lane.ts'
import { mayReadRegistration } from '#app/domain/registration/registration-rules.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { laterAdditions } from '#app/records/dossier/file-history.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { type DossierStep, stepsOfDossier } from '#app/records/foundation/audit-lines.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { registrationOfDossier } from '#app/records/registration/registrations.ts'

/** A dossier as this visitor sees it; what every tab is drawn from. */
export type ShownDossier = {
  /** While a supplement is being written, everybody but its writers sees the version last handed in. */
  readonly dossier: Dossier
  readonly plan: IssuedProgramme
  readonly unit: Pick<Unit, 'id' | 'name' | 'shortName'> | null
  readonly steps: readonly DossierStep[]
  readonly withConfidential: boolean
  /** The education sector's dossiers are appraised before they are scored. */
  readonly isAppraised: boolean
  /** The registration it was begun from; null where there was none. */
  readonly registrationId: number | null
  /** The earlier dossier this one was begun from, where the visitor may open that too. */
  readonly begunFrom: { readonly id: number; readonly title: string } | null
  readonly seesShareSheets: boolean
}

/** null where there is no such dossier for this visitor. */
export async function showDossier(visit: SignedInVisit): Promise<ShownDossier | null> {
  const { tools, actor } = visit
  const id = idParam(visit)
  if (id === null) return null
  const [open, steps, registration] = await Promise.all([
    readDossier(tools.db, actor, id),
    stepsOfDossier(tools.db, id),
    registrationOfDossier(tools.db, id),
  ])
  if (open === null) return null
  const { dossier: live, plan, unit } = open
  const { programme } = plan.current
  const isBeingSupplemented = live.state === 'needs-supplement' && !mayEdit(actor, live)
  const frozen = isBeingSupplemented ? await versionOf(tools.db, live.id, live.version) : null
  const handedIn = frozen === null ? live : thawDossier(live, frozen.content)
  const later = frozen === null ? [] : await laterAdditions(tools.db, live)
  return {
    dossier: { ...handedIn, files: [...handedIn.files, ...later] },
    plan,
    unit,
    steps,
    withConfidential: mayReadConfidential(actor, live, programme),
    begunFrom: await earlierOf(visit, live),
    seesShareSheets: maySeeShareSheets(actor, live, programme),
    isAppraised: laneOf(programme, live.sector) !== null,
    registrationId:
      registration && mayReadRegistration(actor, registration, programme) ? registration.id : null,
  }
}

async function earlierOf(visit: SignedInVisit, { begunFrom }: Dossier): Promise<ShownDossier['begunFrom']> {
  const earlier = begunFrom === null ? null : await readDossier(visit.tools.db, visit.actor, begunFrom)
  return earlier && { id: earlier.dossier.id, title: earlier.dossier.title }
}
