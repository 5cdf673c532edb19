import { openTransfer } from '#app/documents/recognition/transfer-package.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import type { TransferProblem } from '#app/domain/recognition/transfer-package.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { rememberStoredFile } from '#app/records/foundation/stored-files.ts'
import { insertPackage, packageByDigest } from '#app/records/recognition/received-packages.ts'
import type { Tools } from '#app/tools.ts'

export type ReceivePackageProblem =
  | TransferProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'file-missing-altogether' }
  | { readonly problem: 'received-already'; readonly packageId: number }

/** Nhận gói từ cấp dưới: every digest is checked and what differs is named; what is whole is kept as it came. */
export async function receivePackage(
  tools: Tools,
  actor: Actor,
  wish: { readonly arrived: ArrivedFile | 'too-large' | null },
): Promise<Outcome<{ readonly packageId: number }, ReceivePackageProblem>> {
  const at = tools.now()
  const { arrived } = wish
  if (arrived === null) return refused([{ problem: 'file-missing-altogether' }])
  if (arrived === 'too-large') return refused([{ problem: 'too-large' }])
  try {
    const opened = openTransfer(await arrived.read(0, arrived.sizeBytes), tools.settings.dossierMaxBytes * 2)
    return await tools.transaction(async (tx) => {
      const known = opened.ok ? await packageByDigest(tx, opened.digest) : null
      const problems: ReceivePackageProblem[] = []
      if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
      if (!opened.ok) problems.push(...opened.problems)
      else if (
        opened.facts.certificates.length > 0 &&
        opened.facts.certificates.every(({ revoked }) => revoked)
      )
        problems.push({ problem: 'certificate-revoked' })
      if (known) problems.push({ problem: 'received-already', packageId: known.id })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'receive-package',
        refused: problems.length > 0,
        facts: { sha256: arrived.sha256, problems },
      })
      if (problems.length > 0 || !opened.ok) return refused(problems)

      await arrived.keep()
      const { sha256, sizeBytes } = arrived
      await rememberStoredFile(tx, { sha256, sizeBytes, mediaType: 'application/zip' }, at)
      const { digest, facts } = opened
      return done({ packageId: await insertPackage(tx, { digest, facts, sha256, by: actor.personId, at }) })
    })
  } finally {
    await arrived.discard()
  }
}
