import { connect, createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import hoodiecrow from 'hoodiecrow-imap'
import type { MailboxPlace } from '#app/outside/mailbox.ts'
import { mailCertificate } from './mail-certificate.ts'

/** A mail server with one mailbox, spoken to by IMAP. */
export type ImapServer = {
  readonly place: MailboxPlace
  /** One more letter arrives. */
  deliver(letter: Uint8Array): void
  close(): Promise<void>
}

const placeAt = (port: number): MailboxPlace => ({
  host: '127.0.0.1',
  port,
  secure: false,
  user: 'testuser',
  password: 'testpass',
  folder: 'INBOX',
  tls: 'none',
})

/** Hoodiecrow: an IMAP4rev1 server in this process, which keeps nothing on disk. */
export async function imapServer(options: {
  readonly uidValidity: number
  readonly letters: readonly Uint8Array[]
}): Promise<ImapServer> {
  const raw = (letter: Uint8Array) => Buffer.from(letter).toString('binary')
  const server = hoodiecrow({
    plugins: ['ID', 'UNSELECT'],
    storage: {
      INBOX: {
        uidvalidity: options.uidValidity,
        messages: options.letters.map((letter) => ({ raw: raw(letter) })),
      },
    },
  })
  await new Promise<void>((listening) => server.listen(0, () => listening()))
  const address = server.server.address()
  return {
    place: placeAt(address instanceof Object ? address.port : 0),
    deliver: (letter) => server.appendMessage('INBOX', [], false, raw(letter)),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** A mail server that takes the call and then keeps still: at once, or after its greeting. */
export async function hangingServer(greets: boolean): Promise<{
  readonly place: MailboxPlace
  close(): Promise<void>
}> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (greets) socket.write('* OK IMAP4rev1 ready\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    place: placeAt(address instanceof Object ? address.port : 0),
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

/** The same mail server spoken to by TLS from the first byte (imaps), with a certificate nobody vouches for. */
export async function behindTls(plain: ImapServer): Promise<ImapServer> {
  const server = createTlsServer(mailCertificate, (socket) => {
    const inner = connect(plain.place.port, '127.0.0.1')
    for (const [from, to] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      from.on('error', () => to.destroy())
      from.pipe(to)
    }
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    ...plain,
    place: {
      ...plain.place,
      port: address instanceof Object ? address.port : 0,
      secure: true,
      tls: 'self-signed',
    },
    close: async () => {
      await new Promise((closed) => server.close(closed))
      await plain.close()
    },
  }
}
