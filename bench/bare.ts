// The least a server must do: a node:http handler in a process of its own that runs given SQL and answers with the rows as JSON.
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { type DatabasePlace, openDatabase } from '#app/database/connect.ts'

/** The questions one page asks; asked all at once, as the page does. */
export type Question = { readonly text: string; readonly values: readonly unknown[] }

export type BareWork = {
  readonly place: DatabasePlace | null
  /** `/0`, `/1`, … answer with the rows of each set. */
  readonly sets: readonly (readonly Question[])[]
}

export type Bare = { readonly address: string; readonly pid: number; stop(): Promise<void> }

export async function startBare(work: BareWork): Promise<Bare> {
  const child = fork(import.meta.filename, { env: { PATH: process.env.PATH, NODE_ENV: 'production' } })
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', (message) => ready(Number(message)))
    child.once('exit', (code) => failed(new Error(`the bare server ended with ${code}`)))
    child.send(work)
  })
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', () => stopped())
        child.kill('SIGKILL')
      }),
  }
}

function serve({ place, sets }: BareWork): void {
  const pool = place === null ? undefined : openDatabase(place).pool
  const server = createServer(async (request, response) => {
    const set = sets[Number(request.url?.slice(1))]
    if (pool === undefined || set === undefined) {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 2 })
      return response.end('ok')
    }
    const answers = await Promise.all(set.map(({ text, values }) => pool.query(text, [...values])))
    const body = JSON.stringify(answers.map(({ rows }) => rows))
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(address instanceof Object ? address.port : 0)
  })
}

if (import.meta.main && process.send !== undefined) process.once('message', (work) => serve(work as BareWork))
