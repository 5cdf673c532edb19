import type { Programme } from '#app/domain/programme/programme.ts'
import type { DecidedInitiative } from './decision.ts'

/** Dòng dự toán: what is paid for, how many, and đồng for each. */
export type EstimateLine = {
  readonly kind: 'prize' | 'chair' | 'member' | 'invited'
  /** The class, of a prize line. */
  readonly className: string | null
  readonly quantity: number
  readonly price: number
}

/** Dự toán kinh phí: prizes by the decision in force, or by the plan's quotas before there is one; then the council's meetings. */
export function costEstimate(
  { classes, budget }: Pick<Programme, 'classes' | 'budget'>,
  inForce: readonly Pick<DecidedInitiative, 'classCode'>[] | null,
  /** Members with a seat besides the chair. */
  members: number,
): readonly EstimateLine[] {
  const prizes = classes
    .filter(({ prize }) => prize > 0)
    .map(
      ({ code, name, quota, prize }): EstimateLine => ({
        kind: 'prize',
        className: name,
        quantity:
          inForce === null ? (quota ?? 0) : inForce.filter(({ classCode }) => classCode === code).length,
        price: prize,
      }),
    )
  const fees = budget.councilFees
  if (fees === null) return prizes
  const line = (kind: EstimateLine['kind'], people: number, price: number): EstimateLine => ({
    kind,
    className: null,
    quantity: people * fees.meetings,
    price,
  })
  return [
    ...prizes,
    line('chair', 1, fees.chair),
    line('member', members, fees.member),
    ...(fees.invitedPeople === 0 ? [] : [line('invited', fees.invitedPeople, fees.invited)]),
  ]
}

export const estimateTotal = (lines: readonly EstimateLine[]): number =>
  lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
