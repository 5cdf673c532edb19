import { keptHours } from '#app/domain/dossier/bundle-run.ts'
import { abandonedUploads, forgetUpload, partsInUse, partsOf } from '#app/records/dossier/uploads.ts'
import type { Tools } from '#app/tools.ts'

/** So long an upload waits for its sender to come back, and printed bundles for somebody to fetch them. */
const waitsFor = { hours: keptHours }

/** Dọn tệp gửi dở: uploads nobody has gone on with for a week, and pieces that belong to no upload. */
export async function clearUploads(tools: Tools): Promise<{ readonly cleared: number }> {
  const { parts } = tools.files
  const since = tools.machineNow().subtract(waitsFor)
  const abandoned = await abandonedUploads(tools.db, since)
  for (const { id } of abandoned) {
    const pieces = await partsOf(tools.db, id)
    await tools.transaction((tx) => forgetUpload(tx, id))
    await parts.remove(pieces)
  }
  const old = await parts.olderThan(since)
  const inUse = new Set(await partsInUse(tools.db, old))
  await parts.remove(old.filter((name) => !inUse.has(name)))
  return { cleared: abandoned.length }
}
