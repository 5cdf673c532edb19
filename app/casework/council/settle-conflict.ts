import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { isPresiding } from '#app/domain/council/council.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import {
  confirmingProblems,
  presidesOver,
  rejectingProblems,
  type SettlingProblem,
  waivingProblems,
} from '#app/domain/council/settle-conflict.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
  isChairAway,
  isInConflict,
  lockConflict,
  settleConflict as settleRow,
} from '#app/records/council/conflicts.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type SettleConflictProblem =
  | SettlingProblem
  | { readonly problem: 'no-such-conflict' }
  | { readonly problem: 'chair-only' }

/**
 * Xác nhận, bác bỏ hoặc miễn trừ một xung đột. Any presiding member free of conflict confirms a suggestion or rejects it
 * with a reason; only the chair, or the vice chair where the chair is in conflict, waives, with a reason that goes into
 * the minutes.
 */
export async function settleConflict(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly conflictId: number
    readonly to: 'standing' | 'waived' | 'rejected'
    readonly reason: string
  },
): Promise<Outcome<null, SettleConflictProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const conflict = await lockConflict(tx, wish.conflictId)
    const seat = conflict === null ? null : seatOn(actor, conflict.councilId)
    const inConflict = conflict !== null && (await isInConflict(tx, actor.personId, conflict.dossierId))
    if (conflict === null || seat === null || !isPresiding(seat.seat) || inConflict)
      return refused([{ problem: 'no-such-conflict' }])
    const chairAway = await isChairAway(tx, conflict.councilId, conflict.dossierId, dayInVietnam(at))

    const problems: SettleConflictProblem[] = []
    const settling = { reason: wish.reason, ownMemberId: seat.memberId }
    if (wish.to === 'standing') problems.push(...confirmingProblems(conflict))
    else if (wish.to === 'rejected') problems.push(...rejectingProblems(conflict, settling))
    else {
      if (!presidesOver(seat.seat, { inConflict, chairAway })) problems.push({ problem: 'chair-only' })
      problems.push(...waivingProblems(conflict, settling))
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: actOf[wish.to],
      refused: problems.length > 0,
      dossierId: conflict.dossierId,
      subject: `conflict:${conflict.id}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: problems.length > 0 ? problems : { kind: conflict.kind, member: conflict.memberId },
    })
    if (problems.length > 0) return refused(problems)

    await settleRow(tx, {
      id: conflict.id,
      from: conflict.state,
      to: wish.to,
      by: actor.personId,
      at,
      reason: wish.reason,
    })
    return done(null)
  })
}

/** As the log names what was done. */
const actOf = { standing: 'confirm-conflict', waived: 'waive-conflict', rejected: 'reject-conflict' } as const
