import { createTransport } from 'nodemailer'

/** Một thư: plain text to one address. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Máy chủ thư. `send` throws when the server will not take the letter. */
export type MailServer = { send(letter: Letter): Promise<void>; close(): void }

/** By `smtp://user:password@host:587` or `smtps://…`; `from` as people see it: "Sáng kiến <sangkien@…>". */
export function mailServer(smtpUrl: string, from: string): MailServer {
  const transport = createTransport(
    { url: smtpUrl, pool: true, maxConnections: 2, connectionTimeout: 20_000, socketTimeout: 60_000 },
    { from },
  )
  return {
    async send(letter) {
      await transport.sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}
