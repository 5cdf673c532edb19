import type { Programme } from '#app/domain/programme/programme.ts'
import type { TiedBlock } from './blocks.ts'
import type { WatchedCriteria } from './figures.ts'
import type { DossierOrder } from './order.ts'
import type { MissedFloor, OpenTie } from './ranking.ts'
import type { TieChoice, TieChoiceProblem } from './recorded-choices.ts'

/** Nhóm tranh giải: the dossiers of the whole year, or of one round. */
export type PlaceContest = {
  readonly round: string | null
  readonly programme: Programme
  readonly watched: WatchedCriteria
  readonly order: DossierOrder
  /** Highest first. */
  readonly blocks: readonly TiedBlock[]
  readonly choices: readonly NumberedTieChoice[]
  /** Whether any decision about a floor has been recorded. */
  readonly floorsDecided: boolean
}

/** Lựa chọn có số thứ tự: a recorded tie choice and its place in the record. */
export type NumberedTieChoice = { readonly entry: number; readonly choice: TieChoice }

/** Việc còn lại sau khi chia giải: what is left to say besides who got which place. */
export type ClassFindings = {
  readonly ties: OpenTie[]
  readonly floorsMissed: MissedFloor[]
  readonly problems: TieChoiceProblem[]
}
