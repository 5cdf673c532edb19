import { type SealedManifest, sealManifest } from '#app/documents/ranking/manifest.ts'
import { manifestFiles } from '#app/documents/ranking/manifest-files.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { type IssuedProgramme, textOfVersion } from '#app/records/programme/programmes.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import { recordedAbsences, sealedSheets } from '#app/records/ranking/manifests.ts'
import type { RankingNow } from './ranking-now.ts'

/** The manifest of a ranking that is being adopted: the plan's own text, every figure, what explains them, the result. */
export async function sealResult(
  tx: OpenTransaction,
  plan: IssuedProgramme,
  { input }: RankingNow,
  result: Ranking,
): Promise<SealedManifest> {
  const counted = new Set(input.dossiers.map(({ code }) => code))
  const inRanking = ({ dossier }: { readonly dossier: string }) => counted.has(dossier)
  const background = {
    sheets: (await sealedSheets(tx, plan.id)).filter(inRanking),
    absences: await recordedAbsences(tx, plan.id),
    exceptions: (await recordedExceptions(tx, { programmeId: plan.id })).filter(inRanking).map((one) => ({
      kind: one.kind,
      dossier: one.dossier,
      member: one.member,
      by: one.by,
      reason: one.reason,
      document: one.document,
      at: one.at?.toString() ?? null,
    })),
  }
  return sealManifest(manifestFiles(await textOfVersion(tx, plan.current.id), input, background, result))
}
