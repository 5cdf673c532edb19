import { shareConfirmation } from '#app/documents/dossier/share-confirmation.ts'
import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { maySeeShareSheets } from '#app/domain/dossier/dossier-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Tools } from '#app/tools.ts'
import { readDossier } from './open-dossier.ts'

/** Bản xác nhận tỷ lệ đóng góp, to be signed on paper; null where there is none for this reader. */
export async function composeShareSheet(
  tools: Tools,
  actor: Actor,
  dossierId: number,
): Promise<AdministrativeDocument | null> {
  const open = await readDossier(tools.db, actor, dossierId)
  if (open === null || !maySeeShareSheets(actor, open.dossier, open.plan.current.programme)) return null
  const { dossier, plan, unit } = open
  return shareConfirmation({
    title: dossier.title,
    code: dossier.code,
    unitName: unit?.name ?? null,
    authors: dossier.authors,
    place: plan.current.programme.authority.place,
    year: dayInVietnam(tools.now()).year,
  })
}
