import { inviteToSession } from '#app/casework/council/invite-to-session.ts'
import { openSession } from '#app/casework/council/open-session.ts'
import { roomFor } from '#app/casework/council/session-scene.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printList, printMoment, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { SessionItemLine } from '#app/records/council/session-items.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { sessionStep } from './projector-room.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import { inviteWords, openSessionWords } from './session-problems.ts'
import { itemStateWords } from './session-words.ts'

/** Phiên họp: time, place, who is there, the agenda, and the next thing to do. */
export async function sessionPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  return open === null ? noSuchPage(visit) : session(visit, open, [])
}

export async function sendInvitation(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await inviteToSession(visit.tools, visit.actor, { sessionId: open.session.id })
  if (outcome.ok)
    return goTo(links.session(open.session.id), `Đã gửi giấy mời tới ${outcome.value.invited} thành viên.`)
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : session(visit, open, outcome.problems.map(inviteWords))
}

export async function sendOpening(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await openSession(visit.tools, visit.actor, { sessionId: open.session.id })
  if (outcome.ok) return goTo(links.session(open.session.id), 'Phiên họp đã khai mạc.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : session(visit, open, outcome.problems.map(openSessionWords))
}

async function session(
  visit: SignedInVisit,
  open: OpenedSession,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { session, members, items } = open
  const votes = await votesOfSession(visit.tools.db, session.id)
  const memberId = seatOn(visit.actor, session.councilId)?.memberId
  const ownVote = votes.find(
    (vote) =>
      vote.state === 'open' &&
      vote.medium === 'electronic' &&
      vote.items.some(({ voters }) => voters.some((voter) => voter === memberId)),
  )
  const body = (
    <div className="kn-stack">
      <SessionTabs open={open} current={links.session(session.id)} />
      <ProblemSummary problems={problems} />
      {ownVote && (
        <Card title="Mời ông/bà bỏ phiếu" look="sun">
          <p>Hội đồng đang biểu quyết {ownVote.items.length} hồ sơ.</p>
          <LinkButton href={links.ballot(session.id, ownVote.id)} look="primary" icon="checkbox">
            Mở phiếu của tôi
          </LinkButton>
        </Card>
      )}
      <div className="kn-beside">
        <Card title="Chương trình" aside={`${items.length} hồ sơ`} flush>
          <Agenda open={open} />
        </Card>
        <div className="kn-stack">
          <NextStep open={open} />
          <Card title="Thời gian, địa điểm">
            <Facts open={open} />
            <div className="kn-actions">
              <PaperButtons paper={links.invitationPaper(session.id)} small>
                Giấy mời
              </PaperButtons>
              {open.mayPlan && session.state === 'planned' && (
                <LinkButton href={links.editSession(session.id)} small>
                  Sửa
                </LinkButton>
              )}
            </div>
          </Card>
          <Card title="Có mặt" aside={`${members.filter(({ isThere }) => isThere).length}/${members.length}`}>
            <p>
              {members.some(({ isThere }) => isThere)
                ? printList(members.filter(({ isThere }) => isThere).map(({ fullName }) => fullName))
                : 'Chưa điểm danh.'}
            </p>
          </Card>
        </div>
      </div>
    </div>
  )
  return page(
    visit,
    {
      ...sessionHead(open, session.about),
      action: session.state === 'open' && (
        <LinkButton href={links.projector(session.id)} icon="device-desktop">
          Màn hình chiếu
        </LinkButton>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    open.mayRun ? (
      body
    ) : (
      <live-session
        data-source={links.sessionStream(session.id)}
        data-step={await sessionStep(visit.tools, session.id, visit.actor)}
      >
        {body}
      </live-session>
    ),
  )
}

function Facts({ open: { session, members } }: { open: OpenedSession }) {
  const nameOf = (id: number) => members.find(({ memberId }) => memberId === id)?.fullName
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'Thời gian', value: printMoment(session.startsAt) },
        { term: 'Địa điểm', value: session.place },
        { term: 'Chủ trì', value: nameOf(session.chairMemberId) },
        { term: 'Thư ký', value: nameOf(session.secretaryMemberId) },
        {
          term: 'Giấy mời',
          value: session.invitedAt === null ? 'chưa gửi' : `gửi lúc ${printMoment(session.invitedAt)}`,
        },
        ...(session.openedAt === null
          ? []
          : [{ term: 'Khai mạc', value: `lúc ${printTime(session.openedAt)}` }]),
        ...(session.closedAt === null
          ? []
          : [{ term: 'Bế mạc, khóa biên bản', value: printMoment(session.closedAt) }]),
      ]}
    />
  )
}

