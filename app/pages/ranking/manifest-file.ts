import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { manifestOf } from '#app/records/ranking/manifests.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'

/** Bản niêm phong, byte for byte, for those who write down the council's acts: it holds every member's sheet. */
export async function manifestFile(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await openRanking(db, visit.actor, id)
  if (plan === null || plan === 'has-stake' || !mayRecordForCouncil(visit.actor, plan.id))
    return noSuchPage(visit)
  const adopted = await adoptedRanking(db, plan.id)
  const manifest = adopted && (await manifestOf(db, adopted.id))
  if (manifest === null) return noSuchPage(visit)
  const name = `${plan.code}-ban-niem-phong.json`
  const response = printed(new TextEncoder().encode(manifest.text), name, 'application/json; charset=utf-8')
  response.headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return response
}
