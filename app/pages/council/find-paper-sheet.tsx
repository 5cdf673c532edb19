import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { links } from '#app/pages/links.ts'

/** The number of a sheet, typed or read by a scanner: the box every keying begins with. */
export function FindPaperSheet({
  problems,
  typed,
  autoFocus,
}: {
  problems: readonly FieldProblem[]
  typed?: string
  autoFocus?: boolean
}) {
  return (
    <form
      action={links.findPaperSheet()}
      className="d-flex flex-wrap align-items-end gap-2"
      aria-label="Tìm phiếu theo số"
    >
      <TextField
        name="so"
        label="Số phiếu"
        hint="Quét mã QR bằng máy đọc mã, hoặc gõ số như 165-11-42 rồi nhấn Enter."
        size="medium"
        value={typed}
        autoFocus={autoFocus}
        errors={problemsOf(problems, 'so')}
      />
      <SubmitButton look="plain" icon="arrow-right">
        Mở phiếu
      </SubmitButton>
    </form>
  )
}
