import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { printShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayRecordOnPaper, mayTakeOver } from '#app/domain/dossier/dossier-access.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { ShownDossier } from './shown-dossier.ts'

type Props = { visit: SignedInVisit; shown: ShownDossier; problems: readonly FieldProblem[] }

/** Who entered it for its authors and when, and whether one of them has taken it over. */
export function entryInWords({ entry, createdAt }: Pick<Dossier, 'entry' | 'createdAt'>): string {
  if (entry === null) return ''
  const entered = `Nhập thay bởi ${entry.fullName} ngày ${printDay(dayInVietnam(createdAt))}`
  return entry.takenOverAt === null
    ? `${entered}; tác giả chưa nhận`
    : `${entered}; tác giả nhận ngày ${printDay(dayInVietnam(entry.takenOverAt))}`
}

/** For an author whose dossier was entered for him. */
export function TakeOverCard({ visit, shown }: Props) {
  const { dossier } = shown
  if (!mayTakeOver(visit.actor, dossier)) return null
  return (
    <Card title="Hồ sơ được nhập thay ông/bà" look="sun">
      <Form action={links.dossierAct(dossier.id, 'nhan-ho-so')} label="Nhận hồ sơ">
        <p>
          {entryInWords(dossier)}. Nhận hồ sơ thì ông/bà tự viết tiếp và gửi; người nhập thay không sửa nữa.
        </p>
        <div className="kn-form-actions">
          <SubmitButton icon="user">Nhận hồ sơ để tự viết tiếp</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}

/** Co-authors who sign on paper: the sheet to print, and the scan with who signed it. */
export function PaperConfirmationCard({ visit, shown, problems }: Props) {
  const { dossier } = shown
  const waiting = dossier.authors.filter(({ confirmedAt, share }) => confirmedAt === null && share > 0)
  if (waiting.length === 0 || !mayRecordOnPaper(visit.actor, dossier)) return null
  return (
    <Card title="Xác nhận tỷ lệ trên giấy">
      <div className="kn-stack">
        <p>
          Tác giả chưa dùng tài khoản thì ký bản giấy. In bản xác nhận, các tác giả ký, rồi gửi bản quét lên.
        </p>
        <PaperButtons paper={links.shareSheetPaper(dossier.id)}>In bản xác nhận tỷ lệ</PaperButtons>
        <Form
          action={links.dossierAct(dossier.id, 'xac-nhan-giay')}
          withFiles
          label="Ghi nhận xác nhận tỷ lệ trên giấy"
        >
          {waiting.map((author) => (
            <CheckField
              key={author.personId}
              name={`signed.${author.personId}`}
              value={String(author.share)}
              label={`${author.fullName} đã ký: ${printShare(author.share)}%`}
            />
          ))}
          <FileField
            name="scan"
            label="Bản quét đã ký"
            required
            accept=".pdf,image/jpeg,image/png"
            errors={problemsOf(problems, 'scan')}
          />
          <div className="kn-form-actions">
            <SubmitButton icon="upload" look="plain">
              Ghi nhận đã ký trên giấy
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Card>
  )
}
