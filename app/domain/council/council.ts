import type { CouncilSeat } from '#app/domain/people/actor.ts'

/** Hội đồng sáng kiến, by the decision that set it up (NĐ 13/2012 Điều 8, TT 18/2013 Điều 8). */
export type Council = {
  readonly id: number
  readonly programmeId: number
  readonly name: string
  readonly decisionNumber: string
  readonly decidedOn: Temporal.PlainDate
  /** In the order of the decision; those whose seat has ended are among them. */
  readonly members: readonly CouncilMember[]
}

/** Thành viên hội đồng: a person's seat between two days, both included. */
export type CouncilMember = {
  readonly id: number
  readonly councilId: number
  readonly personId: number
  readonly fullName: string
  readonly seat: CouncilSeat
  /** Chức vụ, đơn vị: what the member stands for in the decision. */
  readonly jobTitle: string
  readonly position: number
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
}

/** Does the seat count on that day? */
export const sitsOn = (
  member: Pick<CouncilMember, 'validFrom' | 'validTo'>,
  day: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(member.validFrom, day) <= 0 &&
  (member.validTo === null || Temporal.PlainDate.compare(member.validTo, day) >= 0)

/** Seats that run the council's work between its meetings: progress, absences, closing, the vote. */
export const isPresiding = (seat: CouncilSeat): boolean => seat !== 'member'
