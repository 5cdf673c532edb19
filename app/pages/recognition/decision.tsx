import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { decisionDocument } from '#app/documents/recognition/decision.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgramme, programmeOfVersion } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { CertificateCard } from './certificate-card.tsx'
import { decisionPaperData } from './decision-data.ts'
import { InitiativeTable } from './initiative-table.tsx'
import { IssueCard } from './issue-card.tsx'
import { issueCertificatesWords, issueDecisionWords } from './recognition-words.ts'

/** Một quyết định: its list, the paper, the act of issuing, then the certificates. */
export const decisionPage = (visit: SignedInVisit): Promise<Response> => decisionView(visit, [])

export async function sendIssue(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const day = typedDay(form.text('ngay'))
  const outcome = await issueDecision(visit.tools, visit.actor, {
    decisionId: id,
    entry: {
      number: form.line('so'),
      issuedOn: typeof day === 'string' ? null : day,
      signerName: form.line('nguoi-ky'),
      signedAs: form.line('tham-quyen'),
    },
  })
  return outcome.ok
    ? goTo(links.decision(id), `Đã ban hành quyết định công nhận ${outcome.value.recognised} sáng kiến.`)
    : decisionView(visit, outcome.problems.map(issueDecisionWords), form)
}

export async function sendCertificates(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit) ?? 0
  const outcome = await issueCertificates(visit.tools, visit.actor, { decisionId: id })
  return outcome.ok
    ? goTo(links.decision(id), `Đã cấp ${outcome.value.issued} giấy chứng nhận.`)
    : decisionView(visit, outcome.problems.map(issueCertificatesWords))
}

/** The decision as a paper: a draft is marked so on every page. */
export async function decisionPaper(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  if (found === null) return noSuchPage(visit)
  const plan = await issuedProgramme(visit.tools.db, found.decision.programmeId)
  const data = decisionPaperData(found.decision, found.programme, plan?.current.documentNumber ?? '')
  const mark = found.decision.state === 'draft' ? ' (dự thảo)' : ''
  return paperResponse(visit, {
    document: decisionDocument(data),
    fileName: `Quyết định công nhận sáng kiến ${found.decision.content.year}${mark}`,
  })
}

async function decisionFor(
  visit: SignedInVisit,
): Promise<{ readonly decision: Decision; readonly programme: Programme } | null> {
  // A draft says as much about every place as the ranking does, and is closed to the same people.
  const id = idParam(visit)
  const decision = id === null ? null : await decisionById(visit.tools.db, id)
  if (decision?.state === 'draft') {
    const open = await openRanking(visit.tools.db, visit.actor, decision.programmeId)
    if (open === null || open === 'has-stake') return null
  }
  const programme =
    decision && (await programmeOfVersion(visit.tools.db, decision.content.programmeVersionId))
  return decision && programme ? { decision, programme } : null
}

async function decisionView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: Form,
): Promise<Response> {
  const found = await decisionFor(visit)
  if (found === null) return noSuchPage(visit)
  const { decision, programme } = found
  const certificates = await certificatesOf(visit.tools.db, { decisionId: decision.id })
  const issued = decision.state === 'issued'
  const { content } = decision
  return page(
    visit,
    {
      title: `Quyết định công nhận sáng kiến năm ${content.year}`,
      eyebrow: issued ? `Số ${decision.number}/QĐ-${programme.authority.abbreviation}` : 'Dự thảo',
      breadcrumb: [{ name: 'Quyết định công nhận', href: links.decisions() }],
      aside: issued ? <Badge tone="green">Đã ban hành</Badge> : <Badge tone="sun">Dự thảo</Badge>,
      action: (
        <PaperButtons paper={links.decisionPaper(decision.id)}>
          {issued ? 'In quyết định' : 'Xem dự thảo'}
        </PaperButtons>
      ),
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <InitiativeTable content={content} actor={visit.actor} programmeId={decision.programmeId} />
        <div className="kn-stack">
          <Card title="Căn cứ và dấu kiểm">
            <DefinitionList
              items={[
                {
                  term: 'Biên bản Hội đồng',
                  value: `số ${content.minutes.number} ngày ${printDay(Temporal.PlainDate.from(content.minutes.on))}`,
                },
                { term: 'Tổng tiền thưởng', value: printMoney(content.prizeTotal) },
                { term: 'Xếp hạng (SHA-256)', value: <code>{content.rankingDigest.slice(0, 16)}…</code> },
                ...(issued && decision.issuedOn && decision.issuedAt
                  ? [
                      { term: 'Ngày ký', value: printDay(decision.issuedOn) },
                      { term: 'Người ký', value: decision.signerName ?? '' },
                      { term: 'Ghi nhận lúc', value: printMoment(decision.issuedAt) },
                      { term: 'Quyết định (SHA-256)', value: <code>{decision.digest?.slice(0, 16)}…</code> },
                    ]
                  : []),
              ]}
            />
          </Card>
          {!issued && mayHandleDecision(visit.actor) && (
            <IssueCard decision={decision} programme={programme} problems={problems} typed={typed} />
          )}
          {issued && (
            <CertificateCard
              decision={decision}
              issued={certificates.length}
              mayIssue={mayHandleDecision(visit.actor)}
            />
          )}
        </div>
      </div>
    </div>,
  )
}
