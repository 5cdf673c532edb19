import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { instantOf } from '#app/records/connection.ts'
import { fixedQuestion, type ValueOf } from '#app/records/fixed-question.ts'

/** Dòng nhật ký: who did or tried what, when and why. Written in the transaction of the change, never altered. */
export type AuditEntry = {
  readonly at: Temporal.Instant
  /** null: the system itself (a job, first run). */
  readonly actorId: number | null
  readonly actorRole?: string
  /** The verb, as its file in casework is named: 'submit-dossier'. */
  readonly act: string
  readonly refused: boolean
  readonly dossierId?: number
  readonly programmeId?: number
  /** Anything else it is about: 'unit:12', 'account:7'. */
  readonly subject?: string
  readonly fromState?: string
  readonly toState?: string
  readonly reason?: string
  readonly documentNumber?: string
  /** Small facts; for a refusal the problems. Never a secret, never a score. */
  readonly facts?: unknown
}

export async function recordAct(tx: OpenTransaction, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit_line')
    .values({
      at: entry.at.toString(),
      actor_id: entry.actorId,
      actor_role: entry.actorRole ?? null,
      act: entry.act,
      outcome: entry.refused ? 'refused' : 'done',
      dossier_id: entry.dossierId ?? null,
      programme_id: entry.programmeId ?? null,
      subject: entry.subject ?? null,
      from_state: entry.fromState ?? null,
      to_state: entry.toState ?? null,
      reason: kept(entry, entry.reason) ?? null,
      document_number: kept(entry, entry.documentNumber) ?? null,
      facts: JSON.stringify(entry.facts ?? {}, (_, fact) =>
        typeof fact === 'string' ? kept(entry, fact) : fact,
      ),
    })
    .execute()
}

const longestRefused = 1_000

/** What was done has passed its limits; of what was refused, perhaps for its length, the beginning is enough. */
const kept = (entry: AuditEntry, text: string | undefined): string | undefined =>
  entry.refused && text !== undefined && text.length > longestRefused
    ? `${text.slice(0, longestRefused).toWellFormed()}…`
    : text

/** One step of a dossier's way, for its timeline. */
export type DossierStep = {
  readonly at: Temporal.Instant
  readonly actorName: string | null
  readonly act: string
  readonly fromState: string | null
  readonly toState: string | null
  readonly reason: string | null
  readonly documentNumber: string | null
}

const stepsQuestion = fixedQuestion((db, value: ValueOf<{ readonly dossierId: number }>) =>
  db
    .selectFrom('audit_line')
    .leftJoin('person', 'person.id', 'audit_line.actor_id')
    .select(['at', 'person.full_name', 'act', 'from_state', 'to_state', 'reason', 'document_number'])
    .where('dossier_id', '=', value('dossierId'))
    .where('outcome', '=', 'done')
    .where((is) =>
      is.or([is('to_state', 'is not', null), is('act', 'in', ['propose-approve', 'propose-return'])]),
    )
    .orderBy('audit_line.id'),
)

/** The state changes of a dossier and what the unit's clerk proposed to the head, oldest first. Scoring, votes and refused attempts are not among them. */
export async function stepsOfDossier(db: Connection, dossierId: number): Promise<readonly DossierStep[]> {
  const rows = await stepsQuestion(db, { dossierId })
  return rows.map((row) => ({
    at: instantOf(row.at),
    actorName: row.full_name,
    act: row.act,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    documentNumber: row.document_number,
  }))
}
