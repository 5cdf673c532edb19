import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import { isOnTime } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'

/** Reason and document number, where the round has closed and takes late ones with them. */
export function LateFields(props: {
  readonly round: Round
  readonly now: Temporal.Instant
  readonly late: LateReason
  readonly problems: readonly FieldProblem[]
}) {
  const { round, late, problems } = props
  if (isOnTime(round.deadline, props.now) || round.late === 'refuse') return null
  return (
    <>
      <LongTextField
        name="lateReason"
        label="Lý do đăng ký muộn"
        required
        rows={2}
        value={late.reason}
        errors={problemsOf(problems, 'lateReason')}
      />
      <TextField
        name="lateDocumentNumber"
        label="Số văn bản cho phép đăng ký muộn"
        required
        value={late.documentNumber}
      />
    </>
  )
}

export const typedLate = (form: Form): LateReason => ({
  reason: form.text('lateReason').trim(),
  documentNumber: form.line('lateDocumentNumber'),
})
