import { buffer } from 'node:stream/consumers'
import { attachFile } from '#app/casework/dossier/attach-file.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { type StartDossierProblem, startDossier } from '#app/casework/dossier/start-dossier.ts'
import { openTransfer } from '#app/documents/recognition/transfer-package.ts'
import { emptyContent } from '#app/domain/dossier/dossier.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { linkPackage, packageById } from '#app/records/recognition/received-packages.ts'
import type { Tools } from '#app/tools.ts'

export type TakeUpPackageProblem =
  | StartDossierProblem
  | { readonly problem: 'no-such-package' }
  | { readonly problem: 'taken-up-already'; readonly dossierId: number }

/**
 * Lập hồ sơ từ gói: a dossier of this authority's year with the text and files of the package, entered by the office for
 * its authors, who are then written in as people known here. What of the package finds no place is told.
 */
export async function takeUpPackage(
  tools: Tools,
  actor: Actor,
  wish: { readonly packageId: number; readonly programmeId: number; readonly sector: string },
): Promise<
  Outcome<{ readonly dossierId: number; readonly leftOut: readonly string[] }, TakeUpPackageProblem>
> {
  const received = await packageById(tools.db, wish.packageId)
  if (received === null || !mayHandleDecision(actor)) return refused([{ problem: 'no-such-package' }])
  if (received.dossierId !== null)
    return refused([{ problem: 'taken-up-already', dossierId: received.dossierId }])
  const { facts } = received
  const { programmeId, sector } = wish
  const started = await startDossier(tools, actor, {
    programmeId,
    unitId: null,
    sector,
    title: facts.title,
    asAuthor: false,
  })
  if (!started.ok) return started
  const { dossierId } = started.value
  const linked = await tools.transaction(async (tx) => {
    const isFirst = await linkPackage(tx, received.id, dossierId)
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      actorRole: 'office',
      act: 'take-up-package',
      refused: !isFirst,
      dossierId,
      documentNumber: facts.decision.symbol,
      facts: { digest: received.digest },
    })
    return isFirst
  })
  if (!linked) return refused([{ problem: 'taken-up-already', dossierId }])
  const content = { ...emptyContent, ...facts.content, applierFileId: null }
  const dossier = await dossierById(tools.db, dossierId)
  const firstAppliedOn = facts.firstAppliedOn === null ? null : Temporal.PlainDate.from(facts.firstAppliedOn)
  const saved = await saveDossierDraft(tools, actor, {
    dossierId,
    tag: dossier?.tag ?? 1,
    draft: { content, firstAppliedOn },
  })
  const texts = saved.ok ? [] : ['nội dung đơn']
  return done({
    dossierId,
    leftOut: [...texts, ...(await attachAll(tools, actor, dossierId, received.sha256))],
  })
}

/** Attaches the files of the package; answers the names of those that could not be kept here. */
async function attachAll(
  tools: Tools,
  actor: Actor,
  dossierId: number,
  sha256: string,
): Promise<readonly string[]> {
  const stored = await tools.files.open(sha256)
  const opened = stored && openTransfer(await buffer(stored.stream), tools.settings.dossierMaxBytes * 2)
  if (!opened?.ok) return ['các tệp đính kèm']
  const leftOut: string[] = []
  for (const file of opened.facts.files) {
    const bytes = opened.files.get(file.path)
    const arrived = bytes ? await tools.files.receive(bytes, tools.settings.fileMaxBytes) : 'too-large'
    const { name, caption, confidential } = file
    const kept =
      arrived !== 'too-large' &&
      (await attachFile(tools, actor, { dossierId, arrived, name, caption, confidential })).ok
    if (!kept) leftOut.push(name)
  }
  return leftOut
}
