import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { PersonImportLine } from '#app/domain/people/import-people.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { queueForNames } from '#app/records/people/accounts.ts'
import { confirmBulkImport, lockBulkImport } from '#app/records/people/bulk-imports.ts'
import { insertAccounts, insertGrants, insertPeople, updatePeople } from '#app/records/people/bulk-people.ts'
import { lockedUnits } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { type ImportDone, type ImportRefusal, importRefusals } from './import-refusals.ts'
import { judgedPeople } from './judged-list.ts'

/** What is kept of a confirmed list of people: how much it wrote, and whose accounts it opened. */
type Written = ImportDone & { readonly opened: readonly number[] }

/** Ghi danh sách người that was previewed: people, accounts and roles in one stroke, once, and only as it was shown. */
export async function importPeople(
  tools: Tools,
  actor: Actor,
  wanted: { readonly importId: number; readonly digest: string },
): Promise<Outcome<ImportDone, ImportRefusal>> {
  return tools.transaction(async (tx) => {
    const at = tools.now()
    await queueForNames(tx)
    await lockedUnits(tx)
    const given = await lockBulkImport(tx, wanted.importId)
    const judged = given === null ? null : await judgedPeople(tx, given, dayInVietnam(at))

    const problems = importRefusals(actor, 'people', given, judged, wanted.digest)
    const act = { at, actorId: actor.personId, act: 'import-people', subject: `import:${wanted.importId}` }
    if (problems.length > 0 || judged === null) {
      await recordAct(tx, {
        ...act,
        refused: true,
        facts: { problems: problems.map(({ problem }) => problem) },
      })
      return refused(problems)
    }
    const written = await write(tx, judged.lines, actor.personId, at)
    await recordAct(tx, {
      ...act,
      refused: false,
      facts: {
        sha256: given?.fileSha256,
        added: written.added,
        changed: written.changed,
        accounts: written.accounts,
      },
    })
    await confirmBulkImport(tx, wanted.importId, at, written)
    return done(written)
  })
}

/** The last row of each person says all that the earlier ones said. */
async function write(
  tx: OpenTransaction,
  lines: readonly PersonImportLine[],
  actorId: number,
  at: Temporal.Instant,
): Promise<Written> {
  const last = [...new Map(lines.map((line) => [line.id, line])).values()]
  const touched = new Set(lines.filter(({ change }) => change !== 'unchanged').map(({ id }) => id))
  const kept = last
    .filter(({ id }) => touched.has(id))
    .map(({ id, details, staffCode }) => ({ ...details, id, staffCode }))
  const ids = await insertPeople(
    tx,
    kept.filter(({ id }) => id < 0),
    at,
  )
  const idOf = (id: number): number => ids.get(id) ?? id
  await updatePeople(
    tx,
    kept.filter(({ id }) => id > 0),
  )
  const accounts = lines.flatMap(({ id, newLogin }) =>
    newLogin === null ? [] : [{ personId: idOf(id), login: newLogin }],
  )
  await insertAccounts(tx, accounts, at)
  const grants = lines.flatMap(({ id, grant }) => (grant === null ? [] : [{ ...grant, personId: idOf(id) }]))
  await insertGrants(tx, grants, actorId, at)
  return {
    added: ids.size,
    changed: kept.length - ids.size,
    accounts: accounts.length,
    opened: accounts.map(({ personId }) => personId),
  }
}
