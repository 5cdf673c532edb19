import type { RankingNow } from '#app/casework/ranking/ranking-now.ts'
import type { Session } from '#app/domain/council/session.ts'
import { printDong } from '#app/domain/dong.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { fairnessSight } from '#app/domain/ranking/fairness-access.ts'
import type { MissedFloor, OpenTie, Ranking } from '#app/domain/ranking/ranking.ts'
import { mayHandleDecision, mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import type { RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Ladder } from '#app/pages/kit/ladder.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Stat, Stats } from '#app/pages/kit/stat.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import type { AdoptedRanking, RankedLine } from '#app/records/ranking/rankings.ts'
import { FloorEffects, TieEffects } from './choice-effects-list.tsx'
import { FloorForm, TieForm } from './choice-forms.tsx'
import { choiceProblem } from './choice-problem.ts'
import { ladderBands } from './ladder-bands.tsx'
import { ChoiceList } from './recorded-choices.tsx'
import { SealedResult } from './sealed-result.tsx'

export type RankingDeskProps = {
  readonly visit: SignedInVisit
  readonly plan: IssuedProgramme
  readonly plans: readonly IssuedProgramme[]
  readonly now: RankingNow
  readonly adopted: AdoptedRanking | null
  readonly decision: Decision | null
  /** The digest of what was sealed at the adoption. */
  readonly manifest: string | null
  readonly lines: ReadonlyMap<string, RankedLine>
  /** What was allowed against the rule, by dossier code. */
  readonly exceptions: ReadonlyMap<string, readonly RecordedException[]>
  /** Dossiers about which a complaint is open. */
  readonly disputed: ReadonlySet<number>
  readonly problems: readonly FieldProblem[]
  /** Sessions of the council that have been held, the newest first: their minutes are offered. */
  readonly sessions: readonly Session[]
}

/** The desk: where the ranking stands, what the council still has to say, the ladder. */
export function RankingDesk(props: RankingDeskProps) {
  const { visit, plan, plans, now, adopted, lines, problems, exceptions } = props
  const { programme } = plan.current
  const ranking = adopted?.result ?? (now.ranking.ok ? now.ranking.value : null)
  const records = mayRecordForCouncil(visit.actor, plan.id) && adopted === null
  const minutes = numbersOf(props)
  const rounds = programme.quotaPool === 'year' ? [null] : programme.rounds.map((round) => round.code)
  return (
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {plans.length > 1 && (
        <Tabs
          label="Năm"
          current={links.ranking(plan.id)}
          tabs={plans.map((each) => ({ href: links.ranking(each.id), label: `Năm ${each.year}` }))}
        />
      )}
      <Standing {...props} />
      {!now.ranking.ok && adopted === null && (
        <Card title="Lựa chọn đã ghi không còn khớp với kết quả chấm" look="red">
          <ul>
            {now.ranking.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{choiceProblem(problem)}</li>
            ))}
          </ul>
          <p>Rút lựa chọn cũ (nêu lý do), rồi ghi lại theo biên bản mới.</p>
        </Card>
      )}
      {ranking === null || ranking.outcomes.length === 0 ? (
        <EmptyState icon="scale" title="Chưa có hồ sơ nào được Hội đồng chấm xong">
          Bảng xếp hạng hiện ra khi một kỳ chấm được đóng.
        </EmptyState>
      ) : (
        <>
          <Figures ranking={ranking} programme={programme} planId={plan.id} />
          {fairnessSight(visit.actor, plan.id, programme.scoring).opens && (
            <div className="kn-actions">
              <LinkButton href={links.fairness(plan.id)} icon="scale">
                Báo cáo chấm điểm
              </LinkButton>
              <LinkButton href={links.whatIf(plan.id)} icon="adjustments">
                Phương án thử
              </LinkButton>
            </div>
          )}
          {records &&
            ranking.floorsMissed
              .filter((missed) => missed.consequence === 'open')
              .map((missed) => (
                <FloorQuestion
                  key={`${missed.dossier}-${missed.class}`}
                  missed={missed}
                  ranking={ranking}
                  {...props}
                />
              ))}
          {rounds.map((round) => (
            <section key={round ?? 'nam'}>
              {round !== null && <h2>{nameOf(programme.rounds, round)}</h2>}
              <Ladder
                bands={ladderBands(
                  {
                    programme,
                    ranking,
                    lines,
                    sheets: programme.scoring.seeOthers === 'never' && !records ? null : now.input.dossiers,
                    exceptions,
                    disputed: props.disputed,
                    tieForm: (tie) => (
                      <>
                        {records ? (
                          <TieForm
                            planId={plan.id}
                            tie={tie}
                            lines={lines}
                            problems={problems}
                            minutes={minutes}
                          />
                        ) : (
                          <TieWords tie={tie} programme={programme} />
                        )}
                        <TieEffects input={now.input} ranking={ranking} tie={tie} />
                      </>
                    ),
                  },
                  round,
                )}
              />
            </section>
          ))}
        </>
      )}
      <ChoiceList
        planId={plan.id}
        choices={now.choices}
        lines={lines}
        programme={programme}
        mayWithdraw={records}
      />
      <Adoption {...props} />
    </div>
  )
}

