import type { Connection } from '#app/records/connection.ts'

/** Văn thư hoặc thủ trưởng của một đơn vị, who can sign in: whom a letter to the unit reaches. */
export type UnitStaff = {
  readonly unitId: number
  readonly personId: number
  readonly fullName: string
  readonly email: string | null
}

/** The clerks and heads of these units on the day, each once a unit, by name. */
export async function unitStaff(
  db: Connection,
  unitIds: readonly number[],
  day: Temporal.PlainDate,
): Promise<readonly UnitStaff[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('role_grant as role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select(['role.unit_id', 'person.id', 'person.full_name', 'person.email'])
    .distinct()
    .where('role.unit_id', 'in', [...unitIds])
    .where('role.role', 'in', ['unit-clerk', 'unit-head'])
    .where('role.valid_from', '<=', day.toString())
    .where((is) => is.or([is('role.valid_to', 'is', null), is('role.valid_to', '>=', day.toString())]))
    .where('account.disabled_at', 'is', null)
    .orderBy('role.unit_id')
    .orderBy('person.full_name')
    .orderBy('person.id')
    .execute()
  return rows.flatMap((row) =>
    row.unit_id === null
      ? []
      : [{ unitId: row.unit_id, personId: row.id, fullName: row.full_name, email: row.email }],
  )
}
