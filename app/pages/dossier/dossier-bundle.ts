import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { bindDossierBundle } from '#app/casework/dossier/bind-dossier-bundle.ts'
import { mostCopies } from '#app/domain/dossier/bundle-run.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

// One after the other: each may hold the files of a dossier in memory, in a process of its own.
let before: Promise<unknown> = Promise.resolve()

/** In bộ hồ sơ: one PDF with cover, index, the đơn and all attachments; `?so-ban=12` makes as many copies, each numbered. */
export async function dossierBundle(visit: SignedInVisit): Promise<Response> {
  const turn = before.then(() => bound(visit))
  before = turn.catch(() => {})
  return turn
}

async function bound(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  if (dossierId === null) return noSuchPage(visit)
  const bench = await visit.tools.openWorkbench()
  try {
    const bundle = await bindDossierBundle(
      visit.tools,
      visit.actor,
      { dossierId, copies: copiesAsked(visit) },
      bench,
    )
    if (bundle === null) {
      await bench.clear()
      return noSuchPage(visit)
    }
    const { size } = await stat(bundle.path)
    const bytes = bench.read(bundle.path)
    bytes.once('close', () => void bench.clear())
    return new Response(Readable.toWeb(bytes) as unknown as ReadableStream, {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(size),
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`Bộ hồ sơ ${bundle.code}.pdf`)}`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    await bench.clear()
    throw error
  }
}

const copiesAsked = ({ query }: SignedInVisit): number =>
  Math.min(mostCopies, Math.max(1, typedWhole(query.get('so-ban') ?? '') ?? 1))
