import { searchKey } from '#app/domain/search-key.ts'
import { writtenDay } from '#app/domain/written-day.ts'
import type { Role } from './actor.ts'
import { cellOr, type ImportChange, type ImportDifference, type ImportRow, isDash } from './import-table.ts'
import { type LoginNameProblem, loginNameOf, loginNameProblems } from './login-name.ts'
import { type Person, type PersonDetails, type PersonProblem, personProblems } from './person.ts'
import { type GrantProblem, grantProblems, needsUnit, type RolePeriod } from './role-rules.ts'
import type { Unit } from './unit.ts'

/** Cột của danh sách người. */
export const personColumns = [
  'code',
  'name',
  'birth-date',
  'unit',
  'position',
  'qualification',
  'email',
  'phone',
  'login',
  'role',
  'role-unit',
  'from',
  'to',
] as const
export type PersonColumn = (typeof personColumns)[number]

/** Người đã biết, with what identifies a person: the id, the staff code, the sign-in name, the address. Never the name. */
export type KnownPerson = Person & {
  readonly staffCode: string | null
  readonly login: string | null
  readonly grants: readonly RolePeriod[]
}

/** Lỗi ô của danh sách người. */
export type PersonRowProblem =
  | PersonProblem
  | LoginNameProblem
  | GrantProblem
  | { readonly problem: 'nothing-identifies' }
  | { readonly problem: 'code-malformed' }
  | { readonly problem: 'code-unknown' }
  | { readonly problem: 'points-to-others'; readonly names: readonly string[] }
  | { readonly problem: 'email-taken'; readonly by: string }
  | { readonly problem: 'login-taken'; readonly by: string }
  | { readonly problem: 'has-other-login'; readonly login: string }
  | { readonly problem: 'differs-from-row'; readonly row: number }
  | { readonly problem: 'day-malformed' }
  | { readonly problem: 'role-unknown' }
  | { readonly problem: 'role-missing' }

/** Dòng người đã xét. `id` negative: somebody new; rows of one person carry one id. */
export type PersonImportLine = {
  readonly row: number
  readonly change: ImportChange
  readonly id: number
  readonly staffCode: string | null
  readonly details: PersonDetails
  /** The sign-in name of a new account; null: none is made. */
  readonly newLogin: string | null
  readonly grant: RolePeriod | null
  readonly differences: readonly ImportDifference<PersonColumn>[]
  readonly problems: readonly { readonly column: PersonColumn; readonly problem: PersonRowProblem }[]
  /** Somebody of the same name and birth date who is known under another code. */
  readonly perhaps: string | null
}

/** Căn cứ xét danh sách người: what the rows are judged by. */
export type PeopleImportBasis = {
  readonly people: readonly KnownPerson[]
  readonly units: readonly Unit[]
  readonly roles: ReadonlyMap<string, Role>
  readonly today: Temporal.PlainDate
}

type Judging = {
  readonly byStaffCode: Map<string, KnownPerson>
  readonly byLogin: Map<string, KnownPerson>
  readonly byEmail: Map<string, KnownPerson>
  readonly byId: Map<number, KnownPerson>
  readonly byNameAndBirth: Map<string, KnownPerson>
  readonly unitsByCode: Map<string, Unit>
  readonly unitCodes: Map<number, string>
  readonly firstRows: Map<number, number>
}

/** Xét danh sách người: every row against the records and against the rows above it. */
export function judgePeople(
  rows: readonly ImportRow<PersonColumn>[],
  basis: PeopleImportBasis,
): readonly PersonImportLine[] {
  const judging: Judging = {
    byStaffCode: new Map(
      basis.people.flatMap((one) => (one.staffCode === null ? [] : [[one.staffCode.toLowerCase(), one]])),
    ),
    byLogin: new Map(basis.people.flatMap((one) => (one.login === null ? [] : [[one.login, one]]))),
    byEmail: new Map(
      basis.people.flatMap((one) => (one.email === null ? [] : [[one.email.toLowerCase(), one]])),
    ),
    byId: new Map(basis.people.map((one) => [one.id, one])),
    byNameAndBirth: new Map(basis.people.map((one) => [nameAndBirth(one), one])),
    unitsByCode: new Map(basis.units.map((unit) => [unit.code, unit])),
    unitCodes: new Map(basis.units.map((unit) => [unit.id, unit.code])),
    firstRows: new Map(),
  }
  return rows.map((row, place) => judgeRow(row, -1 - place, judging, basis))
}

