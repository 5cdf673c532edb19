import { Readable } from 'node:stream'
import { sendUp } from '#app/casework/recognition/send-up.ts'
import { zipped } from '#app/documents/dossier/zip-bundles.ts'
import { paperFile } from '#app/documents/paper/paper-file.ts'
import { amendingDecisionDocument } from '#app/documents/recognition/amending-decision.ts'
import { printCertificates } from '#app/documents/recognition/certificate.ts'
import { decisionDocument } from '#app/documents/recognition/decision.ts'
import { type MadeFile, sealTransfer, transferNames } from '#app/documents/recognition/transfer-package.ts'
import { actInWords } from '#app/pages/foundation/act-words.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { issuedProgramme, programmeOfVersion } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import { amendingPaperData } from './amendment-data.ts'
import { certificatePaperData } from './certificate-data.ts'
import { decisionPaperData } from './decision-data.ts'

/** Gói đề nghị cấp trên công nhận, as one zip: dossier, files, decision, certificates, history, and a digest of each. */
export async function sendUpPackage(visit: SignedInVisit): Promise<Response> {
  const { tools } = visit
  const dossierId = idParam(visit) ?? 0
  const outcome = await sendUp(tools, visit.actor, { dossierId }, actInWords)
  if (!outcome.ok) return noSuchPage(visit)
  const { facts, stored } = outcome.value
  const { made, digest } = sealTransfer(facts, await papersOf(visit, dossierId), stored)
  const files = [
    ...made.map(({ name, bytes }) => ({ name, open: () => Readable.from([bytes]) })),
    ...stored.map(({ name, sha256 }) => ({ name, open: () => storedStream(visit, sha256) })),
  ]
  const name = `Gói đề nghị công nhận ${facts.code} ${digest.slice(0, 12)}.zip`
  return new Response(Readable.toWeb(Readable.from(zipped(files))) as unknown as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

function storedStream({ tools }: SignedInVisit, sha256: string): Readable {
  const pieces = async function* () {
    const stored = await tools.files.open(sha256)
    if (stored === null) throw new Error(`the bytes ${sha256} are not in the store`)
    yield* stored.stream
  }
  return Readable.from(pieces())
}

/** The decision that is in force and the certificates that stand, as they are printed. */
async function papersOf({ tools }: SignedInVisit, dossierId: number): Promise<readonly MadeFile[]> {
  const recognition = await recognitionOf(tools.db, dossierId)
  const decision = recognition && (await decisionById(tools.db, recognition.decisionId))
  const programme = decision && (await programmeOfVersion(tools.db, decision.content.programmeVersionId))
  if (!decision || !programme) return []
  const plan = await issuedProgramme(tools.db, decision.programmeId)
  const { amends } = decision.content
  const document =
    amends && decision.kind !== 'recognition'
      ? amendingDecisionDocument(amendingPaperData({ ...decision, kind: decision.kind }, amends, programme))
      : decisionDocument(decisionPaperData(decision, programme, plan?.current.documentNumber ?? ''))
  const standing = (await certificatesOf(tools.db, { dossierId })).filter(({ revoked }) => revoked === null)
  const { baseUrl } = tools.settings
  const papers: MadeFile[] = [
    { name: transferNames.decision, bytes: await paperFile(tools.press, document, 'pdf') },
  ]
  if (standing.length > 0)
    papers.push({
      name: transferNames.certificates,
      bytes: await printCertificates(
        tools.press,
        standing.map((one) => certificatePaperData(one, baseUrl)),
      ),
    })
  return papers
}
