import type { ReasonPoint } from '#app/domain/intake/reason-point.ts'
import { fieldId } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'

/** Lý do có sẵn, by where they are used. */
export type OfferedReasons = readonly { readonly point: ReasonPoint; readonly words: string }[]

const choiceField = (name: string): string => `mau-${name}`

/** The reasons of the library beside the field they go into: chosen, they are put there at once, or by sending the form. */
export function ReasonChoice(props: {
  reasons: OfferedReasons
  point: ReasonPoint
  /** The field the words go into. */
  into: string
  /** What the list is for, to a screen reader. */
  label: string
}) {
  const { point, into, label } = props
  const offered = props.reasons.filter((each) => each.point === point)
  if (offered.length === 0) return null
  return (
    <insert-choice data-into={fieldId(into)}>
      <select name={choiceField(into)} className="form-select kn-reason-choice" aria-label={label}>
        <option value="">Chèn lý do có sẵn…</option>
        {offered.map(({ words }) => (
          <option key={words} value={words}>
            {words}
          </option>
        ))}
      </select>
    </insert-choice>
  )
}

/** What was written, and the reason chosen beside it where no script has put it in. */
export function withChosenReason(form: Form, name: string): string {
  const written = form.text(name).trim()
  const chosen = form.text(choiceField(name)).trim()
  return written.includes(chosen) ? written : [written, chosen].filter(Boolean).join(' ')
}