const nameAndBirth = (person: PersonDetails): string => `${searchKey(person.fullName)} ${person.birthDate}`

/** Mã cán bộ that stands for a person without a code of their own. */
export const codeOfPerson = (person: { readonly id: number; readonly staffCode: string | null }): string =>
  person.staffCode ?? `id-${person.id}`

type Found = {
  readonly person: KnownPerson | null
  readonly problems: readonly { column: PersonColumn; problem: PersonRowProblem }[]
}

/** Whom a row means: its code, its sign-in name and its address must not point to different people. */
function personOf(cells: ImportRow<PersonColumn>['cells'], judging: Judging): Found {
  const code = cells.code.toLowerCase()
  const login = isDash(cells.login) ? '' : loginNameOf(cells.login)
  const email = isDash(cells.email) ? '' : cells.email.toLowerCase()
  if (code === '' && login === '' && email === '')
    return { person: null, problems: [{ column: 'code', problem: { problem: 'nothing-identifies' } }] }
  const ownId = /^id-(\d{1,15})$/.exec(code)?.[1]
  const ofCode = ownId === undefined ? judging.byStaffCode.get(code) : judging.byId.get(Number(ownId))
  if (ownId !== undefined && ofCode === undefined)
    return { person: null, problems: [{ column: 'code', problem: { problem: 'code-unknown' } }] }
  if (ownId === undefined && code !== '' && !/^[a-z0-9][a-z0-9./_-]{0,39}$/.test(code))
    return { person: null, problems: [{ column: 'code', problem: { problem: 'code-malformed' } }] }
  const ofLogin = login === '' ? undefined : judging.byLogin.get(login)
  const ofEmail = email === '' ? undefined : judging.byEmail.get(email)
  const person = ofCode ?? (code === '' ? (ofLogin ?? ofEmail) : undefined) ?? null
  const problems: { column: PersonColumn; problem: PersonRowProblem }[] = []
  if (code === '' && ofLogin !== undefined && ofEmail !== undefined && ofLogin.id !== ofEmail.id)
    problems.push({
      column: 'email',
      problem: { problem: 'points-to-others', names: [ofLogin.fullName, ofEmail.fullName] },
    })
  else {
    // A code gives a person who has none yet their code, when the address or the sign-in name is theirs.
    const claimed =
      person ??
      (ofLogin?.staffCode === null ? ofLogin : ofEmail?.staffCode === null ? ofEmail : undefined) ??
      null
    if (ofLogin !== undefined && ofLogin.id !== claimed?.id)
      problems.push({ column: 'login', problem: { problem: 'login-taken', by: ofLogin.fullName } })
    if (ofEmail !== undefined && ofEmail.id !== claimed?.id)
      problems.push({ column: 'email', problem: { problem: 'email-taken', by: ofEmail.fullName } })
    return { person: claimed, problems }
  }
  return { person, problems }
}

