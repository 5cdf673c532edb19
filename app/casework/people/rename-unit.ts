import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepUnits } from '#app/domain/people/administration.ts'
import {
  renameProblems,
  type UnitActBasis,
  type UnitActProblem,
  unitActProblems,
} from '#app/domain/people/unit-acts.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { holdingsOf, insertUnitAct } from '#app/records/people/unit-acts.ts'
import { lockedUnits, updateUnit } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type UnitActRefusal =
  | UnitActProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'unit-unknown' }

/** Đổi tên đơn vị by a document, from a day: what was handed in before keeps the old name, everything else the new one. */
export async function renameUnit(
  tools: Tools,
  actor: Actor,
  wanted: UnitActBasis & {
    readonly unitId: number
    readonly name: string
    readonly shortName: string
    readonly abbreviation: string
  },
): Promise<Outcome<null, UnitActRefusal>> {
  const { unitId, day, documentNumber, reason } = wanted
  const named = { name: wanted.name, shortName: wanted.shortName, abbreviation: wanted.abbreviation }
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const units = await lockedUnits(tx)
    const unit = units.find(({ id }) => id === unitId) ?? null
    const held = await holdingsOf(tx, unitId)

    const problems: UnitActRefusal[] = []
    if (!mayKeepUnits(actor)) problems.push({ problem: 'not-allowed' })
    if (unit === null) problems.push({ problem: 'unit-unknown' })
    else {
      // A tờ trình that is begun may go on under the new name.
      problems.push(...unitActProblems(unit, wanted, { ...held, openTransmittals: 0 }, dayInVietnam(at)))
      problems.push(...renameProblems(unit, { ...unit, ...named }, units))
    }
    const facts = { day, from: unit?.name, to: named.name, problems: problems.map(({ problem }) => problem) }
    const act = {
      at,
      actorId: actor.personId,
      act: 'rename-unit',
      subject: `unit:${unitId}`,
      reason,
      documentNumber,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts })
    if (problems.length > 0 || unit === null) return refused(problems)
    await updateUnit(tx, { ...unit, ...named })
    const moved = { peopleMoved: 0, dossiersMoved: 0 }
    const names = { nameBefore: unit.name, nameAfter: named.name }
    const basis = { day, documentNumber, reason }
    await insertUnitAct(tx, {
      kind: 'rename',
      unitId,
      otherUnitId: null,
      ...basis,
      ...names,
      ...moved,
      at,
      by: actor.personId,
    })
    return done(null)
  })
}
