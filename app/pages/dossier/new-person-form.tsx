import type { RegisterPersonProblem } from '#app/casework/people/register-person.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'

export type NewPersonValues = {
  readonly fullName: string
  readonly birthDate: string
  readonly position: string
  readonly qualification: string
  readonly unit: string
}
export const noPerson: NewPersonValues = {
  fullName: '',
  birthDate: '',
  position: '',
  qualification: '',
  unit: '',
}

/** Ghi tên một người chưa có tài khoản. */
export function NewPersonForm(props: {
  action: string
  typed: NewPersonValues
  units: readonly Unit[]
  problems: readonly FieldProblem[]
  mayBeAnother: boolean
}) {
  const { action, typed, units, problems, mayBeAnother } = props
  return (
    <Form action={action} label="Ghi tên người mới">
      <TextField
        name="fullName"
        label="Họ và tên"
        required
        value={typed.fullName}
        errors={problemsOf(problems, 'fullName')}
      />
      <DateField
        name="birthDate"
        label="Ngày sinh"
        required
        value={typed.birthDate}
        errors={problemsOf(problems, 'birthDate')}
      />
      <ChoiceField
        name="unit"
        label="Nơi công tác"
        value={typed.unit}
        blank="Không thuộc đơn vị nào trong danh sách"
        errors={problemsOf(problems, 'unit')}
        choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
      />
      <TextField
        name="position"
        label="Chức danh"
        value={typed.position}
        errors={problemsOf(problems, 'position')}
      />
      <TextField
        name="qualification"
        label="Trình độ chuyên môn"
        value={typed.qualification}
        errors={problemsOf(problems, 'qualification')}
      />
      {mayBeAnother && (
        <CheckField name="anotherPerson" label="Đây là một người khác, không phải những người nêu trên" />
      )}
      <FormActions>
        <SubmitButton icon="user-plus" look="plain">
          Ghi tên và thêm làm tác giả
        </SubmitButton>
      </FormActions>
    </Form>
  )
}

export function personProblemWords(problem: RegisterPersonProblem): FieldProblem {
  switch (problem.problem) {
    case 'name-missing':
      return { field: 'fullName', message: 'Chưa ghi họ và tên.' }
    case 'name-too-long':
      return { field: 'fullName', message: `Họ và tên dài quá ${problem.max} ký tự.` }
    case 'name-unreadable':
      return { field: 'fullName', message: 'Họ và tên phải có chữ cái.' }
    case 'birth-date-missing':
      return { field: 'birthDate', message: 'Chưa ghi ngày sinh; đơn M-02 cần ngày sinh của từng tác giả.' }
    case 'birth-date-unlikely':
      return { field: 'birthDate', message: 'Ngày sinh không hợp lý.' }
    case 'position-too-long':
      return { field: 'position', message: `Chức danh dài quá ${problem.max} ký tự.` }
    case 'qualification-too-long':
      return { field: 'qualification', message: `Trình độ chuyên môn dài quá ${problem.max} ký tự.` }
    case 'email-malformed':
      return { message: 'Địa chỉ thư điện tử không đúng.' }
    case 'phone-malformed':
      return { message: 'Số điện thoại không đúng.' }
    case 'unit-unknown':
      return { field: 'unit', message: 'Đơn vị không có trong danh sách.' }
    case 'perhaps-known':
      return {
        message: `Đã có ${problem.people.length} người trùng họ tên. Hãy chọn nếu là cùng một người, hoặc đánh dấu “Đây là một người khác”.`,
      }
  }
}
