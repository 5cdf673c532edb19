import type { Tools } from '#app/tools.ts'
import { setUpAt } from './calendar.ts'
import { opensAt } from './content/milestones.ts'
import type { LocalTime } from './content/types.ts'
import { type Progress, play } from './play.ts'
import { setUpCity } from './set-up.ts'

/** An act of the written year that the product refused: content and verbs disagree. */
export class RefusedAct extends Error {}

/** Fills an empty installation with the demo city and plays its written years up to `until`. */
export async function loadDemoYear(
  tools: Tools,
  options: {
    readonly until?: LocalTime
    onProgress?(progress: Progress): void
    isStopped?(): boolean
  } = {},
): Promise<void> {
  await tools.transaction(setUpCity)
  await play(
    tools,
    { from: setUpAt, until: options.until ?? opensAt },
    {
      ...options,
      onRefusal(act, reasons) {
        throw new RefusedAct(`${act.at} ${act.what}: ${reasons}`)
      },
    },
  )
}
