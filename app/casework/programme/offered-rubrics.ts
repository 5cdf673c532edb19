import type { RubricPreset } from '#app/domain/programme/rubric-preset.ts'
import { presetRubrics } from '#app/outside/preset-rubrics.ts'

/** Thang điểm mẫu to choose from in the editor, by name; choosing one changes only what the form then saves. */
export const offeredRubrics = (): Promise<ReadonlyMap<string, RubricPreset>> => presetRubrics()
