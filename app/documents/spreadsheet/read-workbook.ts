import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadAnswer, ReadOrder } from './order.ts'

const timeLimitMs = 20_000
const memoryMegabytes = 512

/** Reads one sheet of an xlsx in a thread of its own; whatever the file does to it, the answer is a table or a fault. */
export function readWorkbook(order: ReadOrder): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(new URL('worker.ts', import.meta.url)), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    })
    const finish = (answer: ReadAnswer): void => {
      clearTimeout(clock)
      resolve(answer)
      worker.terminate()
    }
    const clock = setTimeout(() => finish({ fault: 'took-too-long' }), timeLimitMs)
    worker.on('message', finish)
    worker.on('error', (error: unknown) =>
      finish({
        fault:
          error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'unpacks-too-large'
            : 'not-a-workbook',
      }),
    )
    worker.on('exit', () => finish({ fault: 'not-a-workbook' }))
  })
}
