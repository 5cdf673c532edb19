import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { ConflictKind } from './conflict.ts'
import type { VoteCount, VoteWay } from './vote-count.ts'

/** Nội dung biên bản: everything that stands in the minutes of a session, as plain data that is kept word for word. Times are instants as text. */
export type Minutes = {
  readonly council: {
    readonly name: string
    readonly superior: string
    readonly place: string
    readonly decisionNumber: string
    readonly decidedOn: string
  }
  readonly year: number
  readonly number: string
  readonly version: number
  readonly about: string
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly chair: MinutesMember
  readonly secretary: MinutesMember
  readonly roll: readonly MinutesAttendance[]
  readonly guests: readonly string[]
  readonly opening: string
  readonly waivers: readonly {
    readonly member: string
    readonly code: string
    readonly kind: ConflictKind
    readonly reason: string
  }[]
  readonly items: readonly MinutesItem[]
  readonly votes: readonly MinutesVote[]
  readonly conclusion: string
}

/** Người ghi trong biên bản: name, seat and office as they were at the session. */
export type MinutesMember = {
  readonly fullName: string
  readonly seat: CouncilSeat
  readonly jobTitle: string
}

/** Dòng điểm danh trong biên bản: from when to when, or the reason of the absence. */
export type MinutesAttendance = MinutesMember & {
  readonly present: boolean
  readonly reason: string
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

/** Hồ sơ trong biên bản: what was said and concluded about it, and who was out of the room. */
export type MinutesItem = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly presider: string | null
  /** Out of the room because of a conflict. */
  readonly leftRoom: readonly string[]
  /** In conflict and present where it was voted in a list without being called up; absent in minutes frozen before this was kept. */
  readonly tookNoPart?: readonly string[]
  readonly present: number
  /** Điểm bình quân as printed; null while the scoring is open. */
  readonly mean: string | null
  readonly sheets: number | null
  readonly wideGap: boolean
  readonly notes: string
  readonly conclusion: string
}

/** Lượt biểu quyết trong biên bản, counted. */
export type MinutesVote = VoteWay & {
  readonly id: number
  readonly openedAt: string
  readonly counters: readonly string[]
  readonly items: readonly {
    readonly dossierId: number
    readonly code: string
    readonly title: string
    readonly voters: number
    readonly freeMembers: number
    readonly count: VoteCount
    /** Members agreeing over those the plan measures them against, such as "9/11". */
    readonly share: string
    readonly passes: boolean
  }[]
}
