import { cancelVote } from '#app/casework/council/cancel-vote.ts'
import { closeVote } from '#app/casework/council/close-vote.ts'
import { openVote } from '#app/casework/council/open-vote.ts'
import { countOfHands, type VoteCount, type VoteWay } from '#app/domain/council/vote-count.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { boxesOf, openBallots } from '#app/records/council/ballots.ts'
import { type SessionVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import {
  cancelVoteWords,
  closeVoteWords,
  countField,
  countFields,
  openVoteWords,
} from './session-problems.ts'
import { wayWords } from './session-words.ts'
import { CountTable, countedParts } from './vote-count-table.tsx'
import { VoteResults, VoteWayFields, voteWays } from './vote-parts.tsx'

/** Biểu quyết: the vote that is open, with its count; else a new one on a list; and what was voted before. */
export async function sessionVotesPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  return open === null || !open.mayRun ? noSuchPage(visit) : votesPage(visit, open, [])
}

export async function sendOpenVote(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null || !open.mayRun) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await openVote(visit.tools, visit.actor, {
    sessionId: open.session.id,
    dossierIds: form.all('ho-so').map(Number).filter(Number.isSafeInteger),
    counters: form.text('to-kiem-phieu').trim().slice(0, 1000),
    ...wayOf(form.text('cach')),
  })
  return outcome.ok
    ? goTo(links.sessionVotes(open.session.id), 'Đã mở biểu quyết.')
    : votesPage(visit, open, outcome.problems.map(openVoteWords), form)
}

const wayOf = (text: string): VoteWay => {
  const way = voteWays.find((one) => one === text) ?? 'secret-room'
  return {
    ballot: way.startsWith('open') ? 'open' : 'secret',
    medium: way.endsWith('room') ? 'room' : 'electronic',
  }
}

export async function sendCount(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  const voteId = idParam(visit, 'voteId')
  if (open === null || !open.mayRun || voteId === null) return noSuchPage(visit)
  const vote = (await votesOfSession(visit.tools.db, open.session.id)).find(({ id }) => id === voteId)
  if (vote === undefined) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await closeVote(visit.tools, visit.actor, {
    sessionId: open.session.id,
    voteId,
    counters: form.text('to-kiem-phieu').trim().slice(0, 1000),
    counts: new Map(vote.items.map((item) => [item.dossierId, countIn(form, vote, item)])),
  })
  if (outcome.ok)
    return goTo(
      links.sessionVotes(open.session.id),
      `Đã ghi kết quả biểu quyết của ${outcome.value.counted} hồ sơ.`,
    )
  return outcome.problems.some(({ problem }) => problem === 'no-such-vote')
    ? noSuchPage(visit)
    : votesPage(visit, open, outcome.problems.map(closeVoteWords), form)
}

/** A dossier's own boxes count where one of them is filled in, else those for the whole list; slips not mentioned were all given out and came back. */
function countIn(form: SentForm, vote: SessionVote, item: SessionVote['items'][number]): VoteCount {
  const parts = countedParts(vote)
  const hasOwn = parts.some((part) => form.line(countField(part, item.dossierId)) !== '')
  const read = (part: keyof VoteCount, unsaid: number): number => {
    const text = form.line(hasOwn ? countField(part, item.dossierId) : `chung-${countFields[part]}`)
    return text === '' ? unsaid : (typedWhole(text) ?? -1)
  }
  const voters = item.voters.length
  const [agree, disagree] = [read('agree', 0), read('disagree', 0)]
  if (vote.ballot === 'open') return countOfHands(voters, agree, disagree)
  const issued = read('issued', voters)
  return {
    issued,
    returned: read('returned', issued),
    invalid: read('invalid', 0),
    blank: 0,
    agree,
    disagree,
  }
}

export async function sendCancelVote(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  const voteId = idParam(visit, 'voteId')
  if (open === null || !open.mayRun || voteId === null) return noSuchPage(visit)
  const reason = (await visit.form()).text('ly-do').trim().slice(0, 1000)
  const outcome = await cancelVote(visit.tools, visit.actor, { sessionId: open.session.id, voteId, reason })
  if (outcome.ok) return goTo(links.sessionVotes(open.session.id), 'Đã hủy lượt biểu quyết.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-vote')
    ? noSuchPage(visit)
    : votesPage(visit, open, outcome.problems.map(cancelVoteWords))
}

