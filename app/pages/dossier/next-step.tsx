import { printShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import {
  isOfUnit,
  mayConfirmShare,
  mayEdit,
  mayReturn,
  mayReview,
  mayWithdraw,
} from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import { nextActor } from '#app/domain/dossier/next-actor.ts'
import { mayPropose } from '#app/domain/dossier/unit-proposal.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as Typed } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type PendingSupplement, pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { standingProposal } from '#app/records/dossier/unit-review.ts'
import { hasHeadWithAccount } from '#app/records/people/role-grants.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import { PaperConfirmationCard, TakeOverCard } from './entry-cards.tsx'
import { actorWords } from './next-actor-words.ts'
import { OfficeStep } from './office-step.tsx'
import type { ShownDossier } from './shown-dossier.ts'
import { RecordApprovalAct, ReturnAct, ReviewCard } from './unit-decision-cards.tsx'
import { ProposeCard } from './unit-proposal-cards.tsx'

type Props = {
  visit: SignedInVisit
  shown: ShownDossier
  problems: readonly FieldProblem[]
  /** What a refused act had been given. */
  typed: Typed
}

/** The one next action for whoever is looking, with its clock; for everybody else who is waited for. */
export async function NextStep({ visit, shown, problems, typed }: Props) {
  const { actor, tools } = visit
  const { dossier } = shown
  const pending = dossier.state === 'needs-supplement' ? await pendingSupplement(tools.db, dossier.id) : null
  const unitHasHead =
    isOfUnit(actor, dossier) && (await hasHeadWithAccount(tools.db, dossier.unitId, visit.today))
  const transmittal =
    isOfUnit(actor, dossier) && dossier.state === 'approved-by-unit'
      ? await transmittalOfDossier(tools.db, dossier.id)
      : null
  const proposal = isOfUnit(actor, dossier) ? await standingProposal(tools.db, dossier) : null
  const proposes = unitHasHead && mayPropose(actor, dossier)
  const decision = { visit, shown, unitHasHead, proposal, problems, typed }
  return (
    <>
      {mayConfirmShare(actor, dossier) && !willSendHimself(actor, dossier) && (
        <ConfirmShareCard {...{ visit, shown, problems, typed }} />
      )}
      <TakeOverCard {...{ visit, shown, problems }} />
      {mayEdit(actor, dossier) && <WriteCard {...{ visit, shown, problems, typed, pending }} />}
      {proposes && <ProposeCard {...{ shown, proposal, problems, typed }} />}
      {mayReview(actor, dossier) && !proposes && <ReviewCard {...decision} />}
      {isOfUnit(actor, dossier) && dossier.state === 'approved-by-unit' && (
        <Card title="Việc của đơn vị: tờ trình" look="sun">
          <div className="kn-stack">
            <p>
              {transmittal
                ? 'Hồ sơ đang nằm trong tờ trình của đơn vị.'
                : 'Hồ sơ đã được đồng ý, chờ đưa vào tờ trình M-01 để nộp.'}
            </p>
            <LinkButton
              look="primary"
              href={transmittal ? links.transmittal(transmittal.id) : links.newTransmittal()}
              icon="clipboard-list"
            >
              {transmittal ? 'Mở tờ trình' : 'Lập tờ trình'}
            </LinkButton>
          </div>
        </Card>
      )}
      <PaperConfirmationCard {...{ visit, shown, problems }} />
      <OfficeStep visit={visit} shown={shown} />
      <WaitingCard {...{ visit, shown, problems, typed }} />
      {(mayReturn(actor, dossier) || mayWithdraw(actor, dossier)) && (
        <Card title="Việc khác">
          <div className="kn-stack">
            {proposes && <RecordApprovalAct {...decision} />}
            {mayReturn(actor, dossier) && <ReturnAct {...decision} />}
            {mayWithdraw(actor, dossier) && <WithdrawAct {...{ visit, shown, problems, typed }} />}
          </div>
        </Card>
      )}
    </>
  )
}

/** Whoever keeps the dossier confirms the own share by sending it on. */
const willSendHimself = (actor: Actor, dossier: Dossier): boolean =>
  dossier.ownerPersonId === actor.personId && mayEdit(actor, dossier)

function WriteCard({ shown, pending }: Props & { pending: PendingSupplement | null }) {
  const { dossier, steps } = shown
  const missing = missingParts(dossier)
  const returned = steps.findLast(({ toState }) => toState === dossier.state && dossier.state === 'returned')
  const isSupplement = dossier.state === 'needs-supplement'
  return (
    <Card
      title={
        isSupplement ? 'Cần bổ sung hồ sơ' : returned ? 'Đơn vị trả lại để hoàn thiện' : 'Viết tiếp hồ sơ'
      }
      look="sun"
    >
      <div className="kn-stack">
        {returned?.reason && <blockquote className="kn-written">{returned.reason}</blockquote>}
        {pending && (
          <ol>
            {pending.defects.map(({ point, note }) => (
              <li key={point}>{note}</li>
            ))}
          </ol>
        )}
        <p>
          {missing.length === 0 ? 'Đã đủ các mục bắt buộc.' : `Còn thiếu ${missing.length} mục bắt buộc.`}
        </p>
        <LinkButton
          look="primary"
          icon="edit"
          href={
            isSupplement
              ? links.answerSupplement(dossier.id)
              : links.dossierForm(dossier.id, missing.length === 0 ? 'cam-doan' : '')
          }
        >
          {isSupplement ? 'Bổ sung, trả lời' : missing.length === 0 ? 'Xem lại và gửi' : 'Viết tiếp'}
        </LinkButton>
      </div>
    </Card>
  )
}

function ConfirmShareCard({ visit, shown }: Props) {
  const { dossier } = shown
  const own = dossier.authors.find(({ personId }) => personId === visit.actor.personId)
  if (own === undefined) return null
  return (
    <Card title="Xác nhận tỷ lệ đóng góp" look="sun">
      <Form
        action={links.dossierAct(dossier.id, 'xac-nhan-ty-le')}
        hidden={{ share: String(own.share) }}
        label="Xác nhận tỷ lệ đóng góp"
      >
        <p>
          Bảng tác giả ghi phần đóng góp của ông/bà là <strong>{printShare(own.share)}%</strong>. Nếu đúng,
          hãy xác nhận; nếu chưa đúng, sửa trong đơn hoặc trao đổi với các đồng tác giả.
        </p>
        <div className="kn-form-actions">
          <SubmitButton icon="check">Xác nhận {printShare(own.share)}%</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}

function WithdrawAct({ shown, problems, typed }: Props) {
  return (
    <ConfirmAct
      act="Rút hồ sơ…"
      icon="x"
      danger
      consequence={<p>Hồ sơ dừng lại và không được xét trong năm nay. Việc rút không hoàn tác được.</p>}
      confirm="Rút hồ sơ"
      action={links.dossierAct(shown.dossier.id, 'rut')}
    >
      <LongTextField
        name="withdrawReason"
        label="Lý do rút"
        required
        value={typed.text('withdrawReason')}
        rows={3}
        maxLength={formLimits.reason}
        errors={problemsOf(problems, 'withdrawReason')}
      />
    </ConfirmAct>
  )
}

function WaitingCard({ visit, shown }: Props) {
  const { dossier, isAppraised } = shown
  const next = nextActor(dossier, isAppraised)
  return (
    <Card title="Hồ sơ đang ở đâu">
      <p>
        {next === null
          ? 'Hồ sơ đã kết thúc, không còn bước nào phải chờ.'
          : `Đang chờ ${actorWords(next, shown)}. Chuyển đến bước này: ${printAge(dossier.stateSince, visit.now)}.`}
      </p>
    </Card>
  )
}
