/** The little of it that the tests use; it brings no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  export type HoodiecrowServer = {
    readonly server: Server
    listen(port: number, listening: () => void): void
    close(closed: () => void): void
    appendMessage(mailbox: string, flags: readonly string[], internalDate: false, raw: string): void
  }
  export default function hoodiecrow(options: {
    readonly plugins: readonly string[]
    readonly storage: Readonly<Record<string, object>>
  }): HoodiecrowServer
}
