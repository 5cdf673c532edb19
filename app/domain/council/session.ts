/** Phiên họp Hội đồng: planned and invited to, then held, then closed with its minutes. */
export type Session = {
  readonly id: number
  readonly councilId: number
  readonly programmeId: number
  /** Số biên bản: given beforehand, so that votes and choices made in the room can name it. */
  readonly minutesNumber: string
  readonly about: string
  readonly startsAt: Temporal.Instant
  readonly place: string
  readonly chairMemberId: number
  readonly secretaryMemberId: number
  /** What comes before and beside the dossiers, a line each. */
  readonly opening: string
  /** Khách mời, a line each. */
  readonly guests: string
  readonly conclusion: string
  readonly state: SessionState
  /** 1, and one more with every reopening. */
  readonly version: number
  readonly tag: number
  readonly invitationNumber: string
  readonly invitedAt: Temporal.Instant | null
  readonly openedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
}

/** Tình trạng phiên họp. */
export type SessionState = 'planned' | 'open' | 'closed'

/** Nội dung phiên họp: one dossier on the agenda. */
export type SessionItem = {
  readonly dossierId: number
  readonly position: number
  readonly state: SessionItemState
  readonly openedAt: Temporal.Instant | null
  /** Members who went out when it was called up. */
  readonly leftRoom: readonly number[]
  readonly notes: string
  readonly conclusion: string
  readonly tag: number
}

/** Tình trạng nội dung: not called up, under discussion, dealt with. */
export type SessionItemState = 'waiting' | 'open' | 'done'

/** Lý do chưa lập được phiên họp, or not changed. */
export type SessionPlanProblem =
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'about-missing' }
  | { readonly problem: 'place-missing' }
  | { readonly problem: 'start-missing' }
  | { readonly problem: 'no-such-chair' }
  | { readonly problem: 'no-such-secretary' }
  | { readonly problem: 'same-person' }

/** Kế hoạch họp: what is decided about a session before it is held. */
export type SessionPlan = Pick<
  Session,
  'minutesNumber' | 'about' | 'place' | 'opening' | 'guests' | 'invitationNumber'
> & {
  readonly startsAt: Temporal.Instant | null
  readonly chairMemberId: number
  readonly secretaryMemberId: number
}

/** Everything wrong with the plan of a session; the chair of it is the council's chair or vice chair, or whoever the room has. */
export function sessionPlanProblems(
  plan: SessionPlan,
  sitting: readonly { readonly id: number }[],
): readonly SessionPlanProblem[] {
  const problems: SessionPlanProblem[] = []
  if (plan.minutesNumber === '') problems.push({ problem: 'number-missing' })
  if (plan.about === '') problems.push({ problem: 'about-missing' })
  if (plan.place === '') problems.push({ problem: 'place-missing' })
  if (plan.startsAt === null) problems.push({ problem: 'start-missing' })
  const sits = (memberId: number) => sitting.some(({ id }) => id === memberId)
  if (!sits(plan.chairMemberId)) problems.push({ problem: 'no-such-chair' })
  if (!sits(plan.secretaryMemberId)) problems.push({ problem: 'no-such-secretary' })
  else if (plan.chairMemberId === plan.secretaryMemberId) problems.push({ problem: 'same-person' })
  return problems
}
