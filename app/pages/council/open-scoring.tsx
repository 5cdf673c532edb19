import { barredFromCouncil } from '#app/casework/council/barred-from-council.ts'
import { openScoring } from '#app/casework/council/open-scoring.ts'
import { type Council, covers } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { dossiersForCouncil, scoringsOfCouncil } from '#app/records/council/scorings.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { openScoringWords } from './council-problems.ts'
import { DossierChoice } from './dossier-choice.tsx'

/** Mở kỳ chấm: the round's accepted dossiers, all ticked, and the last day for scoring. */
export async function openScoringPage(visit: SignedInVisit): Promise<Response> {
  const council = await councilToRun(visit)
  return council === null ? noSuchPage(visit) : opening(visit, council, [])
}

export async function sendOpenScoring(visit: SignedInVisit): Promise<Response> {
  const council = await councilToRun(visit)
  if (council === null) return noSuchPage(visit)
  const form = await visit.form()
  const dueOn = typedDay(form.text('han-cham'))
  const wrongDay: readonly FieldProblem[] =
    dueOn === 'wrong'
      ? [{ field: 'han-cham', message: 'Hạn chấm không phải là một ngày có thật (ngày/tháng/năm).' }]
      : []
  if (wrongDay.length > 0) return opening(visit, council, wrongDay, form)
  const outcome = await openScoring(visit.tools, visit.actor, {
    councilId: council.id,
    roundCode: form.text('dot'),
    dossierIds: form.all('ho-so').map(Number).filter(Number.isSafeInteger),
    dueOn: typeof dueOn === 'string' ? null : dueOn,
  })
  return outcome.ok
    ? goTo(links.scoring(outcome.value.scoringId), 'Đã mở kỳ chấm và báo cho các thành viên.')
    : opening(visit, council, outcome.problems.map(openScoringWords), form)
}

async function councilToRun(visit: SignedInVisit): Promise<Council | null> {
  const id = idParam(visit)
  if (id === null || !mayRunScoring(visit.actor, id)) return null
  const council = await councilById(visit.tools.db, id)
  return council?.kind === 'council' ? council : null
}

async function opening(
  visit: SignedInVisit,
  council: Council,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { db } = visit.tools
  const plan = await issuedProgramme(db, council.programmeId)
  const opened = await scoringsOfCouncil(db, council.id)
  const rounds = (plan?.current.programme.rounds ?? []).filter(
    (round) => !opened.some((scoring) => scoring.roundCode === round.code && scoring.closedAt === null),
  )
  const wanted = typed?.text('dot') ?? visit.query.get('dot')
  const round = rounds.find((one) => one.code === wanted) ?? rounds[0]
  const ready = round === undefined ? [] : await dossiersForCouncil(db, council.programmeId, round.code)
  const waiting = ready.filter((dossier) => covers(council.remit, dossier))
  const barred =
    plan === null ? new Map() : await barredFromCouncil(db, plan.current.programme, council, waiting)
  const byGroup = [...barred.values()].filter((bar) => bar.startsWith('group-'))
  const dossiers = waiting.filter(({ id }) => !barred.has(id))
  return page(
    visit,
    {
      title: 'Mở kỳ chấm',
      breadcrumb: [
        { name: 'Hội đồng', href: links.councils() },
        { name: council.name, href: links.council(council.id) },
      ],
      status: problems.length > 0 ? 422 : 200,
    },
    round === undefined ? (
      <EmptyState icon="check" title="Mọi đợt của kế hoạch đều đang có kỳ chấm mở">
        Hồ sơ tiếp nhận thêm được đưa vào kỳ chấm đang mở, ở trang của kỳ chấm đó.
      </EmptyState>
    ) : (
      <div className="kn-stack">
        <ProblemSummary problems={problems} />
        {barred.size > byGroup.length && (
          <AwaitedAppraisals count={barred.size - byGroup.length} actor={visit.actor} />
        )}
        {byGroup.length > 0 && <HeldByGroups bars={byGroup} />}
        <Tabs
          label="Đợt"
          current={links.openScoring(council.id, round.code)}
          tabs={rounds.map((one) => ({ href: links.openScoring(council.id, one.code), label: one.name }))}
        />
        {dossiers.length === 0 ? (
          <EmptyState icon="inbox" title={`${round.name} chưa có hồ sơ hợp lệ nào chờ Hội đồng`}>
            Hồ sơ được cơ quan thường trực kết luận hợp lệ sẽ hiện ở đây.
          </EmptyState>
        ) : (
          <Card title={`Hồ sơ ${round.name}`} aside={`${dossiers.length} hồ sơ`}>
            <Form action={links.openScoring(council.id)} hidden={{ dot: round.code }} label="Mở kỳ chấm">
              <DateField
                name="han-cham"
                label="Hạn chấm điểm (đến hết ngày)"
                hint="Có thể để trống."
                value={typed?.text('han-cham') ?? ''}
                errors={problemsOf(problems, 'han-cham')}
              />
              <DossierChoice dossiers={dossiers} chosen={typed?.all('ho-so')} />
              <FormActions note="Xung đột lợi ích của từng thành viên với từng hồ sơ được xác định ngay khi mở. Thang điểm dùng bản kế hoạch hiện hành và không đổi trong suốt kỳ chấm.">
                <SubmitButton icon="player-play">Mở kỳ chấm {round.name}</SubmitButton>
                <LinkButton href={links.council(council.id)} look="quiet">
                  Để sau
                </LinkButton>
              </FormActions>
            </Form>
          </Card>
        )}
      </div>
    ),
  )
}

/** What the groups have not said yes to. */
function HeldByGroups({ bars }: { bars: readonly string[] }) {
  const notPassed = bars.filter((bar) => bar === 'group-not-passed').length
  const notHeard = bars.length - notPassed
  return (
    <p>
      {[
        notHeard > 0 && `${notHeard} hồ sơ đang chờ tổ chuyên ngành xét`,
        notPassed > 0 && `${notPassed} hồ sơ tổ chuyên ngành không đề nghị`,
      ]
        .filter(Boolean)
        .join('; ')}
      . <a href={links.councils()}>Xem các tổ</a>
    </p>
  )
}

/** Why some accepted dossiers are not offered. */
function AwaitedAppraisals({ count, actor }: { count: number; actor: Actor }) {
  return (
    <p>
      {count} hồ sơ của ngành có cơ quan thẩm định chưa đưa ra Hội đồng được.{' '}
      {holds(actor, 'office', 'appraiser', 'leader') && <a href={links.appraisals()}>Xem bàn thẩm định</a>}
    </p>
  )
}
