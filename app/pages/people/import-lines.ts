import { personSheetColumns, unitSheetColumns } from '#app/documents/people/import-sheets.ts'
import { letterOf } from '#app/documents/spreadsheet/workbook.ts'
import { roles } from '#app/domain/people/actor.ts'
import { codeOfPerson, type PersonColumn, type PersonImportLine } from '#app/domain/people/import-people.ts'
import type { ImportChange, ImportColumn } from '#app/domain/people/import-table.ts'
import type { UnitColumn, UnitImportLine } from '#app/domain/people/import-units.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import { chosen } from '#app/pages/kit/list-query.ts'
import { typedDay } from '#app/pages/kit/typed.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { personRowWords, unitRowWords } from './import-words.ts'
import { roleWords } from './role-words.ts'
import { unitTypeWords } from './unit-words.ts'

type Places = ReadonlyMap<string, number>

/** One line of a preview, in words. */
export type ShownLine = {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly change: ImportChange
  /** "Ô C7: …", one for each fault. */
  readonly problems: readonly string[]
  readonly facts: readonly string[]
  readonly differences: readonly { readonly title: string; readonly before: string; readonly after: string }[]
  readonly warning: string | null
}

export const shownUnit = (
  line: UnitImportLine,
  sectors: ReadonlyMap<string, string>,
  places: Places,
): ShownLine => ({
  row: line.row,
  code: line.details.code,
  name: line.details.name,
  change: line.change,
  problems: inOrder(line.problems, places).map(
    ({ column, problem }) =>
      `${cellName(unitSheetColumns, column, line.row, places)}: ${unitRowWords(problem)}`,
  ),
  facts:
    line.change === 'new' ? [unitTypeWords[line.details.type], sectors.get(line.details.sector) ?? ''] : [],
  differences: line.differences.map(({ column, before, after }) => ({
    title: titleOf(unitSheetColumns, column),
    before: unitValue(column, before, sectors),
    after: unitValue(column, after, sectors),
  })),
  warning: null,
})

export const shownPerson = (line: PersonImportLine, places: Places): ShownLine => ({
  row: line.row,
  code: line.id > 0 ? codeOfPerson(line) : (line.staffCode ?? line.newLogin ?? line.details.email ?? ''),
  name: line.details.fullName,
  change: line.change,
  problems: inOrder(line.problems, places).map(
    ({ column, problem }) =>
      `${cellName(personSheetColumns, column, line.row, places)}: ${personRowWords(problem)}`,
  ),
  facts: [
    ...(line.newLogin === null ? [] : [`Mở tài khoản ${line.newLogin}`]),
    ...(line.grant === null
      ? []
      : [`Giao vai trò ${roleWords[line.grant.role]} từ ${printDay(line.grant.validFrom)}`]),
  ],
  differences: line.differences
    .filter(({ column }) => column !== 'role' && column !== 'login')
    .map(({ column, before, after }) => ({
      title: titleOf(personSheetColumns, column),
      before: dayOrText(column, before),
      after: dayOrText(column, after),
    })),
  warning: line.perhaps === null ? null : `Trùng họ tên và ngày sinh với ${line.perhaps}; hãy kiểm tra mã`,
})

/** From the left to the right, as the row is read. */
const inOrder = <Found extends { readonly column: string }>(
  found: readonly Found[],
  places: Places,
): readonly Found[] => found.toSorted((a, b) => (places.get(a.column) ?? 0) - (places.get(b.column) ?? 0))

/** The cell as Excel names it, in the sheet as it was sent. */
function cellName<Column extends string>(
  columns: readonly ImportColumn<Column>[],
  column: Column,
  row: number,
  places: Places,
): string {
  return `Ô ${letterOf(places.get(column) ?? 0)}${row} (${titleOf(columns, column)})`
}

const titleOf = <Column extends string>(columns: readonly ImportColumn<Column>[], column: Column): string =>
  columns.find(({ key }) => key === column)?.title ?? ''

function unitValue(column: UnitColumn, value: string, sectors: ReadonlyMap<string, string>): string {
  if (column === 'sector') return sectors.get(value) ?? value
  const type = column === 'type' ? chosen(value, unitTypes) : null
  return type === null ? dayOrText(column, value) : unitTypeWords[type]
}

function dayOrText(column: UnitColumn | PersonColumn, value: string): string {
  const role = column === 'role' ? chosen(value, roles) : null
  if (role !== null) return roleWords[role]
  const day = column === 'from' || column === 'birth-date' ? typedDay(value) : 'empty'
  return typeof day === 'string' ? value : printDay(day)
}
