import { Worker } from 'node:worker_threads'
import type { Answer, Diagnostic, Order } from './order.ts'

/** Turns a layout and its data into a PDF/A-2b file. Started by its first print, stopped when idle. */
export interface Press {
  print(layout: string, data: unknown, options?: PrintOptions): Promise<Uint8Array>
  /** Ends the thread; what still waits is refused. */
  close(): Promise<void>
}

export interface PrintOptions {
  readonly tagged?: boolean
}

export interface PressOptions {
  /** One print may take this long; then it is refused and the press restarts. */
  readonly timeLimitMs?: number
  /** The thread and its memory are let go after this long without work. */
  readonly idleMs?: number
  /** Another file to run as the thread, for tests. */
  readonly worker?: string | URL
}

/** A print that failed: the layout's own mistakes with file and line, a crash, or the time limit. */
export class PressError extends Error {
  readonly problems: readonly Diagnostic[]
  constructor(layout: string, problems: readonly Diagnostic[]) {
    super(`${layout}: ${problems.map(({ message, at }) => (at ? `${message} (${at})` : message)).join('; ')}`)
    this.name = 'PressError'
    this.problems = problems
  }
}

interface Job {
  readonly order: Order
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Makes a press: one thread, one print at a time in the order asked. Nothing starts before the first print. */
export function makePress(options: PressOptions = {}): Press {
  const { timeLimitMs = 60_000, idleMs = 120_000 } = options
  const waiting: Job[] = []
  let worker: Worker | undefined
  let current: Job | undefined
  let clock: NodeJS.Timeout | undefined
  let closed = false
  let lastId = 0

  function start(): Worker {
    // Run from its source by Node, in the bundle as well: docs/decisions/0002.
    const started = new Worker(options.worker ?? new URL('./worker.ts', import.meta.url), {
      execArgv: [],
      name: 'press',
    })
    started.on('message', (answer: Answer) => {
      if (started === worker && answer.id === current?.order.id) finish(answer)
    })
    started.on('error', (error) => fell(started, String(error)))
    started.on('exit', (code) => fell(started, `the thread ended with code ${code}`))
    return started
  }

  function next(): void {
    clearTimeout(clock)
    current = waiting.shift()
    if (current === undefined) rest()
    else hand(current.order)
  }

  function hand(order: Order): void {
    worker ??= start()
    worker.ref()
    clock = setTimeout(() => fell(worker, `no result within ${timeLimitMs} ms`), timeLimitMs)
    worker.postMessage(order)
  }

  function rest(): void {
    worker?.unref()
    clock = setTimeout(() => void stop(), idleMs)
    clock.unref()
  }

  function finish(answer: Answer): void {
    const job = current
    if ('pdf' in answer) job?.resolve(answer.pdf)
    else job?.reject(new PressError(job.order.layout, answer.problems))
    next()
  }

  /** The thread died or is stuck: its job is refused, the rest goes on with a new thread. */
  function fell(fallen: Worker | undefined, message: string): void {
    if (fallen === undefined || fallen !== worker) return
    void stop()
    current?.reject(new PressError(current.order.layout, [{ message, at: '' }]))
    if (!closed) next()
  }

  async function stop(): Promise<void> {
    clearTimeout(clock)
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  return {
    print(layout, data, { tagged = true } = {}) {
      if (closed) return Promise.reject(new Error('The press is closed'))
      return new Promise((resolve, reject) => {
        lastId += 1
        const order = structuredClone({ id: lastId, layout, data, tagged })
        waiting.push({ order, resolve, reject })
        if (current === undefined) next()
      })
    },
    async close() {
      closed = true
      const refused = current === undefined ? waiting.splice(0) : [current, ...waiting.splice(0)]
      current = undefined
      for (const job of refused) job.reject(new Error('The press is closed'))
      await stop()
    },
  }
}
