import { controlProps, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** Such as `.pdf,.docx,image/*`; the server judges by content all the same. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        className="form-control kn-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  )
}
