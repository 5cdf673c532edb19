import { applicationDocument } from '#app/documents/dossier/application-form.ts'
import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { isWriter, mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { thawDossier } from '#app/domain/dossier/thaw-dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import type { Tools } from '#app/tools.ts'
import { readDossier } from './open-dossier.ts'

/** Đơn M-02 as a document: a draft as it stands, or a handing in as it was frozen; null where there is none for this reader. */
export async function composeApplication(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly version?: number },
): Promise<AdministrativeDocument | null> {
  const open = await readDossier(tools.db, actor, wish.dossierId)
  if (open === null) return null
  const { dossier: live, plan } = open
  const isWriting = live.version === 0 || (live.state === 'needs-supplement' && isWriter(actor, live))
  const wanted = wish.version ?? (isWriting ? null : live.version)
  const frozen = wanted === null ? null : await versionOf(tools.db, live.id, wanted)
  if (wanted !== null && frozen === null) return null
  const dossier = frozen === null ? live : thawDossier(live, frozen.content)
  const { programme } = plan.current
  return applicationDocument({
    addressees: [programme.authority.name],
    code: dossier.code,
    title: dossier.title,
    kind: nameOf(programme.solutionKinds, dossier.kind),
    field: nameOf(programme.fields, dossier.field),
    isReform: dossier.isReform,
    authors: dossier.authors,
    firstAppliedOn: dossier.firstAppliedOn,
    content: dossier.content,
    enteredBy: dossier.entry && {
      fullName: dossier.entry.fullName,
      on: dayInVietnam(dossier.createdAt),
    },
    participants: dossier.participants,
    files: dossier.files,
    place: programme.authority.place,
    day: frozen === null ? { year: dayInVietnam(tools.now()).year } : dayInVietnam(frozen.submittedAt),
    draft: frozen === null,
    withConfidential: mayReadConfidential(actor, live, programme),
  })
}
