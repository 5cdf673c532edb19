import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'

/** Day and number of the voucher by which money was paid, or came back. */
export function VoucherFields(props: {
  readonly dayLabel: string
  readonly problems: readonly FieldProblem[]
  readonly typed: SentForm | undefined
}) {
  const { dayLabel, problems, typed } = props
  return (
    <>
      <DateField
        name="ngay"
        label={dayLabel}
        required
        value={typed?.text('ngay')}
        errors={problemsOf(problems, 'ngay')}
      />
      <TextField
        name="chung-tu"
        label="Số chứng từ"
        required
        size="medium"
        maxLength={100}
        value={typed?.text('chung-tu')}
        errors={problemsOf(problems, 'chung-tu')}
      />
    </>
  )
}
