import { type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { presetProgrammes } from '#app/outside/preset-programmes.ts'
import type { Tools } from '#app/tools.ts'
import { type ImportProgrammeProblem, importProgramme } from './import-programme.ts'

export type ImportPresetProblem = ImportProgrammeProblem | { readonly problem: 'no-such-preset' }

/** Nạp kế hoạch mẫu that comes with the product, as the draft of a new programme. */
export async function importPreset(
  tools: Tools,
  actor: Actor,
  wish: { readonly preset: string },
): Promise<Outcome<{ readonly programmeId: number }, ImportPresetProblem>> {
  const preset = (await presetProgrammes()).find(({ name }) => name === wish.preset)
  return preset === undefined
    ? refused([{ problem: 'no-such-preset' }])
    : importProgramme(tools, actor, { json: preset.text })
}
