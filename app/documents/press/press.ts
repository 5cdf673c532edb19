import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, Diagnostic, Order } from './order.ts'

/** Turns a layout and its data into a PDF/A-2b file. Started by its first print, stopped when idle. */
export interface Press {
  print(layout: string, data: unknown, options?: PrintOptions): Promise<Uint8Array>
  /** Ends the process; what still waits is refused. */
  close(): Promise<void>
}

export interface PrintOptions {
  readonly tagged?: boolean
  /** Path of a picture on the disk; the layout shows it as `/picture`. */
  readonly picture?: string
}

export interface PressOptions {
  /** One print may take this long; then it is refused and the press restarts. */
  readonly timeLimitMs?: number
  /** The process and its memory are let go after this long without work. */
  readonly idleMs?: number
  /** Another file to run as the process, for tests. */
  readonly worker?: string
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

/**
 * Makes a press: one process beside the server, one print at a time in the order asked. Nothing starts before
 * the first print. Why a process and not a thread: docs/decisions/0005.
 */
export function makePress(options: PressOptions = {}): Press {
  const { timeLimitMs = 60_000, idleMs = 120_000, worker = besideThis('worker.ts') } = options
  const waiting: Job[] = []
  let running: ChildProcess | undefined
  let current: Job | undefined
  let clock: NodeJS.Timeout | undefined
  let closed = false
  let lastId = 0

  function start(): ChildProcess {
    const started = fork(worker, {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (answer: Answer) => {
      if (started === running && answer.id === current?.order.id) finish(answer)
    })
    started.on('error', (error) => fell(started, String(error)))
    started.on('exit', (code, signal) => fell(started, `the press ended with ${signal ?? `code ${code}`}`))
    return started
  }

  function next(): void {
    clearTimeout(clock)
    current = waiting.shift()
    if (current === undefined) rest()
    else hand(current.order)
  }

  function hand(order: Order): void {
    running ??= start()
    running.ref()
    running.channel?.ref()
    clock = setTimeout(() => fell(running, `no result within ${timeLimitMs} ms`), timeLimitMs)
    running.send(order, (error) => {
      if (error !== null) fell(running, String(error))
    })
  }

  /** Idle, the process keeps nobody from leaving, and goes itself after a while. */
  function rest(): void {
    running?.unref()
    running?.channel?.unref()
    clock = setTimeout(stop, idleMs)
    clock.unref()
  }

  function finish(answer: Answer): void {
    const job = current
    if ('pdf' in answer) job?.resolve(answer.pdf)
    else job?.reject(new PressError(job.order.layout, answer.problems))
    next()
  }

  /** The process died or is stuck: its print is refused, the rest goes on with a new process. */
  function fell(fallen: ChildProcess | undefined, message: string): void {
    if (fallen === undefined || fallen !== running) return
    stop()
    current?.reject(new PressError(current.order.layout, [{ message, at: '' }]))
    if (!closed) next()
  }

  function stop(): ChildProcess | undefined {
    clearTimeout(clock)
    const stopped = running
    running = undefined
    stopped?.kill('SIGKILL')
    return stopped
  }

  return {
    print(layout, data, { tagged = true, picture = null } = {}) {
      if (closed) return Promise.reject(new Error('The press is closed'))
      return new Promise((resolve, reject) => {
        lastId += 1
        const order = structuredClone({ id: lastId, layout, data, tagged, picture })
        waiting.push({ order, resolve, reject })
        if (current === undefined) next()
      })
    },
    async close() {
      closed = true
      const refused = current === undefined ? waiting.splice(0) : [current, ...waiting.splice(0)]
      current = undefined
      for (const job of refused) job.reject(new Error('The press is closed'))
      const stopped = stop()
      if (stopped === undefined || stopped.exitCode !== null || stopped.signalCode !== null) return
      stopped.ref()
      await once(stopped, 'exit')
    },
  }
}

/** A source file beside this one; the bundle keeps such places: docs/decisions/0002. */
function besideThis(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
