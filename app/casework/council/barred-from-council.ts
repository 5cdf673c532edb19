import type { AppraisalBar } from '#app/domain/council/appraisal-bar.ts'
import type { Council } from '#app/domain/council/council.ts'
import { type GroupBar, groupBar } from '#app/domain/council/group-bar.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { groupResults, groupsBefore } from '#app/records/council/group-reviews.ts'
import { barredByAppraisal } from './barred-by-appraisal.ts'

type Standing = {
  readonly id: number
  readonly state: DossierState
  readonly sector: string
  readonly field: string | null
}

/** Which of these dossiers may not go before this council yet: the appraisal of their sector, then the groups before it. */
export async function barredFromCouncil(
  db: Connection,
  programme: Pick<Programme, 'authority'>,
  council: Council,
  dossiers: readonly Standing[],
): Promise<ReadonlyMap<number, AppraisalBar | GroupBar>> {
  const byAppraisal = await barredByAppraisal(db, programme, dossiers)
  const groups = await groupsBefore(db, council)
  if (groups.length === 0) return byAppraisal
  const results = await groupResults(
    db,
    dossiers.map(({ id }) => id),
  )
  return new Map(
    dossiers.flatMap((dossier) => {
      const bar = byAppraisal.get(dossier.id) ?? groupBar(groups, dossier, results)
      return bar === null ? [] : [[dossier.id, bar] as const]
    }),
  )
}
