import { controlProps, Field, FieldErrors, type FieldProps, fieldId, RequiredMark } from './field.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export type ChoiceFieldProps = FieldProps & {
  choices: readonly Choice[]
  value?: string | undefined
  /** `list` is a drop-down; `buttons` shows every choice, best up to six. */
  as?: 'list' | 'buttons' | undefined
  /** The first line of a drop-down that chooses nothing. */
  blank?: string | undefined
}

export function ChoiceField(props: ChoiceFieldProps) {
  return props.as === 'buttons' ? <RadioButtons {...props} /> : <DropDown {...props} />
}

function DropDown(props: ChoiceFieldProps) {
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        className="form-select kn-size-medium"
        defaultValue={props.value ?? ''}
      >
        {(props.blank !== undefined || props.value === undefined) && (
          <option value="">{props.blank ?? 'Chọn…'}</option>
        )}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

function RadioButtons(props: ChoiceFieldProps) {
  const id = fieldId(props.name)
  const { 'aria-describedby': described, 'aria-invalid': wrong } = controlProps(props)
  return (
    <fieldset className={`kn-field${wrong ? ' kn-field-wrong' : ''}`} aria-describedby={described}>
      <legend className={props.labelHidden ? 'visually-hidden' : 'kn-label'}>
        {props.label}
        {props.required && <RequiredMark />}
      </legend>
      {props.hint && (
        <p className="kn-hint" id={`${id}-goi-y`}>
          {props.hint}
        </p>
      )}
      <div className="kn-choices">
        {props.choices.map((choice, place) => (
          <label key={choice.value} className="kn-choice">
            <input
              className="form-check-input"
              type="radio"
              id={place === 0 ? id : undefined}
              name={props.name}
              value={choice.value}
              defaultChecked={choice.value === props.value}
              disabled={props.disabled}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={props.errors} />
    </fieldset>
  )
}
