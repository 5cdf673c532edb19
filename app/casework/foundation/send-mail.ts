import { mailText } from '#app/documents/people/letters.ts'
import type { MailServer } from '#app/outside/mail.ts'
import { installation } from '#app/records/foundation/installation.ts'
import { claimMail, mailFailed, mailSent } from '#app/records/foundation/outbox.ts'
import type { Tools } from '#app/tools.ts'

/**
 * Gửi thư: sends one message of the outbox, if it still waits. A server that refuses is written beside the message, and
 * the failure goes on to the queue, which tries again later.
 */
export async function sendMail(tools: Tools, server: MailServer, messageId: number): Promise<void> {
  const message = await tools.transaction((tx) => claimMail(tx, messageId))
  if (message === null) return
  const authority = (await installation(tools.db))?.authorityName ?? ''
  try {
    await server.send({
      to: message.address,
      subject: message.subject,
      text: mailText(message, { baseUrl: tools.settings.baseUrl, authority }),
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    await tools.transaction((tx) => mailFailed(tx, messageId, reason))
    throw cause
  }
  await tools.transaction((tx) => mailSent(tx, messageId, tools.machineNow()))
}
