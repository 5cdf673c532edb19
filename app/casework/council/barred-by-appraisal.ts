import { type AppraisalBar, appraisalBar } from '#app/domain/council/appraisal-bar.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { appraisalsOf, exceptedOf } from '#app/records/intake/appraisals.ts'

type Standing = { readonly id: number; readonly state: DossierState; readonly sector: string }

/** Which of these dossiers the appraisal of their sector keeps from the council, and why. */
export async function barredByAppraisal(
  db: Connection,
  programme: Pick<Programme, 'authority'>,
  dossiers: readonly Standing[],
): Promise<ReadonlyMap<number, AppraisalBar>> {
  const ids = dossiers.map(({ id }) => id)
  const appraisals = new Map((await appraisalsOf(db, ids)).map((each) => [each.dossierId, each]))
  const excepted = await exceptedOf(db, ids)
  return new Map(
    dossiers.flatMap((dossier) => {
      const bar = appraisalBar(programme, dossier, {
        recommended: appraisals.get(dossier.id)?.recommended ?? null,
        isExcepted: excepted.has(dossier.id),
      })
      return bar === null ? [] : [[dossier.id, bar] as const]
    }),
  )
}
