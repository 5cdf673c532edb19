import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { closeComplaint, complaintById } from '#app/records/recognition/complaints.ts'
import type { Tools } from '#app/tools.ts'

export type WithdrawComplaintProblem =
  | { readonly problem: 'no-such-complaint' }
  | { readonly problem: 'already-closed' }

/** Rút đơn kiến nghị: by whoever sent or recorded it, while it is open; the row stays. */
export async function withdrawComplaint(
  tools: Tools,
  actor: Actor,
  wish: { readonly complaintId: number },
): Promise<Outcome<{ readonly dossierId: number }, WithdrawComplaintProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const complaint = await complaintById(tx, wish.complaintId)
    const isOwn = complaint?.recordedById === actor.personId
    const problems: WithdrawComplaintProblem[] = []
    if (complaint === null || !isOwn) problems.push({ problem: 'no-such-complaint' })
    else {
      const close = { state: 'withdrawn', answer: '', number: null, on: null, scan: null } as const
      const flipped = await closeComplaint(tx, complaint.id, { ...close, by: actor.personId, at })
      if (!flipped) problems.push({ problem: 'already-closed' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-complaint',
      refused: problems.length > 0,
      ...(complaint === null || !isOwn
        ? { subject: `complaint:${wish.complaintId}` }
        : { dossierId: complaint.dossierId }),
      facts: problems,
    })
    return problems.length > 0 || complaint === null
      ? refused(problems)
      : done({ dossierId: complaint.dossierId })
  })
}
