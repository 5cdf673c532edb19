import { sectionNames } from '#app/documents/dossier/section-names.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type FormSection, formSections } from '#app/domain/dossier/form-parts.ts'
import type { UnitProposal } from '#app/domain/dossier/unit-proposal.ts'
import { needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as Typed } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { HeadPaperFields, headPaperNames } from './head-paper-fields.tsx'
import type { ShownDossier } from './shown-dossier.ts'
import { ProposalNote } from './unit-proposal-cards.tsx'

type Props = {
  visit: SignedInVisit
  shown: ShownDossier
  unitHasHead: boolean
  /** What the clerk proposed to the head. */
  proposal: UnitProposal | null
  problems: readonly FieldProblem[]
  /** What a refused act had been given. */
  typed: Typed
}

/** The head agrees, or the clerk where no head has an account. */
export function ReviewCard(props: Props) {
  const { visit, shown, proposal } = props
  const { dossier } = shown
  const unconfirmed = dossier.authors.filter(({ confirmedAt }) => confirmedAt === null)
  return (
    <Card title="Đơn vị xem xét hồ sơ" look="sun">
      <Form
        action={links.dossierAct(dossier.id, 'dong-y')}
        withFiles={needsHeadPaper(visit.actor, dossier.unitId)}
        label="Đơn vị đồng ý"
      >
        <p>Gửi đến đơn vị {printAge(dossier.stateSince, visit.now)}.</p>
        <ProposalNote proposal={proposal} />
        {unconfirmed.length > 0 && (
          <p>
            Chưa xác nhận tỷ lệ đóng góp: {unconfirmed.map(({ fullName }) => fullName).join(', ')}. Người có
            tài khoản phải xác nhận trước khi đơn vị nộp.
          </p>
        )}
        <ApprovalFields {...props} />
        <p className="kn-muted">
          Đơn vị có họp hội đồng của mình:{' '}
          <a href={links.unitMinutes({ 'don-vi': String(dossier.unitId ?? '') })}>ghi biên bản</a>
        </p>
        <div className="kn-form-actions">
          <SubmitButton icon="check">Đồng ý đưa vào tờ trình</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}

/** The clerk records what the head agreed to on paper, for a head who does not sign in. */
export function RecordApprovalAct(props: Props) {
  return (
    <ConfirmAct
      act="Đồng ý theo văn bản giấy…"
      icon="file-check"
      calm
      withFiles
      open={isRefused(props, Object.values(headPaperNames.approval))}
      consequence={
        <p>Hồ sơ được đưa vào diện lập tờ trình. Thủ trưởng nhận thông báo về việc ghi nhận này.</p>
      }
      confirm="Ghi nhận đồng ý"
      action={links.dossierAct(props.shown.dossier.id, 'dong-y')}
    >
      <ApprovalFields {...props} />
    </ConfirmAct>
  )
}

function ApprovalFields({ visit, shown, unitHasHead, problems, typed }: Props) {
  return (
    <>
      {needsHeadPaper(visit.actor, shown.dossier.unitId) && (
        <HeadPaperFields of="approval" unitHasHead={unitHasHead} problems={problems} typed={typed} />
      )}
      <LongTextField
        name="remark"
        value={typed.text('remark')}
        label="Ý kiến của đơn vị (nếu có)"
        rows={2}
        maxLength={formLimits.reason}
        errors={problemsOf(problems, 'remark')}
      />
    </>
  )
}

/** Gives the dossier back with a reason for all of it, or for single sections of the form. */
export function ReturnAct(props: Props) {
  const { visit, shown, unitHasHead, proposal, problems, typed } = props
  const onPaper = needsHeadPaper(visit.actor, shown.dossier.unitId)
  const proposed = proposal?.proposes === 'return' ? proposal.remark : ''
  return (
    <ConfirmAct
      act={onPaper && unitHasHead ? 'Trả lại theo văn bản giấy…' : 'Trả lại tác giả…'}
      icon="arrow-left"
      danger
      calm={onPaper && unitHasHead}
      withFiles={onPaper}
      open={isRefused(props, ['reason', ...Object.values(headPaperNames.return)])}
      consequence={<p>Tác giả nhận thông báo kèm lý do, sửa hồ sơ rồi gửi lại.</p>}
      confirm="Trả lại"
      action={links.dossierAct(shown.dossier.id, 'tra-lai')}
    >
      <LongTextField
        name="reason"
        label="Lý do trả lại"
        value={typed.has('reason') ? typed.text('reason') : proposed}
        hint="Chung cho cả hồ sơ"
        rows={3}
        maxLength={formLimits.reason}
        errors={problemsOf(problems, 'reason')}
      />
      <details
        className="kn-file-preview"
        open={formSections.some((section) => sectionReason(typed, section) !== '')}
      >
        <summary>Lý do riêng cho từng phần của đơn</summary>
        <div className="kn-stack">
          <p className="kn-hint">Tác giả thấy lý do ngay tại phần ấy. Phần nào đã được thì để trống.</p>
          {formSections.map((section) => (
            <LongTextField
              key={section}
              name={`reason-${section}`}
              label={sectionNames[section]}
              value={sectionReason(typed, section)}
              rows={2}
              maxLength={formLimits.reason}
            />
          ))}
        </div>
      </details>
      {onPaper && <HeadPaperFields of="return" unitHasHead={unitHasHead} problems={problems} typed={typed} />}
    </ConfirmAct>
  )
}

const sectionReason = (typed: Typed, section: FormSection): string => typed.text(`reason-${section}`)

const isRefused = ({ problems }: Props, fields: readonly string[]): boolean =>
  fields.some((field) => problemsOf(problems, field).length > 0)
