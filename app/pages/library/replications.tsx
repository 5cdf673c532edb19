import { type JudgeReplicationProblem, judgeReplication } from '#app/casework/library/judge-replication.ts'
import { type ReportEffectProblem, reportEffect } from '#app/casework/library/report-effect.ts'
import {
  longestEffect,
  mayKeepLibrary,
  type Replication,
  type ReplicationState,
  speaksFor,
} from '#app/domain/library/replication.ts'
import { holds } from '#app/domain/people/actor.ts'
import { type BadgeWords, StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { ownUnits } from '#app/pages/registration/own-units.ts'
import { replications } from '#app/records/library/replications.ts'
import { EffectLines } from './effect-lines.tsx'

const stateWords: Readonly<Record<ReplicationState, BadgeWords>> = {
  said: { words: 'Chờ xác nhận', tone: 'sun' },
  confirmed: { words: 'Đã xác nhận', tone: 'green' },
  declined: { words: 'Không xác nhận', tone: 'red' },
}

type TypedEffect = { readonly id: number; readonly effect: string }

/** Áp dụng sáng kiến: what units said, for the office to confirm; a unit sees its own and answers about the effect. */
export const replicationsPage = (visit: SignedInVisit): Promise<Response> => list(visit, [])

export async function sendJudgement(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const state = form.text('act') === 'xac-nhan' ? 'confirmed' : 'declined'
  const id = idParam(visit) ?? 0
  const reason = form.text(`ly-do-${id}`)
  const outcome = await judgeReplication(visit.tools, visit.actor, { id, state, reason })
  return outcome.ok
    ? goTo(links.replications(), state === 'confirmed' ? 'Đã xác nhận.' : 'Đã ghi không xác nhận.')
    : list(visit, outcome.problems.map(judgeWords))
}

export async function sendEffect(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const effect = form.text(`hieu-qua-${id}`)
  const months = typedWhole(form.text('thang')) ?? 0
  const outcome = await reportEffect(visit.tools, visit.actor, { id, months, effect })
  return outcome.ok
    ? goTo(links.replications(), 'Đã ghi hiệu quả.')
    : list(visit, outcome.problems.map(effectWords), { id, effect })
}

async function list(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: TypedEffect | null = null,
): Promise<Response> {
  const { actor, tools } = visit
  const seesAll = holds(actor, 'office', 'culture', 'leader')
  const units = await ownUnits(visit)
  const rows = await replications(tools.db, seesAll ? {} : { unitIds: units.map(({ id }) => id) })
  return page(
    visit,
    {
      title: 'Áp dụng sáng kiến',
      lead: seesAll
        ? 'Đơn vị báo áp dụng sáng kiến đã công nhận; xác nhận xong thì hiện trên trang thư viện.'
        : 'Những sáng kiến đơn vị đã báo áp dụng. Báo thêm ở trang của sáng kiến trong thư viện.',
      action: (
        <LinkButton href={links.library()} look="plain" icon="search">
          Mở thư viện
        </LinkButton>
      ),
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {rows.length === 0 && (
        <EmptyState icon="bulb" title="Chưa có đơn vị nào báo áp dụng">
          Mở một sáng kiến trong thư viện rồi bấm “Báo áp dụng”.
        </EmptyState>
      )}
      {rows.map((one) => (
        <ReplicationCard
          key={one.id}
          one={one}
          mayJudge={mayKeepLibrary(actor)}
          mayAnswer={speaksFor(actor, one.unitId)}
          typedEffect={typed?.id === one.id ? typed.effect : ''}
        />
      ))}
    </div>,
  )
}

function ReplicationCard(props: {
  readonly one: Replication
  readonly mayJudge: boolean
  readonly mayAnswer: boolean
  readonly typedEffect: string
}) {
  const { one, mayJudge, mayAnswer } = props
  const asked = one.effects.find(({ answeredAt }) => answeredAt === null)
  return (
    <Card title={one.unitName} aside={<StateBadge {...stateWords[one.state]} />}>
      <div className="kn-stack">
        <p>
          <a href={links.libraryEntry(one.entryId)}>{one.title}</a>
        </p>
        <p className="kn-muted">
          Áp dụng từ ngày {printDay(one.appliedFrom)}
          {one.place !== '' && ` · ${one.place}`} · báo lúc {printMoment(one.saidAt)}
        </p>
        <p className="kn-written">{one.effect}</p>
        <EffectLines effects={one.effects} />
        {one.judgedReason !== '' && <p className="kn-written">Lý do: {one.judgedReason}</p>}
        {one.state === 'said' && mayJudge && <JudgeForm one={one} />}
        {asked !== undefined && mayAnswer && (
          <Form
            action={links.replicationEffect(one.id)}
            hidden={{ thang: String(asked.months) }}
            label={`Hiệu quả sau ${asked.months} tháng`}
          >
            <LongTextField
              name={`hieu-qua-${one.id}`}
              label={`Hiệu quả sau ${asked.months} tháng`}
              required
              rows={3}
              maxLength={longestEffect}
              value={props.typedEffect}
            />
            <FormActions>
              <SubmitButton icon="send">Gửi</SubmitButton>
            </FormActions>
          </Form>
        )}
      </div>
    </Card>
  )
}

const JudgeForm = ({ one }: { readonly one: Replication }) => (
  <Form action={links.judgeReplication(one.id)} label={`Xác nhận việc áp dụng của ${one.unitName}`}>
    <TextField name={`ly-do-${one.id}`} label="Lý do (khi không xác nhận)" maxLength={500} />
    <FormActions>
      <SubmitButton name="act" value="xac-nhan" icon="check">
        Xác nhận
      </SubmitButton>
      <SubmitButton name="act" value="khong" look="plain">
        Không xác nhận
      </SubmitButton>
    </FormActions>
  </Form>
)

function judgeWords(problem: JudgeReplicationProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-replication':
      return { message: 'Không có lần báo áp dụng này.' }
    case 'not-allowed':
      return { message: 'Chỉ cơ quan thường trực và văn hóa thông tin xác nhận việc áp dụng.' }
    case 'already-judged':
      return { message: 'Lần báo áp dụng này đã được xem xét.' }
    case 'reason-missing':
      return { message: 'Chưa ghi lý do không xác nhận.' }
  }
}

function effectWords(problem: ReportEffectProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-replication':
      return { message: 'Không có lần báo áp dụng này.' }
    case 'not-of-unit':
      return { message: 'Ông/bà không phụ trách đơn vị này.' }
    case 'not-asked':
      return { message: 'Mốc này chưa được hỏi, hoặc đơn vị đã trả lời.' }
    case 'effect-missing':
      return { message: 'Chưa ghi hiệu quả.' }
    case 'effect-too-long':
      return { message: `Hiệu quả dài nhất ${problem.max} ký tự.` }
  }
}
