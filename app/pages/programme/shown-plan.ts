import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayReadDrafts } from '#app/domain/programme/programme-life.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { draftOf, type VersionText, versionsOf } from '#app/records/programme/programme-drafts.ts'
import { type ProgrammeRecord, programmeById } from '#app/records/programme/programmes.ts'

/** A plan as somebody may see it: one version of it, or its draft. */
export type ShownPlan = {
  readonly record: ProgrammeRecord
  /** Newest first. */
  readonly versions: readonly VersionText[]
  /** The version asked for; null for the draft. */
  readonly version: VersionText | null
  readonly text: string
  /** null while the draft has mistakes. */
  readonly programme: Programme | null
}

/** The version named in the address (`?ban=2`), else the one in force, else the draft. null where there is nothing this person may see. */
export async function planOfVisit(visit: SignedInVisit): Promise<ShownPlan | null> {
  const { db } = visit.tools
  const id = idParam(visit)
  const record = id === null ? null : await programmeById(db, id)
  if (record === null) return null
  const asked = visit.query.get('ban') ?? ''
  const versions = await versionsOf(db, record.id)
  if (asked === 'nhap' || versions.length === 0) {
    const draft = mayReadDrafts(visit.actor) ? await draftOf(db, record.id) : null
    return draft && { record, versions, version: null, ...read(draft.text) }
  }
  const version = asked === '' ? versions[0] : versions.find((each) => each.version === typedWhole(asked))
  return version === undefined ? null : { record, versions, version, ...read(version.text) }
}

function read(text: string): Pick<ShownPlan, 'text' | 'programme'> {
  const parsed = parseProgrammeText(text)
  return { text, programme: parsed.ok ? parsed.value : null }
}