async function votesPage(
  visit: SignedInVisit,
  open: OpenedSession,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { session, items } = open
  const isSeen = (vote: SessionVote) =>
    vote.items.some(({ dossierId }) => items.some((one) => one.dossierId === dossierId && !one.hidden))
  const votes = (await votesOfSession(visit.tools.db, session.id)).filter(isSeen)
  const under = votes.find(({ state }) => state === 'open')
  const closed = votes.filter(({ state }) => state === 'closed')
  return page(
    visit,
    { ...sessionHead(open, 'Biểu quyết công nhận'), status: problems.length > 0 ? 422 : 200 },
    <div className="kn-stack">
      <SessionTabs open={open} current={links.sessionVotes(session.id)} />
      <ProblemSummary problems={problems} />
      {under ? (
        <UnderWay
          open={open}
          vote={under}
          problems={problems}
          typed={typed}
          cast={await castSoFar(visit, under)}
        />
      ) : session.state === 'open' ? (
        <NewVote open={open} voted={closed.flatMap((vote) => vote.items.map(({ dossierId }) => dossierId))} />
      ) : (
        closed.length === 0 && (
          <EmptyState icon="checkbox" title="Chưa có lượt biểu quyết nào">
            Biểu quyết được mở khi phiên họp đã khai mạc.
          </EmptyState>
        )
      )}
      {closed.toReversed().map((vote) => (
        <Card key={vote.id} title={wayWords(vote)} aside={`${vote.items.length} hồ sơ`}>
          <VoteResults open={open} vote={vote} />
        </Card>
      ))}
    </div>,
  )
}

/** How many have cast a ballot on a phone; never what. */
async function castSoFar(visit: SignedInVisit, vote: SessionVote): Promise<number> {
  const { db } = visit.tools
  if (vote.medium === 'room') return 0
  const members =
    vote.ballot === 'secret'
      ? (await boxesOf(db, vote.id)).flatMap(({ voted }) => voted)
      : (await openBallots(db, vote.id)).map(({ memberId }) => memberId)
  return new Set(members).size
}

type UnderWayProps = {
  open: OpenedSession
  vote: SessionVote
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
  cast: number
}

function UnderWay({ open, vote, problems, typed, cast }: UnderWayProps) {
  const voters = new Set(vote.items.flatMap((item) => item.voters)).size
  const action = links.vote(open.session.id, vote.id)
  return (
    <Card title={`Đang mở: ${wayWords(vote)}`} aside={`${vote.items.length} hồ sơ`} look="sun">
      <div className="kn-stack">
        {vote.medium === 'electronic' ? (
          <>
            <p>
              Đã bỏ phiếu: <strong>{cast}</strong>/{voters} người.
            </p>
            <ConfirmAct
              act="Kết thúc biểu quyết"
              icon="check"
              consequence={
                <p>
                  {cast < voters && `Còn ${voters - cast} người chưa bỏ phiếu. `}Kết quả {vote.items.length}{' '}
                  hồ sơ được ghi; không ai bỏ phiếu được nữa.
                </p>
              }
              confirm="Kết thúc và kiểm phiếu"
              action={action}
            />
          </>
        ) : (
          <Form action={action} label="Kết quả kiểm phiếu">
            <CountTable open={open} vote={vote} problems={problems} typed={typed} />
            <FormActions note="Một hồ sơ sai thì cả danh sách chưa ghi.">
              <SubmitButton icon="check">Ghi kết quả biểu quyết</SubmitButton>
            </FormActions>
          </Form>
        )}
        <ConfirmAct
          act="Hủy lượt này"
          danger
          small
          consequence={<p>Phiếu của lượt này không tính; có thể mở lượt khác cho cùng hồ sơ.</p>}
          confirm="Hủy lượt biểu quyết"
          action={links.cancelVote(open.session.id, vote.id)}
        >
          <TextField name="ly-do" label="Lý do hủy" required maxLength={1000} />
        </ConfirmAct>
      </div>
    </Card>
  )
}

function NewVote({ open, voted }: { open: OpenedSession; voted: readonly number[] }) {
  const ready = open.items.filter(
    (item) => item.scoringClosed && item.dossierState === 'scored' && !item.hidden,
  )
  const elsewhere = open.items.filter((item) => item.hidden).length
  if (ready.length === 0)
    return (
      <EmptyState icon="checkbox" title="Chưa có hồ sơ nào biểu quyết được">
        Hồ sơ biểu quyết được khi kỳ chấm của nó đã khóa và chưa có quyết định công nhận.
      </EmptyState>
    )
  return (
    <Card title="Mở lượt biểu quyết" aside={`${ready.length} hồ sơ`}>
      <Form action={links.sessionVotes(open.session.id)} label="Mở biểu quyết">
        {elsewhere > 0 && (
          <p className="kn-hint">
            Không gồm {elsewhere} hồ sơ mà ông/bà có xung đột lợi ích: người khác mở biểu quyết.
          </p>
        )}
        <fieldset className="kn-field">
          <legend className="kn-label">Hồ sơ biểu quyết</legend>
          <div className="kn-choices kn-choices-long">
            {ready.map((item) => (
              <label key={item.dossierId} className="kn-choice">
                <input
                  type="checkbox"
                  className="form-check-input"
                  name="ho-so"
                  value={item.dossierId}
                  defaultChecked={!voted.includes(item.dossierId)}
                />
                <span>
                  {item.title}
                  <small>{item.code}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <VoteWayFields />
        <SubmitButton icon="checkbox">Mở biểu quyết</SubmitButton>
      </Form>
    </Card>
  )
}
