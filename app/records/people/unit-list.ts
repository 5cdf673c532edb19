import { sql } from 'kysely'
import type { Role } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Connection } from '#app/records/connection.ts'
import { allUnits } from './units.ts'

/** A unit with who leads it, who keeps its papers, and how many people belong to it on a day. */
export type UnitLine = Unit & {
  readonly headName: string | null
  readonly clerkName: string | null
  readonly people: number
}

export async function unitLines(db: Connection, day: Temporal.PlainDate): Promise<readonly UnitLine[]> {
  const [units, { rows }] = await Promise.all([
    allUnits(db),
    sql<{ id: number; head: string | null; clerk: string | null; people: number }>`
      select u.id,
        ${holder('unit-head', day)} as head, ${holder('unit-clerk', day)} as clerk,
        (select count(*) from person p where p.home_unit_id = u.id) as people
      from unit u`.execute(db),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return units.map((unit) => ({
    ...unit,
    headName: byId.get(unit.id)?.head ?? null,
    clerkName: byId.get(unit.id)?.clerk ?? null,
    people: byId.get(unit.id)?.people ?? 0,
  }))
}

const holder = (role: Role, day: Temporal.PlainDate) => sql`(select p.full_name from role_grant g
  join person p on p.id = g.person_id where g.unit_id = u.id and g.role = ${role}
    and g.valid_from <= ${day.toString()}::date and (g.valid_to is null or g.valid_to >= ${day.toString()}::date)
  order by g.valid_from desc, g.id desc limit 1)`
