import { controlProps, Field, type FieldProps } from './field.tsx'

export type DateFieldProps = FieldProps & {
  /** dd/mm/yyyy, or whatever was typed. */
  value?: string | undefined
}

/** A day as an office writes it, dd/mm/yyyy; the server also takes 5/3/2024 and 05-03-2024. */
export function DateField(props: DateFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        className="form-control kn-size-day kn-figure"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd/mm/yyyy"
        maxLength={10}
        defaultValue={props.value}
        data-day=""
      />
    </Field>
  )
}
