import { controlProps, Field, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | undefined
  maxLength?: number | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  size?: 'short' | 'medium' | 'long' | undefined
  autoFocus?: boolean | undefined
  readOnly?: boolean | undefined
  /** Only where the same field stands many times under a hidden label. */
  placeholder?: string | undefined
  /** Suggestions a person may take or leave. */
  suggestions?: readonly string[] | undefined
}

export function TextField(props: TextFieldProps) {
  const control = controlProps(props)
  return (
    <Field {...props}>
      <input
        {...control}
        className={`form-control kn-size-${props.size ?? 'long'}`}
        type={props.type ?? 'text'}
        defaultValue={props.value}
        maxLength={props.maxLength}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        readOnly={props.readOnly}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: only for a page whose one purpose is this field, such as signing in.
        autoFocus={props.autoFocus}
        list={props.suggestions && `${control.id}-goi`}
      />
      {props.suggestions && (
        <datalist id={`${control.id}-goi`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  )
}
