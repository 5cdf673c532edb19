import { type BallotReceipt, castBallot } from '#app/casework/council/cast-ballot.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import type { BallotChoice } from '#app/domain/council/vote-count.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { boxesOf, openBallots } from '#app/records/council/ballots.ts'
import { type SessionVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { type OpenedSession, sessionFor, sessionHead } from './session-frame.tsx'
import { castWords } from './session-problems.ts'
import { choiceWords, wayWords } from './session-words.ts'

type OpenBallot = { readonly open: OpenedSession; readonly vote: SessionVote }

/** Phiếu của tôi: cast once; when the vote has ended, the list of codes with what stands on them, for everybody to check. */
export async function ballotPage(visit: SignedInVisit): Promise<Response> {
  const opened = await ballotFor(visit)
  return opened === null ? noSuchPage(visit) : ballot(visit, opened, {})
}

export async function sendBallot(visit: SignedInVisit): Promise<Response> {
  const opened = await ballotFor(visit)
  if (opened === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await castBallot(visit.tools, visit.actor, {
    sessionId: opened.open.session.id,
    voteId: opened.vote.id,
    choices: new Map(opened.vote.items.flatMap(({ dossierId }) => choiceIn(form, dossierId))),
  })
  // The codes are shown once, in the answer itself: they are kept nowhere beside a name.
  if (outcome.ok) return ballot(visit, opened, { receipts: outcome.value.receipts })
  return outcome.problems.some(({ problem }) => problem === 'no-such-vote')
    ? noSuchPage(visit)
    : ballot(visit, opened, { problems: outcome.problems.map(castWords), typed: form })
}

const choices: readonly BallotChoice[] = ['agree', 'disagree', 'blank']
const choiceIn = (form: SentForm, dossierId: number): readonly (readonly [number, BallotChoice])[] => {
  const choice = choices.find((one) => one === form.text(`y-kien.${dossierId}`))
  return choice === undefined ? [] : [[dossierId, choice]]
}

/** A vote on phones, with the dossiers this person may know of; null where there is none for him. */
async function ballotFor(visit: SignedInVisit): Promise<OpenBallot | null> {
  const open = await sessionFor(visit)
  const voteId = idParam(visit, 'voteId')
  const vote = open && (await votesOfSession(visit.tools.db, open.session.id)).find(({ id }) => id === voteId)
  if (!open || !vote || vote.medium !== 'electronic' || vote.state === 'cancelled') return null
  const items = vote.items.filter(({ dossierId }) =>
    open.items.some((item) => item.dossierId === dossierId && !item.hidden),
  )
  return items.length === 0 ? null : { open, vote: { ...vote, items } }
}

async function ballot(
  visit: SignedInVisit,
  opened: OpenBallot,
  now: {
    readonly receipts?: readonly BallotReceipt[]
    readonly problems?: readonly FieldProblem[]
    readonly typed?: SentForm
  },
): Promise<Response> {
  const { open, vote } = opened
  const problems = now.problems ?? []
  const memberId = seatOn(visit.actor, open.session.councilId)?.memberId ?? 0
  const own = vote.items.filter(({ voters }) => voters.includes(memberId))
  return page(
    visit,
    {
      ...sessionHead(open, vote.state === 'open' ? 'Phiếu biểu quyết' : 'Kết quả bỏ phiếu trên máy'),
      lead: `${wayWords(vote)}, ${vote.items.length} hồ sơ.`,
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {now.receipts !== undefined ? (
        <Receipts open={open} receipts={now.receipts} />
      ) : vote.state === 'closed' ? (
        <Published open={open} vote={vote} cast={await published(visit, vote)} />
      ) : (await hasVoted(visit, vote, memberId)) ? (
        <Notice tone="good" message="Ông/bà đã bỏ phiếu. Kết quả công bố khi kết thúc biểu quyết." />
      ) : own.length === 0 ? (
        <EmptyState icon="checkbox" title="Ông/bà không có phiếu trong lượt này" />
      ) : (
        <Slip open={open} vote={vote} own={own} problems={problems} typed={now.typed} />
      )}
      <p>
        <a href={links.session(open.session.id)}>Về trang phiên họp</a>
      </p>
    </div>,
  )
}

async function hasVoted(visit: SignedInVisit, vote: SessionVote, memberId: number): Promise<boolean> {
  const { db } = visit.tools
  return vote.ballot === 'secret'
    ? (await boxesOf(db, vote.id)).some(({ voted }) => voted.includes(memberId))
    : (await openBallots(db, vote.id)).some((one) => one.memberId === memberId)
}

function Slip({
  open,
  vote,
  own,
  problems,
  typed,
}: OpenBallot & {
  own: SessionVote['items']
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}) {
  return (
    <Form action={links.ballot(open.session.id, vote.id)} label="Phiếu biểu quyết">
      {own.map(({ dossierId }) => {
        const item = open.items.find((one) => one.dossierId === dossierId)
        const name = `y-kien.${dossierId}`
        return (
          <Card key={dossierId} title={item?.title} aside={item?.code}>
            <ChoiceField
              name={name}
              label={`Ý kiến về “${item?.title ?? ''}”`}
              labelHidden
              as="buttons"
              choices={choices.map((choice) => ({ value: choice, label: choiceWords[choice] }))}
              value={typed?.text(name) ?? ''}
              errors={problemsOf(problems, name)}
            />
          </Card>
        )
      })}
      <FormActions
        note={
          vote.ballot === 'secret'
            ? 'Hệ thống ghi là ông/bà đã bỏ phiếu, không ghi ông/bà chọn gì. Phiếu gửi rồi không sửa được.'
            : 'Ý kiến được ghi kèm họ tên. Phiếu gửi rồi không sửa được.'
        }
      >
        <SubmitButton icon="send">Gửi phiếu</SubmitButton>
      </FormActions>
    </Form>
  )
}

function Receipts({ open, receipts }: { open: OpenedSession; receipts: readonly BallotReceipt[] }) {
  if (receipts.length === 0) return <Notice tone="good" message="Đã ghi ý kiến của ông/bà." />
  return (
    <>
      <Notice
        tone="good"
        title="Phiếu đã vào hòm phiếu"
        message="Hãy ghi lại hoặc chụp mã phiếu: mã chỉ hiện một lần. Khi công bố, tìm mã của mình trong danh sách để biết phiếu được đếm đúng."
      />
      <Card title="Mã phiếu của ông/bà" flush>
        <DataTable
          caption="Mã phiếu"
          rows={receipts}
          rowKey={(receipt) => receipt.dossierId}
          columns={[
            {
              key: 'title',
              title: 'Hồ sơ',
              main: true,
              cell: (receipt) => open.items.find((one) => one.dossierId === receipt.dossierId)?.title,
            },
            { key: 'choice', title: 'Ông/bà chọn', cell: (receipt) => choiceWords[receipt.choice] },
            { key: 'code', title: 'Mã phiếu', cell: (receipt) => <code>{receipt.code}</code> },
          ]}
        />
      </Card>
      <PrintButton />
    </>
  )
}

type Cast = { readonly dossierId: number; readonly key: string; readonly choice: BallotChoice }

/** Codes of a secret vote or members of an open one, in an order of their own. */
async function published(visit: SignedInVisit, vote: SessionVote): Promise<readonly Cast[]> {
  const { db } = visit.tools
  if (vote.ballot === 'secret')
    return (await boxesOf(db, vote.id)).flatMap(({ dossierId, ballots }) =>
      ballots.map(({ code, choice }) => ({ dossierId, key: code, choice })),
    )
  return (await openBallots(db, vote.id)).map(({ dossierId, memberId, choice }) => ({
    dossierId,
    key: String(memberId),
    choice,
  }))
}

function Published({ open, vote, cast }: OpenBallot & { cast: readonly Cast[] }) {
  const nameOf = (key: string) =>
    vote.ballot === 'secret' ? (
      <code>{key}</code>
    ) : (
      open.members.find(({ memberId }) => String(memberId) === key)?.fullName
    )
  return vote.items.map(({ dossierId, count }) => {
    const item = open.items.find((one) => one.dossierId === dossierId)
    return (
      <Card
        key={dossierId}
        title={item?.title}
        aside={count === null ? '' : `${count.agree} đồng ý, ${count.disagree} không đồng ý`}
        flush
      >
        <DataTable
          caption={`Phiếu về ${item?.code ?? ''}`}
          rows={cast.filter((one) => one.dossierId === dossierId)}
          rowKey={(one) => one.key}
          columns={[
            {
              key: 'key',
              title: vote.ballot === 'secret' ? 'Mã phiếu' : 'Thành viên',
              main: true,
              cell: (one) => nameOf(one.key),
            },
            { key: 'choice', title: 'Ý kiến', cell: (one) => choiceWords[one.choice] },
          ]}
          empty={<EmptyState title="Không ai bỏ phiếu" />}
        />
      </Card>
    )
  })
}
