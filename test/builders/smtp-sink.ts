import { createServer, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { mailCertificate } from './mail-certificate.ts'

/** A mail server that keeps what it is given; `refuseNext` makes it turn down that many letters first. */
export type SmtpSink = {
  readonly url: string
  readonly letters: readonly string[]
  refuseNext(howMany: number): void
  close(): Promise<void>
}

/** `guarded`: takes nothing before STARTTLS and a login with this password, by a certificate nobody vouches for. */
export async function smtpSink(
  options: { readonly guarded?: { readonly password: string } } = {},
): Promise<SmtpSink> {
  const { guarded } = options
  const letters: string[] = []
  const sockets = new Set<Socket>()
  let refusals = 0

  /** One call, openly or, after STARTTLS, on the same line wrapped. */
  const converse = (socket: Socket | TLSSocket, isSecure: boolean) => {
    socket.on('error', () => {})
    const say = (line: string) => socket.write(`${line}\r\n`)
    let waiting = ''
    let isLetter = false
    let isKnown = guarded === undefined
    socket.on('data', (chunk) => {
      waiting += chunk.toString('utf8')
      for (;;) {
        const end = isLetter ? '\r\n.\r\n' : '\r\n'
        const at = waiting.indexOf(end)
        if (at < 0) return
        const text = waiting.slice(0, at)
        waiting = waiting.slice(at + end.length)
        if (isLetter) {
          isLetter = false
          letters.push(text)
          say('250 kept')
        } else answer(text)
      }
    })
    const answer = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO' && guarded !== undefined) {
        say('250-sink')
        say(isSecure ? '250 AUTH PLAIN' : '250 STARTTLS')
      } else if (verb === 'STAR') {
        socket.removeAllListeners('data')
        say('220 go ahead')
        const secret = new TLSSocket(socket, { isServer: true, ...mailCertificate })
        converse(secret, true)
      } else if (verb === 'AUTH') {
        isKnown = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .endsWith(`\0${guarded?.password}`)
        say(isKnown ? '235 welcome' : '535 login refused')
      } else if (verb === 'MAIL' && !isKnown) say('530 log in first')
      else if (verb === 'DATA') {
        isLetter = true
        say('354 go on')
      } else if (verb === 'QUIT') say('221 bye')
      else if (verb === 'RCPT' && refusals > 0) {
        refusals -= 1
        say('550 mailbox unavailable')
      } else say('250 ok')
    }
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.write('220 sink\r\n')
    converse(socket, false)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${address instanceof Object ? address.port : 0}`,
    letters,
    refuseNext: (howMany) => {
      refusals = howMany
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}
