import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type CopyProblem, type CopyStep, copyAfter, copyProblems } from '#app/domain/intake/paper-copy.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockCopies } from '#app/records/intake/paper-copies.ts'
import { moveCopies, nextLot } from '#app/records/intake/paper-copy-steps.ts'
import type { Tools } from '#app/tools.ts'

/** Giao, nhận lại, xếp kho, báo mất, hủy bản giấy: all the chosen copies or none. Answers the lot, for the phiếu giao nhận. */
export async function movePaperCopies(
  tools: Tools,
  actor: Actor,
  wish: { readonly copyIds: readonly number[]; readonly step: CopyStep },
): Promise<Outcome<{ readonly moved: number; readonly lot: number }, CopyProblem>> {
  const at = tools.now()
  const ids = [...new Set(wish.copyIds)]
  return tools.transaction(async (tx) => {
    const copies = await lockCopies(tx, ids)

    const problems = [
      ...(copies.length < ids.length ? [{ problem: 'no-such-copy' } as const] : []),
      ...copyProblems(copies, wish.step, dayInVietnam(at)),
    ]

    const act = { at, actorId: actor.personId, actorRole: 'office', act: 'move-paper-copies' }
    if (problems.length > 0) {
      await recordAct(tx, {
        ...act,
        refused: true,
        facts: { step: wish.step.step, problems: problems.slice(0, 20) },
      })
      return refused(problems)
    }
    const lot = await nextLot(tx)
    const moved = copies.map((copy) => ({ copy, after: copyAfter(copy, wish.step) }))
    await recordAct(tx, {
      ...act,
      refused: false,
      subject: `paper-copies:${lot}`,
      facts: { step: wish.step, copies: copies.map(({ code }) => code) },
    })

    await moveCopies(tx, moved, { step: wish.step, lot, by: actor.personId, at })
    return done({ moved: moved.length, lot })
  })
}
