import type { VoteTally } from '#app/domain/council/agreement.ts'
import type { Points } from '#app/domain/points.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RecordedChoices } from './recorded-choices.ts'

/** Dữ liệu xếp hạng: everything a ranking depends on. Order of rows means nothing. */
export type RankInput = {
  readonly programme: Programme
  /** Số thành viên Hội đồng, those in conflict included. */
  readonly councilSize: number
  readonly dossiers: readonly ScoredDossier[]
  /** Whether votes have been handed in at all; where not, recognition is not tested against them. */
  readonly votesRecorded: boolean
  readonly choices: RecordedChoices
}

/** Hồ sơ đã chấm: its signed sheets, the members in conflict with it, its vote. The code is unique. */
export type ScoredDossier = {
  readonly code: string
  /** Needed where every round has the quotas for itself. */
  readonly round: string | null
  readonly sheets: readonly SignedSheet[]
  /** Members in conflict: their sheets count nowhere, and they are in no base. */
  readonly conflicted: readonly string[]
  /** How many members it was assigned to and are free to judge it; left out where every member scores everything. */
  readonly assigned?: number
  readonly vote: VoteTally | null
}

/** Phiếu đã ký: one score for each of the rubric's scored criteria, in their order. */
export type SignedSheet = { readonly member: string; readonly scores: readonly Points[] }
