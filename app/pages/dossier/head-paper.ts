import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { isOfUnit } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { headPapersOf } from '#app/records/dossier/unit-review.ts'
import { storedBytes } from './dossier-file.ts'

/** The scan of what the head signed, for the unit alone. */
export async function headPaperScan(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, paperId] = [idParam(visit), idParam(visit, 'giay')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null || !isOfUnit(actor, open.dossier)) return noSuchPage(visit)
  const paper = (await headPapersOf(tools.db, open.dossier.id)).find((one) => one.id === paperId)
  if (!paper?.scan) return noSuchPage(visit)
  return storedBytes(visit, paper.scan, {
    name: open.dossier.title,
    href: links.dossier(open.dossier.id),
  })
}