/** The one thing that comes next, for whoever may do it. */
function NextStep({ open }: { open: OpenedSession }) {
  const { session, items, mayPlan, mayRun } = open
  if (session.state === 'planned' && mayPlan && items.length === 0)
    return (
      <Card title="Việc tiếp theo" look="sun">
        <p>Chương trình chưa có hồ sơ nào.</p>
        <LinkButton href={links.agenda(session.id)} look="primary" icon="list-check">
          Chọn hồ sơ
        </LinkButton>
      </Card>
    )
  if (session.state === 'planned' && mayPlan)
    return (
      <Card title="Trước giờ họp" look={session.invitedAt === null ? 'sun' : 'plain'}>
        <div className="kn-stack">
          <ConfirmAct
            act={session.invitedAt === null ? 'Gửi giấy mời' : 'Gửi lại giấy mời'}
            icon="send"
            consequence={
              <p>
                {open.members.length} thành viên nhận thông báo kèm thời gian, địa điểm và chương trình{' '}
                {items.length} hồ sơ.
              </p>
            }
            confirm="Gửi giấy mời"
            action={links.sessionAct(session.id, 'moi-hop')}
          />
          {mayRun && <OpeningForm open={open} />}
        </div>
      </Card>
    )
  if (session.state === 'open' && mayRun)
    return (
      <Card title="Điều hành" look="sun">
        <p>Bấm vào một hồ sơ trong chương trình để đưa ra xét.</p>
        <div className="kn-actions">
          <LinkButton href={links.sessionVotes(session.id)} icon="checkbox">
            Biểu quyết theo danh sách
          </LinkButton>
          <LinkButton href={links.minutes(session.id)} icon="lock">
            Kết luận, khóa biên bản
          </LinkButton>
        </div>
      </Card>
    )
  if (session.state === 'closed')
    return (
      <Card title="Đã bế mạc">
        <PaperButtons paper={links.minutesPaper(session.id)}>Biên bản họp</PaperButtons>
      </Card>
    )
  return null
}

function OpeningForm({ open }: { open: OpenedSession }) {
  const { session } = open
  const room = roomFor(open, null)
  return (
    <Form action={links.sessionAct(session.id, 'khai-mac')} label="Khai mạc">
      <p className="kn-hint">
        Có mặt {room.voters.length}/{open.members.length}, cần ít nhất {room.least}. Điểm danh xong thì khai
        mạc.
      </p>
      <div className="kn-actions">
        <LinkButton href={links.roll(session.id)} icon="list-check">
          Điểm danh
        </LinkButton>
        <SubmitButton look="plain" icon="player-play">
          Khai mạc
        </SubmitButton>
      </div>
    </Form>
  )
}

function Agenda({ open }: { open: OpenedSession }) {
  const { session, items } = open
  const mayOpen = (item: SessionItemLine) => open.mayRun && session.state !== 'planned' && !item.hidden
  return (
    <DataTable
      caption="Chương trình phiên họp"
      rows={items}
      rowKey={(item) => item.dossierId}
      rowTone={(item) => (item.state === 'open' ? 'sun' : item.state === 'done' ? 'green' : undefined)}
      columns={[
        { key: 'place', title: 'TT', narrow: true, cell: (item) => items.indexOf(item) + 1 },
        {
          key: 'title',
          title: 'Hồ sơ',
          main: true,
          cell: (item) => (
            <>
              {mayOpen(item) ? (
                <a href={links.sessionItem(session.id, item.dossierId)}>{item.title}</a>
              ) : (
                item.title
              )}
              <span className="kn-under">
                {item.code ?? ''} {item.unitName ?? ''}
              </span>
            </>
          ),
        },
        {
          key: 'away',
          title: 'Ra ngoài',
          cell: (item) =>
            printList(roomFor(open, item).conflicted.map(({ fullName }) => fullName)) ||
            (item.hidden ? 'ông/bà' : '–'),
        },
        {
          key: 'state',
          title: 'Tình trạng',
          cell: (item) => <StateBadge {...itemStateWords[item.state]} />,
        },
      ]}
      empty={
        <EmptyState icon="list-check" title="Chương trình chưa có hồ sơ">
          {open.mayPlan ? 'Chọn hồ sơ ở thẻ Chương trình.' : 'Thư ký Hội đồng đang chuẩn bị.'}
        </EmptyState>
      }
    />
  )
}

/** Where the viewer is in conflict with something on the agenda. */
export function OwnConflicts({ open }: { open: OpenedSession }) {
  const hidden = open.items.filter((item) => item.hidden)
  return hidden.length === 0 ? null : (
    <Notice tone="info" message={`Không gồm ${hidden.length} hồ sơ mà ông/bà có xung đột lợi ích.`} />
  )
}
