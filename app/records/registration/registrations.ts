import { sql } from 'kysely'
import type {
  Registration,
  RegistrationEntry,
  RegistrationStepKind,
} from '#app/domain/registration/registration.ts'
import { registrationStateOf } from '#app/domain/registration/registration-rules.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

type AuthorCells = {
  readonly person_id: number | null
  readonly full_name: string
  readonly job_title: string
}

/** Registrations with their authors and where the dossier stands that took them up. */
export const registrationRows = (db: Connection) =>
  db
    .selectFrom('registration')
    .leftJoin('dossier', 'dossier.id', 'registration.dossier_id')
    .selectAll('registration')
    .select('dossier.state as dossier_state')
    .select(
      sql<AuthorCells[]>`coalesce((select json_agg(json_build_object('person_id', a.person_id,
        'full_name', a.full_name, 'job_title', a.job_title) order by a.position)
        from registration_author a where a.registration_id = registration.id), '[]')`.as('authors'),
    )

type RegistrationRow = Awaited<ReturnType<ReturnType<typeof registrationRows>['executeTakeFirstOrThrow']>>

export async function registrationById(db: Connection, id: number): Promise<Registration | null> {
  const row = await registrationRows(db).where('registration.id', '=', id).executeTakeFirst()
  return row ? registrationOf(row) : null
}

/** The registration a dossier was begun from; null where there was none. */
export async function registrationOfDossier(db: Connection, dossierId: number): Promise<Registration | null> {
  const row = await registrationRows(db).where('registration.dossier_id', '=', dossierId).executeTakeFirst()
  return row ? registrationOf(row) : null
}

/** The titles a unit, or an individual, has registered and not withdrawn, as `searchKey` reads them. */
export async function takenTitles(
  db: Connection,
  of: {
    readonly programmeId: number
    readonly unitId: number | null
    /** Whoever registered, where there is no unit. */
    readonly personId: number
    readonly butNot?: number
  },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('title')
    .where('programme_id', '=', of.programmeId)
    .where('withdrawn_at', 'is', null)
    .where('id', '<>', of.butNot ?? 0)
    .where((is) =>
      of.unitId === null
        ? is.and([is('unit_id', 'is', null), is('registered_by', '=', of.personId)])
        : is('unit_id', '=', of.unitId),
    )
    .execute()
  return rows.map(({ title }) => searchKey(title))
}

/** With its row locked to the end of the transaction. */
export async function lockRegistration(tx: OpenTransaction, id: number): Promise<Registration | null> {
  const locked = await tx
    .selectFrom('registration')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? registrationById(tx, id) : null
}

