import type { Author, Dossier, DossierDraft, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { OpenTransaction } from '#app/records/connection.ts'

/**
 * Keeps what the author wrote over `kept`, if nobody saved since the form with this tag was opened.
 * Answers the new tag, or null where the tag is stale and nothing was changed.
 */
export async function saveDraft(
  tx: OpenTransaction,
  kept: Dossier,
  draft: DossierDraft,
  tag: number,
  at: Temporal.Instant,
): Promise<number | null> {
  const authorNames = draft.authors.map((author) => author.fullName).join(', ')
  const row = await tx
    .updateTable('dossier')
    .set((is) => ({
      title: draft.title,
      author_names: authorNames,
      search_key: searchKey(`${kept.code ?? ''} ${draft.title} ${authorNames}`),
      kind: draft.kind,
      field: draft.field,
      is_reform: draft.isReform,
      first_applied_on: draft.firstAppliedOn?.toString() ?? null,
      content: JSON.stringify(draft.content),
      saved_at: at.toString(),
      tag: is('tag', '+', 1),
    }))
    .where('id', '=', kept.id)
    .where('tag', '=', tag)
    .returning('tag')
    .executeTakeFirst()
  if (!row) return null
  if (!sameRows(kept.authors, draft.authors)) await replaceAuthors(tx, kept.id, draft.authors)
  if (!sameRows(kept.participants, draft.participants))
    await replaceParticipants(tx, kept.id, draft.participants)
  return row.tag
}

const sameRows = (kept: readonly unknown[], wanted: readonly unknown[]): boolean =>
  JSON.stringify(kept) === JSON.stringify(wanted)

async function replaceAuthors(tx: OpenTransaction, id: number, authors: readonly Author[]): Promise<void> {
  await tx.deleteFrom('dossier_author').where('dossier_id', '=', id).execute()
  if (authors.length === 0) return
  await tx
    .insertInto('dossier_author')
    .values(
      authors.map((author, place) => ({
        dossier_id: id,
        position: place + 1,
        person_id: author.personId,
        full_name: author.fullName,
        birth_date: author.birthDate?.toString() ?? null,
        workplace: author.workplace,
        job_title: author.jobTitle,
        qualification: author.qualification,
        share_half_percents: author.share,
        confirmed_at: author.confirmedAt?.toString() ?? null,
        share_sheet_id: author.onPaper?.sheetId ?? null,
      })),
    )
    .execute()
}

async function replaceParticipants(
  tx: OpenTransaction,
  id: number,
  participants: readonly TrialParticipant[],
): Promise<void> {
  await tx.deleteFrom('trial_participant').where('dossier_id', '=', id).execute()
  if (participants.length === 0) return
  await tx
    .insertInto('trial_participant')
    .values(
      participants.map((one, place) => ({
        dossier_id: id,
        position: place + 1,
        person_id: one.personId,
        full_name: one.fullName,
        birth_date: one.birthDate?.toString() ?? null,
        workplace: one.workplace,
        job_title: one.jobTitle,
        qualification: one.qualification,
        support_work: one.supportWork,
      })),
    )
    .execute()
}

/** Marks the author's share as confirmed, once; answers whether this call did it. The form's tag is left alone. */
export async function confirmAuthorShare(
  tx: OpenTransaction,
  dossierId: number,
  personId: number,
  share: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('dossier_author')
    .set({ confirmed_at: at.toString() })
    .where('dossier_id', '=', dossierId)
    .where('person_id', '=', personId)
    .where('share_half_percents', '=', share)
    .where('confirmed_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
