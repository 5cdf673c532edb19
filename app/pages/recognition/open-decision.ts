import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'

export type OpenedDecision = { readonly decision: Decision; readonly programme: Programme }

/** The decision of the address with the plan it stands on. A draft says as much about every place as the ranking does, and is closed to the same people. */
export async function decisionFor(visit: SignedInVisit): Promise<OpenedDecision | null> {
  const id = idParam(visit)
  const decision = id === null ? null : await decisionById(visit.tools.db, id)
  if (decision?.state === 'draft') {
    const open = await openRanking(visit.tools.db, visit.actor, decision.programmeId)
    if (open === null || open === 'has-stake') return null
  }
  const programme =
    decision && (await programmeOfVersion(visit.tools.db, decision.content.programmeVersionId))
  return decision && programme ? { decision, programme } : null
}
