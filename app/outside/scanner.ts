import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** Bộ quét mã độc: looks through bytes and says what it found. */
export type Scanner = {
  /** The name of what was found, null for nothing; `'no-answer'` where the scanner cannot be asked or will not take it. */
  scan(bytes: Readable): Promise<{ readonly finding: string | null } | 'no-answer'>
}

/** Where clamd listens. */
type Place = { readonly host: string; readonly port: number } | { readonly path: string }

const silenceMs = 30_000

/** ClamAV's daemon by its INSTREAM command: each piece is sent behind its length, a length of nought ends it. */
export function clamd(place: Place, patienceMs = silenceMs): Scanner {
  return {
    scan: (bytes) => {
      const socket = connect(place)
      socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd is silent')))
      return new Promise((resolve) => {
        let answer = ''
        const over = () => {
          bytes.destroy()
          socket.destroy()
          resolve(findingOf(answer))
        }
        socket.on('data', (piece: Buffer) => {
          answer += piece.toString('utf8')
        })
        socket.on('error', over)
        socket.on('close', over)
        bytes.on('error', over)
        socket.on('connect', () => void send(socket, bytes).catch(over))
      })
    },
  }
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    const chunk = Buffer.from(piece)
    if (chunk.length === 0) continue
    socket.write(lengthOf(chunk.length))
    if (!socket.write(chunk)) await drained(socket)
  }
  socket.write(lengthOf(0))
}

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('drain', resolve)
    socket.once('close', () => reject(new Error('clamd hung up')))
  })

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND"; anything else is no answer about this file. */
function findingOf(answer: string): { readonly finding: string | null } | 'no-answer' {
  const line = answer.replaceAll('\0', '').trim()
  if (/^stream: OK$/.test(line)) return { finding: null }
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  return found === undefined ? 'no-answer' : { finding: found.slice(0, 200) }
}
