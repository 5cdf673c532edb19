import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { revokedNotice } from '#app/documents/recognition/notices.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { lockDossier } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { revokeCertificates } from '#app/records/recognition/certificates.ts'
import type { Tools } from '#app/tools.ts'

export type RevokeProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-recognised' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'document-missing' }

/** Hủy bỏ công nhận: by a document with number and reason; the certificates stay on the register as revoked. Flips once. */
export async function revokeRecognition(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string; readonly document: string },
): Promise<Outcome<{ readonly revoked: number }, RevokeProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const dossier = await lockDossier(tx, wish.dossierId)
    const problems: RevokeProblem[] = []
    if (dossier === null) problems.push({ problem: 'no-such-dossier' })
    else if (dossier.state !== 'certified' && dossier.state !== 'recognised')
      problems.push({ problem: 'not-recognised' })
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    if (wish.reason.trim() === '') problems.push({ problem: 'reason-missing' })
    if (wish.document.trim() === '') problems.push({ problem: 'document-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'revoke-recognition',
      refused: problems.length > 0,
      ...(dossier === null
        ? { subject: `dossier:${wish.dossierId}` }
        : {
            dossierId: dossier.id,
            ...(problems.length > 0 ? {} : { fromState: dossier.state, toState: 'revoked' }),
          }),
      reason: wish.reason,
      documentNumber: wish.document,
      facts: { problems },
    })
    if (problems.length > 0 || dossier === null) return refused(problems)

    await moveDossier(tx, { id: dossier.id, from: dossier.state, to: 'revoked', at })
    const { reason, document } = wish
    const revoked = await revokeCertificates(tx, dossier.id, { at, by: actor.personId, reason, document })
    const notice = revokedNotice({ code: dossier.code ?? '', title: dossier.title, reason, document })
    await notifyDossierPeople(tools, tx, dossier, notice, at)
    return done({ revoked })
  })
}
