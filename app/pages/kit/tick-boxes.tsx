import type { Choice } from './choice-field.tsx'
import { FieldErrors, type FieldProps, fieldId } from './field.tsx'

export type TickBoxesProps = Pick<FieldProps, 'name' | 'label' | 'hint' | 'errors'> & {
  choices: readonly Choice[]
  ticked: readonly string[]
  /** Stands where there is nothing to tick. */
  empty?: string | undefined
}

/** Several of a list to tick, all under one name. */
export function TickBoxes({ name, label, hint, errors, choices, ticked, empty }: TickBoxesProps) {
  const id = fieldId(name)
  return (
    <fieldset className="kn-field kn-plan-wide">
      <legend className="kn-label">{label}</legend>
      {hint && <p className="kn-hint">{hint}</p>}
      <div className="kn-plan-ticks">
        {choices.map((choice, place) => (
          <label key={choice.value} className="kn-choice">
            <input
              className="form-check-input"
              type="checkbox"
              id={place === 0 ? id : undefined}
              name={name}
              value={choice.value}
              defaultChecked={ticked.includes(choice.value)}
              aria-describedby={(errors?.length ?? 0) > 0 ? `${id}-loi` : undefined}
            />
            <span>{choice.label}</span>
          </label>
        ))}
        {choices.length === 0 && empty && (
          <p className="kn-hint" id={id} tabIndex={-1}>
            {empty}
          </p>
        )}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}
