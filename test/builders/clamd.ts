import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) =>
  existsSync(path),
)

export const hasClamd = program !== undefined

/** What both scanners of the tests find, by the name they give it. */
export const marked = 'KHOI-NGUON-MARKED-FOR-THE-SCANNER'
export const markName = 'KhoiNguon.Mark'

export type RunningClamd = { readonly path: string; stop(): Promise<void> }

/** ClamAV's own daemon on a socket of its own, with one signature of ours instead of its million. */
export async function realClamd(): Promise<RunningClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'kn-clamd-'))
  const path = join(folder, 'clamd.sock')
  const database = join(folder, 'signatures')
  mkdirSync(database)
  writeFileSync(join(database, 'own.ndb'), `${markName}:0:*:${Buffer.from(marked).toString('hex')}\n`)
  const settings = [`DatabaseDirectory ${database}`, `LocalSocket ${path}`, `TemporaryDirectory ${folder}`]
  writeFileSync(join(folder, 'clamd.conf'), [...settings, 'Foreground yes', 'MaxThreads 2', ''].join('\n'))
  const child: ChildProcess = spawn(program ?? 'clamd', ['-c', join(folder, 'clamd.conf')], {
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 300 && !existsSync(path) && child.exitCode === null; tries++) await wait(100)
  return {
    path,
    async stop() {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What speaks as clamd does: finds the mark, or is silent, or hangs up in the middle. */
export async function clamdDouble(manner: 'answers' | 'silent' | 'hangs-up' | 'too-large'): Promise<{
  readonly port: number
  close(): Promise<void>
}> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let taken = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      if (manner === 'silent') return
      if (manner === 'hangs-up') return socket.destroy()
      taken = Buffer.concat([taken, piece])
      const content = contentOf(taken)
      if (content === null) return
      const answer =
        manner === 'too-large'
          ? 'INSTREAM size limit exceeded. ERROR'
          : content.includes(marked)
            ? `stream: ${markName}.UNOFFICIAL FOUND`
            : 'stream: OK'
      socket.end(`${answer}\0`)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    port: address instanceof Object ? address.port : 0,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

/** The bytes behind `zINSTREAM`, once the length of nought has come. */
function contentOf(taken: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  let at = Buffer.byteLength('zINSTREAM\0')
  while (at + 4 <= taken.length) {
    const length = taken.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(taken.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
