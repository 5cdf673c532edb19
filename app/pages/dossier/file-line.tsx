import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import { type FileOverTime, pixelsShown } from '#app/domain/dossier/file-history.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Icon, type IconName } from '#app/pages/kit/icon.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printBytes, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { acceptedFiles } from './accepted-files.ts'

type FileLineProps = {
  readonly dossierId: number
  readonly file: DossierFile
  /** What is known of it beside; undefined for a file nobody knows more about. */
  readonly over: FileOverTime | undefined
  /** The files it took the place of, newest first. */
  readonly earlier: readonly FileOverTime[]
  /** Came by mail after the dossier was handed in: not part of what was locked. */
  readonly isLater: boolean
  readonly mayEdit: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly back: string
}

/** One file: what it is, whether it was looked through, its preview and its history, and what may be done with it. */
export function FileLine(props: FileLineProps) {
  const { dossierId, file, over, earlier } = props
  const isBad = Boolean(over?.scan?.finding)
  return (
    <li className="kn-file-line">
      <span className="kn-file-mark">
        <Icon name={iconOf(file.mediaType)} />
      </span>
      <div className="kn-file-words">
        {isBad ? (
          <strong>{file.name}</strong>
        ) : (
          <a href={links.dossierFile(dossierId, file.id)}>{file.name}</a>
        )}
        {file.confidential && (
          <Badge tone="sun" icon="lock">
            Bảo mật
          </Badge>
        )}
        {props.isLater && <LaterMark />}
        {file.caption !== '' && <p>{file.caption}</p>}
        <p className="kn-muted">
          {printBytes(file.sizeBytes)} · thêm lúc {printMoment(file.addedAt)}
          {over && ` · ${over.addedBy}${over.fromMail ? ' (từ thư đến)' : ''}`}
        </p>
        {over && <ScanWords scan={over.scan} />}
        <p className="kn-digest">SHA-256: {file.sha256}</p>
        {!isBad && <Preview dossierId={dossierId} file={file} over={over} />}
        {earlier.length > 0 && <EarlierFiles dossierId={dossierId} files={earlier} />}
        {props.mayEdit && <ChangeFile {...props} />}
      </div>
      <div className="kn-file-acts">
        {!isBad && (
          <LinkButton
            small
            look="quiet"
            icon="download"
            href={`${links.dossierFile(dossierId, file.id)}?tai`}
          >
            Tải về<span className="visually-hidden"> {file.name}</span>
          </LinkButton>
        )}
        {props.mayEdit && !props.isFirst && <MoveButton {...props} act="len" />}
        {props.mayEdit && !props.isLast && <MoveButton {...props} act="xuong" />}
      </div>
    </li>
  )
}

/** Beside a file that came after the dossier was handed in. */
export const LaterMark = () => (
  <Badge tone="water" icon="mail">
    Gửi thêm sau khi nộp, không nằm trong bản nộp đã khóa
  </Badge>
)

/** Looked through, bad, or not looked through: stated plainly of every file. */
export function ScanWords({ scan }: { scan: FileOverTime['scan'] }) {
  if (scan === null) return <p className="kn-muted">Chưa quét mã độc</p>
  if (scan.finding === null)
    return <p className="kn-muted">Đã quét lúc {printMoment(scan.at)}, không thấy mã độc</p>
  return (
    <p>
      <Badge tone="red" icon="alert-triangle">
        Có mã độc: {scan.finding}
      </Badge>
    </p>
  )
}

