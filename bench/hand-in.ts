import { randomBytes } from 'node:crypto'
import { namedFilesPerSecond } from './calibration.ts'
import type { Figure } from './figure.ts'
import { type Script, shot } from './load.ts'
import { benchFolder, cookieOf, measureLoad, processorRemark, type Stage } from './stage.ts'

const command = 'npm run bench -- hand-in'
const connections = 8

/**
 * Individuals hand in: each takes the 1 MB file up with its own form, then presses "Nộp hồ sơ", which saves, freezes,
 * numbers the digest, writes the log and the notices. Both requests together count as one handing in.
 */
export async function handInBench(stage: Stage): Promise<readonly Figure[]> {
  const files = await namedFilesPerSecond(benchFolder)
  const before = await handedIn(stage)
  let confirmed = 0
  const queues = stage.filled.individuals.map(({ token, drafts }) => ({ token, drafts: [...drafts] }))
  const found = await measureLoad(stage, {
    connections,
    expect: [303],
    seconds: 8,
    warmSeconds: 2,
    script: (connection) => handingIn(queues[connection % queues.length], () => confirmed++),
  })
  const stored = (await handedIn(stage)) - before
  if (stored !== confirmed)
    throw new Error(`${confirmed} handings in were confirmed, ${stored} are in the records`)
  const perSecond = found.perSecond / 2
  return [
    {
      name: 'handing in with a 1 MB file: upload and hand-in together, 8 connections',
      value: perSecond,
      unit: 'hand-ins/s',
      command,
      target: { atLeast: 200 },
      ratio: { value: perSecond / files, to: 'eight writers keeping files of 1 MB, without any database' },
      remark: `99 of 100 requests within ${found.p99.toFixed(0)} ms; ${processorRemark(found)}`,
    },
  ]
}

type Queue = { readonly token: string; readonly drafts: { readonly id: number; readonly tag: number }[] }

function handingIn(queue: Queue | undefined, done: () => void): Script {
  const headers = { ...cookieOf(queue?.token ?? ''), origin: 'http://bench' }
  const boundary = 'bench-boundary'
  const opening = `--${boundary}\r\ncontent-disposition: form-data; name="tep"; filename="minh-chung.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  let draft: Queue['drafts'][number] | undefined
  let isUploaded = false
  return {
    next() {
      if (draft !== undefined && isUploaded) {
        const form = { version: String(draft.tag), sections: 'pledge', pledged: 'on', act: 'leave' }
        const type = { 'content-type': 'application/x-www-form-urlencoded' }
        return shot(
          'POST',
          `/ho-so/${draft.id}/soan`,
          { ...headers, ...type },
          new URLSearchParams(form).toString(),
        )
      }
      draft = queue?.drafts.shift()
      if (draft === undefined) return null
      const body = Buffer.concat([
        Buffer.from(opening),
        pdfOfOneMegabyte(),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      return shot('POST', `/ho-so/${draft.id}/tep`, { ...headers, ...type }, body)
    },
    answered() {
      if (isUploaded) {
        done()
        draft = undefined
      }
      isUploaded = !isUploaded
    },
  }
}

const megabyte = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(999_991)])

/** No two alike, so that every one has to be kept. */
function pdfOfOneMegabyte(): Buffer {
  randomBytes(16).copy(megabyte, 100)
  return Buffer.from(megabyte)
}

async function handedIn({ product }: Stage): Promise<number> {
  const row = await product.database.db
    .selectFrom('dossier')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('version', '>', 0)
    .executeTakeFirstOrThrow()
  return row.count
}
