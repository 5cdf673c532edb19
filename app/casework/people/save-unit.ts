import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepUnits } from '#app/domain/people/administration.ts'
import { type UnitDetails, type UnitProblem, unitProblems } from '#app/domain/people/unit-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertUnit, lockedUnits, updateUnit } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type SaveUnitProblem =
  | UnitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'unit-unknown' }

/** Thêm hoặc sửa đơn vị (`id` null: a new one). What it was called before stays in the audit line and in frozen papers. */
export async function saveUnit(
  tools: Tools,
  actor: Actor,
  wanted: { readonly id: number | null; readonly details: UnitDetails },
): Promise<Outcome<{ readonly unitId: number }, SaveUnitProblem>> {
  const { id, details } = wanted
  return tools.transaction(async (tx) => {
    const units = await lockedUnits(tx)
    const before = units.find((unit) => unit.id === id) ?? null

    const problems: SaveUnitProblem[] = [...unitProblems(details, id, units)]
    if (!mayKeepUnits(actor)) problems.push({ problem: 'not-allowed' })
    if (id !== null && before === null) problems.push({ problem: 'unit-unknown' })

    const act = { at: tools.now(), actorId: actor.personId, act: id === null ? 'create-unit' : 'edit-unit' }
    if (problems.length > 0) {
      const facts = { code: details.code, problems: problems.map(({ problem }) => problem) }
      await recordAct(tx, { ...act, refused: true, facts })
      return refused(problems)
    }
    const unitId = id ?? (await insertUnit(tx, details))
    if (id !== null) await updateUnit(tx, { ...details, id })
    await recordAct(tx, {
      ...act,
      refused: false,
      subject: `unit:${unitId}`,
      facts: { before, after: details },
    })
    return done({ unitId })
  })
}
