import { type DossierDraft, emptyContent } from '#app/domain/dossier/dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { dossierById, insertDossier } from '#app/records/dossier/dossiers.ts'
import { saveDraft } from '#app/records/dossier/save-draft.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'

/** A new dossier with what is known of it at its start. Part of the acts that begin one; they have decided before. */
export async function beginDossier(
  tx: OpenTransaction,
  actor: Actor,
  parts: {
    readonly programmeId: number
    readonly roundCode: string
    readonly sector: string
    readonly unit: Pick<Unit, 'id' | 'name'> | null
    readonly known: Partial<DossierDraft> & Pick<DossierDraft, 'title' | 'authors'>
    /** Entered by a clerk for authors who are somebody else. */
    readonly onBehalf: boolean
    /** The earlier dossier its text is copied from. */
    readonly begunFrom?: number | null
    readonly at: Temporal.Instant
    readonly act: string
  },
): Promise<number> {
  const { unit, known, at } = parts
  const dossierId = await insertDossier(tx, {
    programmeId: parts.programmeId,
    roundCode: parts.roundCode,
    sector: parts.sector,
    unitId: unit?.id ?? null,
    ownerPersonId: actor.personId,
    onBehalf: parts.onBehalf,
    begunFrom: parts.begunFrom ?? null,
    at,
  })
  const kept = await dossierById(tx, dossierId)
  if (kept === null) throw new Error(`dossier ${dossierId} was not kept`)
  await saveDraft(
    tx,
    kept,
    {
      title: known.title,
      kind: known.kind ?? null,
      field: known.field ?? null,
      isReform: known.isReform ?? false,
      firstAppliedOn: known.firstAppliedOn ?? null,
      content:
        known.content ??
        (unit === null
          ? { ...emptyContent, investorIsAuthor: true }
          : { ...emptyContent, investorName: unit.name }),
      authors: known.authors,
      participants: known.participants ?? [],
    },
    kept.tag,
    at,
  )
  await recordAct(tx, {
    at,
    actorId: actor.personId,
    act: parts.act,
    refused: false,
    programmeId: parts.programmeId,
    dossierId,
    toState: 'draft',
    ...(parts.begunFrom == null ? {} : { facts: { begunFrom: parts.begunFrom } }),
  })
  return dossierId
}
