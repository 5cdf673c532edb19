import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'

/** What was typed into a refused signing or hand-in. */
export type TypedSigning = {
  readonly number?: string
  readonly signedOn?: string
  readonly signerName?: string
  readonly signerTitle?: string
  readonly lateReason?: string
  readonly lateDocumentNumber?: string
}

/** Number, day, signer and title, as they stand on a paper that was signed. */
export function SigningFields(props: {
  typed: TypedSigning
  problems: readonly FieldProblem[]
  /** A number and symbol such as this paper bears. */
  example: string
}) {
  const { typed, problems, example } = props
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <>
      <TextField
        name="number"
        label="Số, ký hiệu"
        required
        size="medium"
        value={typed.number}
        errors={errors('number')}
        hint={`Ví dụ: ${example}`}
      />
      <DateField
        name="signedOn"
        label="Ngày ký"
        required
        value={typed.signedOn}
        errors={errors('signedOn')}
      />
      <TextField
        name="signerName"
        label="Người ký"
        required
        value={typed.signerName}
        errors={errors('signerName')}
      />
      <TextField
        name="signerTitle"
        label="Chức vụ người ký"
        required
        value={typed.signerTitle}
        errors={errors('signerTitle')}
        hint="Ký thay thì ghi: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
      />
    </>
  )
}
