import { planSession } from '#app/casework/council/plan-session.ts'
import { type Council, sitsOn } from '#app/domain/council/council.ts'
import type { Session, SessionPlan } from '#app/domain/council/session.ts'
import { mayPlanSessions } from '#app/domain/council/session-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedMoment, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { sessionById, sessionsOfCouncil } from '#app/records/council/sessions.ts'
import { seatWords } from './council-words.ts'
import { planWords } from './session-problems.ts'

/** Lập phiên họp: number of the minutes, matter, time, place, who chairs and who writes. */
export async function newSessionPage(visit: SignedInVisit): Promise<Response> {
  const council = await plannable(visit, idParam(visit))
  return council === null ? noSuchPage(visit) : planPage(visit, council, null, [])
}

export async function sendNewSession(visit: SignedInVisit): Promise<Response> {
  const council = await plannable(visit, idParam(visit))
  return council === null ? noSuchPage(visit) : keep(visit, council, null)
}

/** Sửa kế hoạch họp while the session has not begun. */
export async function editSessionPage(visit: SignedInVisit): Promise<Response> {
  const { session, council } = await planned(visit)
  return session === null || council === null ? noSuchPage(visit) : planPage(visit, council, session, [])
}

export async function sendSessionPlan(visit: SignedInVisit): Promise<Response> {
  const { session, council } = await planned(visit)
  return session === null || council === null ? noSuchPage(visit) : keep(visit, council, session)
}

async function planned(visit: SignedInVisit) {
  const id = idParam(visit)
  const session = id === null ? null : await sessionById(visit.tools.db, id)
  return { session, council: await plannable(visit, session?.councilId ?? null) }
}

const plannable = async (visit: SignedInVisit, id: number | null): Promise<Council | null> =>
  id === null || !mayPlanSessions(visit.actor, id) ? null : councilById(visit.tools.db, id)

async function keep(visit: SignedInVisit, council: Council, session: Session | null): Promise<Response> {
  const form = await visit.form()
  const wish = { councilId: council.id, sessionId: session?.id ?? null, plan: readPlan(form) }
  const outcome = await planSession(visit.tools, visit.actor, wish)
  if (!outcome.ok) return planPage(visit, council, session, outcome.problems.map(planWords), form)
  const { sessionId } = outcome.value
  return session === null
    ? goTo(links.agenda(sessionId), 'Đã lập phiên họp. Hãy chọn hồ sơ vào chương trình.')
    : goTo(links.session(sessionId), 'Đã sửa kế hoạch họp.')
}

function readPlan(form: SentForm): SessionPlan {
  const day = typedDay(form.text('ngay'))
  const startsAt = typeof day === 'string' ? null : typedMoment(day, form.text('gio'))
  return {
    minutesNumber: form.line('so-bien-ban').slice(0, 100),
    invitationNumber: form.line('so-giay-moi').slice(0, 100),
    about: form.line('noi-dung').slice(0, 300),
    startsAt: startsAt === 'empty' || startsAt === 'wrong' ? null : startsAt,
    place: form.line('dia-diem').slice(0, 300),
    chairMemberId: typedWhole(form.text('chu-tri')) ?? 0,
    secretaryMemberId: typedWhole(form.text('thu-ky')) ?? 0,
    opening: form.text('noi-dung-khac').trim().slice(0, 4000),
    guests: form.text('khach-moi').trim().slice(0, 4000),
  }
}

