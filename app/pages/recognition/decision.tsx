import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { amendingDecisionDocument } from '#app/documents/recognition/amending-decision.ts'
import { decisionDocument } from '#app/documents/recognition/decision.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printList, printMoment, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { dossiersUnderComplaint } from '#app/records/recognition/complaints.ts'
import { amendmentsOf } from '#app/records/recognition/decisions.ts'
import { commentsOf, postingOfDecision } from '#app/records/recognition/postings.ts'
import { amendingPaperData } from './amendment-data.ts'
import { AmendmentChanges, AmendmentsCard } from './amendment-view.tsx'
import { CertificateCard } from './certificate-card.tsx'
import { decisionPaperData } from './decision-data.ts'
import { DecisionPapers } from './decision-papers.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { IssueCard } from './issue-card.tsx'
import { decisionFor } from './open-decision.ts'
import { PostingCard } from './posting-card.tsx'
import { issueCertificatesWords, issueDecisionWords, kindNames } from './recognition-words.ts'

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
    ? goTo(links.decision(id), 'Đã ban hành quyết định; nội dung được khóa, tác giả và đơn vị được báo.')
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
  const { decision, programme } = found
  const plan = await issuedProgramme(visit.tools.db, decision.programmeId)
  const mark = decision.state === 'draft' ? ' (dự thảo)' : ''
  const { amends } = decision.content
  const { kind } = decision
  const document =
    amends === undefined || kind === 'recognition'
      ? decisionDocument(decisionPaperData(decision, programme, plan?.current.documentNumber ?? ''))
      : amendingDecisionDocument(amendingPaperData({ ...decision, kind }, amends, programme))
  return paperResponse(visit, {
    document,
    fileName: `${kindNames[kind]} ${decision.content.year}${mark}`,
  })
}

/** The decision's page; after a refused act, with every reason on top. */
export async function decisionView(
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
  const handles = mayHandleDecision(visit.actor)
  const amendments = await amendmentsOf(visit.tools.db, decision.id)
  const posting = await postingOfDecision(visit.tools.db, decision.id)
  const disputed = await disputedIn(visit, decision)
  return page(
    visit,
    {
      title: `${kindNames[decision.kind]} năm ${content.year}`,
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
      {disputed.length > 0 && (
        <Notice
          tone="warn"
          message={`Đang có đơn kiến nghị chưa trả lời về ${printList(disputed)}; những chỗ ấy được giữ lại.`}
        />
      )}
      <div className="kn-beside">
        <div className="kn-stack">
          {content.amends ? (
            <AmendmentChanges decision={decision} amends={content.amends} mayWrite={handles} />
          ) : (
            <InitiativeTable content={content} actor={visit.actor} programmeId={decision.programmeId} />
          )}
        </div>
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
          {!issued && handles && (
            <IssueCard decision={decision} programme={programme} problems={problems} typed={typed} />
          )}
          <DecisionPapers decision={decision} mayKeep={handles} />
          {decision.kind === 'recognition' && (
            <PostingCard
              decision={decision}
              days={programme.results.postingDays}
              posting={posting}
              comments={posting ? await commentsOf(visit.tools.db, posting.id) : []}
              mayHandle={handles}
            />
          )}
          {issued && decision.kind !== 'revocation' && (
            <CertificateCard decision={decision} issued={certificates.length} mayIssue={handles} />
          )}
          {issued && decision.kind === 'recognition' && (
            <AmendmentsCard decision={decision} amendments={amendments} mayDraft={handles} />
          )}
        </div>
      </div>
    </div>,
  )
}

/** Codes of the decision's initiatives about which a complaint is open. */
async function disputedIn(
  { tools, actor }: SignedInVisit,
  { programmeId, content }: Decision,
): Promise<readonly string[]> {
  if (!mayHandleDecision(actor)) return []
  const open = await dossiersUnderComplaint(tools.db, programmeId)
  return content.initiatives.filter(({ dossierId }) => open.has(dossierId)).map(({ code }) => code)
}
