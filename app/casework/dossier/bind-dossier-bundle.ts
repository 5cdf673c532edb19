import { composeTransmittalExtract } from '#app/casework/registration/compose-transmittal-extract.ts'
import { type BundlePart, bindDossier } from '#app/documents/dossier/dossier-bundle.ts'
import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { dayInTable } from '#app/documents/paper/dates.ts'
import { printDocument } from '#app/documents/paper/print-document.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { thawDossier } from '#app/domain/dossier/thaw-dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Workbench } from '#app/outside/workbench.ts'
import { filesOverTime, laterAdditions } from '#app/records/dossier/file-history.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { composeApplication } from './compose-application.ts'
import { dossierLink } from './notify-people.ts'
import { readDossier } from './open-dossier.ts'

/**
 * Bộ hồ sơ of the last handing in: cover, index, trích tờ trình, đơn M-02 and every file this reader may read, as one
 * PDF on the workbench, so many copies of it. null where there is none for him, or nothing was handed in yet.
 */
export async function bindDossierBundle(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly copies: number },
  bench: Workbench,
): Promise<{ readonly path: string; readonly code: string } | null> {
  const open = await readDossier(tools.db, actor, wish.dossierId)
  if (open === null || open.dossier.version === 0) return null
  const { dossier: live, plan, unit } = open
  const { programme } = plan.current
  const [frozen, form, transmittal] = await Promise.all([
    versionOf(tools.db, live.id, live.version),
    composeApplication(tools, actor, { dossierId: live.id, version: live.version }),
    transmittalOfDossier(tools.db, live.id),
  ])
  if (frozen === null || form === null) return null
  const dossier = thawDossier(live, frozen.content)
  const extract = await composeTransmittalExtract(tools.db, dossier, programme)
  const readable = mayReadConfidential(actor, live, programme)
  const later = await laterAdditions(tools.db, live)
  const everything = await filesOverTime(tools.db, live.id)
  const files = [
    ...dossier.files.map((file) => ({ file, note: '' })),
    ...later.map((file) => ({
      file,
      note: ` (gửi thêm sau khi nộp, nhận ngày ${dayInTable(dayInVietnam(file.addedAt))})`,
    })),
  ].filter(({ file }) => readable || !file.confidential)
  const printed = async (name: string, fileName: string, document: AdministrativeDocument) => {
    const pdf = await printDocument(tools.press, document)
    return {
      ...{ name, fileName, sizeBytes: pdf.length, sha256: frozen.sha256 },
      ...{ path: await bench.put(fileName, pdf), mediaType: 'application/pdf' },
    }
  }
  const parts: BundlePart[] = []
  if (extract !== null) parts.push(await printed(extract.name, 'trich-to-trinh.pdf', extract))
  parts.push(await printed('Đơn yêu cầu công nhận sáng kiến (M-02)', 'don-m-02.pdf', form))
  for (const [place, { file, note }] of files.entries()) {
    const isBad = Boolean(everything.find(({ id }) => id === file.id)?.scan?.finding)
    const part = await partOf(tools, bench, file, place)
    // What the scanner found bad is not opened, for paper either: its page stands in for it.
    parts.push({
      ...part,
      name: `${part.name}${note}${isBad ? ' (có mã độc)' : ''}`,
      ...(isBad ? { mediaType: '' } : {}),
    })
  }
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
          ? `số ${transmittal.number} ngày ${dayInTable(transmittal.signedOn)}`
          : null,
      address: `${tools.settings.baseUrl}${dossierLink(dossier.id)}`,
      copies: wish.copies,
      parts,
    },
    bench.folder,
  )
  return { path, code }
}

async function partOf(tools: Tools, bench: Workbench, file: DossierFile, place: number): Promise<BundlePart> {
  const stored = await tools.files.open(file.sha256)
  if (stored === null) throw new Error(`the bytes of file ${file.id} are not in the store`)
  return {
    name: file.caption.trim() || file.name,
    fileName: file.name,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    path: await bench.put(`tep-${place}`, stored.stream),
    mediaType: file.mediaType,
  }
}
