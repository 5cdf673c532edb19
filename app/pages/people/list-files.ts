import type { ListKind } from '#app/casework/people/read-list.ts'
import { printPeopleSheet, printUnitSheet } from '#app/documents/people/import-sheets.ts'
import { codeOfPerson, type KnownPerson, type PersonColumn } from '#app/domain/people/import-people.ts'
import type { UnitColumn } from '#app/domain/people/import-units.ts'
import type { RolePeriod } from '#app/domain/people/role-rules.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { printed, xlsxType as xlsx } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { knownPeople } from '#app/records/people/bulk-people.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { roleWords } from './role-words.ts'
import { unitTypeWords } from './unit-words.ts'

type Screen = (visit: SignedInVisit) => Promise<Response>

/** The empty list with its headings, choices and explanations. */
export const listTemplate =
  (kind: ListKind): Screen =>
  async (visit) =>
    kind === 'units'
      ? printed(
          await printUnitSheet([], await knownSectors(visit.tools.db)),
          'Mau-danh-sach-don-vi.xlsx',
          xlsx,
        )
      : printed(await printPeopleSheet([]), 'Mau-danh-sach-nguoi.xlsx', xlsx)

/** What there is today, in exactly the columns of the template, to be corrected and sent back. */
export const listExport =
  (kind: ListKind): Screen =>
  async (visit) => {
    const { db } = visit.tools
    const units = await unitsInForce(db, visit.today)
    const codes = new Map(units.map(({ id, code }) => [id, code]))
    if (kind === 'units') {
      const sectors = await knownSectors(db)
      const names = new Map(sectors.map(({ code, name }) => [code, name]))
      return printed(
        await printUnitSheet(
          units.map((unit) => unitRow(unit, names, codes)),
          sectors,
        ),
        'Danh-sach-don-vi.xlsx',
        xlsx,
      )
    }
    const people = await knownPeople(db)
    const rows = people.flatMap((person) => personRows(person, codes, visit.today))
    return printed(await printPeopleSheet(rows), 'Danh-sach-nguoi.xlsx', xlsx)
  }

const unitRow = (
  unit: Unit,
  sectors: ReadonlyMap<string, string>,
  codes: ReadonlyMap<number, string>,
): Readonly<Record<UnitColumn, string>> => ({
  code: unit.code,
  name: unit.name,
  'short-name': unit.shortName,
  abbreviation: unit.abbreviation,
  type: unitTypeWords[unit.type],
  sector: sectors.get(unit.sector) ?? unit.sector,
  parent: unit.parentId === null ? '' : (codes.get(unit.parentId) ?? ''),
  from: printDay(unit.validFrom),
})

/** One row for each role that is not over, at least one. */
function personRows(
  person: KnownPerson,
  codes: ReadonlyMap<number, string>,
  today: Temporal.PlainDate,
): readonly Readonly<Record<PersonColumn, string>>[] {
  const unitCode = (id: number | null): string => (id === null ? '' : (codes.get(id) ?? ''))
  const lasting = person.grants.filter(
    ({ validTo }) => validTo === null || Temporal.PlainDate.compare(validTo, today) >= 0,
  )
  const grants: readonly (RolePeriod | null)[] = lasting.length === 0 ? [null] : lasting
  return grants.map((grant) => ({
    code: codeOfPerson(person),
    name: person.fullName,
    'birth-date': person.birthDate === null ? '' : printDay(person.birthDate),
    unit: unitCode(person.homeUnitId),
    position: person.position,
    qualification: person.qualification,
    email: person.email ?? '',
    phone: person.phone ?? '',
    login: person.login ?? '',
    role: grant === null ? '' : roleWords[grant.role],
    'role-unit': unitCode(grant?.unitId ?? null),
    from: grant === null ? '' : printDay(grant.validFrom),
    to: grant?.validTo ? printDay(grant.validTo) : '',
  }))
}
