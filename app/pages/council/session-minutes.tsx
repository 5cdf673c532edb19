import { closeSession } from '#app/casework/council/close-session.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import { reopenSession } from '#app/casework/council/reopen-session.ts'
import { mayConclude } from '#app/casework/council/session-scene.ts'
import { mayReopenSession } from '#app/domain/council/session-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { minutesOf } from '#app/records/council/session-minutes.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import { OwnConflicts } from './session-page.tsx'
import { closeSessionWords, noteWords, reopenSessionWords } from './session-problems.ts'

/** Biên bản: the conclusion, the closing, and every version that was frozen. */
export async function minutesPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  return open === null ? noSuchPage(visit) : minutes(visit, open, [])
}

/** The conclusion of the whole session; saved while it is written. */
export async function sendConclusion(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null || !open.mayRun || !mayConclude(open)) return noSuchPage(visit)
  const form = await visit.form()
  const isSilent = visit.request.headers.get('accept') === 'application/json'
  const outcome = await noteItem(visit.tools, visit.actor, {
    sessionId: open.session.id,
    dossierId: null,
    notes: '',
    conclusion: form.text('ket-luan').trim().slice(0, 20_000),
    tag: typedWhole(form.text('version')) ?? 0,
  })
  if (outcome.ok)
    return isSilent
      ? Response.json({ savedAt: printTime(visit.now), version: outcome.value.tag })
      : goTo(links.minutes(open.session.id), 'Đã ghi kết luận.')
  if (isSilent)
    return Response.json(
      {},
      { status: outcome.problems.some(({ problem }) => problem === 'newer-notes') ? 409 : 422 },
    )
  return minutes(visit, open, outcome.problems.map(noteWords))
}

export async function sendSessionClosing(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await closeSession(visit.tools, visit.actor, { sessionId: open.session.id })
  if (outcome.ok) return goTo(links.minutes(open.session.id), 'Đã bế mạc và khóa biên bản.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : minutes(visit, open, outcome.problems.map(closeSessionWords))
}

export async function sendSessionReopening(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null) return noSuchPage(visit)
  const reason = (await visit.form()).text('ly-do').trim().slice(0, 1000)
  const outcome = await reopenSession(visit.tools, visit.actor, { sessionId: open.session.id, reason })
  if (outcome.ok)
    return goTo(links.minutes(open.session.id), 'Đã mở lại phiên họp; bản đã khóa được giữ nguyên.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : minutes(visit, open, outcome.problems.map(reopenSessionWords))
}

async function minutes(
  visit: SignedInVisit,
  open: OpenedSession,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { session, mayRun } = open
  const versions = await minutesOf(visit.tools.db, session.id)
  return page(
    visit,
    {
      ...sessionHead(open, 'Biên bản'),
      action: session.state !== 'planned' && (
        <PaperButtons paper={links.minutesPaper(session.id)}>
          {session.state === 'open' ? 'Xem dự thảo' : 'Biên bản họp'}
        </PaperButtons>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <SessionTabs open={open} current={links.minutes(session.id)} />
      <ProblemSummary problems={problems} />
      <OwnConflicts open={open} />
      {session.state === 'planned' && (
        <EmptyState icon="file-text" title="Phiên họp chưa khai mạc">
          Biên bản được lập từ điểm danh, ý kiến và kết quả biểu quyết của phiên họp.
        </EmptyState>
      )}
      {session.state === 'open' && mayRun && mayConclude(open) && (
        <Conclusion visit={visit} open={open} problems={problems} />
      )}
      {session.state === 'closed' && mayConclude(open) && (
        <Card title="Kết luận">
          <p className="kn-written">{session.conclusion}</p>
        </Card>
      )}
      {session.state === 'open' && mayRun && <Closing open={open} />}
      {versions.length > 0 && (
        <Card title="Các bản đã khóa" aside={`${versions.length} bản`} flush>
          <DataTable
            caption="Các bản biên bản đã khóa"
            rows={versions}
            rowKey={(one) => one.version}
            columns={[
              { key: 'version', title: 'Bản', narrow: true, cell: (one) => one.version },
              {
                key: 'number',
                title: 'Số biên bản',
                main: true,
                cell: (one) => (
                  <>
                    <a href={links.minutesPaper(session.id, one.version)}>{one.minutesNumber}</a>
                    <span className="kn-under">Khóa lúc {printMoment(one.frozenAt)}</span>
                  </>
                ),
              },
              { key: 'signers', title: 'Ký', cell: (one) => `${one.chairName}, ${one.secretaryName}` },
              {
                key: 'digest',
                title: 'Mã kiểm tra',
                // Of a minutes that is cut for the reader the digest would tell two wholes apart.
                cell: (one) => (mayConclude(open) ? <code>{one.digest.slice(0, 12)}…</code> : '–'),
              },
              {
                key: 'reopened',
                title: 'Mở lại',
                cell: (one) =>
                  one.reopenedAt === null ? (
                    '–'
                  ) : (
                    <>
                      {printMoment(one.reopenedAt)}
                      <span className="kn-under">{one.reopenReason}</span>
                    </>
                  ),
              },
            ]}
          />
        </Card>
      )}
      {session.state === 'closed' && mayReopenSession(visit.actor, session) && (
        <ConfirmAct
          act="Mở lại biên bản"
          danger
          consequence={
            <p>
              Bản {session.version} giữ nguyên; phiên họp mở ra để sửa và khóa lại thành bản{' '}
              {session.version + 1}.
            </p>
          }
          confirm="Mở lại"
          action={links.sessionAct(session.id, 'mo-lai')}
        >
          <TextField name="ly-do" label="Lý do mở lại" required maxLength={1000} />
        </ConfirmAct>
      )}
    </div>,
  )
}

function Conclusion({
  visit,
  open: { session },
  problems,
}: {
  visit: SignedInVisit
  open: OpenedSession
  problems: readonly FieldProblem[]
}) {
  const action = links.minutes(session.id)
  return (
    <Card title="Kết luận của phiên họp">
      <auto-save data-action={action} data-key={`ket-luan-${session.id}-nguoi-${visit.actor.personId}`}>
        <Form action={action} hidden={{ version: String(session.tag) }} label="Kết luận">
          <LongTextField
            name="ket-luan"
            label="Kết luận"
            hint="Mỗi ý một dòng; in ở cuối biên bản."
            required
            rows={6}
            maxLength={20_000}
            value={session.conclusion}
            errors={problemsOf(problems, 'ket-luan')}
          />
          <FormActions>
            <SubmitButton look="plain">Lưu</SubmitButton>
          </FormActions>
          <p className="kn-saved" data-saved="" role="status">
            Tự lưu khi ghi
          </p>
        </Form>
      </auto-save>
    </Card>
  )
}

function Closing({ open: { session, items } }: { open: OpenedSession }) {
  const waiting = items.filter(({ state }) => state === 'waiting').length
  return (
    <Card title="Bế mạc">
      <ConfirmAct
        act="Bế mạc, khóa biên bản"
        icon="lock"
        danger
        consequence={
          <p>
            Biên bản {session.minutesNumber} được khóa với giờ bế mạc, người ký và mã kiểm tra. Sau đó không
            sửa được điểm danh, ý kiến, biểu quyết; chỉ Chủ tịch mở lại được, có lý do.
            {waiting > 0 && ` Còn ${waiting} hồ sơ chưa đưa ra xét riêng.`}
          </p>
        }
        confirm="Bế mạc và khóa"
        action={links.sessionAct(session.id, 'khoa')}
      />
    </Card>
  )
}