function Standing({ visit, now, adopted, decision, plan, manifest }: RankingDeskProps) {
  if (decision?.state === 'issued')
    return (
      <Card look="water" title="Đã có quyết định công nhận">
        <p>
          Quyết định số {decision.number} ngày {decision.issuedOn ? printDay(decision.issuedOn) : ''} đã ban
          hành theo xếp hạng này.
        </p>
        <SealedResult visit={visit} planId={plan.id} digest={manifest} />
        <LinkButton href={links.decision(decision.id)}>Mở quyết định</LinkButton>
      </Card>
    )
  if (adopted)
    return (
      <Card look="water" title="Hội đồng đã thông qua">
        <p>
          Biên bản số {adopted.minutesNumber} ngày {printDay(adopted.minutesOn)}; {adopted.adoptedBy} ghi lúc{' '}
          {printMoment(adopted.adoptedAt)}.
        </p>
        <SealedResult visit={visit} planId={plan.id} digest={manifest} />
      </Card>
    )
  return now.stillOpen > 0 ? (
    <Card look="sun" title="Bảng xem trước, chưa phải kết quả">
      <p>
        Còn <strong>{now.stillOpen}</strong> hồ sơ của năm {plan.year} chưa được chấm xong. Thứ hạng và số
        giải dưới đây có thể thay đổi.
      </p>
    </Card>
  ) : null
}

function Figures({
  ranking,
  programme,
  planId,
}: {
  ranking: NonNullable<RankingDeskProps['adopted']>['result']
  programme: Programme
  planId: number
}) {
  const here = links.ranking(planId)
  const count = (outcome: (typeof ranking.outcomes)[number]['outcome']) =>
    ranking.outcomes.filter((one) => one.outcome === outcome).length
  const { prizeCeiling } = programme.budget
  return (
    <Stats>
      <Stat href={here} figure={ranking.outcomes.length} label="hồ sơ đã chấm" />
      <Stat href={here} figure={count('prize')} label="sáng kiến có giải" tone="green" />
      <Stat href={here} figure={count('certificate')} label="chỉ cấp giấy chứng nhận" tone="water" />
      <Stat
        href={here}
        figure={count('unresolved')}
        label="chờ Hội đồng quyết định"
        tone={count('unresolved') > 0 ? 'red' : 'quiet'}
      />
      <Stat
        href={here}
        figure={printDong(ranking.prizeTotal)}
        label="tiền thưởng"
        note={prizeCeiling === null ? undefined : `mức trần ${printDong(prizeCeiling)}`}
      />
    </Stats>
  )
}

function TieWords({ tie, programme }: { tie: OpenTie; programme: Programme }) {
  const name = nameOf(programme.classes, tie.class)
  return (
    <p>
      Các bước phân định của kế hoạch không tách được nhóm này. Hội đồng chọn {tie.places} hồ sơ vào {name} và
      ghi số biên bản; trước đó chưa thể dự thảo quyết định.
    </p>
  )
}

