import { expect, test } from 'vitest'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { paymentLines, reconcile } from '#app/domain/recognition/payment-ledger.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { amendmentsOf, issuedDecisionsOf } from '#app/records/recognition/decisions.ts'
import { paymentsOf } from '#app/records/recognition/payments.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import { buildDecidedYear } from '#test/builders/busy-year.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { discardAmendment } from './discard-amendment.ts'
import { draftAmendment } from './draft-amendment.ts'
import { issueDecision } from './issue-decision.ts'
import { recordPayments } from './record-payments.ts'
import { recordRecovery } from './record-recovery.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const office = await buildActor(tools, { roles: ['office'] })
const finance = await buildActor(tools, { roles: ['finance'] })
const programmeId = await buildDecidedYear(tools, office)
const today = dayInVietnam(tools.now())
const voucher = { paidOn: today, documentNumber: 'PC-01' }

async function books() {
  const inForce = await initiativesInForce(db, programmeId)
  const lines = paymentLines(inForce, await paymentsOf(db, programmeId))
  return { lines, ...reconcile(inForce, lines) }
}
const wishOf = (line: { dossierId: number; personId: number }, amount: number | null = null) => ({
  dossierId: line.dossierId,
  personId: line.personId,
  amount,
})

test('two clerks who pay the same list at once pay it once', async () => {
  const { lines, decided } = await books()
  const pay = () =>
    recordPayments(tools, finance, { programmeId, lines: lines.map((line) => wishOf(line)), voucher })
  const outcomes = await Promise.all([pay(), pay()])
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
  const refusal = outcomes.find(({ ok }) => !ok)
  expect(refusal?.ok === false && new Set(refusal.problems.map(({ problem }) => problem))).toEqual(
    new Set(['already-paid']),
  )
  expect(await books()).toMatchObject({ decided, paid: decided, unpaid: 0, toRecover: 0 })
  expect(decided).toBeGreaterThan(0)
})

test('a prize taken back after it was paid is named as to be recovered, and a recovery mends it without touching the payment', async () => {
  const [first] = await issuedDecisionsOf(db, programmeId)
  const { lines } = await books()
  const line = lines[0]
  if (first === undefined || line === undefined) throw new Error('somebody was paid')
  for (const { id, state } of await amendmentsOf(db, first.id))
    if (state === 'draft') await worked(discardAmendment(tools, office, { decisionId: id }))
  const { decisionId } = await worked(
    draftAmendment(tools, office, {
      kind: 'revocation',
      decisionId: first.id,
      dossierIds: [line.dossierId],
      reason: 'Trùng với giải pháp đã công bố',
    }),
  )
  await worked(
    issueDecision(tools, office, {
      decisionId,
      entry: { number: '900', issuedOn: today, signerName: 'Vũ Đình Chiến', signedAs: 'CHỦ TỊCH' },
    }),
  )
  const after = await books()
  expect(after.differences.map(({ personId, left }) => [personId, left])).toEqual([
    [line.personId, -line.paid],
  ])
  const recovery = { ...wishOf(line), programmeId, voucher: { ...voucher, documentNumber: 'PT-01' } }
  const refused = await recordRecovery(tools, finance, { ...recovery, amount: line.paid + 1, reason: '' })
  expect(!refused.ok && refused.problems.map(({ problem }) => problem)).toEqual([
    'above-paid',
    'reason-missing',
  ])
  await worked(
    recordRecovery(tools, finance, { ...recovery, amount: line.paid, reason: 'Thu hồi theo quyết định 900' }),
  )
  expect((await books()).differences).toEqual([])
  expect(
    (await paymentsOf(db, programmeId)).filter(({ dossierId }) => dossierId === line.dossierId).length,
  ).toBe(2)
  await expect(db.updateTable('prize_payment').set({ amount_dong: 1 }).execute()).rejects.toThrow(
    'never changed',
  )
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('nobody else writes into the books, and the attempt is kept', async () => {
  const stranger = await buildActor(tools, { roles: ['home-affairs'] })
  const outcome = await recordPayments(tools, stranger, { programmeId, lines: [], voucher })
  expect(!outcome.ok && outcome.problems.map(({ problem }) => problem)).toEqual([
    'not-allowed',
    'nothing-chosen',
  ])
})
