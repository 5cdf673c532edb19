import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepUnits } from '#app/domain/people/administration.ts'
import {
  type SplitShare,
  splitProblems,
  type UnitActBasis,
  unitActProblems,
} from '#app/domain/people/unit-acts.ts'
import type { UnitDetails } from '#app/domain/people/unit-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { endGrantsOfUnit } from '#app/records/people/role-grants.ts'
import {
  continueGrants,
  holdingsOf,
  insertUnitAct,
  moveChosenRegistrations,
  moveDossiersToUnit,
  movePeople,
} from '#app/records/people/unit-acts.ts'
import { insertUnit, lockedUnits } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import type { UnitActRefusal } from './rename-unit.ts'

/**
 * Tách đơn vị: a new unit from that day; the people, dossiers and registrations that are chosen go there, all others stay.
 * Who was clerk or head and goes is so at the new unit, and no longer at the old one.
 */
export async function splitUnit(
  tools: Tools,
  actor: Actor,
  wanted: UnitActBasis & {
    readonly unitId: number
    readonly named: Pick<UnitDetails, 'code' | 'name' | 'shortName' | 'abbreviation' | 'type' | 'sector'>
    readonly share: SplitShare
  },
): Promise<Outcome<{ readonly newUnitId: number }, UnitActRefusal>> {
  const { unitId, day, documentNumber, reason, share } = wanted
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const units = await lockedUnits(tx)
    const unit = units.find(({ id }) => id === unitId) ?? null
    const held = await holdingsOf(tx, unitId)
    const details = { ...wanted.named, parentId: unit?.parentId ?? null, validFrom: day, validTo: null }

    const problems: UnitActRefusal[] = []
    if (!mayKeepUnits(actor)) problems.push({ problem: 'not-allowed' })
    if (unit === null) problems.push({ problem: 'unit-unknown' })
    else {
      const holds = {
        people: held.people.map(({ id }) => id),
        dossiers: held.dossiers.map(({ id }) => id),
        registrations: held.registrations.map(({ id }) => id),
      }
      problems.push(
        ...unitActProblems(unit, wanted, held, dayInVietnam(at)),
        ...splitProblems(unit, details, share, holds, units),
      )
    }
    const by = actor.personId
    const facts = { day, to: details.code, ...share, problems: problems.map(({ problem }) => problem) }
    const act = {
      at,
      actorId: by,
      act: 'split-unit',
      subject: `unit:${unitId}`,
      reason,
      documentNumber,
      facts,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0 || unit === null) return refused(problems)

    const newUnitId = await insertUnit(tx, details)
    const roles = ['unit-clerk', 'unit-head']
    await continueGrants(tx, unitId, newUnitId, day, { by, at, roles, people: share.people })
    await endGrantsOfUnit(tx, unitId, day.subtract({ days: 1 }), share.people)
    await movePeople(tx, share.people, newUnitId)
    const moved = { from: unit.name, to: details.name }
    await moveDossiersToUnit(tx, share.dossiers, newUnitId, { at, by, documentNumber, facts: moved })
    await moveChosenRegistrations(tx, { ids: share.registrations, dossiers: share.dossiers }, newUnitId)
    await insertUnitAct(tx, {
      kind: 'split',
      unitId,
      otherUnitId: newUnitId,
      day,
      documentNumber,
      reason,
      nameBefore: unit.name,
      nameAfter: null,
      peopleMoved: share.people.length,
      dossiersMoved: share.dossiers.length,
      at,
      by,
    })
    return done({ newUnitId })
  })
}
