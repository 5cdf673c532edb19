import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { isWriter } from '#app/domain/dossier/dossier-access.ts'
import {
  earlierVersions,
  isLaterAddition,
  mayOpenRemoved,
  takenOut,
} from '#app/domain/dossier/file-history.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { filesOverTime } from '#app/records/dossier/file-history.ts'
import { uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { acceptedFiles } from './accepted-files.ts'
import { FileLine } from './file-line.tsx'
import { RemovedFiles } from './removed-files.tsx'
import { UnfinishedUploads } from './unfinished-uploads.tsx'

/** Tệp của hồ sơ: what is there with its digest and history, and the box that takes more. */
export async function filesPanel(
  visit: SignedInVisit,
  dossier: Dossier,
  panel: {
    readonly withConfidential: boolean
    readonly mayEdit: boolean
    readonly problems: readonly FieldProblem[]
    /** Drawn inside the form: acts lead back there. */
    readonly inForm?: boolean
  },
) {
  const { mayEdit, problems, withConfidential } = panel
  const { actor, tools } = visit
  const visible = ({ confidential }: { readonly confidential: boolean }) => withConfidential || !confidential
  const files = dossier.files.filter(visible)
  const everything = (await filesOverTime(tools.db, dossier.id)).filter(visible)
  const later = new Set(everything.filter((file) => isLaterAddition(file, dossier)).map(({ id }) => id))
  const uploads = mayEdit ? await uploadsUnderWay(tools.db, [dossier.id]) : []
  const back = panel.inForm ? '?ve=soan' : ''
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
          {files.map((file, place) => (
            <FileLine
              key={file.id}
              dossierId={dossier.id}
              file={file}
              over={everything.find(({ id }) => id === file.id)}
              earlier={earlierVersions(everything, file.id).filter((each) =>
                mayOpenRemoved(actor, dossier, each),
              )}
              isLater={later.has(file.id)}
              mayEdit={mayEdit}
              isFirst={place === 0}
              isLast={place === files.length - 1}
              back={back}
            />
          ))}
        </ul>
      )}
      {isWriter(actor, dossier) && (
        <RemovedFiles dossierId={dossier.id} files={takenOut(everything)} mayEdit={mayEdit} back={back} />
      )}
      {mayEdit && <UnfinishedUploads dossierId={dossier.id} uploads={uploads} back={back} />}
      {mayEdit && (
        <upload-progress data-begin={links.beginUpload(dossier.id)}>
          <Form action={links.dossierTab(dossier.id, 'tep') + back} withFiles label="Thêm tệp">
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
              accept={acceptedFiles}
              errors={problemsOf(problems, 'tep')}
              hint={`PDF, Word (.docx), ảnh; mỗi tệp không quá ${printBytes(tools.settings.fileMaxBytes)}, cả hồ sơ không quá ${printBytes(tools.settings.dossierMaxBytes)} (đang có ${printBytes(sum)}).`}
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
