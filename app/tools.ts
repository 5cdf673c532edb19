import type { Press } from '#app/documents/press/press.ts'
import type { FileStore } from '#app/outside/file-store.ts'
import type { Mailbox } from '#app/outside/mailbox.ts'
import type { Scanner } from '#app/outside/scanner.ts'
import { openWorkbench, type Workbench } from '#app/outside/workbench.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { type SessionChanges, silentSessions } from '#app/records/council/session-changes.ts'
import {
  type MessageText,
  type NewMessage,
  putMessage,
  putMessages,
} from '#app/records/foundation/messages.ts'

/** Limits and addresses an installation may set by environment. */
export type Settings = {
  /** The address people reach the product by, without a slash at the end: used in mails and QR codes. */
  readonly baseUrl: string
  readonly fileMaxBytes: number
  readonly dossierMaxBytes: number
  readonly sessionIdleMinutes: number
  readonly sessionMaxHours: number
  /** Whether mails leave the house: a mail server is set and this is no demo. */
  readonly sendsMail: boolean
}

/** What casework may use, and nothing else: the clock, the records, the files, the outbox. */
export type Tools = {
  readonly settings: Settings
  readonly db: Connection
  /** The office's time. In a demo it is the training clock; everything that needs a time takes it from here. */
  now(): Temporal.Instant
  /** The machine's own time, only for sessions, lock-outs and one-time links, which must not move with a training clock. */
  machineNow(): Temporal.Instant
  readonly files: FileStore
  /** null: no scanner is set up, and files are kept as not looked through. */
  readonly scanner: Scanner | null
  /** null: no mailbox is set up; letters come as files a clerk drops. */
  readonly mailbox: Mailbox | null
  readonly press: Press
  /** A folder for one piece of work; whoever opens it clears it. */
  openWorkbench(): Promise<Workbench>
  /** Has a background job begin now instead of at its next time. Where the queue does not stand, its time comes. */
  readonly wake: (job: string) => Promise<void>
  /** Who watches a session of the council hears of every change. */
  readonly sessionChanges: SessionChanges
  /** One verb, one transaction: commits when the work answers, rolls back when it throws. */
  transaction<T>(work: (tx: OpenTransaction) => Promise<T>): Promise<T>
  /** Puts a message into the outbox and, in the same transaction, its mail into the queue. */
  notify(tx: OpenTransaction, message: NewMessage): Promise<void>
  /** The same message to each of these people who can sign in. */
  notifyEach(tx: OpenTransaction, people: readonly number[], message: MessageText): Promise<void>
  /** Puts the mail of a message that is in the outbox already into the queue once more. */
  readonly queueMail: QueueMail
  /** Only a demo started as one has it; a real installation has no such switch. */
  readonly demo: Demo | null
}

/** Bản tập huấn: its accounts, and the moments of the written year its clock can be moved to. */
export type Demo = {
  readonly password: string
  readonly accounts: readonly DemoAccount[]
  readonly milestones: readonly DemoMilestone[]
  /** What is being played right now, while every page waits; null: nothing. */
  underWay(): DemoWork | null
  /** Begins to move the clock: forward plays what is due until then, back starts the year anew. False where it cannot begin. */
  moveTo(milestone: string): boolean
}

export type DemoAccount = {
  readonly login: string
  readonly fullName: string
  /** The role or seat the account shows best, in words. */
  readonly role: string
  readonly tryThis: string
}

export type DemoMilestone = {
  readonly code: string
  readonly at: Temporal.Instant
  readonly label: string
  readonly tryThis: string
}

/** How far the play towards a milestone is; `of` is 0 as long as nobody knows. */
export type DemoWork = { readonly towards: string; readonly done: number; readonly of: number }

/** Hands messages to the mail queue inside the caller's transaction. */
export type QueueMail = (tx: OpenTransaction, messageIds: readonly number[]) => Promise<void>

export function makeTools(parts: {
  readonly settings: Settings
  readonly db: Connection
  readonly now: () => Temporal.Instant
  readonly machineNow: () => Temporal.Instant
  readonly files: FileStore
  readonly scanner?: Scanner | null
  readonly mailbox?: Mailbox | null
  readonly press: Press
  readonly sessionChanges?: SessionChanges
  readonly queueMail: QueueMail
  readonly wake?: (job: string) => Promise<void>
  readonly demo?: Demo | null
}): Tools {
  const queue: QueueMail = async (tx, messageIds) => {
    if (messageIds.length > 0) await parts.queueMail(tx, messageIds)
  }
  return {
    settings: parts.settings,
    db: parts.db,
    now: () => asKept(parts.now()),
    machineNow: () => asKept(parts.machineNow()),
    files: parts.files,
    scanner: parts.scanner ?? null,
    mailbox: parts.mailbox ?? null,
    press: parts.press,
    openWorkbench,
    wake: parts.wake ?? (async () => {}),
    sessionChanges: parts.sessionChanges ?? silentSessions,
    queueMail: parts.queueMail,
    demo: parts.demo ?? null,
    transaction: (work) => parts.db.transaction().execute(work),
    notify: async (tx, message) => queue(tx, await putMessage(tx, message)),
    notifyEach: async (tx, people, message) => queue(tx, await putMessages(tx, people, message)),
  }
}

/** As exactly as the records keep a time, so that what was signed at it has the same digest when it is read back. */
const asKept = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
