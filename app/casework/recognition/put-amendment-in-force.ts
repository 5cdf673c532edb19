import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { correctedNotice, revokedNotice } from '#app/documents/recognition/notices.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { revokeCertificates } from '#app/records/recognition/certificates.ts'
import { replaceRecognition } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

/** Carries an issued amendment out: outcomes, states and certificates of what it names, and word to its people. */
export async function putAmendmentInForce(
  tools: Tools,
  tx: OpenTransaction,
  by: { readonly actor: Actor; readonly at: Temporal.Instant; readonly symbol: string },
  decision: Decision,
  dossiers: Awaited<ReturnType<typeof lockDossiers>>,
): Promise<void> {
  const { amends, decimals } = decision.content
  if (amends === undefined) throw new Error(`decision ${decision.id} amends nothing`)
  const { at, symbol } = by
  const { reason } = amends
  const known = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
  for (const { before, after } of amends.changes) {
    const dossier = known.get(before.dossierId)
    if (dossier === undefined) throw new Error(`dossier ${before.dossierId} is gone`)
    const to = stateAfter(after?.outcome ?? null)
    await revokeCertificates(tx, dossier.id, { at, by: by.actor.personId, reason, document: symbol })
    if (after !== null) await replaceRecognition(tx, decision.id, after, decimals)
    if (dossier.state !== to) await moveDossier(tx, { id: dossier.id, from: dossier.state, to, at })
    await recordAct(tx, {
      at,
      actorId: by.actor.personId,
      actorRole: 'office',
      act: after === null ? 'revoke-recognition' : 'correct-recognition',
      refused: false,
      dossierId: dossier.id,
      fromState: dossier.state,
      toState: to,
      reason,
      documentNumber: symbol,
    })
    const facts = { code: before.code, title: before.title, reason, document: symbol }
    const notice = after === null ? revokedNotice(facts) : correctedNotice(facts)
    await notifyDossierPeople(tools, tx, dossier, notice, at)
  }
}

/** Certificates of what was changed are issued anew, so what was certified waits for them again. */
function stateAfter(outcome: 'prize' | 'certificate' | 'not-recognised' | null): DossierState {
  if (outcome === null) return 'revoked'
  return outcome === 'not-recognised' ? 'not-recognised' : 'recognised'
}
