import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lineKey, paymentLines } from '#app/domain/recognition/payment-ledger.ts'
import {
  mayRecordPayments,
  type PaymentProblem,
  type PaymentVoucher,
  voucherProblems,
} from '#app/domain/recognition/payment-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { insertPayments, paymentsOf } from '#app/records/recognition/payments.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type RecordRecoveryProblem =
  | PaymentProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'above-paid'; readonly paid: number }

/** Thu hồi, ghi giảm: a further line below zero with its reason, never above what was paid. What was written stays. */
export async function recordRecovery(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly dossierId: number
    readonly personId: number
    readonly amount: number | null
    readonly voucher: PaymentVoucher
    readonly reason: string
  },
): Promise<Outcome<null, RecordRecoveryProblem>> {
  const at = tools.now()
  const { programmeId, voucher, amount } = wish
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, programmeId)
    const lines = paymentLines(await initiativesInForce(tx, programmeId), await paymentsOf(tx, programmeId))
    const line = lines.find((one) => lineKey(one) === lineKey(wish))

    const problems: RecordRecoveryProblem[] = []
    if (!mayRecordPayments(actor)) problems.push({ problem: 'not-allowed' })
    if (line === undefined) problems.push({ problem: 'no-such-line' })
    else if (amount === null || amount <= 0) problems.push({ problem: 'amount-missing' })
    else if (amount > line.paid) problems.push({ problem: 'above-paid', paid: line.paid })
    if (wish.reason.trim() === '') problems.push({ problem: 'reason-missing' })
    problems.push(...voucherProblems(voucher, line?.payments[0]?.paidOn ?? null, dayInVietnam(at)))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'finance',
      act: 'record-recovery',
      refused: problems.length > 0,
      ...(line === undefined
        ? { subject: `programme:${programmeId}` }
        : { programmeId, dossierId: line.dossierId }),
      reason: wish.reason,
      documentNumber: voucher.documentNumber,
      facts: { amount, personId: wish.personId, problems },
    })
    if (problems.length > 0 || line === undefined || amount === null || voucher.paidOn === null)
      return refused(problems)

    await insertPayments(tx, [
      {
        programmeId,
        dossierId: line.dossierId,
        personId: line.personId,
        amount: -amount,
        paidOn: voucher.paidOn,
        documentNumber: voucher.documentNumber.trim(),
        reason: wish.reason.trim(),
        recordedAt: at,
        recordedBy: actor.personId,
      },
    ])
    return done(null)
  })
}
