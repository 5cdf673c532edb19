import type { Actor } from '#app/domain/people/actor.ts'
import type { NoticePace } from '#app/domain/people/notice-pace.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { keepNoticePace } from '#app/records/people/notice-wishes.ts'
import type { Tools } from '#app/tools.ts'

/** Chọn cách nhận thư: from the next notice on. What already waits comes with the next summary. */
export async function chooseNoticePace(tools: Tools, actor: Actor, pace: NoticePace): Promise<void> {
  const at = tools.now()
  await tools.transaction(async (tx) => {
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'choose-notice-pace',
      refused: false,
      subject: `person:${actor.personId}`,
      facts: { pace },
    })
    await keepNoticePace(tx, actor.personId, pace, at)
  })
}
