import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BinderAnswer, BinderOrder, PartFile } from './binder-order.ts'

/** Pages of a part within the bound file; null: it cannot be bound and has to be printed from its own program. */
export type PartPages = number | null

export interface Bound {
  /** The pages of each part, in order. */
  readonly pages: readonly PartPages[]
}

/**
 * Binds PDF files and pictures into one PDF, in a process of its own, so that large files and damaged ones hold up
 * nothing and nobody: first their pages are counted, then `front` makes what stands before and in place of them.
 */
export async function bind(
  parts: readonly PartFile[],
  target: string,
  front: (
    pages: readonly PartPages[],
  ) => Promise<{ readonly fronts: readonly string[]; readonly stubs: string | null }>,
  footer: string,
): Promise<void> {
  const running = fork(fileURLToPath(new URL('binder-worker.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=1500'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const clock = setTimeout(() => running.kill('SIGKILL'), timeLimitMs)
  try {
    const counted = await asked(running, { ask: 'count', parts })
    const pages = 'pages' in counted ? counted.pages : parts.map(() => null)
    await asked(running, { ask: 'bind', parts, pages, target, footer, ...(await front(pages)) })
  } finally {
    clearTimeout(clock)
    running.kill('SIGKILL')
  }
}

const timeLimitMs = 300_000

function asked(running: ChildProcess, order: BinderOrder): Promise<BinderAnswer> {
  return new Promise((resolve, reject) => {
    const fell = (code: number | null) => reject(new Error(`the binder ended with ${code ?? 'a signal'}`))
    running.once('exit', fell)
    running.once('message', (answer: BinderAnswer) => {
      running.off('exit', fell)
      if ('problem' in answer) reject(new Error(answer.problem))
      else resolve(answer)
    })
    running.send(order)
  })
}
