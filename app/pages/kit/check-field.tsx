import { controlProps, FieldErrors, type FieldProps, fieldId, RequiredMark } from './field.tsx'

export type CheckFieldProps = FieldProps & { checked?: boolean | undefined; value?: string | undefined }

/** One box to tick; an unticked box sends nothing. */
export function CheckField(props: CheckFieldProps) {
  const id = fieldId(props.name)
  const wrong = (props.errors?.length ?? 0) > 0
  return (
    <div className={`kn-field${wrong ? ' kn-field-wrong' : ''}`}>
      <label className="kn-choice kn-choice-alone">
        <input
          {...controlProps(props)}
          className="form-check-input"
          type="checkbox"
          value={props.value ?? 'on'}
          defaultChecked={props.checked}
        />
        <span>
          <span className={props.labelHidden ? 'visually-hidden' : undefined}>{props.label}</span>
          {props.required && <RequiredMark />}
          {props.hint && <small id={`${id}-goi-y`}>{props.hint}</small>}
        </span>
      </label>
      <FieldErrors id={id} errors={props.errors} />
    </div>
  )
}
