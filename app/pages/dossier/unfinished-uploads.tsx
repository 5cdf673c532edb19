import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { printBytes } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { Upload } from '#app/records/dossier/uploads.ts'

/** Tệp gửi dở: what broke off and how it goes on. */
export function UnfinishedUploads(props: { dossierId: number; uploads: readonly Upload[]; back: string }) {
  const { dossierId, uploads, back } = props
  if (uploads.length === 0) return null
  return (
    <section className="kn-stack" aria-label="Tệp đang gửi dở">
      <Notice
        tone="warn"
        message="Có tệp đang gửi dở. Chọn lại đúng tệp ấy bên dưới để gửi tiếp từ chỗ đã dừng; chưa gửi xong thì chưa nộp được hồ sơ."
      />
      <ul className="kn-dossier-files">
        {uploads.map((upload) => (
          <li key={upload.id} className="kn-file-line">
            <div className="kn-file-words">
              <ProgressBar
                label={upload.name}
                value={upload.arrivedBytes}
                goal={upload.sizeBytes}
                figure={`${percentOf(upload)}% của ${printBytes(upload.sizeBytes)}`}
              />
            </div>
            <div className="kn-file-acts">
              <Form
                action={links.discardUpload(dossierId, upload.id) + back}
                label={`Bỏ tệp gửi dở ${upload.name}`}
              >
                <SubmitButton small look="quiet" icon="trash">
                  Bỏ<span className="visually-hidden"> {upload.name}</span>
                </SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const percentOf = ({ arrivedBytes, sizeBytes }: Upload): number =>
  Math.floor((arrivedBytes / sizeBytes) * 100)
