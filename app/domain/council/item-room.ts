import { shareRoundedUp } from '#app/domain/fraction.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { Quorum } from '#app/domain/programme/programme.ts'

/** Thành viên dự họp: a seat in force on the day of the session, and whether it is in the building now. */
export type SessionMember = {
  readonly memberId: number
  readonly personId: number
  readonly fullName: string
  readonly seat: CouncilSeat
  readonly jobTitle: string
  readonly isThere: boolean
}

/** Phòng họp khi xét một nội dung: the council without those in conflict with it, and who of them is there. */
export type ItemRoom = {
  /** Members in conflict: out of the room, in no base. */
  readonly conflicted: readonly SessionMember[]
  readonly free: readonly SessionMember[]
  /** Free and there: who may speak and vote. */
  readonly voters: readonly SessionMember[]
  /** Số người tối thiểu; 0 where the plan sets none. */
  readonly least: number
  /** Chairs the item; null where neither chair nor vice chair is free and there. */
  readonly presider: SessionMember | null
}

/** Lý do chưa biểu quyết được một nội dung. */
export type QuorumProblem =
  | { readonly problem: 'below-quorum'; readonly present: number; readonly least: number }
  | { readonly problem: 'nobody-presides' }

/**
 * The room as it is for one item: the quorum is a share of the members free of conflict with it, counted anew each time; a
 * chair in conflict hands it to the vice chair. Rules §8.
 */
export function itemRoom(
  members: readonly SessionMember[],
  conflictedIds: readonly number[],
  sessionChairId: number,
  quorum: Quorum | null,
): ItemRoom {
  const conflicted = members.filter(({ memberId }) => conflictedIds.includes(memberId))
  const free = members.filter((member) => !conflicted.includes(member))
  const voters = free.filter((member) => member.isThere)
  const chairs = voters.filter(
    ({ seat, memberId }) => seat === 'chair' || seat === 'vice-chair' || memberId === sessionChairId,
  )
  const first = (test: (member: SessionMember) => boolean) => chairs.find(test)
  return {
    conflicted,
    free,
    voters,
    least: quorum === null ? 0 : shareRoundedUp(quorum.share, free.length),
    presider:
      first(({ memberId }) => memberId === sessionChairId) ??
      first(({ seat }) => seat === 'chair') ??
      chairs[0] ??
      null,
  }
}

/** Why this room may not vote; at least one person is needed in any case. */
export function quorumProblems(room: ItemRoom, quorum: Quorum | null): readonly QuorumProblem[] {
  const problems: QuorumProblem[] = []
  const least = Math.max(1, room.least)
  if (room.voters.length < least)
    problems.push({ problem: 'below-quorum', present: room.voters.length, least })
  if (quorum?.chairOrVice && !room.voters.some(({ seat }) => seat === 'chair' || seat === 'vice-chair'))
    problems.push({ problem: 'nobody-presides' })
  return problems
}
