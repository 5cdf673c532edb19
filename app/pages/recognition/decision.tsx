import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { printDecision } from '#app/documents/recognition/decision.ts'
import { printMean } from '#app/domain/mean.ts'
import { type Actor, holds, seatIn } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import type { Decision, DecisionContent } from '#app/domain/recognition/decision.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo, page, printed } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgramme, programmeOfVersion } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { decisionPaperData } from './decision-data.ts'
import { issueCertificatesWords, issueDecisionWords, outcomeBadges } from './recognition-words.ts'

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

/** The decision as PDF: a draft is marked so on every page. */
export async function decisionPaper(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  if (found === null) return noSuchPage(visit)
  const plan = await issuedProgramme(visit.tools.db, found.decision.programmeId)
  const data = decisionPaperData(found.decision, found.programme, plan?.current.documentNumber ?? '')
  const bytes = await printDecision(visit.tools.press, data)
  return printed(
    bytes,
    `Quyết định công nhận sáng kiến ${found.decision.content.year}${found.decision.state === 'draft' ? ' (dự thảo)' : ''}.pdf`,
  )
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
        <LinkButton href={links.decisionPaper(decision.id)} icon="printer">
          {issued ? 'In quyết định' : 'Xem dự thảo'}
        </LinkButton>
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

function InitiativeTable(props: { content: DecisionContent; actor: Actor; programmeId: number }) {
  const { initiatives, decimals } = props.content
  const opensEvery = holds(props.actor, 'office', 'leader') || seatIn(props.actor, props.programmeId) !== null
  const opensRecognised = holds(props.actor, 'finance', 'home-affairs', 'culture')
  return (
    <DataTable
      caption="Sáng kiến trong quyết định"
      rows={initiatives}
      rowKey={(one) => one.dossierId}
      rowHref={(one) =>
        opensEvery || (opensRecognised && one.outcome !== 'not-recognised')
          ? links.dossier(one.dossierId)
          : undefined
      }
      columns={[
        { key: 'rank', title: 'Hạng', cell: (one) => one.rank ?? '–', narrow: true },
        {
          key: 'title',
          title: 'Sáng kiến',
          main: true,
          cell: (one) => (
            <>
              {one.title}
              <span className="kn-under">
                {one.code} · {one.unitName ?? 'Cá nhân'} ·{' '}
                {one.authors.map((author) => author.fullName).join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'mean',
          title: 'Điểm',
          numeric: true,
          cell: (one) => (one.mean ? printMean(one.mean, decimals) : '–'),
        },
        {
          key: 'outcome',
          title: 'Kết luận',
          cell: (one) =>
            one.className ? (
              <Badge tone="green" icon="trophy">
                {one.className}
              </Badge>
            ) : (
              <StateBadge {...outcomeBadges[one.outcome]} />
            ),
        },
        {
          key: 'prize',
          title: 'Thưởng',
          numeric: true,
          cell: (one) => (one.prize > 0 ? printMoney(one.prize) : '–'),
        },
      ]}
      footer={['', 'Tổng cộng', '', '', printMoney(props.content.prizeTotal)]}
    />
  )
}

function IssueCard({
  decision,
  programme,
  problems,
  typed,
}: {
  decision: Decision
  programme: Programme
  problems: readonly FieldProblem[]
  typed: Form | undefined
}) {
  const { initiatives } = decision.content
  const recognised = initiatives.filter((one) => one.outcome !== 'not-recognised')
  const refused = initiatives.length - recognised.length
  return (
    <Card title="Việc tiếp theo: ban hành" look="sun">
      <p>Sau khi lãnh đạo ký, văn thư ghi số, ngày và người ký. Nội dung được khóa từ lúc đó.</p>
      <ConfirmAct
        act="Ghi số và ban hành"
        icon="gavel"
        open={problems.length > 0}
        consequence={
          <p>
            Công nhận <strong>{recognised.length}</strong> sáng kiến, không công nhận{' '}
            <strong>{refused}</strong>; tổng tiền thưởng{' '}
            <strong>{printMoney(decision.content.prizeTotal)}</strong>. Tác giả và đơn vị được báo ngay. Muốn
            sửa phải có quyết định khác.
          </p>
        }
        confirm="Ban hành quyết định"
        action={links.decisionAct(decision.id, 'ban-hanh')}
      >
        <TextField
          name="so"
          label="Số quyết định"
          required
          size="short"
          value={typed?.text('so')}
          errors={problemsOf(problems, 'so')}
        />
        <DateField
          name="ngay"
          label="Ngày ký"
          required
          value={typed?.text('ngay')}
          errors={problemsOf(problems, 'ngay')}
        />
        <TextField
          name="nguoi-ky"
          label="Người ký"
          required
          value={typed?.text('nguoi-ky') ?? programme.plan.signer}
          errors={problemsOf(problems, 'nguoi-ky')}
        />
        <TextField
          name="tham-quyen"
          label="Thẩm quyền ký"
          required
          hint="Các dòng cách nhau bằng dấu /"
          value={typed?.text('tham-quyen') ?? programme.plan.signedAs.replace(/^TM\.[^/]*\/\s*/, '')}
          errors={problemsOf(problems, 'tham-quyen')}
        />
      </ConfirmAct>
    </Card>
  )
}

function CertificateCard({
  decision,
  issued,
  mayIssue,
}: {
  decision: Decision
  issued: number
  mayIssue: boolean
}) {
  const recognised = decision.content.initiatives.filter((one) => one.outcome !== 'not-recognised')
  const papers = recognised.reduce(
    (sum, one) => sum + one.authors.length + (one.investorName === null ? 0 : 1),
    0,
  )
  if (issued > 0)
    return (
      <Card title="Giấy chứng nhận">
        <p>
          Đã cấp <strong>{issued}</strong> giấy chứng nhận.
        </p>
        <div className="d-flex gap-2 flex-wrap">
          <LinkButton href={links.certificatesPaper(decision.id)} icon="printer">
            In tất cả
          </LinkButton>
          <LinkButton
            href={links.certificates(decision.issuedOn?.year ?? decision.content.year)}
            icon="list-check"
          >
            Sổ cấp
          </LinkButton>
        </div>
      </Card>
    )
  if (!mayIssue) return null
  return (
    <Card title="Việc tiếp theo: cấp giấy chứng nhận" look="sun">
      <ConfirmAct
        act="Cấp giấy chứng nhận"
        icon="certificate"
        consequence={
          <p>
            Cấp <strong>{papers}</strong> giấy cho tác giả, đồng tác giả và chủ đầu tư của{' '}
            <strong>{recognised.length}</strong> sáng kiến, đánh số liên tục trong năm.
          </p>
        }
        confirm={`Cấp ${papers} giấy`}
        action={links.decisionAct(decision.id, 'cap-giay')}
      />
    </Card>
  )
}
