import { hash } from './chance.ts'
import { dossiers } from './dossiers.ts'
import { clerkOf, headOf } from './people.ts'
import type { DemoDossier, Day, LocalTime, ProgrammeCode, RoundCode } from './types.ts'
import { units } from './units.ts'

/** Tờ trình M-01: one hand-in of a unit, with the dossiers it lists. */
export interface DemoPetition {
  readonly programme: ProgrammeCode
  readonly round: RoundCode
  readonly unit: string
  readonly number: string
  readonly day: Day
  readonly signer: string
  readonly handedInBy: string
  readonly handedInAt: LocalTime
  readonly dossiers: readonly string[]
}

const handedInAt = (dossier: DemoDossier) => [...dossier.steps, ...dossier.later].find((step) => step.step === 'handed-in')?.at

/** Every tờ trình of both years, in the order they came in; individuals hand in without one. */
export const petitions: readonly DemoPetition[] = (() => {
  const groups = new Map<string, DemoDossier[]>()
  for (const dossier of dossiers) {
    const at = handedInAt(dossier)
    if (at === undefined || dossier.unit === null) continue
    const key = `${at} ${dossier.unit}`
    groups.set(key, [...(groups.get(key) ?? []), dossier])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, list]) => {
    const [first] = list
    if (first?.unit == null) return []
    const at = key.slice(0, 16)
    const abbreviation = units.find((unit) => unit.code === first.unit)?.abbreviation ?? ''
    return [{
      programme: first.programme, round: first.round, unit: first.unit,
      number: `${String(5 + (hash(key) % 70)).padStart(2, '0')}/TTr-${abbreviation}`,
      day: at.slice(0, 10), signer: headOf(first.unit), handedInBy: clerkOf(first.unit), handedInAt: at,
      dossiers: list.map((one) => one.code),
    }]
  })
})()
