import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** One reason why a form was refused; `field` is the name of the field it belongs to. */
export type FieldProblem = { readonly message: string; readonly field?: string | undefined }

/** The reasons that belong to one field, for its `errors`. */
export const problemsOf = (problems: readonly FieldProblem[] | undefined, field: string): string[] =>
  (problems ?? []).filter((problem) => problem.field === field).map((problem) => problem.message)

/** The id of a field's control, from its name: `authors.0.share` becomes `o-authors-0-share`. */
export const fieldId = (name: string): string => `o-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`

/** What every field takes. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** Keeps the label for screen readers only, where a table heading already says it. */
  labelHidden?: boolean | undefined
}

/** The aria wiring of a control that stands inside a `Field`. */
export function controlProps({ name, hint, errors, required, disabled }: FieldProps) {
  const id = fieldId(name)
  const wrong = (errors?.length ?? 0) > 0
  const described = [hint ? `${id}-goi-y` : '', wrong ? `${id}-loi` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    disabled,
    'aria-required': required ? true : undefined,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
  } as const
}

export function RequiredMark() {
  return (
    <span className="kn-required" title="bắt buộc">
      <span aria-hidden="true">*</span>
      <span className="visually-hidden"> (bắt buộc)</span>
    </span>
  )
}

export function FieldErrors({ id, errors }: { id: string; errors?: readonly string[] | undefined }) {
  if (errors === undefined || errors.length === 0) return null
  return (
    <div className="kn-field-errors" id={`${id}-loi`}>
      {errors.map((error) => (
        <p key={error}>
          <Icon name="alert-circle" />
          {error}
        </p>
      ))}
    </div>
  )
}

/** Label, hint, control and errors of one field, in that order. */
export function Field(props: FieldProps & { children: ReactNode; className?: string | undefined }) {
  const id = fieldId(props.name)
  const wrong = (props.errors?.length ?? 0) > 0
  return (
    <div
      className={`kn-field${wrong ? ' kn-field-wrong' : ''}${props.className ? ` ${props.className}` : ''}`}
    >
      <label className={props.labelHidden ? 'visually-hidden' : 'kn-label'} htmlFor={id}>
        {props.label}
        {props.required && <RequiredMark />}
      </label>
      {props.hint && (
        <p className="kn-hint" id={`${id}-goi-y`}>
          {props.hint}
        </p>
      )}
      {props.children}
      <FieldErrors id={id} errors={props.errors} />
    </div>
  )
}