function Preview({ dossierId, file, over }: Pick<FileLineProps, 'dossierId' | 'file' | 'over'>) {
  const address = links.dossierFile(dossierId, file.id)
  if (file.mediaType === 'application/pdf')
    return (
      <details className="kn-file-preview">
        <summary>Xem ngay</summary>
        <iframe className="kn-file-view" src={address} title={file.caption || file.name} loading="lazy" />
        <p className="kn-muted">
          Máy không hiện được tệp PDF? <a href={address}>Mở tệp ở trang riêng</a>.
        </p>
      </details>
    )
  const pixels = over?.pixels ?? null
  if (!file.mediaType.startsWith('image/') || pixels === null) return null
  if (pixels.width * pixels.height > pixelsShown)
    return <p className="kn-muted">Ảnh rất lớn ({sizeOf(pixels)} điểm ảnh), chỉ xem sau khi tải về.</p>
  return (
    <details className="kn-file-preview">
      <summary>Xem ngay</summary>
      <img
        className="kn-picture-view"
        src={address}
        alt={file.caption || file.name}
        width={pixels.width}
        height={pixels.height}
        loading="lazy"
        decoding="async"
      />
      <p className="kn-muted">{sizeOf(pixels)} điểm ảnh</p>
    </details>
  )
}

const sizeOf = ({ width, height }: { width: number; height: number }): string => `${width} × ${height}`

function EarlierFiles({ dossierId, files }: { dossierId: number; files: readonly FileOverTime[] }) {
  return (
    <details className="kn-file-preview">
      <summary>Các bản trước ({files.length})</summary>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={links.dossierFile(dossierId, file.id)}>{file.name}</a>, {printBytes(file.sizeBytes)},
            thêm lúc {printMoment(file.addedAt)}
            {file.removed && `, ${file.removed.by} thay lúc ${printMoment(file.removed.at)}`}
            {file.isFrozen && ', có trong bản đã nộp'}
          </li>
        ))}
      </ul>
    </details>
  )
}

function MoveButton({ dossierId, file, back, act }: FileLineProps & { act: 'len' | 'xuong' }) {
  const words = act === 'len' ? 'Lên' : 'Xuống'
  return (
    <Form action={links.dossierFileAct(dossierId, file.id, act) + back} label={`${words}: ${file.name}`}>
      <SubmitButton small look="quiet" icon={act === 'len' ? 'arrow-up' : 'arrow-down'}>
        {words}
        <span className="visually-hidden"> {file.name}</span>
      </SubmitButton>
    </Form>
  )
}

function ChangeFile({ dossierId, file, back }: FileLineProps) {
  const act = (name: 'ghi-chu' | 'thay' | 'bo') => links.dossierFileAct(dossierId, file.id, name) + back
  return (
    <details className="kn-file-preview">
      <summary>
        Sửa, thay hoặc bỏ<span className="visually-hidden"> {file.name}</span>
      </summary>
      <div className="kn-stack">
        <Form action={act('ghi-chu')} label={`Ghi chú tệp ${file.name}`}>
          <TextField
            name={`caption.${file.id}`}
            label="Ghi chú tệp"
            value={file.caption}
            maxLength={formLimits.line}
          />
          <CheckField
            name={`confidential.${file.id}`}
            label="Tệp cần được bảo mật"
            checked={file.confidential}
          />
          <SubmitButton small look="plain" icon="check">
            Lưu ghi chú
          </SubmitButton>
        </Form>
        <upload-progress data-begin={links.beginUpload(dossierId)}>
          <Form action={act('thay')} withFiles label={`Thay tệp ${file.name}`}>
            <FileField
              name={`tep.${file.id}`}
              label="Thay bằng bản mới"
              accept={acceptedFiles}
              hint="Bản cũ vẫn được giữ và xem được ở “Các bản trước”."
            />
            <SubmitButton small look="plain" icon="refresh">
              Thay tệp
            </SubmitButton>
          </Form>
        </upload-progress>
        <Form action={act('bo')} label={`Bỏ tệp ${file.name}`}>
          <TextField
            name={`reason.${file.id}`}
            label="Lý do bỏ (nếu cần ghi lại)"
            maxLength={formLimits.line}
          />
          <SubmitButton small look="danger" icon="trash">
            Bỏ tệp<span className="visually-hidden"> {file.name}</span>
          </SubmitButton>
        </Form>
      </div>
    </details>
  )
}

const iconOf = (mediaType: string): IconName => (mediaType.startsWith('image/') ? 'photo' : 'file-text')
