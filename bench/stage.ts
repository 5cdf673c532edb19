import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Filled, fill } from './fill/fill.ts'
import { type LoadFigures, load, type Script } from './load.ts'
import { processorSeconds } from './processes.ts'
import { type Product, startProduct } from './product.ts'

/** The running product with its filled records: what every bench over HTTP works on. */
export type Stage = { readonly product: Product; readonly filled: Filled }

/** On the disk of the project, not in a memory folder: durable has to mean durable. */
export const benchFolder = join(import.meta.dirname, '..', 'build', 'bench')

export async function openStage(say: (line: string) => void, args: readonly string[] = []): Promise<Stage> {
  const dataDir = join(benchFolder, 'data')
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true })
  mkdirSync(dataDir, { recursive: true })
  const product = await startProduct(dataDir, args)
  const began = performance.now()
  const filled = await fill(product.database.db)
  say(`filled in ${((performance.now() - began) / 1000).toFixed(1)} s, running at ${product.address}`)
  return { product, filled }
}

/** As the door calls it; the door itself cannot be read without its pages. */
const sessionCookie = 'khoi-nguon'

export const cookieOf = (token: string): Readonly<Record<string, string>> => ({
  cookie: `${sessionCookie}=${token}`,
})

export type MeasuredLoad = LoadFigures & {
  /** Milliseconds of processor a request took in the server and in the database. */
  readonly serverMs: number
  readonly databaseMs: number
}

/** Warms up, then measures, and tells where the processor's time went. */
export async function measureLoad(
  { product }: Pick<Stage, 'product'>,
  options: {
    readonly connections: number
    readonly script: (connection: number) => Script
    readonly expect?: readonly number[]
    readonly seconds?: number
    readonly warmSeconds?: number
  },
): Promise<MeasuredLoad> {
  const { address } = product
  const { warmSeconds = 4, seconds = 10, ...rest } = options
  await load(address, { ...rest, seconds: warmSeconds })
  const { server, database } = product.processes()
  const before = [processorSeconds(server), processorSeconds(database)]
  const figures = await load(address, { ...rest, seconds })
  const spent = (pids: readonly number[], had = 0) =>
    ((processorSeconds(pids) - had) * 1000) / Math.max(1, figures.answers)
  return { ...figures, serverMs: spent(server, before[0]), databaseMs: spent(database, before[1]) }
}

export const processorRemark = ({ serverMs, databaseMs, bytes }: MeasuredLoad): string =>
  `processor per request: server ${serverMs.toFixed(2)} ms, database ${databaseMs.toFixed(2)} ms; ${(bytes / 1000).toFixed(1)} kB`
