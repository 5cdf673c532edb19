import { type AppraisalConclusion, appraisalConditions, longestRemark } from '#app/domain/intake/appraisal.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { Icon } from '#app/pages/kit/icon.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { conditionField, conditionWords, proposalWords, remarkField } from './appraisal-words.ts'

const metChoices = [
  { value: 'dat', label: 'Đạt' },
  { value: 'khong-dat', label: 'Không đạt' },
]
const proposals = [
  { value: 'de-nghi', label: proposalWords(true).words },
  { value: 'chua-de-nghi', label: proposalWords(false).words },
]

const chosen = (value: string, yes: string, no: string): boolean | null =>
  value === yes ? true : value === no ? false : null

/** What the form sent, as far as it can be read. */
export const readAppraisal = (form: SentForm): AppraisalConclusion => ({
  items: appraisalConditions.map((condition) => ({
    condition,
    met: chosen(form.text(conditionField(condition)), 'dat', 'khong-dat'),
    remark: form.text(remarkField(condition)).trim(),
  })),
  recommended: chosen(form.text('de-xuat'), 'de-nghi', 'chua-de-nghi'),
  reason: form.text('ly-do').trim(),
})

const sent = (value: boolean | null | undefined, yes: string, no: string): string | undefined =>
  value === true ? yes : value === false ? no : undefined

/** Phiếu thẩm định: the four conditions of the plan with a remark each, then what is proposed to the council. */
export function AppraisalForm(props: {
  action: string
  /** As typed, or as it was written before. */
  value: AppraisalConclusion | null
  problems: readonly FieldProblem[]
}) {
  const { action, value, problems } = props
  return (
    <Card title="Phiếu thẩm định">
      <Form action={action} label="Phiếu thẩm định">
        <div className="kn-check-head">
          <p className="kn-muted">Đánh giá từng điều kiện; điều kiện không đạt thì nhận xét vì sao.</p>
          <mark-the-rest data-value="dat">
            <button type="button" className="btn btn-sm" hidden>
              <Icon name="check" /> Đạt các điều kiện còn lại
            </button>
          </mark-the-rest>
        </div>
        {appraisalConditions.map((condition, place) => {
          const item = value?.items.find((each) => each.condition === condition)
          return (
            <div key={condition} className="kn-check-point" data-markable>
              <ChoiceField
                name={conditionField(condition)}
                label={`${place + 1}. ${conditionWords[condition]}`}
                as="buttons"
                value={sent(item?.met, 'dat', 'khong-dat')}
                errors={problemsOf(problems, conditionField(condition))}
                choices={metChoices}
              />
              <TextField
                name={remarkField(condition)}
                label={`Nhận xét về điều kiện ${place + 1}`}
                value={item?.remark}
                maxLength={longestRemark}
                errors={problemsOf(problems, remarkField(condition))}
              />
            </div>
          )
        })}
        <ChoiceField
          name="de-xuat"
          label="Ý kiến đề xuất"
          required
          as="buttons"
          value={sent(value?.recommended, 'de-nghi', 'chua-de-nghi')}
          errors={problemsOf(problems, 'de-xuat')}
          choices={proposals}
        />
        <LongTextField
          name="ly-do"
          label="Lý do chưa đề nghị"
          hint="Bắt buộc khi chưa đề nghị; tác giả và đơn vị đọc được lý do này."
          rows={3}
          value={value?.reason}
          maxLength={longestRemark}
          errors={problemsOf(problems, 'ly-do')}
        />
        <FormActions note="Phiếu sửa được cho đến khi báo cáo thẩm định được chuyển cơ quan thường trực.">
          <SubmitButton icon="check">Ghi phiếu thẩm định</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
