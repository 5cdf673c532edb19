import { type SealedManifest, sealManifest } from '#app/documents/ranking/manifest.ts'
import { manifestFiles } from '#app/documents/ranking/manifest-files.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { type IssuedProgramme, textOfVersion } from '#app/records/programme/programmes.ts'
import { recordedAbsences, recordedExceptions, sealedSheets } from '#app/records/ranking/manifests.ts'
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
    exceptions: (await recordedExceptions(tx, plan.id)).filter(inRanking),
  }
  return sealManifest(manifestFiles(await textOfVersion(tx, plan.current.id), input, background, result))
}
