import { sql } from 'kysely'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import type { Author, Dossier, DossierFile, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import { emptyContent } from '#app/domain/dossier/dossier.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import {
  type Connection,
  dayOrNull,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'
import { fixedQuestion, type ValueOf } from '#app/records/fixed-question.ts'
import { type IssuedProgramme, issuedOf, programmeColumn } from '#app/records/programme/programmes.ts'

/** The dossier with its authors, participants and files that stand, in one question; null where there is none. */
export async function dossierById(db: Connection, id: number): Promise<Dossier | null> {
  const [row] = await dossierQuestion(db, { id })
  return row ? dossierOf(row) : null
}

/** A dossier with what nearly every reader needs beside it: the plan it stands under, and its unit by name. */
export type DossierUnderPlan = {
  readonly dossier: Dossier
  readonly plan: IssuedProgramme
  readonly unit: Pick<Unit, 'id' | 'name' | 'shortName'> | null
}

/** All of it in one question. */
export async function dossierUnderPlan(db: Connection, id: number): Promise<DossierUnderPlan | null> {
  const [row] = await underPlanQuestion(db, { id })
  if (!row) return null
  const plan = await issuedOf(db, row.plan)
  if (plan === null) throw new Error(`dossier ${id} stands under a programme that was never issued`)
  return { dossier: dossierOf(row), plan, unit: row.unit }
}

/** The same with its row locked to the end of the transaction, so that one act at a time changes a dossier. */
export async function lockDossier(tx: OpenTransaction, id: number): Promise<Dossier | null> {
  return (await locksDossier(tx, id)) ? dossierById(tx, id) : null
}

export async function lockDossierUnderPlan(
  tx: OpenTransaction,
  id: number,
): Promise<DossierUnderPlan | null> {
  return (await locksDossier(tx, id)) ? dossierUnderPlan(tx, id) : null
}

async function locksDossier(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx.selectFrom('dossier').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** Several dossiers locked in the order of their ids, so that two acts over the same ones cannot wait for each other. */
export async function lockDossiers(tx: OpenTransaction, ids: readonly number[]): Promise<readonly Dossier[]> {
  if (ids.length === 0) return []
  await tx
    .selectFrom('dossier')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return dossiersByIds(tx, ids)
}

/** In the order asked for; ids that do not exist are left out. */
export async function dossiersByIds(db: Connection, ids: readonly number[]): Promise<readonly Dossier[]> {
  if (ids.length === 0) return []
  const rows = await wholeDossier(db)
    .where('dossier.id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, dossierOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type NewDossier = {
  readonly programmeId: number
  readonly roundCode: string
  readonly sector: string
  readonly unitId: number | null
  readonly ownerPersonId: number
  /** Begun by a clerk for authors who are somebody else. */
  readonly onBehalf?: boolean
  readonly begunFrom?: number | null
  readonly at: Temporal.Instant
}

/** An empty draft; answers its id. */
export async function insertDossier(tx: OpenTransaction, dossier: NewDossier): Promise<number> {
  const at = dossier.at.toString()
  const row = await tx
    .insertInto('dossier')
    .values({
      programme_id: dossier.programmeId,
      round_code: dossier.roundCode,
      sector: dossier.sector,
      unit_id: dossier.unitId,
      owner_person_id: dossier.ownerPersonId,
      entered_by: dossier.onBehalf ? dossier.ownerPersonId : null,
      begun_from: dossier.begunFrom ?? null,
      created_at: at,
      saved_at: at,
      state_since: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

type AuthorJson = {
  readonly person_id: number
  readonly full_name: string
  readonly birth_date: string | null
  readonly workplace: string
  readonly job_title: string
  readonly qualification: string
  readonly share_half_percents: number
  readonly confirmed_at: string | null
  readonly sheet: { readonly id: number; readonly by: string } | null
}
type ParticipantJson = Omit<AuthorJson, 'person_id' | 'share_half_percents' | 'confirmed_at' | 'sheet'> & {
  readonly person_id: number | null
  readonly support_work: string
}
type EntryJson = { readonly id: number; readonly by: string; readonly at: string | null }
type FileJson = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly caption: string
  readonly media_type: string
  readonly size_bytes: number
  readonly confidential: boolean
  readonly added_at: string
}

const wholeDossier = (db: Connection) =>
  db
    .selectFrom('dossier')
    .select(['dossier.id', 'programme_id', 'code', 'state', 'round_code', 'sector', 'unit_id'])
    .select(['owner_person_id', 'title', 'kind', 'field', 'is_reform', 'first_applied_on', 'content'])
    .select(['tag', 'version', 'created_at', 'saved_at', 'submitted_at', 'sent_to_unit_at', 'state_since'])
    .select(['filing_exception', 'late_reason', 'late_document_number', 'begun_from'])
    .select(['check_due', 'supplement_due', 'decision_due'])
    .select(
      sql<EntryJson | null>`(select json_build_object('id', e.id, 'by', e.full_name, 'at', dossier.taken_over_at)
        from person e where e.id = dossier.entered_by)`.as('entry'),
    )
    .select(
      sql<
        AuthorJson[]
      >`coalesce((select json_agg(json_build_object('person_id', a.person_id, 'full_name', a.full_name,
          'birth_date', a.birth_date, 'workplace', a.workplace, 'job_title', a.job_title,
          'qualification', a.qualification, 'share_half_percents', a.share_half_percents,
          'confirmed_at', a.confirmed_at, 'sheet', (select json_build_object('id', s.id, 'by', r.full_name)
            from share_sheet s join person r on r.id = s.added_by where s.id = a.share_sheet_id)) order by a.position)
        from dossier_author a where a.dossier_id = dossier.id), '[]')`.as('authors'),
    )
    .select(
      sql<
        ParticipantJson[]
      >`coalesce((select json_agg(json_build_object('person_id', p.person_id, 'full_name', p.full_name,
          'birth_date', p.birth_date, 'workplace', p.workplace, 'job_title', p.job_title,
          'qualification', p.qualification, 'support_work', p.support_work) order by p.position)
        from trial_participant p where p.dossier_id = dossier.id), '[]')`.as('participants'),
    )
    .select(
      sql<
        FileJson[]
      >`coalesce((select json_agg(json_build_object('id', f.id, 'sha256', f.sha256, 'name', f.name,
          'caption', f.caption, 'media_type', s.media_type, 'size_bytes', s.size_bytes,
          'confidential', f.confidential, 'added_at', f.added_at) order by f.position, f.id)
        from dossier_file f join stored_file s on s.sha256 = f.sha256
        where f.dossier_id = dossier.id and f.removed_at is null), '[]')`.as('files'),
    )

const dossierQuestion = fixedQuestion((db, value: ValueOf<{ readonly id: number }>) =>
  wholeDossier(db).where('dossier.id', '=', value('id')),
)

const underPlanQuestion = fixedQuestion((db, value: ValueOf<{ readonly id: number }>) =>
  wholeDossier(db)
    .select(programmeColumn(db, sql.ref<number>('dossier.programme_id')).as('plan'))
    .select(
      sql<
        DossierUnderPlan['unit']
      >`(select json_build_object('id', u.id, 'name', coalesce(dossier.unit_name, u.name),
        'shortName', case when dossier.unit_name is null or dossier.unit_name = u.name then u.short_name else '' end)
        from unit u where u.id = dossier.unit_id)`.as('unit'),
    )
    .where('dossier.id', '=', value('id')),
)

type DossierRow = Awaited<ReturnType<ReturnType<typeof wholeDossier>['executeTakeFirstOrThrow']>>

function dossierOf(row: DossierRow): Dossier {
  return {
    id: row.id,
    programmeId: row.programme_id,
    code: row.code,
    state: row.state,
    roundCode: row.round_code,
    sector: row.sector,
    unitId: row.unit_id,
    ownerPersonId: row.owner_person_id,
    title: row.title,
    kind: row.kind,
    field: row.field,
    isReform: row.is_reform,
    firstAppliedOn: dayOrNull(row.first_applied_on),
    content: { ...emptyContent, ...(row.content as object) },
    tag: row.tag,
    version: row.version,
    createdAt: instantOf(row.created_at),
    savedAt: instantOf(row.saved_at),
    submittedAt: instantOrNull(row.submitted_at),
    sentToUnitAt: instantOrNull(row.sent_to_unit_at),
    stateSince: instantOf(row.state_since),
    filingException: row.filing_exception,
    lateReason: row.late_reason,
    lateDocumentNumber: row.late_document_number,
    clocks: {
      check: dayOrNull(row.check_due),
      supplement: dayOrNull(row.supplement_due),
      decision: dayOrNull(row.decision_due),
    },
    entry: row.entry && {
      personId: row.entry.id,
      fullName: row.entry.by,
      takenOverAt: instantOrNull(row.entry.at),
    },
    begunFrom: row.begun_from,
    authors: row.authors.map(authorOf),
    participants: row.participants.map(participantOf),
    files: row.files.map(fileOf),
  }
}

const authorOf = (row: AuthorJson): Author => ({
  personId: row.person_id,
  fullName: row.full_name,
  birthDate: dayOrNull(row.birth_date),
  workplace: row.workplace,
  jobTitle: row.job_title,
  qualification: row.qualification,
  share: shareOf(row.share_half_percents),
  confirmedAt: instantOrNull(row.confirmed_at),
  onPaper: row.sheet && { sheetId: row.sheet.id, recordedBy: row.sheet.by },
})

const participantOf = (row: ParticipantJson): TrialParticipant => ({
  personId: row.person_id,
  fullName: row.full_name,
  birthDate: dayOrNull(row.birth_date),
  workplace: row.workplace,
  jobTitle: row.job_title,
  qualification: row.qualification,
  supportWork: row.support_work,
})

const fileOf = (row: FileJson): DossierFile => ({
  id: row.id,
  sha256: row.sha256,
  name: row.name,
  caption: row.caption,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  confidential: row.confidential,
  addedAt: instantOf(row.added_at),
})
