import type { Unit } from '#app/domain/people/unit.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { PersonFields } from '#app/pages/people/person-fields.tsx'

/** Ghi tên một người chưa có tài khoản: what the author table of M-02 asks of them. */
export function NewPersonForm(props: {
  action: string
  form: SentForm
  units: readonly Unit[]
  problems: readonly FieldProblem[]
  mayBeAnother: boolean
}) {
  const { action, form, units, problems, mayBeAnother } = props
  return (
    <Form action={action} label="Ghi tên người mới">
      <PersonFields form={form} units={units} problems={problems} asks="author" />
      {mayBeAnother && (
        <CheckField
          name="nguoi-khac"
          label="Không, đây là người khác"
          hint="Đánh dấu rồi bấm “Ghi tên và thêm làm tác giả” lần nữa."
          errors={problemsOf(problems, 'nguoi-khac')}
        />
      )}
      <FormActions>
        <SubmitButton icon="user-plus" look="plain">
          Ghi tên và thêm làm tác giả
        </SubmitButton>
      </FormActions>
    </Form>
  )
}
