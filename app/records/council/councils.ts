import type { Council, CouncilMember } from '#app/domain/council/council.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

export async function insertCouncil(
  tx: OpenTransaction,
  council: Omit<Council, 'id' | 'members'>,
  at: Temporal.Instant,
): Promise<number> {
  const row = await tx
    .insertInto('council')
    .values({
      programme_id: council.programmeId,
      name: council.name,
      decision_number: council.decisionNumber,
      decided_on: council.decidedOn.toString(),
      created_at: at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function councilById(db: Connection, id: number): Promise<Council | null> {
  const [council] = await councilsWhere(db, { id })
  return council ?? null
}

/** The councils of one programme, the first set up first. */
export const councilsOf = (db: Connection, programmeId: number): Promise<readonly Council[]> =>
  councilsWhere(db, { programmeId })

/** The council with its row locked: members come and go one act at a time. */
export async function lockCouncil(tx: OpenTransaction, id: number): Promise<Council | null> {
  const locked = await tx
    .selectFrom('council')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? councilById(tx, id) : null
}

async function councilsWhere(
  db: Connection,
  wanted: { readonly id?: number; readonly programmeId?: number },
): Promise<readonly Council[]> {
  const rows = await db
    .selectFrom('council')
    .select(['id', 'programme_id', 'name', 'decision_number', 'decided_on'])
    .$if(wanted.id !== undefined, (query) => query.where('id', '=', wanted.id ?? 0))
    .$if(wanted.programmeId !== undefined, (query) =>
      query.where('programme_id', '=', wanted.programmeId ?? 0),
    )
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const members = await membersOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    name: row.name,
    decisionNumber: row.decision_number,
    decidedOn: dayOf(row.decided_on),
    members: members.filter((member) => member.councilId === row.id),
  }))
}

async function membersOf(db: Connection, councilIds: readonly number[]): Promise<readonly CouncilMember[]> {
  const rows = await db
    .selectFrom('council_member')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .select(['council_member.id', 'council_id', 'person_id', 'person.full_name', 'seat', 'job_title'])
    .select(['council_member.position', 'valid_from', 'valid_to'])
    .where('council_id', 'in', [...councilIds])
    .orderBy('council_member.position')
    .orderBy('council_member.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    councilId: row.council_id,
    personId: row.person_id,
    fullName: row.full_name,
    seat: row.seat,
    jobTitle: row.job_title,
    position: row.position,
    validFrom: dayOf(row.valid_from),
    validTo: dayOrNull(row.valid_to),
  }))
}

/** Gives a seat; somebody whose earlier seat has ended keeps the same row, so that old sheets stay that person's. */
export async function seatMember(
  tx: OpenTransaction,
  member: {
    readonly councilId: number
    readonly personId: number
    readonly seat: CouncilSeat
    readonly jobTitle: string
    readonly from: Temporal.PlainDate
  },
): Promise<number> {
  const place = { seat: member.seat, job_title: member.jobTitle, valid_from: member.from.toString() }
  const row = await tx
    .insertInto('council_member')
    .values((is) => ({
      council_id: member.councilId,
      person_id: member.personId,
      ...place,
      position: is
        .selectFrom('council_member')
        .select((all) => all(all.fn.coalesce(all.fn.max('position'), all.val(0)), '+', 1).as('next'))
        .where('council_id', '=', member.councilId),
    }))
    .onConflict((again) =>
      again.columns(['council_id', 'person_id']).doUpdateSet({ ...place, valid_to: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The last day of a seat, once: false where the seat had ended before. */
export async function endSeat(
  tx: OpenTransaction,
  memberId: number,
  lastDay: Temporal.PlainDate,
): Promise<boolean> {
  const row = await tx
    .updateTable('council_member')
    .set({ valid_to: lastDay.toString() })
    .where('id', '=', memberId)
    .where('valid_to', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
