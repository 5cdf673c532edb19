import { sql } from 'kysely'
import type { UnitActBasis, UnitActKind } from '#app/domain/people/unit-acts.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Một lần biến động, for the unit's timeline. */
export type UnitAct = UnitActBasis & {
  readonly kind: UnitActKind
  readonly unitId: number
  readonly unitName: string
  readonly otherUnitId: number | null
  readonly otherName: string | null
  readonly nameBefore: string
  readonly nameAfter: string | null
  readonly peopleMoved: number
  readonly dossiersMoved: number
  readonly by: string | null
}

/** What happened to a unit, or came to it from another, the latest first. */
export async function actsOfUnit(db: Connection, unitId: number): Promise<readonly UnitAct[]> {
  const rows = await db
    .selectFrom('unit_act')
    .innerJoin('unit', 'unit.id', 'unit_act.unit_id')
    .leftJoin('unit as other', 'other.id', 'unit_act.other_unit_id')
    .leftJoin('person', 'person.id', 'unit_act.recorded_by')
    .select([
      'unit_act.kind',
      'unit_act.unit_id',
      'other_unit_id',
      'effective_on',
      'name_before',
      'name_after',
    ])
    .select(['document_number', 'reason', 'people_moved', 'dossiers_moved'])
    .select(['unit.name as unit_name', 'other.name as other_name', 'person.full_name'])
    .where((is) => is.or([is('unit_act.unit_id', '=', unitId), is('unit_act.other_unit_id', '=', unitId)]))
    .orderBy('effective_on', 'desc')
    .orderBy('unit_act.id', 'desc')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    otherUnitId: row.other_unit_id,
    otherName: row.other_name,
    day: dayOf(row.effective_on),
    documentNumber: row.document_number,
    reason: row.reason,
    nameBefore: row.name_before,
    nameAfter: row.name_after,
    peopleMoved: row.people_moved,
    dossiersMoved: row.dossiers_moved,
    by: row.full_name,
  }))
}

export type NewUnitAct = UnitActBasis & {
  readonly kind: UnitActKind
  readonly unitId: number
  readonly otherUnitId: number | null
  readonly nameBefore: string
  readonly nameAfter: string | null
  readonly peopleMoved: number
  readonly dossiersMoved: number
  readonly at: Temporal.Instant
  readonly by: number
}

export async function insertUnitAct(tx: OpenTransaction, act: NewUnitAct): Promise<void> {
  await tx
    .insertInto('unit_act')
    .values({
      kind: act.kind,
      unit_id: act.unitId,
      other_unit_id: act.otherUnitId,
      effective_on: act.day.toString(),
      name_before: act.nameBefore,
      name_after: act.nameAfter,
      document_number: act.documentNumber,
      reason: act.reason,
      people_moved: act.peopleMoved,
      dossiers_moved: act.dossiersMoved,
      recorded_at: act.at.toString(),
      recorded_by: act.by,
    })
    .execute()
}

/** Những gì đang gắn với đơn vị: what an act would move, and what stands in its way. */
export type UnitHoldings = {
  readonly people: readonly { readonly id: number; readonly fullName: string; readonly position: string }[]
  /** Dossiers of plans that are not closed. */
  readonly dossiers: readonly {
    readonly id: number
    readonly title: string
    readonly code: string | null
    readonly isOpen: boolean
  }[]
  /** Registrations of plans that are not closed, not withdrawn and not a dossier yet: those go where the dossier goes. */
  readonly registrations: readonly { readonly id: number; readonly title: string; readonly authors: string }[]
  /** Tờ trình begun and not handed in. */
  readonly openTransmittals: number
  readonly lastAct: Temporal.PlainDate | null
}

export async function holdingsOf(db: Connection, unitId: number): Promise<UnitHoldings> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'position'])
    .where('home_unit_id', '=', unitId)
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  const dossiers = await db
    .selectFrom('dossier')
    .innerJoin('programme', 'programme.id', 'dossier.programme_id')
    .select(['dossier.id', 'dossier.title', 'dossier.code', 'dossier.state'])
    .where('dossier.unit_id', '=', unitId)
    .where('programme.state', '!=', 'closed')
    .orderBy('dossier.id')
    .execute()
  const registrations = await db
    .selectFrom('registration')
    .innerJoin('programme', 'programme.id', 'registration.programme_id')
    .select(['registration.id', 'registration.title', 'registration.author_names'])
    .where('registration.unit_id', '=', unitId)
    .where('registration.withdrawn_at', 'is', null)
    .where('registration.dossier_id', 'is', null)
    .where('programme.state', '!=', 'closed')
    .orderBy('registration.id')
    .execute()
  const { rows } = await sql<{ open: number; last_act: string | null }>`select
      (select count(*) from transmittal where unit_id = ${unitId} and state <> 'handed-in') as open,
      (select max(effective_on) from unit_act where unit_id = ${unitId} or other_unit_id = ${unitId}) as last_act`.execute(
    db,
  )
  return {
    people: people.map((row) => ({ id: row.id, fullName: row.full_name, position: row.position })),
    dossiers: dossiers.map((row) => ({
      id: row.id,
      title: row.title,
      code: row.code,
      isOpen: !over.includes(row.state),
    })),
    registrations: registrations.map((row) => ({
      id: row.id,
      title: row.title,
      authors: row.author_names,
    })),
    openTransmittals: rows[0]?.open ?? 0,
    lastAct: dayOrNull(rows[0]?.last_act ?? null),
  }
}

