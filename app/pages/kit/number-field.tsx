import { controlProps, Field, type FieldProps } from './field.tsx'

export type NumberFieldProps = FieldProps & {
  /** As typed; a comma is a decimal comma. */
  value?: string | number | undefined
  /** Shown after the box: điểm, %, đ. */
  unit?: string | undefined
  decimals?: boolean | undefined
  /** Counts in the running sum of `share-rows`. */
  share?: boolean | undefined
}

/** A text box for a number: no spinning wheel, decimal comma welcome, the server reads it. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Field {...props}>
      <span className="kn-with-unit">
        <input
          {...controlProps(props)}
          className="form-control kn-size-short kn-figure"
          type="text"
          inputMode={props.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          defaultValue={props.value}
          data-share={props.share ? '' : undefined}
        />
        {props.unit && <span className="kn-unit">{props.unit}</span>}
      </span>
    </Field>
  )
}
