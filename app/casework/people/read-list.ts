import {
  peopleSheetName,
  personSheetColumns,
  unitSheetColumns,
  unitSheetName,
} from '#app/documents/people/import-sheets.ts'
import type { WorkbookFault } from '#app/documents/spreadsheet/order.ts'
import { readWorkbook } from '#app/documents/spreadsheet/read-workbook.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister, mayKeepUnits } from '#app/domain/people/administration.ts'
import { type ImportTableProblem, importRows } from '#app/domain/people/import-table.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertBulkImport } from '#app/records/people/bulk-imports.ts'
import type { Tools } from '#app/tools.ts'

export type ListKind = 'units' | 'people'

export type ReadListProblem =
  | ImportTableProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'file-too-large'; readonly maxBytes: number }
  | { readonly problem: 'file-fault'; readonly fault: WorkbookFault }

const largestList = 10_000_000
const mostRows = 10_000

export const mayImport = (actor: Actor, kind: ListKind): boolean =>
  kind === 'units' ? mayKeepUnits(actor) : mayAdminister(actor)

/** Đọc danh sách Excel: the rows are read once and frozen with the file's digest; nothing else is written yet. */
export async function readList(
  tools: Tools,
  actor: Actor,
  wanted: { readonly kind: ListKind; readonly name: string; readonly file: ArrivedFile },
): Promise<Outcome<{ readonly importId: number }, ReadListProblem>> {
  const { kind, file } = wanted
  const read = mayImport(actor, kind) && file.sizeBytes <= largestList ? await rowsOf(kind, file) : null
  await file.discard()
  return tools.transaction(async (tx) => {
    const problems: ReadListProblem[] = read === null ? [] : [...read.problems]
    if (!mayImport(actor, kind)) problems.push({ problem: 'not-allowed' })
    else if (file.sizeBytes > largestList) problems.push({ problem: 'file-too-large', maxBytes: largestList })

    const at = tools.now()
    const facts = {
      kind,
      sha256: file.sha256,
      rows: read?.rows.length,
      problems: problems.map(({ problem }) => problem),
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'read-list',
      refused: problems.length > 0,
      facts,
    })
    if (problems.length > 0 || read === null) return refused(problems)
    const importId = await insertBulkImport(tx, {
      kind,
      fileName: wanted.name.slice(0, 200),
      fileSha256: file.sha256,
      rows: { places: read.places, rows: read.rows },
      madeAt: at,
      madeBy: actor.personId,
    })
    return done({ importId })
  })
}

async function rowsOf(kind: ListKind, file: ArrivedFile) {
  const bytes = await file.read(0, file.sizeBytes)
  const sheet = kind === 'units' ? unitSheetName : peopleSheetName
  const table = await readWorkbook({ bytes, sheet, mostRows })
  if ('fault' in table)
    return { rows: [], places: {}, problems: [{ problem: 'file-fault', fault: table } as const] }
  return kind === 'units' ? importRows(table, unitSheetColumns) : importRows(table, personSheetColumns)
}
