import { controlProps, Field, type FieldProps } from './field.tsx'

export type LongTextFieldProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
}

/** A field for paragraphs; it grows with the text where the browser can. */
export function LongTextField(props: LongTextFieldProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        className="form-control kn-long-text"
        rows={props.rows ?? 6}
        defaultValue={props.value}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
      />
    </Field>
  )
}
