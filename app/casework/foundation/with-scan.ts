import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { Tools } from '#app/tools.ts'
import { type FileContentProblem, judgeFile, keepJudged } from './judge-file.ts'

/** A scan as a form brought it. */
export type SentScan = { readonly name: string; readonly arrived: ArrivedFile | 'too-large' }

/** A scan that may be kept: inside the transaction, if the act is done. */
export type JudgedScan = {
  readonly sha256: string
  readonly name: string
  keep(tx: OpenTransaction, at: Temporal.Instant): Promise<void>
}

/** Looks into the scan that came with an act, does the act with it, and lets go of the bytes where nothing kept them. */
export async function withScan<Done>(
  tools: Tools,
  sent: SentScan | null,
  act: (scan: JudgedScan | null, problems: readonly FileContentProblem[]) => Promise<Done>,
): Promise<Done> {
  if (sent === null) return act(null, [])
  const { name, arrived } = sent
  if (arrived === 'too-large')
    return act(null, [{ problem: 'file-too-large', name, maxBytes: tools.settings.fileMaxBytes }])
  try {
    const judged = await judgeFile(tools, arrived, name)
    if ('problem' in judged) return await act(null, [judged])
    const scan: JudgedScan = {
      sha256: arrived.sha256,
      name: cleanFileName(name, judged.kind.extensions),
      keep: (tx, at) => keepJudged(tx, arrived, judged, at),
    }
    return await act(scan, [])
  } finally {
    await arrived.discard()
  }
}