/** Keeps a new registration with its first step; answers the id. */
export async function insertRegistration(
  tx: OpenTransaction,
  parts: {
    readonly programmeId: number
    readonly roundCode: string
    readonly sector: string
    readonly unitId: number | null
    readonly entry: RegistrationEntry
    readonly at: Temporal.Instant
    readonly by: number
    readonly byOffice: boolean
    readonly late: { readonly reason: string; readonly documentNumber: string } | null
  },
): Promise<number> {
  const { entry, at, by, late } = parts
  const { id } = await tx
    .insertInto('registration')
    .values({
      programme_id: parts.programmeId,
      round_code: parts.roundCode,
      sector: parts.sector,
      unit_id: parts.unitId,
      ...entryColumns(entry),
      registered_at: at.toString(),
      registered_by: by,
      by_office: parts.byOffice,
      late_reason: late?.reason ?? null,
      late_document_number: late?.documentNumber ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertAuthors(tx, id, entry)
  await keepStep(tx, { id, step: 'registered', at, by, entry, reason: late?.reason ?? '' })
  return id
}

/** Writes the entry over the one of this version while it stands; answers whether it did. */
export async function updateRegistration(
  tx: OpenTransaction,
  id: number,
  version: number,
  change: {
    readonly entry: RegistrationEntry
    readonly reason: string
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('registration')
    .set((is) => ({ ...entryColumns(change.entry), version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tx.deleteFrom('registration_author').where('registration_id', '=', id).execute()
  await insertAuthors(tx, id, change.entry)
  await keepStep(tx, { id, step: 'changed', ...change })
  return true
}

/** Marks it withdrawn, once; answers whether this call did it. */
export async function markRegistrationWithdrawn(
  tx: OpenTransaction,
  registration: Registration,
  withdrawal: { readonly reason: string; readonly at: Temporal.Instant; readonly by: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('registration')
    .set((is) => ({
      withdrawn_at: withdrawal.at.toString(),
      withdrawn_by: withdrawal.by,
      withdrawn_reason: withdrawal.reason,
      version: is('version', '+', 1),
    }))
    .where('id', '=', registration.id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await keepStep(tx, { id: registration.id, step: 'withdrawn', entry: registration, ...withdrawal })
  return true
}

/** Ties a dossier to it in the place of the one before; answers whether nobody else was quicker. */
export async function markTakenUp(
  tx: OpenTransaction,
  registration: Registration,
  taking: { readonly dossierId: number; readonly at: Temporal.Instant; readonly by: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('registration')
    .set((is) => ({ dossier_id: taking.dossierId, version: is('version', '+', 1) }))
    .where('id', '=', registration.id)
    .where('version', '=', registration.version)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await keepStep(tx, { id: registration.id, step: 'taken-up', entry: registration, reason: '', ...taking })
  return true
}

async function keepStep(
  tx: OpenTransaction,
  step: {
    readonly id: number
    readonly step: RegistrationStepKind
    readonly at: Temporal.Instant
    readonly by: number
    readonly reason: string
    readonly entry: RegistrationEntry
    readonly dossierId?: number
  },
): Promise<void> {
  const { title, authors, field, kind, isReform, note } = step.entry
  await tx
    .insertInto('registration_step')
    .values({
      registration_id: step.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from registration_step where registration_id = ${step.id})`,
      step: step.step,
      at: step.at.toString(),
      by_person_id: step.by,
      reason: step.reason,
      dossier_id: step.dossierId ?? null,
      content: JSON.stringify({ title, authors, field, kind, isReform, note }),
    })
    .execute()
}

const entryColumns = (entry: RegistrationEntry) => {
  const names = entry.authors.map(({ fullName }) => fullName).join(', ')
  return {
    title: entry.title,
    author_names: names,
    search_key: searchKey(`${entry.title} ${names}`),
    field: entry.field,
    kind: entry.kind,
    is_reform: entry.isReform,
    note: entry.note,
  }
}

async function insertAuthors(tx: OpenTransaction, id: number, entry: RegistrationEntry): Promise<void> {
  await tx
    .insertInto('registration_author')
    .values(
      entry.authors.map(({ personId, fullName, jobTitle }, place) => ({
        registration_id: id,
        position: place + 1,
        person_id: personId,
        full_name: fullName,
        job_title: jobTitle,
      })),
    )
    .execute()
}

export function registrationOf(row: RegistrationRow): Registration {
  return {
    id: row.id,
    programmeId: row.programme_id,
    roundCode: row.round_code,
    sector: row.sector,
    unitId: row.unit_id,
    state: registrationStateOf(row.withdrawn_at !== null, row.dossier_state),
    title: row.title,
    authors: row.authors.map((one) => ({
      personId: one.person_id,
      fullName: one.full_name,
      jobTitle: one.job_title,
    })),
    field: row.field,
    kind: row.kind,
    isReform: row.is_reform,
    note: row.note,
    version: row.version,
    registeredAt: instantOf(row.registered_at),
    registeredBy: row.registered_by,
    byOffice: row.by_office,
    lateReason: row.late_reason,
    lateDocumentNumber: row.late_document_number,
    withdrawnReason: row.withdrawn_reason,
    dossierId: row.dossier_id,
  }
}
