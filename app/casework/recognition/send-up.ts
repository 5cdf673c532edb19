import type { KnownFile } from '#app/documents/recognition/transfer-package.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { type TransferPackage, transferFormat } from '#app/domain/recognition/transfer-package.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { recordAct, stepsOfDossier } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type SendUpProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-recognised' }

/** Đề nghị cấp trên công nhận: everything a higher authority needs of a recognised initiative, with its history. */
export async function sendUp(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number },
  inWords: (act: string) => string,
): Promise<
  Outcome<{ readonly facts: TransferPackage; readonly stored: readonly KnownFile[] }, SendUpProblem>
> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const dossier = await dossierById(tx, wish.dossierId)
    const recognition = dossier && (await recognitionOf(tx, dossier.id))
    const decision = recognition && (await decisionById(tx, recognition.decisionId))
    const version = dossier && (await versionOf(tx, dossier.id, dossier.version))
    const programme = decision && (await programmeOfVersion(tx, decision.content.programmeVersionId))
    const initiative = decision?.content.initiatives.find((one) => one.dossierId === wish.dossierId)
    const stands = dossier?.state === 'recognised' || dossier?.state === 'certified'

    const problems: SendUpProblem[] = []
    if (dossier === null) problems.push({ problem: 'no-such-dossier' })
    else if (!stands || !initiative) problems.push({ problem: 'not-recognised' })
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'send-up',
      refused: problems.length > 0,
      ...(dossier === null ? { subject: `dossier:${wish.dossierId}` } : { dossierId: dossier.id }),
      facts: problems,
    })
    if (problems.length > 0 || !dossier || !decision || !version || !programme || !initiative)
      return refused(problems)

    const { authority } = programme
    const files = version.content.files.map((file, place) => ({
      path: `tep/${String(place + 1).padStart(2, '0')}-${file.name.replaceAll('/', '-')}`,
      file,
    }))
    const certificates = await certificatesOf(tx, { dossierId: dossier.id })
    const history = await stepsOfDossier(tx, dossier.id)
    return done({
      stored: files.map(({ path, file }) => ({ name: path, sha256: file.sha256 })),
      facts: {
        format: transferFormat,
        madeOn: dayInVietnam(at).toString(),
        from: { authority: authority.name, place: authority.place, year: decision.content.year },
        code: initiative.code,
        title: initiative.title,
        unitName: initiative.unitName,
        authors: initiative.authors.map(({ fullName, workplace, share }) => ({ fullName, workplace, share })),
        firstAppliedOn: version.content.firstAppliedOn,
        content: version.content.content,
        version: { number: version.version, sha256: version.sha256 },
        decision: {
          symbol: `${decision.number}/QĐ-${authority.abbreviation}`,
          on: decision.issuedOn?.toString() ?? '',
          signer: decision.signerName ?? '',
          className: initiative.className,
          sha256: decision.digest ?? '',
          manifest: decision.content.manifestDigest ?? null,
        },
        certificates: certificates.map((one) => ({
          serial: `${String(one.serial).padStart(2, '0')}/${one.year}`,
          holder: one.holderName,
          code: one.code,
          revoked: one.revoked !== null,
        })),
        history: history.map((step) => ({
          at: step.at.toString(),
          who: step.actorName ?? '',
          act: inWords(step.act),
          why: [step.reason, step.documentNumber].filter(Boolean).join(', '),
        })),
        files: files.map(({ path, file }) => ({
          path,
          name: file.name,
          caption: file.caption,
          confidential: file.confidential,
        })),
      },
    })
  })
}
