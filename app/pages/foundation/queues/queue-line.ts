import type { Queue } from '#app/pages/kit/queue-list.tsx'
import type { Waiting } from '#app/records/foundation/day-work.ts'

/** One queue: its words and the list it leads to, and the question how many wait in just that list. */
export type QueueLine = readonly [
  words: Pick<Queue, 'href' | 'label' | 'icon' | 'tone'>,
  waiting: Promise<Waiting>,
]
