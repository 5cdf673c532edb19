import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockWaitingPaper, settlePaperSheet } from '#app/records/council/paper-sheets.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { openPaperSheet } from './open-paper-sheet.ts'

export type ReturnPaperSheetProblem =
  | { readonly problem: 'no-such-paper' }
  | { readonly problem: 'nothing-waiting' }
  | { readonly problem: 'reason-missing' }

/** Trả lại phiếu giấy đã nhập, with a reason: it is kept, counts nothing, and the paper may be keyed in anew. */
export async function returnPaperSheet(
  tools: Tools,
  actor: Actor,
  wish: { readonly number: SheetNumber; readonly reason: string },
): Promise<Outcome<null, ReturnPaperSheetProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openPaperSheet(tx, actor, wish.number, dayInVietnam(at))
    if (open === null) return refused([{ problem: 'no-such-paper' }])
    const paper = await lockWaitingPaper(tx, wish.number)

    const problems: ReturnPaperSheetProblem[] = []
    if (paper === null) problems.push({ problem: 'nothing-waiting' })
    if (wish.reason === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'return-paper-sheet',
      refused: problems.length > 0,
      dossierId: wish.number.dossierId,
      subject: `council-member:${wish.number.memberId}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: problems.length > 0 ? problems.map(({ problem }) => problem) : { paperSheetId: paper?.id },
    })
    if (problems.length > 0 || paper === null) return refused(problems)

    const { personId: by } = actor
    await settlePaperSheet(tx, { id: paper.id, to: 'returned', by, at, reason: wish.reason })
    return done(null)
  })
}
