import { longestRemark } from '#app/domain/intake/appraisal.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { links } from '#app/pages/links.ts'

/** Tổng hợp, chuyển: the report is printed, signed, and recorded with its number; everything appraised goes with it. */
export function HandOnCard(props: {
  programmeId: number
  lane: string
  count: number
  typed: SentForm | undefined
  problems: readonly FieldProblem[]
}) {
  const { programmeId, lane, count, typed, problems } = props
  const field = (name: string) => ({
    name,
    value: typed?.text(name),
    errors: problemsOf(problems, name),
  })
  return (
    <Card title="Tổng hợp, chuyển cơ quan thường trực" look="sun">
      <Form
        action={links.handOn()}
        hidden={{ 'ke-hoach': String(programmeId), 'co-quan': lane }}
        label="Chuyển báo cáo"
      >
        <p>
          In báo cáo, trình ký, rồi ghi lại số, ngày và người ký. Cả {count} hồ sơ đã thẩm định được chuyển
          cùng báo cáo; sau đó phiếu thẩm định không sửa được nữa.
        </p>
        <PaperButtons paper={links.appraisalDraft(programmeId, lane)}>
          In báo cáo thẩm định (bản nháp)
        </PaperButtons>
        <TextField {...field('number')} label="Số, ký hiệu" required size="medium" hint="Ví dụ: 45/BC-GDĐT" />
        <DateField {...field('signedOn')} label="Ngày ký" required />
        <TextField {...field('signerName')} label="Người ký" required />
        <TextField
          {...field('signerTitle')}
          label="Chức vụ người ký"
          required
          hint="Ký thay thì ghi: KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"
        />
        <LongTextField
          {...field('nhan-xet')}
          label="Nhận xét chung (nếu có)"
          rows={3}
          maxLength={longestRemark}
        />
        <FormActions>
          <SubmitButton icon="send">Chuyển {count} hồ sơ</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
