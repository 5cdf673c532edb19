import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'

/** A new password, twice; nothing typed is ever sent back into the page. */
export function NewPasswordFields({ problems }: { problems: readonly FieldProblem[] }) {
  return (
    <>
      <TextField
        name="mat-khau-moi"
        label="Mật khẩu mới"
        type="password"
        required
        autoComplete="new-password"
        hint="Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất, có dấu và dấu cách cũng được."
        errors={problemsOf(problems, 'mat-khau-moi')}
      />
      <TextField
        name="mat-khau-nhap-lai"
        label="Nhập lại mật khẩu mới"
        type="password"
        required
        autoComplete="new-password"
        errors={problemsOf(problems, 'mat-khau-nhap-lai')}
      />
    </>
  )
}
