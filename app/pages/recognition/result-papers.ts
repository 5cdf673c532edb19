import { dayInText } from '#app/documents/paper/dates.ts'
import { basesInForce, issuersOf, planSentence } from '#app/documents/paper/issuers.ts'
import { why } from '#app/documents/ranking/why.ts'
import { nonRecognitionDocument } from '#app/documents/recognition/non-recognition-notice.ts'
import { resultSubmissionDocument } from '#app/documents/recognition/result-submission.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { DecidedInitiative, Decision } from '#app/domain/recognition/decision.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { decisionPaperData } from './decision-data.ts'
import { decisionFor } from './open-decision.ts'

/** Tờ trình kết quả: lays the draft before whoever signs; closed to those to whom the ranking is. */
export async function resultSubmissionPaper(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  if (found === null || found.decision.kind !== 'recognition') return noSuchPage(visit)
  const { decision, programme } = found
  const plan = await issuedProgramme(visit.tools.db, decision.programmeId)
  const data = decisionPaperData(decision, programme, plan?.current.documentNumber ?? '')
  const { content } = decision
  const { authority } = programme
  const minutesOn = Temporal.PlainDate.from(content.minutes.on)
  const document = resultSubmissionDocument({
    office: issuersOf(authority).office,
    paper: { symbol: `TTr-${authority.office.abbreviation}`, day: { year: content.year } },
    addressee: data.decidedBy,
    year: content.year,
    legalBases: [
      ...basesInForce(programme.legalBases, minutesOn),
      planSentence(programme, plan?.current.documentNumber ?? ''),
    ],
    council: authority.council.name,
    minutes: { number: content.minutes.number, day: minutesOn },
    judged: content.initiatives.length,
    groups: data.groups,
    refused: refusedOf(content.initiatives, programme),
    manifestDigest: content.manifestDigest,
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: ['TRƯỞNG PHÒNG'],
  })
  return paperResponse(visit, { document, fileName: `Tờ trình kết quả xét sáng kiến ${content.year}` })
}

/** Thông báo không công nhận of all at once, each with its reason, to the offices that read decisions. */
export async function refusalsPaper(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  if (found === null) return noSuchPage(visit)
  const { decision, programme } = found
  const { content, issuedOn } = decision
  if (decision.state !== 'issued' || issuedOn === null) return noSuchPage(visit)
  const refused = refusedOf(content.initiatives, programme)
  if (refused.length === 0) return noSuchPage(visit)
  const { authority } = programme
  const document = nonRecognitionDocument({
    authority: issuersOf(authority).authority,
    paper: { symbol: `TB-${authority.abbreviation}`, day: issuedOn },
    year: content.year,
    legalBases: [...basesInForce(programme.legalBases, issuedOn), decisionBasis(decision, programme)],
    initiatives: refused,
    recipients: ['Các tác giả, đơn vị có sáng kiến nêu trên'],
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: (decision.signedAs ?? '').split('/').map((line) => line.trim()),
    signer: decision.signerName ?? undefined,
  })
  return paperResponse(visit, { document, fileName: `Thông báo không công nhận sáng kiến ${content.year}` })
}

/** "Căn cứ Quyết định số …": the decision that a notice follows from. */
export const decisionBasis = (decision: Decision, { authority }: Programme): string =>
  `Căn cứ Quyết định số ${decision.number}/QĐ-${authority.abbreviation} ngày ${
    decision.issuedOn ? dayInText(decision.issuedOn) : ''
  } về việc công nhận sáng kiến cấp cơ sở năm ${decision.content.year}`

const refusedOf = (initiatives: readonly DecidedInitiative[], programme: Programme) =>
  initiatives
    .filter(({ outcome }) => outcome === 'not-recognised')
    .map((one) => ({
      title: one.title,
      authors: one.authors.map(({ fullName }) => fullName),
      unit: one.unitName ?? 'cá nhân nộp trực tiếp',
      reason: why(one, programme),
    }))
