import { callRoll } from '#app/casework/council/call-roll.ts'
import type { Attendance } from '#app/domain/council/attendance.ts'
import type { SessionMember } from '#app/domain/council/item-room.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, fieldId } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedMoment } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { attendanceOf } from '#app/records/council/session-attendance.ts'
import { seatWords } from './council-words.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import { rollWords } from './session-problems.ts'

/** Điểm danh: one row a member; late and early with their time, absent with the reason. */
export async function rollPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  return open === null || !open.mayRun ? noSuchPage(visit) : roll(visit, open, [])
}

export async function sendRoll(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null || !open.mayRun) return noSuchPage(visit)
  const form = await visit.form()
  const wrong = open.members.flatMap((member) => wrongTimes(form, open, member))
  if (wrong.length > 0) return roll(visit, open, wrong, form)
  const entries = open.members.flatMap((member) => entryOf(form, open, member))
  const outcome = await callRoll(visit.tools, visit.actor, { sessionId: open.session.id, entries })
  if (outcome.ok)
    return goTo(links.session(open.session.id), `Đã điểm danh: ${outcome.value.present} người có mặt.`)
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : roll(visit, open, outcome.problems.map(rollWords), form)
}

const momentIn = (form: SentForm, { session }: OpenedSession, name: string) =>
  typedMoment(dayOf(session.startsAt), form.text(name))

const wrongTimes = (form: SentForm, open: OpenedSession, { memberId, fullName }: SessionMember) =>
  (['den', 've'] as const)
    .map((part) => `${part}.${memberId}`)
    .filter((name) => momentIn(form, open, name) === 'wrong')
    .map(
      (field): FieldProblem => ({
        field,
        message: `${fullName}: “${form.line(field)}” không phải là giờ (giờ:phút).`,
      }),
    )

function entryOf(form: SentForm, open: OpenedSession, { memberId }: SessionMember): readonly Attendance[] {
  const state = form.text(`co-mat.${memberId}`)
  if (state !== 'present' && state !== 'absent') return []
  const moment = (part: string) => {
    const at = momentIn(form, open, `${part}.${memberId}`)
    return state === 'absent' || at === 'empty' || at === 'wrong' ? null : at
  }
  const reason = form.line(`ly-do.${memberId}`).slice(0, 500)
  return [{ memberId, state, reason, arrivedAt: moment('den'), leftAt: moment('ve') }]
}

async function roll(
  visit: SignedInVisit,
  open: OpenedSession,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { session, members } = open
  const called = await attendanceOf(visit.tools.db, session.id)
  const rows = members.map((member) => {
    const entry = called.find(({ memberId }) => memberId === member.memberId)
    const typedOr = (part: string, kept: string) => typed?.text(`${part}.${member.memberId}`) ?? kept
    return {
      ...member,
      state: typedOr('co-mat', entry?.state ?? 'present'),
      arrived: typedOr('den', entry?.arrivedAt ? printTime(entry.arrivedAt) : ''),
      left: typedOr('ve', entry?.leftAt ? printTime(entry.leftAt) : ''),
      reason: typedOr('ly-do', entry?.reason ?? ''),
    }
  })
  const isClosed = session.state === 'closed'
  const box = (part: 'den' | 've' | 'ly-do', row: (typeof rows)[number], value: string, label: string) => (
    <input
      id={fieldId(`${part}.${row.memberId}`)}
      name={`${part}.${row.memberId}`}
      type="text"
      className={part === 'ly-do' ? 'form-control' : 'form-control kn-vote-box kn-figure'}
      aria-label={`${label}: ${row.fullName}`}
      aria-invalid={problems.some(({ field }) => field === `${part}.${row.memberId}`) || undefined}
      placeholder={part === 'ly-do' ? '' : '14:20'}
      maxLength={part === 'ly-do' ? 500 : 5}
      autoComplete="off"
      defaultValue={value}
      disabled={isClosed}
    />
  )
  return page(
    visit,
    {
      ...sessionHead(open, 'Điểm danh'),
      lead: 'Có mặt từ đầu thì để trống giờ đến; ở tới cuối thì để trống giờ về.',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <SessionTabs open={open} current={links.roll(session.id)} />
      <ProblemSummary problems={problems} />
      <Form action={links.roll(session.id)} label="Điểm danh">
        <Card title="Thành viên" aside={`${members.length} người`} flush>
          <DataTable
            caption="Điểm danh"
            rows={rows}
            rowKey={(row) => row.memberId}
            columns={[
              {
                key: 'name',
                title: 'Thành viên',
                main: true,
                cell: (row) => (
                  <>
                    {row.fullName}
                    <span className="kn-under">{seatWords[row.seat]}</span>
                  </>
                ),
              },
              {
                key: 'state',
                title: 'Có mặt, vắng',
                cell: (row) => (
                  <span className="kn-choices kn-choices-line">
                    {(['present', 'absent'] as const).map((state) => (
                      <label key={state} className="kn-choice">
                        <input
                          type="radio"
                          className="form-check-input"
                          name={`co-mat.${row.memberId}`}
                          value={state}
                          defaultChecked={row.state === state}
                          disabled={isClosed}
                        />
                        <span>{state === 'present' ? 'Có mặt' : 'Vắng'}</span>
                      </label>
                    ))}
                  </span>
                ),
              },
              { key: 'arrived', title: 'Đến lúc', cell: (row) => box('den', row, row.arrived, 'Đến lúc') },
              { key: 'left', title: 'Về lúc', cell: (row) => box('ve', row, row.left, 'Về lúc') },
              {
                key: 'reason',
                title: 'Lý do vắng',
                cell: (row) => box('ly-do', row, row.reason, 'Lý do vắng'),
              },
            ]}
          />
        </Card>
        {!isClosed && (
          <FormActions>
            <SubmitButton icon="check">Lưu điểm danh</SubmitButton>
          </FormActions>
        )}
      </Form>
    </div>,
  )
}
