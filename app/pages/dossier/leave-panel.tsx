import { sectionNames } from '#app/documents/dossier/section-names.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { MissingPart } from '#app/domain/dossier/missing-parts.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { missingWords } from './dossier-problems.ts'
import { sectionSlugs } from './form-section.ts'

/** What is written beside the leaving itself. */
export type Leaving = { readonly reason: string; readonly documentNumber: string }

/** The end of the form: what is still missing, and the button by which the dossier leaves its authors. */
export function LeavePanel(props: {
  visit: SignedInVisit
  dossier: Dossier
  missing: readonly MissingPart[]
  values: Leaving | undefined
  problems: readonly FieldProblem[]
}) {
  const { dossier, missing, values, problems } = props
  const isSupplement = dossier.state === 'needs-supplement'
  const asksLate = problems.some(({ field }) => field === 'lateReason')
  return (
    <Card
      title={isSupplement ? 'Nộp bản bổ sung' : 'Gửi hồ sơ'}
      look={missing.length === 0 ? 'sun' : 'plain'}
    >
      <div className="kn-stack">
        {missing.length > 0 && problems.length > 0 ? (
          <p>Còn {problems.length} điều chưa được, liệt kê ở đầu trang.</p>
        ) : missing.length > 0 ? (
          <div>
            <p>Còn thiếu {missing.length} mục bắt buộc (tính theo bản đã lưu):</p>
            <ul>
              {missing.map((part) => (
                <li key={`${part.part} ${part.row ?? ''}`}>
                  <a href={links.dossierForm(dossier.id, sectionSlugs[part.section])}>
                    {sectionNames[part.section]}: {missingWords(part)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{consequence(dossier)}</p>
        )}
        {asksLate && (
          <>
            <LongTextField
              name="lateReason"
              label="Lý do nộp muộn"
              required
              rows={3}
              value={values?.reason}
              errors={problemsOf(problems, 'lateReason')}
            />
            <TextField
              name="lateDocumentNumber"
              label="Số văn bản cho phép nộp muộn"
              required
              size="medium"
              value={values?.documentNumber}
            />
          </>
        )}
        <div className="kn-form-actions">
          <SubmitButton icon="send" name="act" value="leave">
            {isSupplement
              ? 'Lưu và trả lời từng nội dung'
              : dossier.unitId === null
                ? 'Nộp hồ sơ'
                : 'Gửi đơn vị xem xét'}
          </SubmitButton>
        </div>
      </div>
    </Card>
  )
}

function consequence(dossier: Dossier): string {
  if (dossier.state === 'needs-supplement')
    return 'Bước tiếp theo: trả lời từng nội dung cơ quan thường trực yêu cầu, rồi nộp bản bổ sung.'
  return dossier.unitId === null
    ? 'Hồ sơ đã đủ. Sau khi nộp, nội dung được khóa và không sửa được nữa.'
    : 'Hồ sơ đã đủ. Đơn vị sẽ xem xét rồi đưa vào tờ trình, hoặc trả lại kèm lý do.'
}
