import { callUpItem } from '#app/casework/council/call-up-item.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import { roomFor } from '#app/casework/council/session-scene.ts'
import { scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import { quorumProblems } from '#app/domain/council/item-room.ts'
import { printMean } from '#app/domain/mean.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printList, printPoints, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { boardLineOf } from '#app/records/council/score-board.ts'
import type { SessionItemLine } from '#app/records/council/session-items.ts'
import { type SessionVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import { callUpWords, noteWords } from './session-problems.ts'
import { itemStateWords } from './session-words.ts'
import { OpenVoteForm, VoteResults } from './vote-parts.tsx'

type OpenItem = { readonly open: OpenedSession; readonly item: SessionItemLine }

/** Một nội dung: who leaves before it is called up, what the council says about it, and its vote. */
export async function sessionItemPage(visit: SignedInVisit): Promise<Response> {
  const opened = await itemFor(visit)
  return opened === null ? noSuchPage(visit) : item(visit, opened, [])
}

/** Notes and conclusion; asked by the page itself while somebody types, it answers in JSON. */
export async function sendNotes(visit: SignedInVisit): Promise<Response> {
  const opened = await itemFor(visit)
  if (opened === null) return noSuchPage(visit)
  const form = await visit.form()
  const isSilent = visit.request.headers.get('accept') === 'application/json'
  const sessionId = opened.open.session.id
  const { dossierId } = opened.item
  const outcome = await noteItem(visit.tools, visit.actor, {
    sessionId,
    dossierId,
    notes: form.text('y-kien').trim().slice(0, 20_000),
    conclusion: form.text('ket-luan').trim().slice(0, 4_000),
    tag: typedWhole(form.text('version')) ?? 0,
  })
  if (outcome.ok)
    return isSilent
      ? Response.json({ savedAt: printTime(visit.now), version: outcome.value.tag })
      : goTo(links.sessionItem(sessionId, dossierId), 'Đã ghi ý kiến thảo luận.')
  if (isSilent) return Response.json({}, { status: outcome.problems.some(isStale) ? 409 : 422 })
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : item(visit, opened, outcome.problems.map(noteWords))
}

const isStale = ({ problem }: { readonly problem: string }): boolean => problem === 'newer-notes'

/** Calls an item up, or ends the one under discussion. */
export async function sendCallUp(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null || !open.mayRun) return noSuchPage(visit)
  const dossierId = typedWhole((await visit.form()).text('ho-so'))
  const sessionId = open.session.id
  const outcome = await callUpItem(visit.tools, visit.actor, { sessionId, dossierId })
  if (outcome.ok)
    return dossierId === null
      ? goTo(links.session(sessionId), 'Đã xét xong nội dung.')
      : goTo(links.sessionItem(sessionId, dossierId), 'Đã đưa hồ sơ ra xét.')
  const found = open.items.find((one) => one.dossierId === dossierId)
  return found === undefined || found.hidden
    ? noSuchPage(visit)
    : item(visit, { open, item: found }, outcome.problems.map(callUpWords))
}

async function itemFor(visit: SignedInVisit): Promise<OpenItem | null> {
  const open = await sessionFor(visit)
  const dossierId = idParam(visit, 'dossierId')
  const item = open?.items.find((one) => one.dossierId === dossierId)
  return open === null || item === undefined || item.hidden || !open.mayRun ? null : { open, item }
}

async function item(
  visit: SignedInVisit,
  { open, item }: OpenItem,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { session, items } = open
  const votes = (await votesOfSession(visit.tools.db, session.id)).filter((vote) =>
    vote.items.some(({ dossierId }) => dossierId === item.dossierId),
  )
  const place = items.indexOf(item)
  const next = items.slice(place + 1).find((one) => !one.hidden)
  return page(
    visit,
    {
      ...sessionHead(open, item.title),
      eyebrow: `${session.minutesNumber} · nội dung ${place + 1}/${items.length} · ${item.code ?? ''}`,
      aside: <StateBadge {...itemStateWords[item.state]} />,
      action: (
        <LinkButton href={links.dossier(item.dossierId)} icon="folder">
          Hồ sơ
        </LinkButton>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <SessionTabs open={open} current={links.session(session.id)} />
      <ProblemSummary problems={problems} />
      <Doors open={open} item={item} />
      <div className="kn-beside">
        <div className="kn-stack">
          <Notes visit={visit} open={open} item={item} />
          <Votes open={open} item={item} votes={votes} />
        </div>
        <div className="kn-stack">
          <Room open={open} item={item} />
          <Scores open={open} item={item} line={await lineOf(visit, open, item)} />
          {next && session.state === 'open' && (
            <Card title="Nội dung tiếp theo">
              <p>
                <a href={links.sessionItem(session.id, next.dossierId)}>{next.title}</a>
                <span className="kn-under">
                  {next.conflicted.length === 0
                    ? 'Không ai phải ra ngoài.'
                    : `Ra ngoài: ${printList(roomFor(open, next).conflicted.map(({ fullName }) => fullName))}.`}
                </span>
              </p>
            </Card>
          )}
        </div>
      </div>
    </div>,
  )
}

/** Who goes out, said before the item is called up, and the button that calls it up. */
function Doors({ open, item }: OpenItem) {
  const { session } = open
  const leaving = roomFor(open, item).conflicted
  const there = leaving.filter(({ isThere }) => isThere).map(({ fullName }) => fullName)
  const words =
    leaving.length === 0
      ? 'Không ai phải ra ngoài khi xét hồ sơ này.'
      : there.length === 0
        ? `${printList(leaving.map(({ fullName }) => fullName))} có xung đột lợi ích, không có mặt.`
        : item.state === 'open'
          ? `Đang ở ngoài phòng: ${printList(there)}.`
          : `Mời ra ngoài trước khi xét: ${printList(there)}.`
  return (
    <Notice tone={there.length > 0 && item.state !== 'open' ? 'warn' : 'info'} message={words}>
      {session.state === 'open' && (
        <Form action={links.sessionAct(session.id, 'goi')} label="Đưa ra xét">
          {item.state === 'open' ? (
            <SubmitButton look="plain" small icon="check" name="ho-so" value="">
              Xét xong
            </SubmitButton>
          ) : (
            <SubmitButton small icon="player-play" name="ho-so" value={String(item.dossierId)}>
              {there.length > 0 ? 'Đã ra ngoài, đưa ra xét' : 'Đưa ra xét'}
            </SubmitButton>
          )}
        </Form>
      )}
    </Notice>
  )
}

function Room({ open, item }: OpenItem) {
  const room = roomFor(open, item)
  const lacking = quorumProblems(room, open.programme.quorum)
  return (
    <Card title="Số người dự" look={lacking.length > 0 ? 'red' : 'plain'}>
      <DefinitionList
        stacked
        items={[
          {
            term: 'Có mặt, được biểu quyết',
            value: `${room.voters.length}/${room.free.length} (cần ít nhất ${Math.max(1, room.least)})`,
          },
          { term: 'Chủ trì nội dung', value: room.presider?.fullName ?? 'chưa có' },
        ]}
      />
      {lacking.length > 0 && <p>Chưa đủ điều kiện biểu quyết hồ sơ này.</p>}
    </Card>
  )
}

const lineOf = async (visit: SignedInVisit, { session, programme }: OpenedSession, item: SessionItemLine) =>
  item.scoringId === null
    ? null
    : boardLineOf(
        visit.tools.db,
        item.scoringId,
        item.dossierId,
        {
          viewer: scoreViewer(visit.actor, session.councilId),
          ownMemberId: seatOn(visit.actor, session.councilId)?.memberId ?? null,
          closed: item.scoringClosed,
          sitting: await sittingMembers(visit.tools.db, session.councilId, visit.today),
          forTheRoom: true,
          personId: visit.actor.personId,
        },
        programme.scoring,
      )

function Scores({ open, item, line }: OpenItem & { readonly line: Awaited<ReturnType<typeof boardLineOf>> }) {
  if (line === null || line.signed === null) return null
  return (
    <Card title="Điểm">
      <DefinitionList
        stacked
        items={[
          { term: 'Phiếu đã ký', value: `${line.signed}/${line.free ?? ''}` },
          {
            term: 'Điểm bình quân',
            value: line.mean === null ? '' : printMean(line.mean, open.programme.scoring.decimals),
          },
          ...(line.gap === null
            ? []
            : [{ term: 'Chênh lệch', value: `${printPoints(line.gap.range)} điểm, cần trao đổi` }]),
        ]}
      />
      {item.scoringId !== null && <a href={links.scoreBoard(item.scoringId)}>Xem bảng điểm</a>}
    </Card>
  )
}

function Notes({ visit, open, item }: OpenItem & { visit: SignedInVisit }) {
  const { session } = open
  const action = links.sessionItem(session.id, item.dossierId)
  if (session.state !== 'open')
    return (
      <Card title="Ý kiến thảo luận">
        <p className="kn-written">{item.notes || 'Không ghi ý kiến nào.'}</p>
        {item.conclusion !== '' && <p className="kn-written">Kết luận: {item.conclusion}</p>}
      </Card>
    )
  return (
    <Card title="Ý kiến thảo luận">
      <auto-save
        data-action={action}
        data-key={`hop-${session.id}-${item.dossierId}-nguoi-${visit.actor.personId}`}
      >
        <Form action={action} hidden={{ version: String(item.tag) }} label="Ý kiến thảo luận">
          <LongTextField
            name="y-kien"
            label="Ghi ý kiến"
            hint="Ai nói gì, mỗi ý một dòng; được đưa vào biên bản."
            rows={6}
            maxLength={20_000}
            value={item.notes}
          />
          <LongTextField
            name="ket-luan"
            label="Kết luận của người chủ trì"
            rows={2}
            maxLength={4_000}
            value={item.conclusion}
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

function Votes({ open, item, votes }: OpenItem & { votes: readonly SessionVote[] }) {
  const { session } = open
  const under = votes.find(({ state }) => state === 'open')
  return (
    <Card title="Biểu quyết">
      <div className="kn-stack">
        {votes
          .filter(({ state }) => state === 'closed')
          .map((vote) => (
            <VoteResults key={vote.id} open={open} vote={vote} only={item.dossierId} />
          ))}
        {under && (
          <p>
            <a href={links.sessionVotes(session.id)}>Đang biểu quyết: ghi kết quả, kết thúc</a>
          </p>
        )}
        {!under && session.state === 'open' && item.scoringClosed && item.dossierState === 'scored' && (
          <OpenVoteForm open={open} dossierIds={[item.dossierId]} />
        )}
        {!item.scoringClosed && <p className="kn-muted">Biểu quyết được sau khi khóa kỳ chấm.</p>}
      </div>
    </Card>
  )
}
