import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { endSession } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'

/** Đăng xuất: the session ends here and now, whatever cookie is still around. */
export async function signOut(tools: Tools, personId: number, sessionHash: string): Promise<void> {
  await tools.transaction(async (tx) => {
    await recordAct(tx, {
      at: tools.now(),
      actorId: personId,
      act: 'sign-out',
      refused: false,
      subject: `person:${personId}`,
    })
    await endSession(tx, sessionHash)
  })
}
