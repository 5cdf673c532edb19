import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { refusedNotice } from '#app/documents/intake/notices.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { insertCheck } from '#app/records/intake/formal-checks.ts'
import type { Tools } from '#app/tools.ts'

/** A dossier whose supplement never came is refused: moved once, its check kept, its people told. Part of the acts that decide it. */
export async function refuseUnanswered(
  tools: Tools,
  tx: OpenTransaction,
  dossier: Dossier,
  act: { readonly at: Temporal.Instant; readonly by: number | null; readonly reason: string },
): Promise<number> {
  await moveDossier(tx, { id: dossier.id, from: 'needs-supplement', to: 'refused', at: act.at })
  const checkId = await insertCheck(tx, {
    dossierId: dossier.id,
    version: dossier.version,
    outcome: 'refused',
    items: [],
    reason: act.reason,
    supplementDue: null,
    checkedAt: act.at,
    checkedBy: act.by,
  })
  const notice = refusedNotice(dossier.code ?? '', dossier.title, act.reason)
  await notifyDossierPeople(tools, tx, dossier, notice, act.at)
  return checkId
}
