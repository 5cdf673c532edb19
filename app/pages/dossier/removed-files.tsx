import type { FileOverTime } from '#app/domain/dossier/file-history.ts'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { printBytes, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** Tệp đã bỏ: by whom, when and why, and the way back while the dossier is being written. */
export function RemovedFiles(props: {
  dossierId: number
  files: readonly FileOverTime[]
  mayEdit: boolean
  back: string
}) {
  const { dossierId, files, mayEdit, back } = props
  if (files.length === 0) return null
  return (
    <details className="kn-file-preview">
      <summary>Tệp đã bỏ ({files.length})</summary>
      <ul className="kn-dossier-files">
        {files.map((file) => (
          <li key={file.id} className="kn-file-line">
            <div className="kn-file-words">
              <a href={links.dossierFile(dossierId, file.id)}>{file.name}</a>
              <p className="kn-muted">
                {printBytes(file.sizeBytes)}
                {file.removed && ` · ${file.removed.by} bỏ lúc ${printMoment(file.removed.at)}`}
              </p>
              {file.removed && file.removed.reason !== '' && <p>Lý do: {file.removed.reason}</p>}
            </div>
            {mayEdit && (
              <div className="kn-file-acts">
                <Form
                  action={links.dossierFileAct(dossierId, file.id, 'lay-lai') + back}
                  label={`Lấy lại tệp ${file.name}`}
                >
                  <SubmitButton small look="quiet" icon="arrow-back-up">
                    Lấy lại<span className="visually-hidden"> {file.name}</span>
                  </SubmitButton>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
