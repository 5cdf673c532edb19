import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { draftOf } from '#app/records/programme/programme-drafts.ts'
import { type ProgrammeRecord, programmeById } from '#app/records/programme/programmes.ts'
import { type DraftMistake, draftMistakes } from './draft-mistakes.ts'

/** A draft opened for a page: the programme, the file as a JSON value, and what is wrong with it. */
export type OpenedDraft = {
  readonly record: ProgrammeRecord
  readonly tag: number
  readonly text: string
  readonly file: unknown
  readonly mistakes: readonly DraftMistake[]
}

/** The programme of the address with its draft; `no-draft` where nobody is changing it, null where there is none. */
export async function openDraft(
  visit: SignedInVisit,
): Promise<OpenedDraft | { readonly noDraft: ProgrammeRecord } | null> {
  const id = idParam(visit)
  const record = id === null ? null : await programmeById(visit.tools.db, id)
  if (record === null) return null
  const draft = await draftOf(visit.tools.db, record.id)
  if (draft === null) return { noDraft: record }
  const file: unknown = JSON.parse(draft.text)
  return { record, tag: draft.tag, text: draft.text, file, mistakes: draftMistakes(file) }
}
