import type { Tools } from '#app/tools.ts'
import { setUpAt } from './calendar.ts'
import type { LocalTime } from './content/types.ts'
import { type Progress, play } from './play.ts'
import { readOldNotices } from './read-old-notices.ts'
import { spareVersionIds, startAnew } from './start-anew.ts'

/** An act of the written year that the product refused: content and verbs disagree. */
export class RefusedAct extends Error {}

/** Empties the demo, sets the city up and plays everything before `until`; stops at the first refusal. */
export async function loadDemoYear(
  tools: Tools,
  options: {
    readonly until: LocalTime
    onProgress?(progress: Progress): void
    isStopped?(): boolean
  },
): Promise<void> {
  const lastVersion = await tools.transaction(startAnew)
  await play(
    tools,
    { from: setUpAt, until: options.until },
    {
      ...options,
      onRefusal(act, reasons) {
        throw new RefusedAct(`${act.at} ${act.what}: ${reasons}`)
      },
    },
  )
  await tools.transaction(async (tx) => {
    await readOldNotices(tx, options.until)
    await spareVersionIds(tx, lastVersion)
  })
}
