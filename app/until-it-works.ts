import { setTimeout as wait } from 'node:timers/promises'

const firstPauseMs = 250
const longestPauseMs = 4_000

/** Tries a step of starting again, after ever longer pauses, while the database is coming back; gives up when asked to stop. */
export async function untilItWorks(step: () => Promise<void>, isStopping: () => boolean): Promise<void> {
  for (let pause = firstPauseMs; !isStopping(); pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await step()
    } catch (failure) {
      console.error(failure)
      await wait(pause)
    }
  }
}
