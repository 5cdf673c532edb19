import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { paymentLines } from '#app/domain/recognition/payment-ledger.ts'
import {
  amountsToPay,
  mayRecordPayments,
  type PaymentProblem,
  type PaymentVoucher,
  type PaymentWish,
  voucherProblems,
} from '#app/domain/recognition/payment-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { issuedDecisionsOf } from '#app/records/recognition/decisions.ts'
import { insertPayments, paymentsOf } from '#app/records/recognition/payments.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type RecordPaymentsProblem = PaymentProblem | { readonly problem: 'not-allowed' | 'no-such-programme' }

/** Ghi đã chi: one line or many by one voucher, each whole or in part, never above what the decision in force gives. */
export async function recordPayments(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly lines: readonly PaymentWish[]
    readonly voucher: PaymentVoucher
  },
): Promise<Outcome<{ readonly lines: number; readonly total: number }, RecordPaymentsProblem>> {
  const at = tools.now()
  const { programmeId, voucher } = wish
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, programmeId)
    const plan = await issuedProgramme(tx, programmeId)
    const inForce = plan === null ? [] : await initiativesInForce(tx, programmeId)
    const lines = paymentLines(inForce, await paymentsOf(tx, programmeId))
    const ceiling = plan?.current.programme.budget.prizeCeiling ?? null
    const { amounts, problems: ofAmounts } = amountsToPay(wish.lines, lines, ceiling)

    const problems: RecordPaymentsProblem[] = []
    if (!mayRecordPayments(actor)) problems.push({ problem: 'not-allowed' })
    if (plan === null) problems.push({ problem: 'no-such-programme' })
    else {
      const [first] = await issuedDecisionsOf(tx, programmeId)
      const decidedOn = first?.issuedOn ?? null
      problems.push(...ofAmounts, ...voucherProblems(voucher, decidedOn, dayInVietnam(at)))
    }
    const total = amounts.reduce((sum, { amount }) => sum + amount, 0)
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'finance',
      act: 'record-payments',
      refused: problems.length > 0,
      ...(plan === null ? { subject: `programme:${programmeId}` } : { programmeId }),
      documentNumber: voucher.documentNumber,
      facts: { lines: wish.lines.length, total, problems },
    })
    if (problems.length > 0 || voucher.paidOn === null) return refused(problems)

    const { paidOn } = voucher
    await insertPayments(
      tx,
      amounts.map(({ line, amount }) => ({
        programmeId,
        dossierId: line.dossierId,
        personId: line.personId,
        amount,
        paidOn,
        documentNumber: voucher.documentNumber.trim(),
        reason: null,
        recordedAt: at,
        recordedBy: actor.personId,
      })),
    )
    return done({ lines: amounts.length, total })
  })
}
