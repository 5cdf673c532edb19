import { revokeRecognition } from '#app/casework/recognition/revoke-recognition.ts'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { revokeWords } from './recognition-words.ts'

/** Hủy bỏ công nhận: asks once, with reason and document number. */
export function RevokeAct({
  dossierId,
  papers,
  problems = [],
  reason,
  document,
}: {
  dossierId: number
  /** Certificates in force that lose their effect. */
  papers: number
  problems?: readonly FieldProblem[]
  reason?: string
  document?: string
}) {
  return (
    <ConfirmAct
      act="Hủy bỏ công nhận"
      danger
      open={problems.length > 0}
      consequence={
        <p>
          <strong>{papers}</strong> giấy chứng nhận của sáng kiến này hết giá trị; trang xác minh sẽ báo đã
          hủy bỏ. Tác giả và đơn vị được báo ngay.
        </p>
      }
      confirm="Hủy bỏ công nhận"
      action={links.revokeRecognition(dossierId)}
    >
      <TextField
        name="van-ban"
        label="Số văn bản hủy bỏ"
        required
        size="medium"
        value={document}
        errors={problemsOf(problems, 'van-ban')}
      />
      <TextField name="ly-do" label="Lý do" required value={reason} errors={problemsOf(problems, 'ly-do')} />
    </ConfirmAct>
  )
}

export async function sendRevoke(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const reason = form.line('ly-do')
  const document = form.line('van-ban')
  const outcome = await revokeRecognition(visit.tools, visit.actor, { dossierId, reason, document })
  if (outcome.ok)
    return goTo(
      links.dossier(dossierId),
      `Đã hủy bỏ công nhận; ${outcome.value.revoked} giấy chứng nhận hết giá trị.`,
    )
  const problems = outcome.problems.map(revokeWords)
  return page(
    visit,
    {
      title: 'Chưa hủy bỏ được việc công nhận',
      status: 422,
      breadcrumb: [{ name: 'Hồ sơ', href: links.dossier(dossierId) }],
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <RevokeAct dossierId={dossierId} papers={0} problems={problems} reason={reason} document={document} />
    </div>,
  )
}
