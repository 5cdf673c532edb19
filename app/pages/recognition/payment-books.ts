import type { Programme } from '#app/domain/programme/programme.ts'
import type { DecidedInitiative } from '#app/domain/recognition/decision.ts'
import { type PaymentLine, paymentLines } from '#app/domain/recognition/payment-ledger.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { issuedDecisionsOf } from '#app/records/recognition/decisions.ts'
import { paymentsOf } from '#app/records/recognition/payments.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'

/** The books of one year's prizes: what is in force, line by line with what was paid. */
export type PaymentBooks = {
  readonly programmeId: number
  readonly programme: Programme
  readonly planNumber: string
  readonly inForce: readonly DecidedInitiative[]
  readonly lines: readonly PaymentLine[]
  /** The issued decisions the money rests on, oldest first. */
  readonly decisions: Awaited<ReturnType<typeof issuedDecisionsOf>>
}

/** The books of the address; null where there is no such plan. */
export async function paymentBooks(visit: SignedInVisit): Promise<PaymentBooks | null> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await issuedProgramme(db, id)
  if (plan === null) return null
  const inForce = await initiativesInForce(db, plan.id)
  return {
    programmeId: plan.id,
    programme: plan.current.programme,
    planNumber: plan.current.documentNumber ?? '',
    inForce,
    lines: paymentLines(inForce, await paymentsOf(db, plan.id)),
    decisions: await issuedDecisionsOf(db, plan.id),
  }
}
