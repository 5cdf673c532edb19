import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Icon, type IconName } from '#app/pages/kit/icon.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printBytes, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** Tệp của hồ sơ: what is there with its digest, and the box that takes more. */
export function FilesPanel(props: {
  dossierId: number
  files: readonly DossierFile[]
  mayEdit: boolean
  problems: readonly FieldProblem[]
  limits: { readonly fileMaxBytes: number; readonly dossierMaxBytes: number }
  /** Drawn inside the form: acts lead back there. */
  inForm?: boolean
}) {
  const { dossierId, files, mayEdit, problems, limits } = props
  const back = props.inForm ? '?ve=soan' : ''
  const sum = files.reduce((all, file) => all + file.sizeBytes, 0)
  return (
    <div className="kn-stack">
      {files.length === 0 ? (
        <EmptyState icon="paperclip" title="Chưa có tệp nào">
          {mayEdit
            ? 'Gửi kèm văn bản xác nhận, số liệu, hình ảnh nếu cần.'
            : 'Hồ sơ này không có tệp đính kèm.'}
        </EmptyState>
      ) : (
        <ul className="kn-dossier-files">
          {files.map((file) => (
            <FileLine key={file.id} {...{ dossierId, file, mayEdit, back }} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <upload-progress>
          <Form action={links.dossierTab(dossierId, 'tep') + back} withFiles label="Thêm tệp">
            <TextField
              name="caption"
              label="Ghi chú tệp"
              maxLength={formLimits.line}
              errors={problemsOf(problems, 'caption')}
              hint="Ví dụ: Giấy xác nhận của trường về kết quả áp dụng."
            />
            <CheckField name="confidential" label="Tệp cần được bảo mật" />
            <FileField
              name="tep"
              label="Chọn tệp"
              required
              multiple
              accept=".pdf,.docx,image/jpeg,image/png,image/webp,image/gif"
              errors={problemsOf(problems, 'tep')}
              hint={`PDF, Word (.docx), ảnh; mỗi tệp không quá ${printBytes(limits.fileMaxBytes)}, cả hồ sơ không quá ${printBytes(limits.dossierMaxBytes)} (đang có ${printBytes(sum)}).`}
            />
            <div className="kn-form-actions">
              <SubmitButton icon="upload" look="plain">
                Gửi tệp lên
              </SubmitButton>
            </div>
          </Form>
        </upload-progress>
      )}
    </div>
  )
}

function FileLine(props: { dossierId: number; file: DossierFile; mayEdit: boolean; back: string }) {
  const { dossierId, file, mayEdit, back } = props
  return (
    <li className="kn-file-line">
      <span className="kn-file-mark">
        <Icon name={iconOf(file.mediaType)} />
      </span>
      <div className="kn-file-words">
        <a href={links.dossierFile(dossierId, file.id)}>{file.name}</a>
        {file.confidential && (
          <Badge tone="sun" icon="lock">
            Bảo mật
          </Badge>
        )}
        {file.caption !== '' && <p>{file.caption}</p>}
        <p className="kn-muted">
          {printBytes(file.sizeBytes)} · thêm lúc {printMoment(file.addedAt)}
        </p>
        <p className="kn-digest">SHA-256: {file.sha256}</p>
      </div>
      <div className="kn-file-acts">
        <LinkButton small look="quiet" icon="download" href={`${links.dossierFile(dossierId, file.id)}?tai`}>
          Tải về<span className="visually-hidden"> {file.name}</span>
        </LinkButton>
        {mayEdit && (
          <Form action={links.dossierFileAct(dossierId, file.id, 'bo') + back} label={`Bỏ tệp ${file.name}`}>
            <SubmitButton small look="quiet" icon="trash">
              Bỏ<span className="visually-hidden"> {file.name}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  )
}

const iconOf = (mediaType: string): IconName => (mediaType.startsWith('image/') ? 'photo' : 'file-text')
