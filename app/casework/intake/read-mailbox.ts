import { mailboxState, noteReading } from '#app/records/intake/mailbox-marks.ts'
import type { Tools } from '#app/tools.ts'
import { largestMail, takeMail } from './take-mail.ts'

/** Đọc hộp thư: takes every letter behind the mark. A server that fails or keeps still is noted; next time it goes on there. */
export async function readMailbox(
  tools: Tools,
): Promise<{ readonly taken: number; readonly failure: string | null }> {
  const { mailbox } = tools
  if (mailbox === null) return { taken: 0, failure: null }
  const { name } = mailbox
  const state = await mailboxState(tools.db, name)
  const mark = state?.uidValidity ? { uidValidity: state.uidValidity, lastUid: state.lastUid } : null
  let taken = 0
  let failure: string | null = null
  try {
    await mailbox.readNew(mark, async ({ uidValidity, lastUid, content, isWhole }) => {
      const arrived = await tools.files.receive(content, largestMail)
      // Nothing is passed over in silence: reading stops there and says so.
      if (arrived === 'too-large') throw new Error(`letter ${lastUid} is larger than ${largestMail} bytes`)
      if (!isWhole()) {
        await arrived.discard()
        throw new Error(`letter ${lastUid} did not arrive in full`)
      }
      const { isNew } = await takeMail(tools, arrived, { mailbox: name, uidValidity, lastUid })
      if (isNew) taken += 1
    })
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause)
  }
  await tools.transaction((tx) => noteReading(tx, name, tools.now(), failure))
  return { taken, failure }
}
