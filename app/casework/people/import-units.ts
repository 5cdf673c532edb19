import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { UnitImportLine } from '#app/domain/people/import-units.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { confirmBulkImport, lockBulkImport } from '#app/records/people/bulk-imports.ts'
import { insertUnits, updateUnits } from '#app/records/people/bulk-units.ts'
import { lockedUnits } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { type ImportDone, type ImportRefusal, importRefusals } from './import-refusals.ts'
import { judgedUnits } from './judged-list.ts'

/** Ghi danh sách đơn vị that was previewed: everything in one stroke, once, and only as it was shown. */
export async function importUnits(
  tools: Tools,
  actor: Actor,
  wanted: { readonly importId: number; readonly digest: string },
): Promise<Outcome<ImportDone, ImportRefusal>> {
  return tools.transaction(async (tx) => {
    const at = tools.now()
    await lockedUnits(tx)
    const given = await lockBulkImport(tx, wanted.importId)
    const judged = given === null ? null : await judgedUnits(tx, given, dayInVietnam(at))

    const problems = importRefusals(actor, 'units', given, judged, wanted.digest)
    const act = { at, actorId: actor.personId, act: 'import-units', subject: `import:${wanted.importId}` }
    if (problems.length > 0 || judged === null) {
      await recordAct(tx, {
        ...act,
        refused: true,
        facts: { problems: problems.map(({ problem }) => problem) },
      })
      return refused(problems)
    }
    const result = {
      added: ofChange(judged.lines, 'new').length,
      changed: ofChange(judged.lines, 'changed').length,
      accounts: 0,
    }
    await recordAct(tx, { ...act, refused: false, facts: { sha256: given?.fileSha256, ...result } })
    await write(tx, judged.lines)
    await confirmBulkImport(tx, wanted.importId, at, result)
    return done(result)
  })
}

const ofChange = (lines: readonly UnitImportLine[], change: UnitImportLine['change']) =>
  lines.filter((line) => line.change === change)

async function write(tx: Parameters<typeof insertUnits>[0], lines: readonly UnitImportLine[]): Promise<void> {
  const ids = await insertUnits(
    tx,
    ofChange(lines, 'new').map(({ id, details }) => ({ ...details, id })),
  )
  const real = (id: number | null): number | null => (id === null ? null : (ids.get(id) ?? id))
  const written = lines
    .filter(({ change, details }) => change === 'changed' || (change === 'new' && details.parentId !== null))
    .map(({ id, details }): Unit => ({ ...details, id: ids.get(id) ?? id, parentId: real(details.parentId) }))
  await updateUnits(tx, written)
}
