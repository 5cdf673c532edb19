import { sendMail } from '#app/casework/foundation/send-mail.ts'
import { mailServer } from '#app/outside/mail.ts'
import { mailQueue } from '#app/records/foundation/mail-queue.ts'
import { holdMails } from '#app/records/foundation/outbox.ts'
import type { WorkQueue } from '#app/records/foundation/work-queue.ts'
import type { QueueMail, Tools } from '#app/tools.ts'

/** Gửi thư của bản cài đặt này: where `notify` puts its mails, and the job that sends them. */
export type Mail = {
  readonly sendsMail: boolean
  readonly queueMail: QueueMail
  /** Begins to send, once the tools exist. */
  begin(tools: Tools): Promise<void>
  stop(): void
}

/** Without a mail server, and always in a demo, mails are kept back in the outbox and nothing is started at all. */
export function startMail(options: {
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly isDemo: boolean
  readonly queue: WorkQueue
}): Mail {
  const { smtpUrl, mailFrom, isDemo } = options
  if (isDemo || smtpUrl === undefined)
    return {
      sendsMail: false,
      queueMail: (tx, messageIds) => holdMails(tx, messageIds, isDemo ? 'demo' : 'no-server'),
      begin: async () => {},
      stop() {},
    }
  const queue = mailQueue(options.queue)
  const server = mailServer(smtpUrl, mailFrom)
  return {
    sendsMail: true,
    queueMail: queue.put,
    begin: (tools) => queue.work((messageId) => sendMail(tools, server, messageId)),
    stop: () => server.close(),
  }
}
