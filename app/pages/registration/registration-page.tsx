import { readRegistration } from '#app/casework/registration/open-registration.ts'
import { mayRead } from '#app/domain/dossier/dossier-access.ts'
import type { Registration } from '#app/domain/registration/registration.ts'
import { mayChangeRegistration, mayTakeUp } from '#app/domain/registration/registration-rules.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { unitById } from '#app/records/people/units.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { stepsOfRegistration } from '#app/records/registration/registration-steps.ts'
import { RegistrationHistory } from './registration-history.tsx'
import { registrationStateWords } from './registration-words.ts'

export const registrationPage = (visit: SignedInVisit): Promise<Response> => registrationWith(visit, [], '')

/** Bản đăng ký: what it says, what may be done next, and everything that was done. */
export async function registrationWith(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  reason: string,
): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const open = id === null ? null : await readRegistration(db, visit.actor, id)
  if (open === null) return noSuchPage(visit)
  const { registration, plan } = open
  const [unit, steps, dossier] = await Promise.all([
    registration.unitId === null ? null : unitById(db, registration.unitId),
    stepsOfRegistration(db, registration.id),
    registration.dossierId === null ? null : dossierById(db, registration.dossierId),
  ])
  const { programme } = plan.current
  const dossierHref =
    dossier && mayRead(visit.actor, dossier, programme) ? links.dossier(dossier.id) : undefined
  return page(
    visit,
    {
      title: registration.title,
      eyebrow: `Đăng ký năm ${plan.year} · ${unit?.name ?? 'Cá nhân'}`,
      aside: <StateBadge {...registrationStateWords[registration.state]} />,
      breadcrumb: [{ name: 'Đăng ký sáng kiến', href: links.registrations() }],
      deadline:
        registration.state === 'registered'
          ? roundDeadline(visit, programme, registration.roundCode)
          : undefined,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          <Card title="Nội dung đăng ký">
            <Facts registration={registration} plan={plan} />
          </Card>
          <Card title="Quá trình" aside="Mỗi lần sửa, rút đều được giữ lại">
            <RegistrationHistory steps={steps} programme={programme} />
          </Card>
        </div>
        <aside className="kn-stack" aria-label="Việc tiếp theo">
          <Next visit={visit} registration={registration} dossierHref={dossierHref} />
          {mayChangeRegistration(visit.actor, registration) && (
            <Withdrawal registration={registration} problems={problems} reason={reason} />
          )}
        </aside>
      </div>
    </div>,
  )
}

function Facts({ registration, plan }: { registration: Registration; plan: IssuedProgramme }) {
  const { programme } = plan.current
  const named = (list: typeof programme.fields, code: string | null) =>
    list.find((each) => each.code === code)?.name ?? 'Chưa xác định'
  return (
    <DefinitionList
      items={[
        {
          term: 'Tác giả',
          value: registration.authors.map(({ fullName, jobTitle }) => (
            <div key={`${fullName} ${jobTitle}`}>
              {fullName}
              {jobTitle && <span className="kn-muted">, {jobTitle}</span>}
            </div>
          )),
        },
        { term: 'Lĩnh vực', value: named(programme.fields, registration.field) },
        { term: 'Loại giải pháp', value: named(programme.solutionKinds, registration.kind) },
        { term: 'Cải cách hành chính', value: registration.isReform ? 'Có' : 'Không' },
        {
          term: 'Đợt',
          value: programme.rounds.find(({ code }) => code === registration.roundCode)?.name ?? '',
        },
        ...(registration.note ? [{ term: 'Ghi chú', value: registration.note }] : []),
        {
          term: 'Đăng ký lúc',
          value: `${printMoment(registration.registeredAt)}${registration.byOffice ? ', do cơ quan thường trực đăng ký thay' : ''}`,
        },
        ...(registration.lateReason === null
          ? []
          : [
              {
                term: 'Đăng ký muộn',
                value: `${registration.lateReason} (${registration.lateDocumentNumber})`,
              },
            ]),
      ]}
    />
  )
}

function Next(props: { visit: SignedInVisit; registration: Registration; dossierHref: string | undefined }) {
  const { registration, dossierHref } = props
  const { actor } = props.visit
  if (registration.state === 'taken-up')
    return (
      <Card title="Hồ sơ">
        {dossierHref ? (
          <LinkButton look="primary" icon="folder" href={dossierHref}>
            Mở hồ sơ
          </LinkButton>
        ) : (
          <p className="kn-muted">Tác giả đang soạn hồ sơ; hồ sơ mở được cho đơn vị khi tác giả gửi đến.</p>
        )}
      </Card>
    )
  if (registration.state === 'withdrawn')
    return (
      <Card title="Đã rút đăng ký">
        <p>{registration.withdrawnReason}</p>
      </Card>
    )
  return (
    <Card title="Việc tiếp theo" look="sun">
      <div className="kn-stack">
        {registration.dossierId !== null && (
          <p className="kn-muted">Hồ sơ lập lần trước đã rút; có thể lập hồ sơ mới.</p>
        )}
        {mayTakeUp(actor, registration) ? (
          <Form action={links.registrationAct(registration.id, 'lap-ho-so')} label="Lập hồ sơ">
            <p>Tên, tác giả, lĩnh vực được chép sang đơn M-02.</p>
            <SubmitButton icon="file-plus">Lập hồ sơ</SubmitButton>
          </Form>
        ) : (
          <p>Chờ tác giả hoặc đơn vị lập hồ sơ.</p>
        )}
        {mayChangeRegistration(actor, registration) && (
          <LinkButton icon="edit" href={links.changeRegistration(registration.id)}>
            Sửa bản đăng ký
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

function Withdrawal(props: {
  registration: Registration
  problems: readonly FieldProblem[]
  reason: string
}) {
  return (
    <ConfirmAct
      act="Rút đăng ký…"
      icon="ban"
      danger
      consequence={
        <p>Sáng kiến không còn tính vào chỉ tiêu của đơn vị. Bản đăng ký và lý do rút được giữ lại.</p>
      }
      confirm="Rút đăng ký"
      action={links.registrationAct(props.registration.id, 'rut')}
      open={props.problems.some(({ field }) => field === 'reason')}
    >
      <LongTextField
        name="reason"
        label="Lý do rút"
        required
        rows={3}
        value={props.reason}
        errors={problemsOf(props.problems, 'reason')}
      />
    </ConfirmAct>
  )
}
