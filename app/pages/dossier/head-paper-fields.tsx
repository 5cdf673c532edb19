import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'

/** Number and day of the paper the head signed, where the clerk records the decision of a head without an account. */
export function HeadPaperFields({ problems }: { problems: readonly FieldProblem[] }) {
  return (
    <>
      <TextField
        name="paperNumber"
        label="Số văn bản thủ trưởng đã ký"
        required
        size="medium"
        errors={problemsOf(problems, 'paperNumber')}
        hint="Thủ trưởng chưa có tài khoản: ghi theo văn bản giấy"
      />
      <DateField name="paperDay" label="Ngày ký văn bản" required errors={problemsOf(problems, 'paperDay')} />
    </>
  )
}
