import { readArguments } from './arguments.ts'
import { readFiles } from './given-files.ts'
import { type RankAnswer, rankGiven } from './rank-given.ts'
import { rankManifest } from './rank-manifest.ts'

/** Xếp hạng từ tệp: recomputes a ranking from exported files, without the server and its database. */
export function rankFiles(given: readonly string[]): RankAnswer {
  const { paths, reasons: argumentReasons } = readArguments(given)
  const { files, reasons: fileReasons } = readFiles(paths)
  const reasons = [...argumentReasons, ...fileReasons]
  if (reasons.length === 0 && files.manifest) return rankManifest(files.manifest)
  return rankGiven(files, reasons)
}
