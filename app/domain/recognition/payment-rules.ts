import { type Actor, holds } from '#app/domain/people/actor.ts'
import { lineKey, type PaymentLine } from './payment-ledger.ts'

/** Who sees the money of a year: finance, the standing office, the leader. */
export const maySeePayments = (actor: Actor): boolean => holds(actor, 'finance', 'office', 'leader')

/** Who writes down what was paid: finance, or the standing office for it. */
export const mayRecordPayments = (actor: Actor): boolean => holds(actor, 'finance', 'office')

/** Khoản chi cần ghi: null pays what is left. */
export type PaymentWish = {
  readonly dossierId: number
  readonly personId: number
  readonly amount: number | null
}

/** Chứng từ chi: day and number of the voucher. */
export type PaymentVoucher = { readonly paidOn: Temporal.PlainDate | null; readonly documentNumber: string }

/** Lý do chưa ghi được khoản chi. */
export type PaymentProblem =
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-ahead' }
  | { readonly problem: 'day-before-decision'; readonly decidedOn: Temporal.PlainDate }
  | { readonly problem: 'document-missing' }
  | { readonly problem: 'no-such-line' }
  | { readonly problem: 'amount-missing' }
  | { readonly problem: 'already-paid'; readonly fullName: string; readonly code: string }
  | {
      readonly problem: 'above-prize'
      readonly fullName: string
      readonly code: string
      readonly left: number
    }
  | { readonly problem: 'above-ceiling'; readonly total: number; readonly ceiling: number }

/** Everything wrong with a voucher: a day between the decision and today, a number. */
export function voucherProblems(
  { paidOn, documentNumber }: PaymentVoucher,
  decidedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): readonly PaymentProblem[] {
  const problems: PaymentProblem[] = []
  if (paidOn === null) problems.push({ problem: 'day-missing' })
  else if (Temporal.PlainDate.compare(paidOn, today) > 0) problems.push({ problem: 'day-ahead' })
  else if (decidedOn !== null && Temporal.PlainDate.compare(paidOn, decidedOn) < 0)
    problems.push({ problem: 'day-before-decision', decidedOn })
  if (documentNumber.trim() === '') problems.push({ problem: 'document-missing' })
  return problems
}

/** The amounts to be paid, or why not: never above what is left of a line, never above the plan's ceiling in all. */
export function amountsToPay(
  wishes: readonly PaymentWish[],
  lines: readonly PaymentLine[],
  ceiling: number | null,
): {
  readonly amounts: readonly { readonly line: PaymentLine; readonly amount: number }[]
  readonly problems: readonly PaymentProblem[]
} {
  const known = new Map(lines.map((line) => [lineKey(line), line]))
  const wished = [...new Map(wishes.map((wish) => [lineKey(wish), wish])).values()]
  const problems: PaymentProblem[] = wished.length === 0 ? [{ problem: 'nothing-chosen' }] : []
  const amounts = wished.flatMap((wish) => {
    const line = known.get(lineKey(wish))
    const amount = wish.amount ?? line?.left ?? 0
    const problem = line === undefined ? { problem: 'no-such-line' as const } : lineProblem(line, amount)
    if (problem !== null) problems.push(problem)
    return line === undefined || problem !== null ? [] : [{ line, amount }]
  })
  const total =
    lines.reduce((sum, { paid }) => sum + paid, 0) + amounts.reduce((sum, { amount }) => sum + amount, 0)
  if (ceiling !== null && total > ceiling && amounts.length > 0)
    problems.push({ problem: 'above-ceiling', total, ceiling })
  return { amounts, problems }
}

function lineProblem({ left, fullName, code }: PaymentLine, amount: number): PaymentProblem | null {
  if (left <= 0) return { problem: 'already-paid', fullName, code }
  if (!Number.isSafeInteger(amount) || amount <= 0) return { problem: 'amount-missing' }
  return amount > left ? { problem: 'above-prize', fullName, code, left } : null
}
