import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { appraisalFormDocument } from '#app/documents/intake/appraisal-form.ts'
import { type AppraisalReportData, appraisalReportDocument } from '#app/documents/intake/appraisal-report.ts'
import { basesInForce, planSentence } from '#app/documents/paper/issuers.ts'
import { linesSignedAs } from '#app/documents/paper/signing.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { maySeeAppraisal } from '#app/domain/intake/appraisal.ts'
import { laneOf, laneOfReport, lanesToSee } from '#app/domain/programme/appraisal-lane.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Appraiser } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { appraisalReport } from '#app/records/intake/appraisal-reports.ts'
import { appraisalDesk, appraisalOf, appraisalsOf } from '#app/records/intake/appraisals.ts'
import { type IssuedProgramme, issuedProgramme } from '#app/records/programme/programmes.ts'
import { conditionWords } from './appraisal-words.ts'

/** Phiếu thẩm định as PDF. */
export async function appraisalPaper(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(db, visit.actor, id)
  const appraisal = open && (await appraisalOf(db, open.dossier.id))
  if (open === null || appraisal === null) return noSuchPage(visit)
  const { dossier, plan, unit } = open
  const { programme } = plan.current
  const lane = laneOf(programme, dossier.sector)
  if (lane === null || !maySeeAppraisal(visit.actor, dossier, programme, appraisal.reportId !== null))
    return noSuchPage(visit)
  const document = appraisalFormDocument({
    appraiser: issuerOf(plan, lane),
    symbol: 'PTĐ',
    dossierCode: dossier.code ?? '',
    title: dossier.title,
    authors: dossier.authors.map(({ fullName }) => fullName),
    unit: unit?.name ?? 'cá nhân nộp trực tiếp',
    appraisedOn: dayInVietnam(appraisal.appraisedAt),
    appraisedBy: appraisal.appraisedBy,
    conditions: appraisal.items.map(({ condition, met, remark }) => ({
      name: conditionWords[condition],
      met: met === true,
      remark,
    })),
    recommended: appraisal.recommended,
    reason: appraisal.reason,
  })
  return paperResponse(visit, { document, fileName: `Phiếu thẩm định ${dossier.code ?? ''}` })
}

/** The report that was handed on, from its frozen copy. */
export async function appraisalReportPaper(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const report = id === null ? null : await appraisalReport(db, id)
  const plan = report && (await issuedProgramme(db, report.programmeId))
  const lanes = plan === null ? [] : lanesToSee(visit.actor, plan.current.programme)
  const lane = report && laneOfReport(lanes, { ...report, ...report.content })
  if (report === null || plan === null || lane === null) return noSuchPage(visit)
  const { items, remaining, remark, appraiser } = report.content
  const slash = report.number.indexOf('/')
  const document = appraisalReportDocument({
    ...common(plan, { ...lane, name: appraiser }, report.signedOn),
    paper: {
      number: slash < 0 ? report.number : report.number.slice(0, slash),
      symbol: slash < 0 ? 'BC' : report.number.slice(slash + 1),
      day: report.signedOn,
    },
    items,
    remaining,
    remark,
    signedAs: linesSignedAs(report.signerTitle),
    signer: report.signerName,
    draft: false,
  })
  return paperResponse(visit, { document, fileName: `Báo cáo thẩm định ${report.number.replace('/', '-')}` })
}

/** The report as it would be handed on now by the office asked for, to be signed. */
export async function appraisalDraftPaper(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await issuedProgramme(db, id)
  const lanes = plan === null ? [] : lanesToSee(visit.actor, plan.current.programme)
  const lane = lanes.find(({ name }) => name === visit.query.get('co-quan')) ?? lanes[0] ?? null
  if (plan === null || lane === null) return noSuchPage(visit)
  const lines = (await appraisalDesk(db, plan.id, lane.sectors)).filter((line) => line.state === 'accepted')
  const appraised = lines.filter((line) => line.recommended !== null)
  const reasons = new Map(
    (
      await appraisalsOf(
        db,
        appraised.map((line) => line.id),
      )
    ).map(({ dossierId, reason }) => [dossierId, reason]),
  )
  const document = appraisalReportDocument({
    ...common(plan, lane, visit.today),
    paper: { symbol: 'BC', day: { year: visit.today.year } },
    items: appraised.map((line) => ({
      code: line.code ?? '',
      title: line.title,
      authors: [line.authorNames],
      unit: line.unitName ?? '',
      recommended: line.recommended === true,
      reason: reasons.get(line.id) ?? '',
    })),
    remaining: lines.length - appraised.length,
    remark: '',
    signedAs: ['TRƯỞNG PHÒNG'],
    draft: true,
  })
  return paperResponse(visit, { document, fileName: `Báo cáo thẩm định ${plan.year} (bản nháp)` })
}

const issuerOf = ({ current: { programme } }: IssuedProgramme, lane: Appraiser) => ({
  name: lane.name,
  place: programme.authority.place,
  superior: programme.authority.name,
})

function common(
  plan: IssuedProgramme,
  lane: Appraiser,
  day: Temporal.PlainDate,
): Pick<AppraisalReportData, 'appraiser' | 'addressees' | 'year' | 'legalBases' | 'sectors' | 'archive'> {
  const { programme, documentNumber } = plan.current
  return {
    appraiser: issuerOf(plan, lane),
    addressees: [`${programme.authority.council.name} (qua ${programme.authority.office.name})`],
    year: plan.year,
    legalBases: [...basesInForce(programme.legalBases, day), planSentence(programme, documentNumber)],
    sectors: lane.sectors
      .map((code) =>
        (nameOf(programme.sectors, code) ?? code).replace(/^\p{Lu}/u, (first) => first.toLowerCase()),
      )
      .join(', '),
    archive: 'VT',
  }
}
