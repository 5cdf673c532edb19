import type { Figures } from './figures.ts'
import type { ScoredDossier } from './rank-input.ts'
import type { WhyFact } from './why-fact.ts'

/** Hồ sơ trong lúc xếp hạng: what is known of it so far. Lives only inside one call of `rank`. */
export type Standing = {
  readonly dossier: ScoredDossier
  readonly figures: Figures
  readonly requiredSheets: number
  readonly why: WhyFact[]
  floorDecision: FloorDecision | null
  /** Place, in the programme's list, of the class it has got for certain. */
  placed: number | null
  /** Its class hangs on a question that only the council can answer. */
  open: boolean
}

/** Quyết định sàn đã đối chiếu, in places of the list of classes: none from `missed` down to before `to`, and in at `to`. */
export type FloorDecision = { readonly missed: number; readonly to: number; readonly minutes: string }
