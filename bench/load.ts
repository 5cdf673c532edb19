// Puts load on a server over plain sockets. Written out because a bench must not spend the processor it measures:
// a request is one write, an answer is counted by its length.
import { connect, type Socket } from 'node:net'

/** One request as it goes over the wire. */
export type Shot = { readonly head: string; readonly body?: Uint8Array | string }

/** What one connection does: which request next (null: nothing left), and what came back. */
export type Script = {
  next(): Shot | null
  answered?(answer: Answer): void
}

export type Answer = { readonly status: number; readonly head: string; readonly body: Buffer }

export type LoadFigures = {
  readonly answers: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly worst: number
  /** The mean size of an answer with its headers. */
  readonly bytes: number
  readonly seconds: number
}

export function shot(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array | string,
): Shot {
  const length = body === undefined ? 0 : typeof body === 'string' ? Buffer.byteLength(body) : body.length
  const all = {
    host: 'bench',
    ...headers,
    ...(method === 'POST' ? { 'content-length': String(length) } : {}),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
  return body === undefined ? { head } : { head, body }
}

/** The same few requests again and again, each connection beginning at another. */
export const inTurn =
  (shots: readonly Shot[]) =>
  (connection: number): Script => {
    let turn = connection
    return { next: () => shots[turn++ % shots.length] ?? null }
  }

/** So many connections, each with one request under way, for so long; any answer but those expected ends it. */
export async function load(
  address: string,
  options: {
    readonly connections: number
    readonly seconds: number
    readonly script: (connection: number) => Script
    readonly expect?: readonly number[]
  },
): Promise<LoadFigures> {
  const { hostname, port } = new URL(address)
  const { expect = [200] } = options
  const times: number[] = []
  let bytes = 0
  const began = performance.now()
  const end = began + options.seconds * 1000
  await Promise.all(
    Array.from({ length: options.connections }, async (_, place) => {
      const script = options.script(place)
      const line = await openLine(hostname, Number(port))
      try {
        while (performance.now() < end) {
          const next = script.next()
          if (next === null) break
          const sent = performance.now()
          const answer = await line.ask(next)
          if (performance.now() <= end) {
            times.push(performance.now() - sent)
            bytes += answer.head.length + answer.body.length
          }
          if (!expect.includes(answer.status))
            throw new Error(
              `${answer.status} for ${next.head.split('\r\n')[0]}\n${answer.body.toString().slice(0, 2000)}`,
            )
          script.answered?.(answer)
        }
      } finally {
        line.close()
      }
    }),
  )
  const seconds = Math.min(performance.now(), end) - began
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    answers: times.length,
    perSecond: (times.length * 1000) / seconds,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    bytes: bytes / Math.max(1, times.length),
    seconds: seconds / 1000,
  }
}

type Line = { ask(next: Shot): Promise<Answer>; close(): void }

/** A kept-alive connection that has one question under way at a time. */
async function openLine(host: string, port: number): Promise<Line> {
  const socket: Socket = connect({ host, port, noDelay: true })
  await new Promise<void>((ready, failed) => socket.once('connect', ready).once('error', failed))
  let waiting: { done(answer: Answer): void; failed(cause: Error): void } | undefined
  let chunks: Buffer[] = []
  let had = 0
  let wanted = Number.POSITIVE_INFINITY
  let head = ''
  let isChunked = false

  const whole = (): Buffer => (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
  const finish = (body: Buffer) => {
    const answer = { status: Number(head.slice(9, 12)), head, body }
    chunks = []
    had = 0
    wanted = Number.POSITIVE_INFINITY
    head = ''
    waiting?.done(answer)
  }
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    had += chunk.length
    if (head === '') {
      const all = whole()
      const split = all.indexOf('\r\n\r\n')
      if (split < 0) return
      head = all.toString('latin1', 0, split)
      const rest = all.subarray(split + 4)
      chunks = [rest]
      had = rest.length
      isChunked = /\r\ntransfer-encoding: *chunked/i.test(head)
      wanted = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    }
    if (isChunked) {
      const all = whole()
      if (all.subarray(-5).toString('latin1') === '0\r\n\r\n') finish(unchunked(all))
    } else if (had >= wanted) finish(whole())
  })
  const lost = (cause?: Error) => waiting?.failed(cause ?? new Error('the server closed the connection'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  return {
    ask: (next) =>
      new Promise((done, failed) => {
        waiting = { done, failed }
        if (next.body === undefined) socket.write(next.head)
        else {
          socket.cork()
          socket.write(next.head)
          socket.write(next.body)
          socket.uncork()
        }
      }),
    close: () => {
      waiting = undefined
      socket.destroy()
    },
  }
}

function unchunked(all: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = all.indexOf('\r\n', at)
    const size = Number.parseInt(all.toString('latin1', at, end), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(all.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}
