import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, type Desk, desksOf } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { setDesk } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'

export type ChooseDeskProblem = { readonly problem: 'no-such-desk' }

/** Đổi bàn làm việc of this session; null sits at all of them. Rights stay the same at every desk. */
export async function chooseDesk(
  tools: Tools,
  actor: Actor,
  wanted: { readonly sessionHash: string; readonly desk: Desk | null },
): Promise<Outcome<null, ChooseDeskProblem>> {
  const { desk } = wanted
  const isOwn =
    desk === null || desksOf(actor).some((own) => own.role === desk.role && own.unitId === desk.unitId)
  return tools.transaction(async (tx) => {
    const act = { at: tools.now(), actorId: actor.personId, act: 'choose-desk', facts: { desk } }
    await recordAct(tx, { ...act, refused: !isOwn })
    if (!isOwn) return refused([{ problem: 'no-such-desk' }])
    await setDesk(tx, wanted.sessionHash, desk)
    return done(null)
  })
}