async function planPage(
  visit: SignedInVisit,
  council: Council,
  session: Session | null,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const action = session === null ? links.newSession(council.id) : links.editSession(session.id)
  const value = (name: string, kept: string) => typed?.text(name) ?? kept
  const held = session === null ? (await sessionsOfCouncil(visit.tools.db, council.id)).length : 0
  const sitting = council.members.filter((member) => sitsOn(member, visit.today))
  const members = sitting.map((member) => ({
    value: String(member.id),
    label: `${member.fullName} (${seatWords[member.seat]})`,
  }))
  const seatOf = (seat: string) => String(sitting.find((member) => member.seat === seat)?.id ?? '')
  return page(
    visit,
    {
      title: session === null ? 'Lập phiên họp' : 'Sửa kế hoạch họp',
      eyebrow: council.name,
      breadcrumb: [
        { name: 'Hội đồng', href: links.councils() },
        { name: 'Thành viên và phiên họp', href: links.council(council.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Form action={action} label="Phiên họp">
        <TextField
          name="noi-dung"
          label="Nội dung"
          required
          maxLength={300}
          hint="Ghi như trên giấy mời, ví dụ: Xét, biểu quyết, xếp loại sáng kiến năm 2024"
          value={value('noi-dung', session?.about ?? '')}
          errors={problemsOf(problems, 'noi-dung')}
        />
        <FieldGroup title="Thời gian" titleHidden row>
          <DateField
            name="ngay"
            label="Ngày họp"
            required
            value={value('ngay', session === null ? '' : printDay(dayOf(session.startsAt)))}
            errors={problemsOf(problems, 'ngay')}
          />
          <TextField
            name="gio"
            label="Giờ bắt đầu"
            required
            size="short"
            placeholder="14:00"
            maxLength={5}
            value={value('gio', session === null ? '' : printTime(session.startsAt))}
          />
          <TextField
            name="dia-diem"
            label="Địa điểm"
            required
            maxLength={300}
            value={value('dia-diem', session?.place ?? '')}
            errors={problemsOf(problems, 'dia-diem')}
          />
        </FieldGroup>
        <FieldGroup title="Chủ trì và thư ký" titleHidden row>
          <ChoiceField
            name="chu-tri"
            label="Chủ trì"
            required
            choices={members}
            hint="Hồ sơ mà người chủ trì có xung đột lợi ích do Phó Chủ tịch điều hành."
            value={value('chu-tri', String(session?.chairMemberId ?? seatOf('chair')))}
            errors={problemsOf(problems, 'chu-tri')}
          />
          <ChoiceField
            name="thu-ky"
            label="Thư ký phiên họp"
            required
            choices={members}
            value={value('thu-ky', String(session?.secretaryMemberId ?? seatOf('secretary')))}
            errors={problemsOf(problems, 'thu-ky')}
          />
        </FieldGroup>
        <FieldGroup title="Số văn bản" titleHidden row>
          <TextField
            name="so-bien-ban"
            label="Số biên bản"
            required
            size="medium"
            maxLength={100}
            value={value(
              'so-bien-ban',
              session?.minutesNumber ?? `${String(held + 1).padStart(2, '0')}/BB-HĐ`,
            )}
            errors={problemsOf(problems, 'so-bien-ban')}
          />
          <TextField
            name="so-giay-moi"
            label="Số giấy mời"
            size="medium"
            maxLength={100}
            hint="Để trống khi chưa lấy số."
            value={value('so-giay-moi', session?.invitationNumber ?? '')}
          />
        </FieldGroup>
        <LongTextField
          name="noi-dung-khac"
          label="Nội dung khác của chương trình"
          hint="Mỗi nội dung một dòng; in trước danh sách hồ sơ."
          rows={3}
          maxLength={4000}
          value={value('noi-dung-khac', session?.opening ?? '')}
        />
        <LongTextField
          name="khach-moi"
          label="Khách mời"
          hint="Mỗi người một dòng: họ tên, chức vụ, đơn vị."
          rows={2}
          maxLength={4000}
          value={value('khach-moi', session?.guests ?? '')}
        />
        <FormActions>
          <SubmitButton icon="check">{session === null ? 'Lập phiên họp' : 'Lưu kế hoạch họp'}</SubmitButton>
          <LinkButton
            href={session === null ? links.council(council.id) : links.session(session.id)}
            look="quiet"
          >
            Để sau
          </LinkButton>
        </FormActions>
      </Form>
    </div>,
  )
}
