import { createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is given; `refuseNext` makes it turn down that many letters first. */
export type SmtpSink = {
  readonly url: string
  readonly letters: readonly string[]
  refuseNext(howMany: number): void
  close(): Promise<void>
}

export async function smtpSink(): Promise<SmtpSink> {
  const letters: string[] = []
  const sockets = new Set<Socket>()
  let refusals = 0

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    const say = (line: string) => socket.write(`${line}\r\n`)
    let waiting = ''
    let isLetter = false
    say('220 sink')
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
      if (verb === 'DATA') {
        isLetter = true
        say('354 go on')
      } else if (verb === 'QUIT') say('221 bye')
      else if (verb === 'RCPT' && refusals > 0) {
        refusals -= 1
        say('550 mailbox unavailable')
      } else say('250 ok')
    }
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
