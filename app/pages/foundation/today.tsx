import { holds } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { QueueList } from '#app/pages/kit/queue-list.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printWeekday } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { deskWords } from '#app/pages/people/role-words.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { type DeskQueues, queuesFor } from './day-queues.ts'
import { startSteps } from './start-steps.tsx'
import { targetsCard } from './targets-card.tsx'
import { yearFunnel } from './year-funnel.tsx'

/** Việc hôm nay: what waits for whoever is looking, desk by desk, and the next deadline. */
export async function todayPage(visit: SignedInVisit): Promise<Response> {
  const { actor, tools } = visit
  const plans = await issuedProgrammes(tools.db)
  const plan = plans.find((each) => each.state === 'issued') ?? plans[0]
  const desks = await queuesFor(visit, plan)
  const looksOver = holds(actor, 'office', 'leader') && plan !== undefined
  const targets = plan === undefined ? null : await targetsCard(visit, plan)
  const isAlone = desks.length + Number(targets !== null) < 2
  return page(
    visit,
    {
      title: 'Việc hôm nay',
      eyebrow: printWeekday(visit.today),
      lead:
        actor.desk === null ? undefined : (
          <p>
            Đang ngồi bàn <strong>{deskWords(actor.desk, visit.bar?.unitNames ?? {})}</strong>.{' '}
            <a href={links.desks()}>Đổi bàn làm việc</a>
          </p>
        ),
      deadline: plan === undefined ? undefined : nextDeadline(visit, plan),
      action: plan?.state === 'issued' && (
        <LinkButton href={links.newDossier()} look="primary" icon="plus">
          Lập hồ sơ mới
        </LinkButton>
      ),
    },
    <div className="kn-stack">
      {plan === undefined && mayAdminister(actor) && (await startSteps(visit))}
      {looksOver && (await yearFunnel(visit, plan))}
      <div className={isAlone ? 'kn-stack' : 'kn-halves'}>
        {desks.slice(0, 1).map((desk) => (
          <DeskCard key={desk.name} desk={desk} />
        ))}
        {targets}
        {desks.slice(1).map((desk) => (
          <DeskCard key={desk.name} desk={desk} />
        ))}
      </div>
      {desks.length === 0 && (
        <EmptyState icon="home" title="Chưa có việc nào ở bàn này">
          Hãy đổi sang bàn làm việc khác, hoặc viết hồ sơ sáng kiến mới.
        </EmptyState>
      )}
      {plan === undefined && holds(actor, 'office') && <NoPlanYet />}
    </div>,
  )
}

function DeskCard({ desk }: { readonly desk: DeskQueues }) {
  const isEmpty = desk.queues.every((queue) => queue.count === 0)
  return (
    <Card title={desk.name} flush footer={isEmpty ? desk.whenEmpty : undefined}>
      <QueueList queues={desk.queues} />
    </Card>
  )
}

const NoPlanYet = () => (
  <EmptyState
    icon="calendar"
    title="Chưa có kế hoạch nào được ban hành"
    action={
      <LinkButton href={links.programmes()} look="primary">
        Mở kế hoạch năm
      </LinkButton>
    }
  >
    Tác giả và đơn vị chỉ nộp được hồ sơ sau khi kế hoạch năm được ban hành.
  </EmptyState>
)

/** The round that closes next, with what is left of it. */
function nextDeadline(visit: SignedInVisit, plan: IssuedProgramme) {
  const [next] = plan.current.programme.rounds
    .map((round) => ({ round, end: closesAt(round.deadline) }))
    .filter(({ end }) => Temporal.Instant.compare(visit.now, end) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.end, b.end))
  return next === undefined ? undefined : (
    <DeadlineChip
      label={`Hạn nộp ${next.round.name}`}
      end={next.end}
      now={visit.now}
      wording={printDeadline(next.round.deadline)}
    />
  )
}
