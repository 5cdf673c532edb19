import type { Complaint } from '#app/domain/recognition/complaint.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { links } from '#app/pages/links.ts'

export type TypedAnswer = {
  readonly verdict?: string
  readonly answer?: string
  readonly number?: string
  readonly on?: string
}

/** The answer as it stands on the signed document. */
export function AnswerForm({
  complaint,
  problems,
  typed,
}: {
  complaint: Complaint
  problems: readonly FieldProblem[]
  typed: TypedAnswer
}) {
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <Card title="Trả lời bằng văn bản" look="sun">
      <Form action={links.complaintAct(complaint.id, 'tra-loi')} withFiles label="Trả lời đơn kiến nghị">
        <ChoiceField
          name="ket-luan"
          label="Kết luận"
          as="buttons"
          required
          value={typed.verdict ?? ''}
          choices={[
            { value: 'rejected', label: 'Giữ nguyên kết quả' },
            {
              value: 'upheld',
              label: 'Kiến nghị có cơ sở',
              hint: 'Kết quả được sửa bằng quyết định sửa đổi.',
            },
          ]}
          errors={errors('ket-luan')}
        />
        <LongTextField
          name="tra-loi"
          label="Nội dung trả lời"
          required
          rows={5}
          value={typed.answer ?? ''}
          errors={errors('tra-loi')}
        />
        <TextField
          name="so"
          label="Số văn bản trả lời"
          required
          size="medium"
          value={typed.number}
          errors={errors('so')}
        />
        <DateField name="ngay" label="Ngày văn bản" required value={typed.on} errors={errors('ngay')} />
        <FileField
          name="ban-chup"
          label="Bản ký (nếu có)"
          accept=".pdf,image/jpeg,image/png"
          errors={errors('ban-chup')}
        />
        <FormActions>
          <SubmitButton icon="check">Ghi câu trả lời</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
