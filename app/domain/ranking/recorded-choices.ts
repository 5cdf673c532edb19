/** Lựa chọn đã ghi biên bản: what of the council's choices a ranking takes into account. */
export type RecordedChoices = {
  readonly ties: readonly TieChoice[]
  readonly floors: readonly FloorChoice[]
}

/** Lựa chọn khi bằng điểm: who of the group gets the last places of a class; round null where the pool is the year. */
export type TieChoice = {
  readonly round: string | null
  readonly class: string
  readonly chosen: readonly string[]
  readonly minutes: string
}

/** Quyết định về điểm sàn: the class from which the dossier competes; null gives it no class at all. */
export type FloorChoice = {
  readonly dossier: string
  readonly class: string | null
  readonly minutes: string
}

export const noChoices: RecordedChoices = { ties: [], floors: [] }

/** Lựa chọn không dùng được: which entry of the record, and what is wrong with it. */
export type ChoiceProblem = TieChoiceProblem | FloorChoiceProblem

/** Lựa chọn giải cuối không khớp với kết quả chấm. */
export type TieChoiceProblem = { readonly about: 'tie'; readonly entry: number } & (
  | { readonly problem: 'no-minutes' }
  | { readonly problem: 'unknown-class'; readonly class: string }
  | { readonly problem: 'unknown-round'; readonly round: string }
  | { readonly problem: 'round-without-own-quotas'; readonly round: string }
  | { readonly problem: 'round-missing' }
  | { readonly problem: 'unknown-dossier'; readonly dossier: string }
  | { readonly problem: 'chosen-twice'; readonly dossier: string }
  | { readonly problem: 'recorded-twice'; readonly first: number }
  | { readonly problem: 'no-such-tie'; readonly class: string }
  | { readonly problem: 'wrong-number'; readonly places: number; readonly given: number }
  | { readonly problem: 'not-in-group'; readonly dossier: string; readonly group: readonly string[] }
)

/** Quyết định điểm sàn không khớp với kết quả chấm. */
export type FloorChoiceProblem = {
  readonly about: 'floor'
  readonly entry: number
  readonly dossier: string
} & (
  | { readonly problem: 'no-minutes' }
  | { readonly problem: 'unknown-class'; readonly class: string }
  | { readonly problem: 'unknown-dossier' }
  | { readonly problem: 'recorded-twice'; readonly first: number }
  | { readonly problem: 'no-floor-missed' }
  | { readonly problem: 'class-not-in-question'; readonly class: string; readonly missed: string }
  | { readonly problem: 'class-demotes'; readonly class: string }
)
