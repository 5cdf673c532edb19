import { isHard } from '#app/domain/council/conflict.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { FieldErrors, type FieldProblem, fieldId, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { ListedDossier } from '#app/records/council/declarations.ts'
import { conflictKindWords, conflictStateWords } from './council-words.ts'

/** The two boxes of a dossier on the form. */
export const relationField = (dossierId: number): string => `quan-he.${dossierId}`
export const noteField = (dossierId: number): string => `noi-dung.${dossierId}`
export const wishField = (dossierId: number): string => `nguyen-vong.${dossierId}`

type FormProps = {
  action: string
  paper: string
  dossiers: readonly ListedDossier[]
  isOwn: boolean
  /** Something was signed before: this answers for dossiers that came later. */
  isMore: boolean
  /** Dossiers are assigned: the member may say which he would rather have. */
  asksWishes: boolean
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}

/** The list by titles and authors only, a relation to choose beside each, the promise, and the signature. */
export function DeclarationForm(props: FormProps) {
  const { action, paper, dossiers, isOwn, isMore, asksWishes, problems, typed } = props
  return (
    <Form action={action} label="Bản cam kết">
      <ol className="kn-declared">
        {dossiers.map((dossier) => (
          <Line
            key={dossier.id}
            dossier={dossier}
            asksWishes={asksWishes}
            problems={problems}
            typed={typed}
          />
        ))}
      </ol>
      <div className="kn-promise">
        <p>
          <strong>{isOwn ? 'Tôi cam kết:' : 'Nội dung thành viên đã ký:'}</strong>
        </p>
        <ol>
          <li>
            không chấm điểm, không biểu quyết, không dự phần thảo luận về hồ sơ tôi có xung đột lợi ích;
          </li>
          <li>đã khai đủ trong bản này, và báo ngay Chủ tịch, thư ký nếu phát hiện thêm khi đọc hồ sơ;</li>
          <li>chấm điểm độc lập, khách quan, giữ kín nội dung hồ sơ và điểm số.</li>
        </ol>
      </div>
      {!isOwn && (
        <DateField
          name="ngay-ky"
          label="Ngày ký trên bản giấy"
          required
          value={typed?.text('ngay-ky') ?? ''}
          errors={problemsOf(problems, 'ngay-ky')}
        />
      )}
      <FormActions
        note={
          isOwn
            ? 'Thời điểm ký được ghi lại. Những hồ sơ ông/bà khai có quan hệ không hiện trong danh sách chấm.'
            : undefined
        }
      >
        <SubmitButton icon="signature">
          {isOwn ? (isMore ? 'Ký cam kết bổ sung' : 'Ký bản cam kết') : 'Ghi bản cam kết giấy'}
        </SubmitButton>
        {!isMore && <PaperButtons paper={paper}>In để ký giấy</PaperButtons>}
      </FormActions>
    </Form>
  )
}

type LineProps = {
  dossier: ListedDossier
  asksWishes: boolean
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}

function Line({ dossier, asksWishes, problems, typed }: LineProps) {
  const hard = dossier.known.filter(isHard)
  const wrong = problemsOf(problems, noteField(dossier.id))
  return (
    <li>
      <input type="hidden" name="ho-so" value={dossier.id} />
      <div className="kn-declared-what">
        {dossier.code !== null && <span className="kn-muted">{dossier.code}</span>}
        <strong>{dossier.title}</strong>
        <span className="kn-under">
          {dossier.authors}; {dossier.unit ?? 'Cá nhân'}
        </span>
      </div>
      {hard.length > 0 ? (
        <div>
          <StateBadge {...conflictStateWords.standing} />
          <span className="kn-under">{hard.map((kind) => conflictKindWords[kind]).join(', ')}</span>
        </div>
      ) : (
        <div className="kn-declared-own">
          <label className="visually-hidden" htmlFor={fieldId(relationField(dossier.id))}>
            Quan hệ với “{dossier.title}”
          </label>
          <select
            className="form-select"
            id={fieldId(relationField(dossier.id))}
            name={relationField(dossier.id)}
            defaultValue={typed?.text(relationField(dossier.id)) ?? ''}
          >
            <option value="">Không có quan hệ</option>
            <option value="kin">Người thân của tác giả</option>
            <option value="other">Lý do khác</option>
          </select>
          <input
            className="form-control"
            aria-invalid={wrong.length > 0 || undefined}
            id={fieldId(noteField(dossier.id))}
            name={noteField(dossier.id)}
            aria-label={`Ghi rõ quan hệ với “${dossier.title}”`}
            placeholder="Ghi rõ quan hệ"
            maxLength={1000}
            autoComplete="off"
            defaultValue={typed?.text(noteField(dossier.id)) ?? ''}
          />
          <FieldErrors id={fieldId(noteField(dossier.id))} errors={wrong} />
          {asksWishes && (
            <select
              className="form-select"
              name={wishField(dossier.id)}
              aria-label={`Nguyện vọng chấm “${dossier.title}”`}
              defaultValue={typed?.text(wishField(dossier.id)) ?? ''}
            >
              <option value="">Chấm hay không đều được</option>
              <option value="muon">Muốn chấm hồ sơ này</option>
              <option value="khong">Không muốn chấm hồ sơ này</option>
            </select>
          )}
        </div>
      )}
    </li>
  )
}
