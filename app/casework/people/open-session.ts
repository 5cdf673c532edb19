import type { OpenTransaction } from '#app/records/connection.ts'
import { forgetEndedSessions, insertSession } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { hashToken, newToken } from './secret-token.ts'

/** Where a sign-in came from, for the person's own list of sessions. */
export type CameFrom = { readonly address: string; readonly browser: string }

/** Mở phiên: answers the token for the cookie; only its hash is kept. */
export async function openSession(
  tools: Tools,
  tx: OpenTransaction,
  personId: number,
  from: CameFrom,
): Promise<string> {
  const token = newToken()
  const at = tools.machineNow()
  await forgetEndedSessions(tx, at)
  await insertSession(tx, {
    tokenHash: hashToken(token),
    personId,
    at,
    idleMinutes: tools.settings.sessionIdleMinutes,
    maxHours: tools.settings.sessionMaxHours,
    address: from.address.slice(0, 100),
    browser: from.browser.slice(0, 200),
  })
  return token
}
