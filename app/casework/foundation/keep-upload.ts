import type { ArrivedFile } from '#app/outside/file-store.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { Tools } from '#app/tools.ts'
import { type FileContentProblem, judgeFile, keepJudged } from './judge-file.ts'

/** A file that came with a form, streamed beside the store, or cut off at the limit. */
export type SentFile = { readonly name: string; readonly arrived: ArrivedFile | 'too-large' }

/** What may be done with a sent file inside the transaction of the act it belongs to. */
export type OpenedUpload = {
  /** Why it may not be kept; null where it may, and where none was sent. */
  readonly problem: FileContentProblem | null
  readonly sha256: string | null
  /** Keeps the bytes; nothing where none were sent. */
  keep(tx: OpenTransaction, at: Temporal.Instant): Promise<void>
}

/** Looks into a sent file before the act, and lets its bytes go afterwards unless the act kept them. */
export async function withUpload<Answer>(
  tools: Tools,
  sent: SentFile | null,
  act: (upload: OpenedUpload) => Promise<Answer>,
): Promise<Answer> {
  if (sent === null) return act({ problem: null, sha256: null, keep: async () => {} })
  const { name, arrived } = sent
  if (arrived === 'too-large') {
    const problem = { problem: 'file-too-large', name, maxBytes: tools.settings.fileMaxBytes } as const
    return act({ problem, sha256: null, keep: async () => {} })
  }
  try {
    const judged = await judgeFile(tools, arrived, name)
    if ('problem' in judged) return await act({ problem: judged, sha256: null, keep: async () => {} })
    return await act({
      problem: null,
      sha256: arrived.sha256,
      keep: (tx, at) => keepJudged(tx, arrived, judged, at),
    })
  } finally {
    await arrived.discard()
  }
}
