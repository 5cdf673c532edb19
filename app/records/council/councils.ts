import type { Council, CouncilMember } from '#app/domain/council/council.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

export async function insertCouncil(
  tx: OpenTransaction,
  council: Omit<Council, 'id' | 'members' | 'scan'>,
  at: Temporal.Instant,
): Promise<number> {
  const row = await tx
    .insertInto('council')
    .values({
      programme_id: council.programmeId,
      ...writtenOf(council),
      created_at: at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What may be corrected of a council once it is set up: everything but its programme and what kind it is. */
export type CouncilDecision = Pick<
  Council,
  'name' | 'decisionNumber' | 'decidedOn' | 'remit' | 'signedAs' | 'signer'
>

const writtenOf = (council: CouncilDecision & Partial<Pick<Council, 'kind' | 'passesTo'>>) => ({
  name: council.name,
  decision_number: council.decisionNumber,
  decided_on: council.decidedOn.toString(),
  ...(council.kind === undefined ? {} : { kind: council.kind, passes_to: council.passesTo ?? null }),
  sectors: [...council.remit.sectors],
  fields: [...council.remit.fields],
  signed_as: council.signedAs,
  signer: council.signer,
})

export async function changeCouncilRow(
  tx: OpenTransaction,
  id: number,
  council: CouncilDecision,
): Promise<void> {
  await tx.updateTable('council').set(writtenOf(council)).where('id', '=', id).execute()
}

/** The signed decision as a file; a later scan takes the place of the earlier. */
export async function keepCouncilScan(
  tx: OpenTransaction,
  id: number,
  scan: Omit<NonNullable<Council['scan']>, 'mediaType'>,
): Promise<void> {
  await tx
    .updateTable('council')
    .set({ scan_sha256: scan.sha256, scan_name: scan.name })
    .where('id', '=', id)
    .execute()
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
    .leftJoin('stored_file', 'stored_file.sha256', 'council.scan_sha256')
    .select(['council.id', 'programme_id', 'name', 'decision_number', 'decided_on', 'kind', 'passes_to'])
    .select(['sectors', 'fields', 'signed_as', 'signer', 'scan_sha256', 'scan_name', 'media_type'])
    .$if(wanted.id !== undefined, (query) => query.where('council.id', '=', wanted.id ?? 0))
    .$if(wanted.programmeId !== undefined, (query) =>
      query.where('programme_id', '=', wanted.programmeId ?? 0),
    )
    .orderBy('council.id')
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
    kind: row.kind,
    passesTo: row.passes_to,
    remit: { sectors: row.sectors, fields: row.fields },
    signedAs: row.signed_as,
    signer: row.signer,
    scan:
      row.scan_sha256 === null || row.scan_name === null
        ? null
        : { sha256: row.scan_sha256, name: row.scan_name, mediaType: row.media_type ?? '' },
    members: members.filter((member) => member.councilId === row.id),
  }))
}

async function membersOf(db: Connection, councilIds: readonly number[]): Promise<readonly CouncilMember[]> {
  const rows = await db
    .selectFrom('council_member')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .select(['council_member.id', 'council_id', 'person_id', 'person.full_name', 'seat', 'job_title'])
    .select(['council_member.position', 'valid_from', 'valid_to', 'expertise', 'for_union'])
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
    expertise: row.expertise,
    forUnion: row.for_union,
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
    readonly to: Temporal.PlainDate | null
    readonly expertise: readonly string[]
    readonly forUnion: boolean
  },
): Promise<number> {
  const place = {
    seat: member.seat,
    job_title: member.jobTitle,
    valid_from: member.from.toString(),
    valid_to: member.to?.toString() ?? null,
    expertise: [...member.expertise],
    for_union: member.forUnion,
  }
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
    .onConflict((again) => again.columns(['council_id', 'person_id']).doUpdateSet(place))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What a member stands for and knows about, and until when. */
export async function changeSeat(
  tx: OpenTransaction,
  memberId: number,
  seat: Pick<CouncilMember, 'jobTitle' | 'expertise' | 'forUnion' | 'validTo'>,
): Promise<void> {
  await tx
    .updateTable('council_member')
    .set({
      job_title: seat.jobTitle,
      expertise: [...seat.expertise],
      for_union: seat.forUnion,
      valid_to: seat.validTo?.toString() ?? null,
    })
    .where('id', '=', memberId)
    .execute()
}

/** The last day of a seat brought forward, once: false where it had ended by then. */
export async function endSeat(
  tx: OpenTransaction,
  memberId: number,
  lastDay: Temporal.PlainDate,
): Promise<boolean> {
  const row = await tx
    .updateTable('council_member')
    .set({ valid_to: lastDay.toString() })
    .where('id', '=', memberId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', lastDay.toString())]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