function judgeRow(
  { row, cells }: ImportRow<PersonColumn>,
  newId: number,
  judging: Judging,
  { roles, today }: PeopleImportBasis,
): PersonImportLine {
  const { person: before, problems: found } = personOf(cells, judging)
  const problems = [...found]
  const wrong = (column: PersonColumn, problem: PersonRowProblem) => problems.push({ column, problem })
  const id = before?.id ?? newId
  const unit = judging.unitsByCode.get(cells.unit.toLowerCase())
  if (cells.unit !== '' && !isDash(cells.unit) && unit === undefined)
    wrong('unit', { problem: 'unit-unknown' })
  const birthDate = writtenDay(isDash(cells['birth-date']) ? '' : cells['birth-date'])
  if (birthDate === 'wrong') wrong('birth-date', { problem: 'day-malformed' })
  const details: PersonDetails = {
    fullName: cellOr(cells.name, before?.fullName ?? ''),
    birthDate:
      typeof birthDate !== 'string'
        ? birthDate
        : isDash(cells['birth-date'])
          ? null
          : (before?.birthDate ?? null),
    homeUnitId: isDash(cells.unit) ? null : (unit?.id ?? before?.homeUnitId ?? null),
    position: cellOr(cells.position, before?.position ?? ''),
    qualification: cellOr(cells.qualification, before?.qualification ?? ''),
    email: cellOr(cells.email, before?.email ?? '') || null,
    phone: cellOr(cells.phone, before?.phone ?? '') || null,
  }
  for (const problem of personProblems(details, today, false)) wrong(columnOf(problem), problem)
  const code = cells.code.toLowerCase()
  const staffCode = code === '' || code.startsWith('id-') ? (before?.staffCode ?? null) : code
  const login = isDash(cells.login) ? '' : loginNameOf(cells.login)
  const newLogin = login === '' || before?.login === login || before?.login != null ? null : login
  if (login !== '') for (const problem of loginNameProblems(login)) wrong('login', problem)
  if (before?.login != null && login !== '' && before.login !== login)
    wrong('login', { problem: 'has-other-login', login: before.login })

  const grant = grantOf(cells, details.homeUnitId, judging, roles, today, wrong)
  const held = before?.grants ?? []
  const isHeld = grant !== null && held.some((one) => isSameGrant(one, grant))
  if (grant !== null && !isHeld) {
    const grantUnit = grant.unitId === null ? null : unitById(judging, grant.unitId)
    for (const problem of grantProblems(grant, grantUnit, held)) wrong(grantColumn(problem), problem)
  }
  const wanted = grant !== null && !isHeld ? grant : null
  const earlier = judging.firstRows.get(id)
  const isAgain = earlier !== undefined
  const differences =
    before === null
      ? []
      : differencesOf(before, { ...details, staffCode, login: newLogin ?? before.login }, wanted, judging)
  if (isAgain && before !== null && differences.some(({ column }) => column !== 'role'))
    wrong('code', { problem: 'differs-from-row', row: earlier })
  if (!isAgain) judging.firstRows.set(id, row)
  const namesake = before === null ? judging.byNameAndBirth.get(nameAndBirth(details)) : undefined
  // Later rows of the list see this person as the records will: that is how one person may have several rows.
  remember(
    {
      ...details,
      id,
      staffCode,
      login: newLogin ?? before?.login ?? null,
      grants: wanted === null ? held : [...held, wanted],
    },
    judging,
  )
  const isNew = before === null || before.id < 0
  const change: ImportChange =
    problems.length > 0
      ? 'wrong'
      : isNew && !isAgain
        ? 'new'
        : differences.length > 0 || (isNew && wanted !== null)
          ? 'changed'
          : 'unchanged'
  return {
    row,
    change,
    id,
    staffCode,
    details,
    newLogin,
    grant: wanted,
    differences,
    problems,
    perhaps: namesake === undefined ? null : `${namesake.fullName} (${codeOfPerson(namesake)})`,
  }
}

function remember(person: KnownPerson, judging: Judging): void {
  judging.byId.set(person.id, person)
  if (person.staffCode !== null) judging.byStaffCode.set(person.staffCode.toLowerCase(), person)
  if (person.login !== null) judging.byLogin.set(person.login, person)
  if (person.email !== null) judging.byEmail.set(person.email.toLowerCase(), person)
}

const unitById = (judging: Judging, id: number): Unit | null =>
  judging.unitsByCode.get(judging.unitCodes.get(id) ?? '') ?? null

