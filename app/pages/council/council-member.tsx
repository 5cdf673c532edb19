import { changeMember } from '#app/casework/council/change-member.ts'
import type { Council, CouncilMember } from '#app/domain/council/council.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { TickBoxes } from '#app/pages/kit/tick-boxes.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { changeMemberWords } from './council-problems.ts'
import { seatWordsOf } from './council-words.ts'

/** What a form says of a seat besides whose it is. */
export function typedSeat(form: SentForm) {
  const to = typedDay(form.text('den-ngay'))
  return {
    jobTitle: form.line('chuc-vu').slice(0, 200),
    expertise: form.all('chuyen-mon'),
    forUnion: form.has('cong-doan'),
    to: to === 'wrong' ? ('wrong' as const) : typeof to === 'string' ? null : to,
  }
}

export const wrongEnd: FieldProblem = {
  field: 'den-ngay',
  message: 'Ngày kết thúc không phải là một ngày có thật (ngày/tháng/năm).',
}

/** Fields of a seat besides whose it is: what it stands for, what its holder knows about, until when. */
export function SeatFields(props: {
  programme: Pick<Programme, 'fields'>
  member: CouncilMember | null
  typed: SentForm | undefined
  problems: readonly FieldProblem[]
}) {
  const { programme, member, typed, problems } = props
  const end = member?.validTo
  return (
    <>
      <TextField
        name="chuc-vu"
        label="Chức vụ, đơn vị (ghi trong quyết định)"
        maxLength={200}
        value={typed?.text('chuc-vu') ?? member?.jobTitle ?? ''}
      />
      <TickBoxes
        name="chuyen-mon"
        label="Lĩnh vực chuyên môn"
        choices={programme.fields.map(({ code, name }) => ({ value: code, label: name }))}
        ticked={typed?.all('chuyen-mon') ?? member?.expertise ?? []}
        errors={problemsOf(problems, 'chuyen-mon')}
      />
      <CheckField
        name="cong-doan"
        label="Đại diện công đoàn"
        value="co"
        checked={typed?.has('cong-doan') ?? member?.forUnion ?? false}
      />
      <DateField
        name="den-ngay"
        label="Đến hết ngày"
        hint="Để trống: đến khi hoàn thành nhiệm vụ."
        value={typed?.text('den-ngay') ?? (end == null ? '' : printDay(end))}
        errors={problemsOf(problems, 'den-ngay')}
      />
    </>
  )
}

export async function memberPage(visit: SignedInVisit): Promise<Response> {
  const here = await memberHere(visit)
  return here === null ? noSuchPage(visit) : memberView(visit, here, [])
}

export async function sendMemberChange(visit: SignedInVisit): Promise<Response> {
  const here = await memberHere(visit)
  if (here === null) return noSuchPage(visit)
  const form = await visit.form()
  const { to, ...seat } = typedSeat(form)
  if (to === 'wrong') return memberView(visit, here, [wrongEnd], form)
  const outcome = await changeMember(visit.tools, visit.actor, {
    councilId: here.council.id,
    memberId: here.member.id,
    ...seat,
    to,
  })
  return outcome.ok
    ? goTo(links.council(here.council.id), 'Đã lưu thông tin thành viên.')
    : memberView(visit, here, outcome.problems.map(changeMemberWords), form)
}

type Here = { readonly council: Council; readonly member: CouncilMember }

async function memberHere(visit: SignedInVisit): Promise<Here | null> {
  const [id, memberId] = [idParam(visit), idParam(visit, 'memberId')]
  const council = id === null ? null : await councilById(visit.tools.db, id)
  const member = council?.members.find((one) => one.id === memberId)
  return council === null || member === undefined ? null : { council, member }
}

async function memberView(
  visit: SignedInVisit,
  { council, member }: Here,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const plan = await issuedProgramme(visit.tools.db, council.programmeId)
  if (plan === null) return noSuchPage(visit)
  return page(
    visit,
    {
      title: member.fullName,
      eyebrow: seatWordsOf(council)[member.seat],
      breadcrumb: [
        { name: 'Hội đồng', href: links.councils() },
        { name: council.name, href: links.council(council.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <Card>
      <ProblemSummary problems={problems} />
      <Form action={links.councilMember(council.id, member.id)} label="Thông tin thành viên">
        <SeatFields programme={plan.current.programme} member={member} typed={typed} problems={problems} />
        <FormActions>
          <SubmitButton icon="check">Lưu</SubmitButton>
          <LinkButton href={links.council(council.id)} look="quiet">
            Quay lại
          </LinkButton>
        </FormActions>
      </Form>
    </Card>,
  )
}
