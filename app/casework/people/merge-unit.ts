import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepUnits } from '#app/domain/people/administration.ts'
import { mergeProblems, type UnitActBasis, unitActProblems } from '#app/domain/people/unit-acts.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { endGrantsOfUnit } from '#app/records/people/role-grants.ts'
import {
  continueGrants,
  holdingsOf,
  insertUnitAct,
  moveDossiersToUnit,
  movePeople,
  moveRegistrations,
  moveUnitsBelow,
} from '#app/records/people/unit-acts.ts'
import { lockedUnits, unitById, updateUnit } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import type { UnitActRefusal } from './rename-unit.ts'

/** Sáp nhập một đơn vị vào đơn vị khác: its people, units below, dossiers of open plans and, when wished, its clerks and heads go on there. */
export async function mergeUnit(
  tools: Tools,
  actor: Actor,
  wanted: UnitActBasis & {
    readonly unitId: number
    readonly intoId: number
    readonly roles: readonly ('unit-clerk' | 'unit-head')[]
  },
): Promise<
  Outcome<{ readonly people: number; readonly dossiers: number; readonly roles: number }, UnitActRefusal>
> {
  const { unitId, intoId, day, documentNumber, reason } = wanted
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const units = await lockedUnits(tx)
    const unit = units.find(({ id }) => id === unitId) ?? null
    const into = units.find(({ id }) => id === intoId) ?? null
    const held = await holdingsOf(tx, unitId)

    const problems: UnitActRefusal[] = []
    if (!mayKeepUnits(actor)) problems.push({ problem: 'not-allowed' })
    if (unit === null) problems.push({ problem: 'unit-unknown' })
    else
      problems.push(
        ...unitActProblems(unit, wanted, held, dayInVietnam(at)),
        ...mergeProblems(unit, into, day),
      )

    const [people, dossiers] = [held.people.map(({ id }) => id), held.dossiers.map(({ id }) => id)]
    const facts = {
      day,
      into: into?.code,
      people: people.length,
      dossiers: dossiers.length,
      problems: problems.map(({ problem }) => problem),
    }
    const act = {
      at,
      actorId: actor.personId,
      act: 'merge-unit',
      subject: `unit:${unitId}`,
      reason,
      documentNumber,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts })
    if (problems.length > 0 || unit === null || into === null) return refused(problems)
    const by = actor.personId
    const roles = await continueGrants(tx, unit.id, into.id, day, { by, at, roles: wanted.roles })
    await endGrantsOfUnit(tx, unit.id, day.subtract({ days: 1 }))
    await movePeople(tx, people, into.id)
    await moveDossiersToUnit(tx, dossiers, into.id, {
      at,
      by,
      documentNumber,
      facts: { from: unit.name, to: into.name },
    })
    await moveRegistrations(tx, unit.id, into.id)
    await moveUnitsBelow(tx, unit.id, into.id)
    // The move may have put it below another unit meanwhile.
    const now = (await unitById(tx, unit.id)) ?? unit
    await updateUnit(tx, { ...now, validTo: day.subtract({ days: 1 }) })
    const moved = { peopleMoved: people.length, dossiersMoved: dossiers.length }
    const basis = { day, documentNumber, reason }
    await insertUnitAct(tx, {
      kind: 'merge',
      unitId,
      otherUnitId: into.id,
      ...basis,
      nameBefore: unit.name,
      nameAfter: null,
      ...moved,
      at,
      by,
    })
    return done({ people: people.length, dossiers: dossiers.length, roles })
  })
}
