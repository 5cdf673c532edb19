import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { basesInForce, issuersOf } from '#app/documents/paper/issuers.ts'
import { why } from '#app/documents/ranking/why.ts'
import { nonRecognitionDocument } from '#app/documents/recognition/non-recognition-notice.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import { decisionBasis } from './result-papers.ts'

/** Thông báo không công nhận of one dossier, with its reason in words. */
export async function refusalPaper(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(db, visit.actor, id)
  const outcome = open && (await recognitionOf(db, open.dossier.id))
  const decision = outcome && (await decisionById(db, outcome.decisionId))
  const programme = decision && (await programmeOfVersion(db, decision.content.programmeVersionId))
  if (!open || outcome?.outcome !== 'not-recognised' || !decision || !programme) return noSuchPage(visit)
  const initiative = decision.content.initiatives.find((one) => one.dossierId === open.dossier.id)
  if (initiative === undefined) return noSuchPage(visit)
  const { authority } = programme
  const unit = initiative.unitName ?? 'cá nhân nộp trực tiếp'
  const document = nonRecognitionDocument({
    authority: issuersOf(authority).authority,
    paper: { symbol: `TB-${authority.abbreviation}`, day: outcome.issuedOn },
    year: decision.content.year,
    legalBases: [...basesInForce(programme.legalBases, outcome.issuedOn), decisionBasis(decision, programme)],
    initiatives: [
      {
        title: initiative.title,
        authors: initiative.authors.map((author) => author.fullName),
        unit,
        reason: why(initiative, programme),
      },
    ],
    recipients: [unit, ...initiative.authors.map((author) => author.fullName)],
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: (decision.signedAs ?? '').split('/').map((line) => line.trim()),
    signer: decision.signerName ?? undefined,
  })
  return paperResponse(visit, { document, fileName: `Thông báo không công nhận ${initiative.code}` })
}
