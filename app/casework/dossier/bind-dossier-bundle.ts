import { type BundlePart, bindDossier } from '#app/documents/dossier/dossier-bundle.ts'
import { printDocument } from '#app/documents/paper/print-document.ts'
import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { thawDossier } from '#app/domain/dossier/thaw-dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { composeApplication } from './compose-application.ts'
import { readDossier } from './open-dossier.ts'

/** Where the bundle may be put together, and how a size and a day are said. */
export interface BundleDesk {
  readonly folder: string
  /** Puts bytes under a name into the folder and answers their path. */
  put(name: string, bytes: Uint8Array | NodeJS.ReadableStream): Promise<string>
  printBytes(size: number): string
  printDay(day: Temporal.PlainDate): string
}

/**
 * Bộ hồ sơ of the last handing in: cover, index, đơn M-02 and every file this reader may read, as one PDF in the desk's
 * folder. null where there is none for him, or nothing was handed in yet.
 */
export async function bindDossierBundle(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly copy: number | null; readonly address: string },
  desk: BundleDesk,
): Promise<{ readonly path: string; readonly code: string } | null> {
  const open = await readDossier(tools.db, actor, wish.dossierId)
  if (open === null || open.dossier.version === 0) return null
  const { dossier: live, plan, unit } = open
  const [frozen, form, transmittal] = await Promise.all([
    versionOf(tools.db, live.id, live.version),
    composeApplication(tools, actor, { dossierId: live.id, version: live.version }),
    transmittalOfDossier(tools.db, live.id),
  ])
  if (frozen === null || form === null) return null
  const { programme } = plan.current
  const dossier = thawDossier(live, frozen.content)
  const readable = mayReadConfidential(actor, live, programme)
  const files = dossier.files.filter((file) => readable || !file.confidential)
  const printed = await printDocument(tools.press, form)
  const application: BundlePart = {
    name: 'Đơn yêu cầu công nhận sáng kiến (M-02)',
    fileName: 'don-m-02.pdf',
    size: desk.printBytes(printed.length),
    sha256: frozen.sha256,
    path: await desk.put('don.pdf', printed),
    mediaType: 'application/pdf',
  }
  const parts: BundlePart[] = [application]
  for (const [place, file] of files.entries()) parts.push(await partOf(tools, desk, file, place))
  const code = dossier.code ?? `HS-${dossier.id}`
  const path = await bindDossier(
    tools.press,
    {
      code,
      title: dossier.title,
      authors: dossier.authors.map((author) => author.fullName),
      unit: unit?.name ?? 'Cá nhân nộp trực tiếp',
      authority: programme.authority.name,
      version: live.version,
      sha256: frozen.sha256,
      transmittal:
        transmittal?.number && transmittal.signedOn
          ? `số ${transmittal.number} ngày ${desk.printDay(transmittal.signedOn)}`
          : null,
      address: wish.address,
      copy: wish.copy,
      parts,
    },
    desk.folder,
  )
  return { path, code }
}

async function partOf(tools: Tools, desk: BundleDesk, file: DossierFile, place: number): Promise<BundlePart> {
  const stored = await tools.files.open(file.sha256)
  if (stored === null) throw new Error(`the bytes of file ${file.id} are not in the store`)
  return {
    name: file.caption.trim() || file.name,
    fileName: file.name,
    size: desk.printBytes(file.sizeBytes),
    sha256: file.sha256,
    path: await desk.put(`tep-${place}`, stored.stream),
    mediaType: file.mediaType,
  }
}
