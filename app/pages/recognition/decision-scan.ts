import { keepDecisionScan } from '#app/casework/recognition/keep-decision-scan.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { storedFile } from '#app/records/foundation/stored-files.ts'
import { decisionView } from './decision.tsx'
import { decisionFor } from './open-decision.ts'
import { keepDecisionScanWords } from './recognition-words.ts'

export async function sendDecisionScan(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit) ?? 0
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return decisionView(visit, [{ field: 'ban-ky', message: faultWords(upload, visit.tools) }])
  const outcome = await keepDecisionScan(visit.tools, visit.actor, {
    decisionId: id,
    file: upload.files[0] ?? null,
  })
  return outcome.ok
    ? goTo(links.decision(id), 'Đã lưu bản ký của quyết định.')
    : decisionView(visit, outcome.problems.map(keepDecisionScanWords))
}

/** The scan of the signed decision, for whoever reads the decision. */
export async function decisionScan(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  const scan = found?.decision.scan
  const file = scan && (await storedFile(visit.tools.db, scan.sha256))
  if (!found || !scan || !file) return noSuchPage(visit)
  const back = { name: 'Quyết định', href: links.decision(found.decision.id) }
  return storedBytes(visit, { ...file, name: scan.name }, back)
}
