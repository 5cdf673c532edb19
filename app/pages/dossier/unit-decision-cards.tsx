import { sectionNames } from '#app/documents/dossier/section-names.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { formSections } from '#app/domain/dossier/form-parts.ts'
import { needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as Typed } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { HeadPaperFields, headPaperNames } from './head-paper-fields.tsx'
import type { ShownDossier } from './shown-dossier.ts'

type Props = {
  visit: SignedInVisit
  shown: ShownDossier
  problems: readonly FieldProblem[]
  /** What a refused act had been given. */
  typed: Typed
}

/** Whoever decides for the unit agrees, with a remark where there is one. */
export function ReviewCard({ visit, shown, problems, typed }: Props) {
  const { dossier } = shown
  const unconfirmed = dossier.authors.filter(({ confirmedAt }) => confirmedAt === null)
  return (
    <Card title="Đơn vị xem xét hồ sơ" look="sun">
      <Form action={links.dossierAct(dossier.id, 'dong-y')} label="Đơn vị đồng ý">
        <p>Gửi đến đơn vị {printAge(dossier.stateSince, visit.now)}.</p>
        {unconfirmed.length > 0 && (
          <p>
            Chưa xác nhận tỷ lệ đóng góp: {unconfirmed.map(({ fullName }) => fullName).join(', ')}. Người có
            tài khoản phải xác nhận trước khi đơn vị nộp.
          </p>
        )}
        {needsHeadPaper(visit.actor, dossier.unitId) && (
          <HeadPaperFields of="approval" problems={problems} typed={typed} />
        )}
        <LongTextField
          name="remark"
          value={typed.text('remark')}
          label="Ý kiến của đơn vị (nếu có)"
          rows={2}
          maxLength={formLimits.reason}
          errors={problemsOf(problems, 'remark')}
        />
        <div className="kn-form-actions">
          <SubmitButton icon="check">Đồng ý đưa vào tờ trình</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}

/** Gives the dossier back with a reason for all of it, or for single sections of the form. */
export function ReturnAct({ visit, shown, problems, typed }: Props) {
  return (
    <ConfirmAct
      act="Trả lại tác giả…"
      icon="arrow-left"
      danger
      open={['reason', ...Object.values(headPaperNames.return)].some(
        (field) => problemsOf(problems, field).length > 0,
      )}
      consequence={<p>Tác giả nhận thông báo kèm lý do, sửa hồ sơ rồi gửi lại.</p>}
      confirm="Trả lại"
      action={links.dossierAct(shown.dossier.id, 'tra-lai')}
    >
      <LongTextField
        name="reason"
        label="Lý do trả lại"
        value={typed.text('reason')}
        hint="Chung cho cả hồ sơ; lý do riêng của từng phần ghi ở dưới"
        rows={3}
        maxLength={formLimits.reason}
        errors={problemsOf(problems, 'reason')}
      />
      <FieldGroup title="Theo từng phần của đơn" hint="Phần nào đã được thì để trống.">
        {formSections.map((section) => (
          <LongTextField
            key={section}
            name={`reason-${section}`}
            label={sectionNames[section]}
            value={typed.text(`reason-${section}`)}
            rows={1}
            maxLength={formLimits.reason}
          />
        ))}
      </FieldGroup>
      {needsHeadPaper(visit.actor, shown.dossier.unitId) && (
        <HeadPaperFields of="return" problems={problems} typed={typed} />
      )}
    </ConfirmAct>
  )
}
