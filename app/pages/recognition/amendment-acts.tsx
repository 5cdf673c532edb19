import { discardAmendment } from '#app/casework/recognition/discard-amendment.ts'
import { draftAmendment } from '#app/casework/recognition/draft-amendment.ts'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import { decisionView } from './decision.tsx'
import { discardAmendmentWords, draftAmendmentWords } from './recognition-words.ts'

/** Begins a correction of an issued decision. */
export async function sendCorrectionDraft(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await draftAmendment(visit.tools, visit.actor, {
    decisionId: idParam(visit) ?? 0,
    kind: 'correction',
    reason: form.line('ly-do'),
    dossierIds: [],
  })
  return outcome.ok
    ? goTo(links.corrections(outcome.value.decisionId), 'Đã lập dự thảo. Chọn sáng kiến cần sửa.')
    : decisionView(visit, outcome.problems.map(draftAmendmentWords))
}

export async function sendAmendmentDiscard(visit: SignedInVisit): Promise<Response> {
  const outcome = await discardAmendment(visit.tools, visit.actor, { decisionId: idParam(visit) ?? 0 })
  return outcome.ok
    ? goTo(links.decision(outcome.value.correctsId), 'Đã bỏ dự thảo; quyết định đã ban hành không thay đổi.')
    : decisionView(visit, outcome.problems.map(discardAmendmentWords))
}

/** Hủy bỏ công nhận một sáng kiến: begins the decision that takes it back. */
export function RevokeAct({
  dossierId,
  papers,
  problems = [],
  reason,
}: {
  dossierId: number
  /** Certificates in force that will lose their effect. */
  papers: number
  problems?: readonly FieldProblem[]
  reason?: string
}) {
  return (
    <ConfirmAct
      act="Lập dự thảo quyết định hủy bỏ công nhận"
      danger
      open={problems.length > 0}
      consequence={
        <p>
          Khi quyết định mới được ký và ghi số, <strong>{papers}</strong> giấy chứng nhận của sáng kiến này
          hết giá trị và trang xác minh báo đã hủy bỏ. Trước lúc ấy chưa có gì thay đổi.
        </p>
      }
      confirm="Lập dự thảo hủy bỏ"
      action={links.revokeRecognition(dossierId)}
    >
      <TextField name="ly-do" label="Lý do" required value={reason} errors={problemsOf(problems, 'ly-do')} />
    </ConfirmAct>
  )
}

export async function sendRevocationDraft(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const reason = form.line('ly-do')
  const recognition = await recognitionOf(tools.db, dossierId)
  const decision = recognition && (await decisionById(tools.db, recognition.decisionId))
  const outcome = await draftAmendment(tools, actor, {
    decisionId: decision?.correctsId ?? decision?.id ?? 0,
    kind: 'revocation',
    reason,
    dossierIds: [dossierId],
  })
  if (outcome.ok)
    return goTo(
      links.decision(outcome.value.decisionId),
      'Đã lập dự thảo quyết định hủy bỏ. Trình ký, rồi ghi số và ngày để ban hành.',
    )
  const problems = outcome.problems.map(draftAmendmentWords)
  return page(
    visit,
    {
      title: 'Chưa lập được dự thảo hủy bỏ công nhận',
      status: 422,
      breadcrumb: [{ name: 'Hồ sơ', href: links.dossier(dossierId) }],
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <RevokeAct dossierId={dossierId} papers={0} problems={problems} reason={reason} />
    </div>,
  )
}
