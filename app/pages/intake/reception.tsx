import { type OpenDossier, readDossier } from '#app/casework/dossier/open-dossier.ts'
import { checkDossier } from '#app/casework/intake/check-dossier.ts'
import { findingsOf } from '#app/casework/intake/findings-of.ts'
import { receiveDossiers } from '#app/casework/intake/receive-dossiers.ts'
import { refuseOverdueDossier } from '#app/casework/intake/refuse-overdue-dossier.ts'
import { checkPoints } from '#app/domain/intake/check-points.ts'
import { type CheckConclusion, checkOutcomes, checkVerdicts } from '#app/domain/intake/formal-check.ts'
import { mayCheck, mayReceive, mayRefuseOverdue } from '#app/domain/intake/intake-access.ts'
import { supplementDueAtMost } from '#app/domain/intake/legal-clocks.ts'
import { mayReadTransmittal } from '#app/domain/registration/transmittal-rules.ts'
import { dossierStateWords } from '#app/pages/dossier/dossier-words.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { SignedFacts } from '#app/pages/registration/transmittal-signing.tsx'
import { pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { reasonsOffered } from '#app/records/intake/check-reasons.ts'
import { extensionsOf } from '#app/records/intake/clock-extensions.ts'
import { checksOf, type FormalCheck } from '#app/records/intake/formal-checks.ts'
import { type Receipt, receiptOf } from '#app/records/intake/receipts.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import { CheckForm, type CheckFormProps } from './check-form.tsx'
import { CheckHistory } from './check-history.tsx'
import { ClockActs } from './clock-acts.tsx'
import { ClockChip } from './clock-words.tsx'
import { DossierDigest } from './dossier-digest.tsx'
import {
  checkProblemWords,
  noteField,
  receiveProblemWords,
  refusalField,
  refuseOverdueWords,
  verdictField,
} from './intake-words.ts'
import { ReasonChoice, withChosenReason } from './reason-choice.tsx'

/** Bàn tiếp nhận một hồ sơ: the dossier on the left, what the office does next on the right. */
export async function receptionPage(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  return open === null ? noSuchPage(visit) : receptionOf(visit, open, { problems: [] })
}

export async function sendReceiveOne(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await receiveDossiers(visit.tools, visit.actor, {
    dossierIds: [open.dossier.id],
    paperCopies: typedWhole(form.text('so-ban')) ?? -1,
  })
  return outcome.ok
    ? goTo(links.receptionOf(open.dossier.id), 'Đã tiếp nhận hồ sơ và lập giấy biên nhận.')
    : receptionOf(visit, open, { problems: outcome.problems.map(receiveProblemWords) })
}

export async function sendCheck(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const read = readConclusion(form)
  const typed = {
    conclusion: read.conclusion,
    due: form.text('han-bo-sung'),
    applicationEnds: form.text('ap-dung-xong'),
  }
  if (read.endIsWrong)
    return receptionOf(visit, open, {
      problems: [
        { field: 'ap-dung-xong', message: 'Ngày áp dụng lần đầu xong không phải là một ngày có thật.' },
      ],
      typed,
    })
  const outcome = await checkDossier(visit.tools, visit.actor, {
    dossierId: open.dossier.id,
    version: typedWhole(form.text('ban')) ?? 0,
    conclusion: read.conclusion,
  })
  if (outcome.ok)
    return goTo(links.receptionOf(open.dossier.id), 'Đã ghi kết luận kiểm tra và báo cho tác giả.')
  const problems = outcome.problems
    .filter((each) => !(read.dayIsWrong && each.problem === 'due-missing'))
    .map(checkProblemWords)
  const wrongDay = {
    field: 'han-bo-sung',
    message: 'Hạn bổ sung không phải là một ngày có thật (ngày/tháng/năm).',
  }
  return receptionOf(visit, open, {
    problems: read.dayIsWrong ? [...problems, wrongDay] : problems,
    typed,
  })
}

export async function sendRefuseOverdue(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await refuseOverdueDossier(visit.tools, visit.actor, {
    dossierId: open.dossier.id,
    reason: withChosenReason(form, refusalField),
  })
  return outcome.ok
    ? goTo(links.receptionOf(open.dossier.id), 'Đã từ chối đơn và báo cho tác giả.')
    : receptionOf(visit, open, { problems: outcome.problems.map(refuseOverdueWords) })
}

export async function openFor(visit: SignedInVisit): Promise<OpenDossier | null> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  return open !== null && open.dossier.version > 0 ? open : null
}

function readConclusion(form: SentForm): {
  readonly conclusion: CheckConclusion
  readonly dayIsWrong: boolean
  readonly endIsWrong: boolean
} {
  const due = typedDay(form.text('han-bo-sung'))
  const ends = typedDay(form.text('ap-dung-xong'))
  return {
    dayIsWrong: due === 'wrong',
    endIsWrong: ends === 'wrong' && form.text('ket-luan') === 'accepted',
    conclusion: {
      items: checkPoints.map((point) => ({
        point,
        verdict: checkVerdicts.find((each) => each === form.text(verdictField(point))) ?? null,
        note: withChosenReason(form, noteField(point)).slice(0, 2000),
      })),
      outcome: checkOutcomes.find((each) => each === form.text('ket-luan')) ?? null,
      reason: withChosenReason(form, refusalField).slice(0, 4000),
      supplementDue: typeof due === 'string' ? null : due,
      applicationEndsOn: typeof ends === 'string' ? null : ends,
    },
  }
}