const numbersOf = ({ sessions }: RankingDeskProps): readonly string[] =>
  sessions.map(({ minutesNumber }) => minutesNumber)

function FloorQuestion(props: RankingDeskProps & { missed: MissedFloor; ranking: Ranking }) {
  const { missed, plan, lines, problems, now, ranking } = props
  const line = lines.get(missed.dossier)
  return (
    <Card title={`Điểm sàn: ${missed.dossier} ${line?.title ?? ''}`} look="red">
      <FloorForm
        plan={plan}
        missed={missed}
        dossierId={line?.id ?? 0}
        problems={problems}
        minutes={numbersOf(props)}
      />
      <FloorEffects input={now.input} ranking={ranking} missed={missed} />
    </Card>
  )
}

function Adoption(props: RankingDeskProps) {
  const { visit, plan, now, adopted, decision, problems } = props
  const [last] = props.sessions
  const records = mayRecordForCouncil(visit.actor, plan.id)
  const resolved = now.ranking.ok && now.ranking.value.status === 'resolved'
  if (adopted === null)
    return records ? (
      <Card title="Thông qua xếp hạng">
        {resolved && now.stillOpen === 0 ? (
          <ConfirmAct
            act="Thông qua theo biên bản họp"
            icon="check"
            open={problems.length > 0}
            consequence={
              <p>
                Xếp hạng trên đây của <strong>{now.idOf.size}</strong> hồ sơ được khóa lại làm căn cứ dự thảo
                quyết định. Sau đó chỉ có thể hủy việc thông qua, kèm lý do.
              </p>
            }
            confirm="Thông qua xếp hạng"
            action={links.rankingAct(plan.id, 'thong-qua')}
            hidden={{ 'dau-kiem': now.digest }}
          >
            <TextField
              name="bien-ban"
              label="Số biên bản họp Hội đồng"
              required
              size="medium"
              value={last?.minutesNumber ?? ''}
              suggestions={numbersOf(props)}
              errors={problemsOf(problems, 'bien-ban')}
            />
            <DateField
              name="ngay-bien-ban"
              label="Ngày biên bản"
              required
              value={last === undefined ? '' : printDay(dayOf(last.startsAt))}
              errors={problemsOf(problems, 'ngay-bien-ban')}
            />
          </ConfirmAct>
        ) : (
          <p>
            <Badge tone="sun">Chưa thể thông qua</Badge>{' '}
            {resolved
              ? 'Hội đồng còn hồ sơ chưa chấm xong.'
              : 'Còn câu hỏi chờ Hội đồng quyết định ở khung đỏ.'}
          </p>
        )}
        <PrintButton />
      </Card>
    ) : (
      <PrintButton />
    )
  return (
    <Card title="Bước tiếp theo">
      <div className="d-flex gap-2 flex-wrap align-items-start">
        {decision === null && mayHandleDecision(visit.actor) && (
          <ConfirmAct
            act="Dự thảo quyết định công nhận"
            consequence={
              <p>Nội dung quyết định được lập từ xếp hạng đã thông qua; số và ngày do văn thư ghi sau.</p>
            }
            confirm="Lập dự thảo"
            action={links.draftDecision(plan.id)}
          />
        )}
        {decision !== null && <LinkButton href={links.decision(decision.id)}>Mở quyết định</LinkButton>}
        {records && decision?.state !== 'issued' && (
          <ConfirmAct
            act="Hủy thông qua"
            danger
            consequence={
              <p>Xếp hạng được tính lại từ phiếu chấm; dự thảo quyết định (nếu có) bị bỏ. Lý do được lưu.</p>
            }
            confirm="Hủy việc thông qua"
            action={links.rankingAct(plan.id, 'huy-thong-qua')}
          >
            <TextField name="ly-do" label="Lý do" required errors={problemsOf(problems, 'ly-do')} />
          </ConfirmAct>
        )}
        <PrintButton />
      </div>
    </Card>
  )
}
