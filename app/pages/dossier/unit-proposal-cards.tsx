import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { Proposed, UnitProposal } from '#app/domain/dossier/unit-proposal.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as Typed } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { ShownDossier } from './shown-dossier.ts'

const proposedWords: Readonly<Record<Proposed, string>> = {
  approve: 'đề nghị đồng ý',
  return: 'đề nghị trả lại tác giả',
}

/** What the clerk proposed, for the head who decides and for the clerk himself. */
export function ProposalNote({ proposal }: { proposal: UnitProposal | null }) {
  if (proposal === null) return null
  return (
    <blockquote className="kn-written">
      <strong>
        Văn thư {proposal.byName} {proposedWords[proposal.proposes]}
      </strong>
      <span className="kn-under">{printMoment(proposal.at)}</span>
      {proposal.remark}
    </blockquote>
  )
}

/** The clerk has looked the dossier through and says what he proposes. */
export function ProposeCard(props: {
  shown: ShownDossier
  proposal: UnitProposal | null
  problems: readonly FieldProblem[]
  typed: Typed
}) {
  const { shown, proposal, problems, typed } = props
  return (
    <Card title={proposal === null ? 'Xem hồ sơ và trình thủ trưởng' : 'Đã trình thủ trưởng'} look="sun">
      <div className="kn-stack">
        <ProposalNote proposal={proposal} />
        <Form action={links.dossierAct(shown.dossier.id, 'trinh-thu-truong')} label="Trình thủ trưởng">
          <ChoiceField
            name="proposes"
            label={proposal === null ? 'Đề nghị của văn thư' : 'Trình lại'}
            as="buttons"
            required
            value={typed.text('proposes')}
            choices={[
              { value: 'approve', label: 'Đồng ý' },
              { value: 'return', label: 'Trả lại tác giả' },
            ]}
            errors={problemsOf(problems, 'proposes')}
          />
          <LongTextField
            name="proposalRemark"
            label="Ý kiến trình thủ trưởng"
            hint="Bắt buộc khi đề nghị trả lại: nêu cần sửa gì"
            rows={3}
            maxLength={formLimits.reason}
            value={typed.text('proposalRemark')}
            errors={problemsOf(problems, 'proposalRemark')}
          />
          <div className="kn-form-actions">
            <SubmitButton icon="send">{proposal === null ? 'Trình thủ trưởng' : 'Trình lại'}</SubmitButton>
          </div>
        </Form>
        <p className="kn-muted">Thủ trưởng quyết định bằng tài khoản của mình.</p>
      </div>
    </Card>
  )
}
