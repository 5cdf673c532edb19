import type { Programme } from '#app/domain/programme/programme.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

export function IssueCard({
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
