import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
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
    const judged = await judgeFile(tools, arrived, name)
    return await tools.transaction(async (tx) => {
      const open = await openTransmittal(tx, actor, wish.transmittalId, { act: act.act, at })
      if (open === null) return refused([{ problem: 'no-such-transmittal' }])
      if ('problem' in judged) {
        await recordAct(tx, { ...act, refused: true, facts: [judged] })
        return refused([judged])
      }
      await keepJudged(tx, arrived, judged, at)
      const { sha256, sizeBytes } = arrived
      await recordAct(tx, { ...act, refused: false, facts: { sha256, sizeBytes } })
      return done({ sha256 })
    })
  } finally {
    await arrived.discard()
  }
}
