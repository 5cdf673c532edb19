import { controlProps, Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

export type FileFieldProps = FieldProps & {
  /** Such as `.pdf,.docx,image/*`; the server judges by content all the same. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** A file box; an island shows the chosen names in our words, without it the browser's own box stands. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <file-names>
        <input
          {...controlProps(props)}
          className="form-control kn-file"
          type="file"
          accept={props.accept}
          multiple={props.multiple}
        />
        <span className="kn-file-face" aria-hidden="true">
          <span className="btn btn-sm">
            <Icon name="upload" />
            Chọn tệp
          </span>
          <span data-names="" />
        </span>
      </file-names>
    </Field>
  )
}
