import { infectedFile } from '#app/documents/dossier/notices.ts'
import { writersOf } from '#app/domain/dossier/dossier-access.ts'
import { dossiersByIds } from '#app/records/dossier/dossiers.ts'
import { standingFilesWith } from '#app/records/dossier/file-history.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markScanned, unscannedFiles } from '#app/records/foundation/stored-files.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'

const atOnce = 50

/** Quét các tệp chưa quét: what was kept while the scanner was down. Stops at the first file it will not answer for. */
export async function scanFiles(tools: Tools): Promise<{ readonly scanned: number }> {
  const { scanner } = tools
  if (scanner === null) return { scanned: 0 }
  let scanned = 0
  for (const sha256 of await unscannedFiles(tools.db, atOnce)) {
    const stored = await tools.files.open(sha256)
    const scan = stored === null ? 'no-answer' : await scanner.scan(stored.stream)
    if (scan === 'no-answer') break
    await noteScan(tools, sha256, scan.finding)
    scanned += 1
  }
  return { scanned }
}

/** Writes the finding down once; whoever wrote a dossier with a bad file, and the office, are told. */
async function noteScan(tools: Tools, sha256: string, finding: string | null): Promise<void> {
  const at = tools.now()
  await tools.transaction(async (tx) => {
    if (!(await markScanned(tx, sha256, finding, at)) || finding === null) return
    await recordAct(tx, { at, actorId: null, act: 'scan-files', refused: false, facts: { sha256, finding } })
    const files = await standingFilesWith(tx, sha256)
    const dossiers = await dossiersByIds(
      tx,
      files.map(({ dossierId }) => dossierId),
    )
    const office = await holdersOf(tx, at, ['office'])
    for (const dossier of dossiers) {
      const name = files.find(({ dossierId }) => dossierId === dossier.id)?.name ?? ''
      const people = [...writersOf(dossier), ...(dossier.version > 0 ? office : [])]
      await notifyPeople(tools, tx, people, infectedFile(dossier.title, name, finding), {
        at,
        dossierId: dossier.id,
        link: dossierLink(dossier.id),
      })
    }
  })
}