function grantOf(
  cells: ImportRow<PersonColumn>['cells'],
  homeUnitId: number | null,
  judging: Judging,
  roles: ReadonlyMap<string, Role>,
  today: Temporal.PlainDate,
  wrong: (column: PersonColumn, problem: PersonRowProblem) => void,
): RolePeriod | null {
  const from = writtenDay(cells.from)
  const to = writtenDay(isDash(cells.to) ? '' : cells.to)
  if (from === 'wrong') wrong('from', { problem: 'day-malformed' })
  if (to === 'wrong') wrong('to', { problem: 'day-malformed' })
  if (cells.role === '') {
    if (cells['role-unit'] !== '' || cells.to !== '') wrong('role', { problem: 'role-missing' })
    return null
  }
  const role = roles.get(searchKey(cells.role))
  if (role === undefined) {
    wrong('role', { problem: 'role-unknown' })
    return null
  }
  const unit = judging.unitsByCode.get(cells['role-unit'].toLowerCase())
  if (cells['role-unit'] !== '' && unit === undefined) {
    wrong('role-unit', { problem: 'unit-unknown' })
    return null
  }
  return {
    role,
    unitId: unit?.id ?? (needsUnit(role) ? homeUnitId : null),
    validFrom: typeof from === 'string' ? today : from,
    validTo: typeof to === 'string' ? null : to,
  }
}

/** The same role for the same unit, already held over all the days the row asks for: nothing to grant. */
const isSameGrant = (held: RolePeriod, wanted: RolePeriod): boolean =>
  held.role === wanted.role &&
  held.unitId === wanted.unitId &&
  Temporal.PlainDate.compare(held.validFrom, wanted.validFrom) <= 0 &&
  (held.validTo === null
    ? wanted.validTo === null
    : wanted.validTo !== null && Temporal.PlainDate.compare(held.validTo, wanted.validTo) === 0)

function differencesOf(
  before: KnownPerson,
  after: PersonDetails & { readonly staffCode: string | null; readonly login: string | null },
  grant: RolePeriod | null,
  judging: Judging,
): readonly ImportDifference<PersonColumn>[] {
  const unit = (id: number | null): string => (id === null ? '' : (judging.unitCodes.get(id) ?? ''))
  const pairs: readonly (readonly [PersonColumn, string, string])[] = [
    ['code', before.staffCode ?? '', after.staffCode ?? ''],
    ['name', before.fullName, after.fullName],
    ['birth-date', before.birthDate?.toString() ?? '', after.birthDate?.toString() ?? ''],
    ['unit', unit(before.homeUnitId), unit(after.homeUnitId)],
    ['position', before.position, after.position],
    ['qualification', before.qualification, after.qualification],
    ['email', before.email ?? '', after.email ?? ''],
    ['phone', before.phone ?? '', after.phone ?? ''],
    ['login', before.login ?? '', after.login ?? ''],
    ['role', '', grant?.role ?? ''],
  ]
  return pairs
    .filter(([, old, wanted]) => old !== wanted)
    .map(([column, old, wanted]) => ({ column, before: old, after: wanted }))
}

function grantColumn(problem: GrantProblem): PersonColumn {
  switch (problem.problem) {
    case 'days-reversed':
    case 'beyond-unit':
      return 'to'
    case 'before-unit':
      return 'from'
    case 'already-held':
      return 'role'
    case 'unit-needed':
    case 'unit-unknown':
      return 'role-unit'
  }
}

function columnOf(problem: PersonProblem): PersonColumn {
  switch (problem.problem) {
    case 'name-missing':
    case 'name-too-long':
    case 'name-unreadable':
      return 'name'
    case 'birth-date-missing':
    case 'birth-date-unlikely':
      return 'birth-date'
    case 'position-too-long':
      return 'position'
    case 'qualification-too-long':
      return 'qualification'
    case 'email-malformed':
      return 'email'
    case 'phone-malformed':
      return 'phone'
  }
}
