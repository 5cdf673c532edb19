import type { Outcome } from '#app/domain/outcome.ts'
import type { LocalTime } from './content/types.ts'
import type { Scene } from './scene.ts'

/** One thing somebody does in the written year, at its minute, through the product's own verb. */
export type Act = {
  readonly at: LocalTime
  /** For the terminal: which act of the content it is. */
  readonly what: string
  do(scene: Scene): Promise<Outcome<unknown, unknown>>
}

/** What a verb answers where it may refuse; the first refusal of several ends them. */
export async function inTurn(
  verbs: readonly (() => Promise<Outcome<unknown, unknown>>)[],
): Promise<Outcome<unknown, unknown>> {
  for (const verb of verbs) {
    const outcome = await verb()
    if (!outcome.ok) return outcome
  }
  return { ok: true, value: null }
}
