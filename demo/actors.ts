import type { Actor } from '#app/domain/people/actor.ts'
import type { Connection } from '#app/records/connection.ts'

/** A person as the door would see them on a day, without a session. */
export type SeatsAndRoles = (personId: number, fullName: string, day: Temporal.PlainDate) => Actor

type Days = { readonly valid_from: string; readonly valid_to: string | null }

const inForce = (day: string) => (one: Days) =>
  one.valid_from <= day && (one.valid_to === null || one.valid_to >= day)

/** Everybody's roles and seats, read once. */
export async function readSeatsAndRoles(db: Connection): Promise<SeatsAndRoles> {
  const grants = await db
    .selectFrom('role_grant')
    .leftJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['person_id', 'role', 'unit_id', 'unit.name', 'role_grant.valid_from', 'role_grant.valid_to'])
    .orderBy('role_grant.id')
    .execute()
  const seats = await db
    .selectFrom('council_member')
    .innerJoin('council', 'council.id', 'council_member.council_id')
    .select([
      'council_member.id',
      'council_id',
      'programme_id',
      'person_id',
      'seat',
      'kind',
      'valid_from',
      'valid_to',
    ])
    .orderBy('council_member.id')
    .execute()
  const grantsOf = Map.groupBy(grants, (grant) => grant.person_id)
  const seatsOf = Map.groupBy(seats, (seat) => seat.person_id)
  return (personId, fullName, day) => {
    const isInForce = inForce(day.toString())
    return {
      personId,
      fullName,
      roles: (grantsOf.get(personId) ?? []).filter(isInForce).map(({ role, unit_id, name }) => ({
        role,
        unitId: unit_id,
        ...(role === 'appraiser' && name !== null ? { unitName: name } : {}),
      })),
      seats: (seatsOf.get(personId) ?? [])
        .filter(isInForce)
        .filter(({ kind }) => kind === 'council')
        .map((seat) => ({
          memberId: seat.id,
          councilId: seat.council_id,
          programmeId: seat.programme_id,
          seat: seat.seat,
          // Nothing that is played reads a confidential part.
          keptFrom: [],
        })),
      desk: null,
      mustChangePassword: false,
    }
  }
}