const over: readonly string[] = [
  'refused',
  'recognised',
  'not-recognised',
  'certified',
  'revoked',
  'withdrawn',
]

/** From here on these people work there. */
export async function movePeople(
  tx: OpenTransaction,
  ids: readonly number[],
  toUnitId: number,
): Promise<void> {
  await sql`update person set home_unit_id = ${toUnitId} where id = any(${[...ids]}::bigint[])`.execute(tx)
}

/** From here on these dossiers are the other unit's; each says so in the log. What was handed in keeps its unit's name. */
export async function moveDossiersToUnit(
  tx: OpenTransaction,
  ids: readonly number[],
  toUnitId: number,
  entry: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly documentNumber: string
    readonly facts: unknown
  },
): Promise<void> {
  await sql`update dossier set unit_id = ${toUnitId} where id = any(${[...ids]}::bigint[])`.execute(tx)
  await sql`insert into audit_line (at, actor_id, act, outcome, dossier_id, document_number, facts)
    select ${entry.at.toString()}::timestamptz, ${entry.by}::bigint, 'move-to-unit', 'done', id, ${entry.documentNumber},
      ${JSON.stringify(entry.facts)} from unnest(${[...ids]}::bigint[]) as moved (id)`.execute(tx)
}

/** What the unit registered under plans that are not closed is the other unit's from here on. */
export async function moveRegistrations(tx: OpenTransaction, from: number, to: number): Promise<void> {
  await sql`update registration set unit_id = ${to} where unit_id = ${from}
    and programme_id in (select id from programme where state <> 'closed')`.execute(tx)
}

/** These registrations, and those whose dossier went there, are the other unit's from here on. */
export async function moveChosenRegistrations(
  tx: OpenTransaction,
  chosen: { readonly ids: readonly number[]; readonly dossiers: readonly number[] },
  toUnitId: number,
): Promise<void> {
  await sql`update registration set unit_id = ${toUnitId} where id = any(${[...chosen.ids]}::bigint[])
    or dossier_id = any(${[...chosen.dossiers]}::bigint[])`.execute(tx)
}

/** The unit's roles go on at the other unit from that day, where the person does not hold them already. */
export async function continueGrants(
  tx: OpenTransaction,
  from: number,
  to: number,
  day: Temporal.PlainDate,
  given: {
    readonly by: number
    readonly at: Temporal.Instant
    readonly roles: readonly string[]
    readonly people?: readonly number[]
  },
): Promise<number> {
  const people = given.people === undefined ? null : [...given.people]
  const { rows } = await sql<{ id: number }>`insert into role_grant
      (person_id, role, unit_id, valid_from, valid_to, granted_by, granted_at)
    select g.person_id, g.role, ${to}::bigint, ${day.toString()}::date, max(coalesce(g.valid_to, 'infinity'::date)),
      ${given.by}::bigint, ${given.at.toString()}::timestamptz
    from role_grant g where g.unit_id = ${from} and g.role = any(${[...given.roles]}::text[])
      and (${people}::bigint[] is null or g.person_id = any(${people}::bigint[]))
      and g.valid_from <= ${day.toString()}::date and (g.valid_to is null or g.valid_to >= ${day.toString()}::date)
      and not exists (select from role_grant h where h.person_id = g.person_id and h.role = g.role and h.unit_id = ${to}
        and (h.valid_to is null or h.valid_to >= ${day.toString()}::date))
    group by g.person_id, g.role returning id`.execute(tx)
  await sql`update role_grant set valid_to = null where valid_to = 'infinity' and id = any(${rows.map(({ id }) => id)}::bigint[])`.execute(
    tx,
  )
  return rows.length
}

/** The units below it stand below the other from here on; that one itself never below itself. */
export async function moveUnitsBelow(tx: OpenTransaction, from: number, to: number): Promise<void> {
  await sql`update unit set parent_id = case when id = ${to} then (select parent_id from unit where id = ${from})
    else ${to}::bigint end where parent_id = ${from}`.execute(tx)
}
