import { presetProgrammes } from '#app/outside/preset-programmes.ts'

/** Kế hoạch mẫu để chọn khi thiết lập: what a person needs to know to choose one. */
export type OfferedPreset = { readonly name: string; readonly authority: string; readonly year: number }

export async function offeredPresets(): Promise<readonly OfferedPreset[]> {
  const presets = await presetProgrammes()
  return presets.map(({ name, programme }) => ({
    name,
    authority: programme.authority.name,
    year: programme.year,
  }))
}
