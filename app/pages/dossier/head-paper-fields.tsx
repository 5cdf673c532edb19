import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'

type HeadAct = 'approval' | 'return'

/** Both acts stand on one page, and a field's name is its id: so each act has names of its own. */
export const headPaperNames: Readonly<Record<HeadAct, { readonly number: string; readonly day: string }>> = {
  approval: { number: 'paperNumber', day: 'paperDay' },
  return: { number: 'returnPaperNumber', day: 'returnPaperDay' },
}

/** Number and day of the paper the head signed, where the clerk records the decision of a head without an account. */
export function HeadPaperFields(props: {
  of: HeadAct
  problems: readonly FieldProblem[]
  /** What a refused act had been given. */
  typed: Form
}) {
  const { of, problems, typed } = props
  const { number, day } = headPaperNames[of]
  return (
    <>
      <TextField
        name={number}
        label="Số văn bản thủ trưởng đã ký"
        required
        value={typed.text(number)}
        size="medium"
        errors={problemsOf(problems, number)}
        hint="Thủ trưởng chưa có tài khoản: ghi theo văn bản giấy"
      />
      <DateField
        name={day}
        label="Ngày ký văn bản"
        required
        value={typed.text(day)}
        errors={problemsOf(problems, day)}
      />
    </>
  )
}
