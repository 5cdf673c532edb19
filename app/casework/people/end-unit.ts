import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepUnits } from '#app/domain/people/administration.ts'
import { type EndUnitProblem, endUnitProblems } from '#app/domain/people/unit-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { endGrantsOfUnit } from '#app/records/people/role-grants.ts'
import { holdingsOf, insertUnitAct } from '#app/records/people/unit-acts.ts'
import { lockedUnits, updateUnit } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type EndUnitRefusal =
  | EndUnitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'unit-unknown' }

/** Giải thể đơn vị theo văn bản: its last day, which is also the last day of every role in it. Nothing is deleted. */
export async function endUnit(
  tools: Tools,
  actor: Actor,
  wanted: {
    readonly unitId: number
    readonly lastDay: Temporal.PlainDate
    readonly documentNumber: string
    readonly reason: string
  },
): Promise<Outcome<{ readonly rolesEnded: number }, EndUnitRefusal>> {
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const units = await lockedUnits(tx)
    const unit = units.find((each) => each.id === wanted.unitId) ?? null

    const problems: EndUnitRefusal[] =
      unit === null ? [{ problem: 'unit-unknown' }] : [...endUnitProblems(unit, wanted, units)]
    const held = await holdingsOf(tx, wanted.unitId)
    const open = held.dossiers.filter(({ isOpen }) => isOpen).length
    if (open > 0) problems.push({ problem: 'has-open-dossiers', count: open })
    if (held.openTransmittals > 0)
      problems.push({ problem: 'has-open-transmittals', count: held.openTransmittals })
    if (!mayKeepUnits(actor)) problems.push({ problem: 'not-allowed' })

    const subject = `unit:${wanted.unitId}`
    const facts = { lastDay: wanted.lastDay, problems }
    const act = {
      at,
      actorId: actor.personId,
      act: 'end-unit',
      subject,
      facts,
      reason: wanted.reason,
      documentNumber: wanted.documentNumber,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0 || unit === null) return refused(problems)
    await updateUnit(tx, { ...unit, validTo: wanted.lastDay })
    await insertUnitAct(tx, {
      kind: 'end',
      unitId: unit.id,
      otherUnitId: null,
      day: wanted.lastDay.add({ days: 1 }),
      documentNumber: wanted.documentNumber,
      reason: wanted.reason,
      nameBefore: unit.name,
      nameAfter: null,
      peopleMoved: 0,
      dossiersMoved: 0,
      at,
      by: actor.personId,
    })
    return done({ rolesEnded: await endGrantsOfUnit(tx, unit.id, wanted.lastDay) })
  })
}
