import type { DecidedInitiative } from './decision.ts'
import { type PrizeDue, prizeDues } from './prize-dues.ts'

/** Lần chi, or lần thu hồi (below zero): a line of the books, never changed afterwards. */
export type PrizePayment = {
  readonly id: number
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly personId: number
  readonly fullName: string
  /** Whole đồng; below zero for a recovery. */
  readonly amount: number
  readonly paidOn: Temporal.PlainDate
  readonly documentNumber: string
  readonly reason: string | null
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string
}

/** Dòng của danh sách ký nhận: what is due to one author for one initiative, what was paid of it, what is left (below zero: to be recovered). */
export type PaymentLine = Omit<PrizeDue, 'amount'> & {
  readonly due: number
  readonly paid: number
  readonly left: number
  readonly payments: readonly PrizePayment[]
}

/** Every due with what was paid of it; then who was paid what no decision in force gives them (any more). */
export function paymentLines(
  inForce: readonly DecidedInitiative[],
  payments: readonly PrizePayment[],
): readonly PaymentLine[] {
  const ofLine = Map.groupBy(payments, lineKey)
  const due = prizeDues(inForce).map(({ amount, ...one }) => {
    const own = ofLine.get(lineKey(one)) ?? []
    return { ...one, due: amount, ...balance(amount, own) }
  })
  const listed = new Set(due.map(lineKey))
  const without = [...ofLine].flatMap(([key, own]) => {
    const [first] = own
    return first === undefined || listed.has(key) ? [] : [lineWithoutDue(first, own)]
  })
  return [...due, ...without]
}

/** A line of the list is one initiative and one person. */
export const lineKey = (one: { readonly dossierId: number; readonly personId: number }): string =>
  `${one.dossierId}-${one.personId}`

function balance(due: number, payments: readonly PrizePayment[]) {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  return { paid, left: due - paid, payments }
}

const lineWithoutDue = (first: PrizePayment, own: readonly PrizePayment[]): PaymentLine => ({
  dossierId: first.dossierId,
  code: first.code,
  title: first.title,
  classCode: null,
  className: null,
  unitName: null,
  personId: first.personId,
  fullName: first.fullName,
  workplace: '',
  share: 0,
  due: 0,
  ...balance(0, own),
})

/** Đối chiếu: the decision's total against the list, and the list against what was paid; `listed = paid + unpaid − toRecover`. */
export type Reconciliation = {
  readonly decided: number
  readonly listed: number
  readonly paid: number
  readonly unpaid: number
  readonly toRecover: number
  /** Lines paid above what is due to them: an amended or revoked prize, named one by one. */
  readonly differences: readonly PaymentLine[]
}

export function reconcile(
  inForce: readonly DecidedInitiative[],
  lines: readonly PaymentLine[],
): Reconciliation {
  const sum = (of: (line: PaymentLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    decided: inForce.reduce((total, { prize }) => total + prize, 0),
    listed: sum(({ due }) => due),
    paid: sum(({ paid }) => paid),
    unpaid: sum(({ left }) => Math.max(0, left)),
    toRecover: sum(({ left }) => Math.max(0, -left)),
    differences: lines.filter(({ left }) => left < 0),
  }
}
