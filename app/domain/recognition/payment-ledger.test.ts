import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dong } from '#app/domain/dong.ts'
import type { DecidedInitiative } from './decision.ts'
import { type PrizePayment, paymentLines, reconcile } from './payment-ledger.ts'
import { amountsToPay, voucherProblems } from './payment-rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function initiative(dossierId: number, prize: number, shares: readonly number[]): DecidedInitiative {
  const authors = shares.map((share, place) => ({
    personId: dossierId * 10 + place,
    fullName: `Tác giả ${place}`,
    workplace: 'Trường',
    share,
  }))
  return {
    dossierId,
    code: `SK-${dossierId}`,
    title: 'Sáng kiến',
    unitName: 'Trường',
    authors,
    investorName: null,
    outcome: prize > 0 ? 'prize' : 'certificate',
    classCode: prize > 0 ? 'A' : null,
    className: prize > 0 ? 'Xếp loại A' : null,
    prize: dong(prize),
    mean: null,
    rank: 1,
    sheets: 3,
    why: [],
  }
}

const payment = (dossierId: number, personId: number, amount: number): PrizePayment => ({
  id: 1,
  dossierId,
  code: `SK-${dossierId}`,
  title: 'Sáng kiến',
  personId,
  fullName: 'Tác giả',
  amount,
  paidOn: day('2024-12-10'),
  documentNumber: 'PC-01',
  reason: null,
  recordedAt: Temporal.Instant.from('2024-12-10T02:00:00Z'),
  recordedBy: 'Kế toán',
})

test('each author has a line of the prize, and nobody without money has one', () => {
  const lines = paymentLines([initiative(1, 2_000_000, [121, 79]), initiative(2, 0, [200])], [])
  expect(lines.map(({ due, left }) => [due, left])).toEqual([
    [1_210_000, 1_210_000],
    [790_000, 790_000],
  ])
})

test('what was paid for a prize that was taken back stands in the books as to be recovered, by name', () => {
  const revoked = reconcile([], paymentLines([], [payment(1, 10, 500_000)]))
  expect(revoked).toMatchObject({ decided: 0, listed: 0, paid: 500_000, unpaid: 0, toRecover: 500_000 })
  expect(revoked.differences.map(({ code }) => code)).toEqual(['SK-1'])
})

test('a recovery is a line of its own and brings the books into balance', () => {
  const lines = paymentLines([], [payment(1, 10, 500_000), payment(1, 10, -500_000)])
  expect(reconcile([], lines)).toMatchObject({ paid: 0, toRecover: 0, differences: [] })
  expect(lines[0]?.payments.length).toBe(2)
})

test('the books balance whatever was paid: the decision’s total is the list’s, and the list is paid and unpaid', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 })
  const decided = fc.array(fc.record({ prize: fc.integer({ min: 0, max: 3_000_000 }), shares }), {
    maxLength: 5,
  })
  const paid = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.integer({ min: -2_000_000, max: 2_000_000 })))
  fc.assert(
    fc.property(decided, paid, (those, payments) => {
      const inForce = those.map(({ prize, shares: parts }, place) => initiative(place, prize, parts))
      const lines = paymentLines(
        inForce,
        payments.map(([dossierId, place, amount]) => payment(dossierId, dossierId * 10 + place, amount)),
      )
      const books = reconcile(inForce, lines)
      expect(books.listed).toBe(books.decided)
      expect(books.paid + books.unpaid - books.toRecover).toBe(books.listed)
      expect(books.paid).toBe(payments.reduce((sum, [, , amount]) => sum + amount, 0))
    }),
  )
})

test('a payment is refused above the prize, a second time, and for whom no decision names', () => {
  const lines = paymentLines([initiative(1, 1_000_000, [100, 100])], [payment(1, 10, 500_000)])
  const { problems } = amountsToPay(
    [
      { dossierId: 1, personId: 10, amount: null },
      { dossierId: 1, personId: 11, amount: 500_001 },
      { dossierId: 7, personId: 1, amount: null },
    ],
    lines,
    null,
  )
  expect(problems).toEqual([
    { problem: 'already-paid', fullName: 'Tác giả 0', code: 'SK-1' },
    { problem: 'above-prize', fullName: 'Tác giả 1', code: 'SK-1', left: 500_000 },
    { problem: 'no-such-line' },
  ])
})

test('the same line chosen twice is paid once', () => {
  const wish = { dossierId: 1, personId: 10, amount: null }
  const { amounts } = amountsToPay([wish, wish], paymentLines([initiative(1, 900_000, [200])], []), null)
  expect(amounts.map(({ amount }) => amount)).toEqual([900_000])
})

test('never more than the plan’s ceiling in all', () => {
  const lines = paymentLines([initiative(1, 2_000_000, [200])], [])
  expect(amountsToPay([{ dossierId: 1, personId: 10, amount: null }], lines, 1_999_999).problems).toEqual([
    { problem: 'above-ceiling', total: 2_000_000, ceiling: 1_999_999 },
  ])
})

test('a voucher has a number and a day between the decision and today', () => {
  const today = day('2024-12-20')
  const decided = day('2024-12-05')
  const of = (paidOn: string | null, documentNumber = 'PC-1') =>
    voucherProblems({ paidOn: paidOn === null ? null : day(paidOn), documentNumber }, decided, today).map(
      ({ problem }) => problem,
    )
  expect(of('2024-12-05')).toEqual([])
  expect(of('2024-12-04')).toEqual(['day-before-decision'])
  expect(of('2024-12-21', ' ')).toEqual(['day-ahead', 'document-missing'])
  expect(of(null)).toEqual(['day-missing'])
})
