import { FileField } from '#app/pages/kit/file-field.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { fileField } from './programme-words.ts'

/** A place for the text of a programme file: pasted, or put in by the browser from a chosen file. */
export function FileTextField(props: {
  label: string
  value: string
  rows: number
  errors: readonly string[]
}) {
  return (
    <file-into-text className="kn-stack">
      <div data-needs-script="" hidden>
        <FileField name="chon-tep" label="Chọn tệp .json trên máy" accept=".json,application/json" />
      </div>
      <div className="kn-code-text">
        <LongTextField
          name={fileField}
          label={props.label}
          required
          rows={props.rows}
          value={props.value}
          errors={props.errors}
        />
      </div>
    </file-into-text>
  )
}
