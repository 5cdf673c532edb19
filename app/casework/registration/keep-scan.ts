import type { FileContentProblem } from '#app/casework/dossier/attach-file.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { kindOfFile } from '#app/outside/file-kind.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { rememberStoredFile } from '#app/records/foundation/stored-files.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type KeepScanProblem = NoSuchTransmittal | FileContentProblem

/** Lưu bản chụp tờ trình đã ký: judged by its content and kept, or let go entirely. */
export async function keepScan(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly transmittalId: number
    readonly name: string
    readonly arrived: ArrivedFile | 'too-large'
  },
): Promise<Outcome<{ readonly sha256: string }, KeepScanProblem>> {
  const at = tools.now()
  const { name, arrived } = wish
  const act = { at, actorId: actor.personId, act: 'keep-scan', subject: `transmittal:${wish.transmittalId}` }
  if (arrived === 'too-large') {
    const maxBytes = tools.settings.fileMaxBytes
    return refused([{ problem: 'file-too-large', name, maxBytes }])
  }
  try {
    const kind = arrived.sizeBytes === 0 ? null : await kindOfFile(arrived)
    return await tools.transaction(async (tx) => {
      const open = await openTransmittal(tx, actor, wish.transmittalId, { act: act.act, at })
      if (open === null) return refused([{ problem: 'no-such-transmittal' }])
      if (kind === null || typeof kind === 'string') {
        const problem: FileContentProblem =
          kind === null ? { problem: 'file-empty', name } : { problem: 'file-kind-refused', name, why: kind }
        await recordAct(tx, { ...act, refused: true, facts: [problem] })
        return refused([problem])
      }
      await arrived.keep()
      const { sha256, sizeBytes } = arrived
      await rememberStoredFile(tx, { sha256, sizeBytes, mediaType: kind.mediaType }, at)
      await recordAct(tx, { ...act, refused: false, facts: { sha256, sizeBytes } })
      return done({ sha256 })
    })
  } finally {
    await arrived.discard()
  }
}
