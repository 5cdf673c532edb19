import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { makePress } from '#app/documents/press/press.ts'
import { folderStore } from '#app/outside/file-store.ts'
import type { Mailbox } from '#app/outside/mailbox.ts'
import type { Scanner } from '#app/outside/scanner.ts'
import type { Connection } from '#app/records/connection.ts'
import type { SessionChanges } from '#app/records/council/session-changes.ts'
import { makeTools, type QueueMail, type Settings, type Tools } from '#app/tools.ts'

/** Tools with a clock that stands still until the test moves it. */
export type TestTools = Tools & {
  /** Sets the office's and the machine's time: `tools.setClock('2024-04-19T16:59:59Z')`. */
  setClock(instant: string): void
  /** Moves both on: `tools.pass({ minutes: 31 })`. */
  pass(stretch: Temporal.DurationLike): void
  /** Where the file store lies. */
  readonly folder: string
}

/** Real records, a real file store in a folder of its own, the real press; only the clock obeys the test. */
export function testTools(
  db: Connection,
  options: {
    readonly at?: string
    readonly settings?: Partial<Settings>
    readonly queueMail?: QueueMail
    readonly scanner?: Scanner
    readonly mailbox?: Mailbox
    readonly sessionChanges?: SessionChanges
  } = {},
): TestTools {
  const folder = mkdtempSync(join(tmpdir(), 'kn-files-'))
  const press = makePress()
  afterAll(async () => {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  })
  let clock = Temporal.Instant.from(options.at ?? '2024-03-15T02:00:00Z')
  const tools = makeTools({
    settings: {
      baseUrl: 'http://khoi-nguon.test',
      fileMaxBytes: 50_000_000,
      dossierMaxBytes: 200_000_000,
      sessionIdleMinutes: 60,
      sessionMaxHours: 12,
      sendsMail: false,
      ...options.settings,
    },
    db,
    now: () => clock,
    machineNow: () => clock,
    files: folderStore(folder),
    scanner: options.scanner ?? null,
    mailbox: options.mailbox ?? null,
    press,
    ...(options.sessionChanges === undefined ? {} : { sessionChanges: options.sessionChanges }),
    queueMail: options.queueMail ?? (async () => {}),
  })
  return {
    ...tools,
    folder,
    setClock: (instant) => {
      clock = Temporal.Instant.from(instant)
    },
    pass: (stretch) => {
      clock = clock.add(stretch)
    },
  }
}
