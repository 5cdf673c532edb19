import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { bindDossierBundle } from '#app/casework/dossier/bind-dossier-bundle.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

// One after the other: each may hold the files of a dossier in memory, in a process of its own.
let before: Promise<unknown> = Promise.resolve()

/** In bộ hồ sơ: one PDF with cover, index, the đơn and all attachments; `?ban=3` prints the number of the copy on it. */
export async function dossierBundle(visit: SignedInVisit): Promise<Response> {
  const turn = before.then(() => bound(visit))
  before = turn.catch(() => {})
  return turn
}

async function bound(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  if (dossierId === null) return noSuchPage(visit)
  const folder = await mkdtemp(join(tmpdir(), 'kn-bo-ho-so-'))
  const gone = () => rm(folder, { recursive: true, force: true })
  try {
    const bundle = await bindDossierBundle(
      visit.tools,
      visit.actor,
      {
        dossierId,
        copy: typedWhole(visit.query.get('ban') ?? ''),
        address: `${visit.tools.settings.baseUrl}${links.dossier(dossierId)}`,
      },
      {
        folder,
        printBytes,
        printDay,
        put: async (name, bytes) => {
          const path = join(folder, name)
          await writeFile(path, bytes)
          return path
        },
      },
    )
    if (bundle === null) {
      await gone()
      return noSuchPage(visit)
    }
    const { size } = await stat(bundle.path)
    const bytes = createReadStream(bundle.path)
    bytes.once('close', () => void gone())
    return new Response(Readable.toWeb(bytes) as unknown as ReadableStream, {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(size),
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`Bộ hồ sơ ${bundle.code}.pdf`)}`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    await gone()
    throw error
  }
}