type Shown = {
  readonly problems: readonly FieldProblem[]
  readonly typed?: CheckFormProps['typed']
}

export async function receptionOf(visit: SignedInVisit, open: OpenDossier, shown: Shown): Promise<Response> {
  const { dossier, plan } = open
  const { db } = visit.tools
  const { programme } = plan.current
  const [receipt, checks, pending, extensions, transmittal, reasons] = await Promise.all([
    receiptOf(db, dossier.id),
    checksOf(db, dossier.id),
    pendingSupplement(db, dossier.id),
    extensionsOf(db, dossier.id),
    transmittalOfDossier(db, dossier.id),
    reasonsOffered(db),
  ])
  const findings = await findingsOf(db, dossier, programme, receipt)
  return page(
    visit,
    {
      title: dossier.title,
      eyebrow: dossier.code ?? 'Chưa cấp mã',
      breadcrumb: [{ name: 'Tiếp nhận hồ sơ', href: links.reception() }],
      aside: <StateBadge {...dossierStateWords[dossier.state]} />,
      action: (
        <LinkButton href={links.dossier(dossier.id)} icon="folder">
          Mở toàn bộ hồ sơ
        </LinkButton>
      ),
      measure: 'wide',
      deadline: <ClockChip dossier={dossier} rules={programme.intake} today={visit.today} />,
      status: shown.problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={shown.problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          {mayCheck(visit.actor, dossier, receipt !== null) && (
            <CheckForm
              action={links.concludeCheck(dossier.id)}
              version={dossier.version}
              latestDue={supplementDueAtMost(visit.today, programme.intake)}
              programme={programme}
              findings={findings}
              reasons={reasons}
              last={lastUnsettled(checks)}
              typed={shown.typed}
              problems={shown.problems}
            />
          )}
          <CheckHistory checks={checks} />
          <DossierDigest open={open} />
        </div>
        <div className="kn-stack">
          <NextAct visit={visit} open={open} receipt={receipt} problems={shown.problems} />
          {transmittal !== null && mayReadTransmittal(visit.actor, transmittal) && (
            <SignedFacts transmittal={transmittal} title="Tờ trình M-01 của đơn vị" />
          )}
          <ClockActs {...{ visit, dossier, extensions }} problems={shown.problems} />
          {mayRefuseOverdue(visit.actor, dossier, pending?.dueOn ?? null, visit.today) && (
            <Card title="Đã quá hạn bổ sung" look="red">
              <ConfirmAct
                act="Từ chối đơn vì không bổ sung"
                danger
                consequence={
                  <p>
                    Hạn bổ sung là ngày {pending?.dueOn ? printDay(pending.dueOn) : ''}. Hồ sơ sẽ không được
                    đưa ra Hội đồng; tác giả và đơn vị nhận thông báo từ chối.
                  </p>
                }
                confirm="Từ chối đơn"
                action={links.refuseOverdue(dossier.id)}
              >
                <ReasonChoice
                  reasons={reasons}
                  point="refusal"
                  into={refusalField}
                  label="Lý do từ chối có sẵn"
                />
                <LongTextField name={refusalField} label="Lý do" required rows={3} />
              </ConfirmAct>
            </Card>
          )}
        </div>
      </div>
    </div>,
  )
}

/** The first check of an earlier version: its defects are what the new version is looked at for. */
const lastUnsettled = (checks: readonly FormalCheck[]): FormalCheck | null =>
  checks.find((check) => check.outcome === 'needs-supplement' && check.reopened === null) ?? null

function NextAct({
  visit,
  open,
  receipt,
  problems,
}: {
  visit: SignedInVisit
  open: OpenDossier
  receipt: Receipt | null
  problems: readonly FieldProblem[]
}) {
  const { dossier, plan } = open
  if (receipt !== null)
    return (
      <Card title="Đã tiếp nhận">
        <p>
          Biên nhận số{' '}
          <strong>
            {String(receipt.number).padStart(2, '0')}/{receipt.year}
          </strong>
          , {receipt.receivedBy} nhận, {receipt.paperCopies} bản giấy. Trả lời trước hết ngày{' '}
          <strong>{printDay(receipt.answerBy)}</strong>.
        </p>
        <PaperButtons paper={links.receiptPaper(dossier.id)}>In giấy biên nhận</PaperButtons>
      </Card>
    )
  if (!mayReceive(visit.actor, dossier)) return null
  return (
    <Card title="Việc tiếp theo: tiếp nhận" look="sun">
      <Form action={links.receiveOne(dossier.id)}>
        <NumberField
          name="so-ban"
          label="Số bản giấy đã nhận"
          value={plan.current.programme.dossier.paperCopies}
          errors={problems.filter((each) => each.field === 'so-ban').map((each) => each.message)}
        />
        <FormActions>
          <SubmitButton icon="inbox">Tiếp nhận, lập biên nhận</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
