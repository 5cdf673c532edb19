import { keepUrgingSetting } from '#app/casework/registration/keep-urging-setting.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { mayUrge, type UrgingSetting } from '#app/domain/registration/urging.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { type SentMark, sentMarks } from '#app/records/registration/unit-reminders.ts'
import { type UrgingLetter, urgingLetters } from '#app/records/registration/urging-letters.ts'
import { urgingSetting } from '#app/records/registration/urging-settings.ts'
import { urgingSettingWords } from './urging-words.ts'

/** Đôn đốc đơn vị: the letters that went out, the reminders by themselves, and when those are sent. */
export const urgingPage = (visit: SignedInVisit): Promise<Response> => show(visit, null, [])

export async function sendUrgingSetting(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await keepUrgingSetting(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    setting: { reminderDays: typedDays(form.text('ngay-nhac')), showsTargets: form.has('cong-khai') },
  })
  return outcome.ok
    ? goTo(links.urging(), 'Đã lưu thiết lập đôn đốc.')
    : show(visit, form, outcome.problems.map(urgingSettingWords))
}

/** "14, 7, 3, 1"; what is no number is NaN and refused by the rule. */
const typedDays = (text: string): readonly number[] =>
  text
    .split(/[\s,;]+/)
    .filter((each) => each !== '')
    .map((each) => typedWhole(each) ?? Number.NaN)

/** The plan the address asks for, or the one that is under way. */
async function askedPlan(visit: SignedInVisit): Promise<IssuedProgramme | undefined> {
  const plans = await issuedProgrammes(visit.tools.db)
  const asked = plans.find(({ year }) => String(year) === visit.query.get('nam'))
  return asked ?? plans.find(({ state }) => state === 'issued') ?? plans[0]
}

async function show(
  visit: SignedInVisit,
  typed: SentForm | null,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { db } = visit.tools
  const plan = await askedPlan(visit)
  if (plan === undefined) return noSuchPage(visit)
  const [letters, marks, setting] = await Promise.all([
    urgingLetters(db, plan.id),
    sentMarks(db, plan.id),
    urgingSetting(db, plan.id),
  ])
  const writes = mayUrge(visit.actor) && plan.state === 'issued'
  return page(
    visit,
    {
      title: 'Đôn đốc đơn vị',
      eyebrow: `Năm ${plan.year}`,
      breadcrumb: [{ name: 'Chỉ tiêu', href: links.targets({ nam: String(plan.year) }) }],
      lead: 'Công văn đôn đốc đã gửi, và thư nhắc tự động cho những đơn vị chưa đạt chỉ tiêu khi gần đến hạn.',
      action: writes && (
        <LinkButton href={links.newUrgingLetter()} look="primary" icon="mail">
          Soạn công văn đôn đốc
        </LinkButton>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Letters letters={letters} plan={plan} />
      <div className="kn-halves">
        <Marks marks={marks} plan={plan} setting={setting} />
        {writes && <Setting plan={plan} setting={setting} typed={typed} problems={problems} />}
      </div>
    </div>,
  )
}

const roundName = (plan: IssuedProgramme, code: string): string =>
  nameOf(plan.current.programme.rounds, code) ?? ''

const peopleOf = (letter: UrgingLetter): number =>
  letter.units.reduce((sum, { recipients }) => sum + recipients, 0)

function Letters({ letters, plan }: { letters: readonly UrgingLetter[]; plan: IssuedProgramme }) {
  return (
    <DataTable
      caption="Công văn đôn đốc đã gửi"
      rows={letters}
      rowKey={(letter) => letter.id}
      rowHref={(letter) => links.urgingLetter(letter.id)}
      columns={[
        {
          key: 'van-ban',
          title: 'Văn bản',
          main: true,
          cell: (letter) => (
            <>
              {`Công văn đôn đốc ${roundName(plan, letter.roundCode)}`}
              <span className="kn-under">
                {letter.issue === null
                  ? 'chưa ghi số'
                  : `số ${letter.issue.number} ngày ${printDay(letter.issue.issuedOn)}`}
              </span>
            </>
          ),
        },
        {
          key: 'gui',
          title: 'Gửi lúc',
          cell: (letter) => (
            <>
              {printMoment(letter.sentAt)}
              <span className="kn-under">{letter.sentBy}</span>
            </>
          ),
        },
        { key: 'don-vi', title: 'Đơn vị', numeric: true, cell: ({ units }) => printCount(units.length) },
        { key: 'nguoi', title: 'Người nhận', numeric: true, cell: (letter) => printCount(peopleOf(letter)) },
        { key: 'han', title: 'Hạn thực hiện', cell: ({ replyBy }) => printDay(replyBy) },
      ]}
      empty={
        <EmptyState icon="mail" title="Chưa gửi công văn đôn đốc nào">
          Khi còn đơn vị chưa đăng ký, cơ quan thường trực soạn công văn ở đây; thư gửi đến văn thư và thủ
          trưởng từng đơn vị.
        </EmptyState>
      }
    />
  )
}

function Marks(props: { marks: readonly SentMark[]; plan: IssuedProgramme; setting: UrgingSetting }) {
  const { marks, plan, setting } = props
  return (
    <Card title="Nhắc tự động">
      <p>
        {setting.reminderDays.length === 0
          ? 'Đang tắt.'
          : `Lúc 7 giờ sáng, trước hạn ${setting.reminderDays.join(', ')} ngày. Mỗi đơn vị chỉ được nhắc một lần ở mỗi mốc; đơn vị đã đạt chỉ tiêu không bị nhắc.`}
      </p>
      {marks.length === 0 ? (
        <p className="kn-muted">Chưa có lần nhắc nào.</p>
      ) : (
        <ul className="kn-papers">
          {marks.map((mark) => (
            <li key={`${mark.roundCode} ${mark.mark}`}>
              <span>
                {roundName(plan, mark.roundCode)}, còn {mark.mark} ngày
                <span className="kn-under">từ {printDay(dayInVietnam(mark.at))}</span>
              </span>
              <Badge tone="water">
                {printCount(mark.units)} đơn vị, {printCount(mark.recipients)} người
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Setting(props: {
  plan: IssuedProgramme
  setting: UrgingSetting
  typed: SentForm | null
  problems: readonly FieldProblem[]
}) {
  const { plan, setting, typed, problems } = props
  return (
    <Card title="Thiết lập">
      <Form action={links.urgingSetting()} hidden={{ 'ke-hoach': String(plan.id) }}>
        <TextField
          name="ngay-nhac"
          label="Nhắc trước hạn bao nhiêu ngày"
          hint="Các mốc cách nhau bằng dấu phẩy, ví dụ: 14, 7, 3, 1. Để trống là không nhắc."
          value={typed?.text('ngay-nhac') ?? setting.reminderDays.join(', ')}
          errors={problemsOf(problems, 'ngay-nhac')}
        />
        <CheckField
          name="cong-khai"
          label="Hiện kết quả chỉ tiêu trên trang công khai"
          hint="Ai cũng xem được số đơn vị đã tham gia; không nêu tên đơn vị còn thiếu."
          checked={typed === null ? setting.showsTargets : typed.has('cong-khai')}
        />
        <FormActions>
          <SubmitButton icon="check">Lưu thiết lập</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
