import { recordVotes, type SentVote } from '#app/casework/council/record-votes.ts'
import { votePasses } from '#app/domain/council/agreement.ts'
import { presidesOn } from '#app/domain/council/council-access.ts'
import { printFraction } from '#app/domain/fraction.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, fieldId, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { type VoteLine, voteLines } from '#app/records/council/votes.ts'
import { type OpenScoring, openScoringFor, ScoringTabs, scoringHead } from './scoring-frame.tsx'
import { partFields, voteField, voteWords } from './scoring-problems.ts'

const parts = ['agree', 'disagree', 'blank'] as const
type Part = (typeof parts)[number]
const partTitles: Readonly<Record<Part, string>> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  blank: 'Phiếu trắng',
}
const common = (part: Part): string => `chung-${partFields[part]}`

/** Biểu quyết công nhận: one tally for the ticked list, or a tally of its own for a dossier, with the minutes. */
export async function votesPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  return open === null || !presidesOn(visit.actor, open.scoring.councilId)
    ? noSuchPage(visit)
    : votes(visit, open, [])
}

export async function sendVotes(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const ticked = form.all('ho-so').map(Number).filter(Number.isSafeInteger)
  const outcome = await recordVotes(visit.tools, visit.actor, {
    scoringId: open.scoring.id,
    minutesNumber: form.line('so-bien-ban').slice(0, 100),
    votes: ticked.map((dossierId) => readVote(form, dossierId)),
  })
  if (outcome.ok)
    return goTo(links.votes(open.scoring.id), `Đã ghi biểu quyết của ${outcome.value.recorded} hồ sơ.`)
  return outcome.problems.some(({ problem }) => problem === 'no-such-scoring')
    ? noSuchPage(visit)
    : votes(visit, open, outcome.problems.map(voteWords), form)
}

/** A dossier's own boxes count where one of them is filled in, else the tally for the whole list; an empty box is 0. */
function readVote(form: SentForm, dossierId: number): SentVote {
  const hasOwn = parts.some((part) => form.line(voteField(partFields[part], dossierId)) !== '')
  const count = (part: Part): number => {
    const text = form.line(hasOwn ? voteField(partFields[part], dossierId) : common(part))
    return text === '' ? 0 : (typedWhole(text) ?? -1)
  }
  return {
    dossierId,
    agree: count('agree'),
    disagree: count('disagree'),
    blank: count('blank'),
    tag: typedWhole(form.text(`ban.${dossierId}`)) ?? 0,
  }
}

async function votes(
  visit: SignedInVisit,
  open: OpenScoring,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { scoring, programme } = open
  const lines = await voteLines(visit.tools.db, scoring, visit.today, visit.actor.personId)
  const minutes = lines.find((line) => line.vote !== null)?.vote?.minutesNumber ?? ''
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Biểu quyết công nhận'),
      lead: voteRuleWords(programme),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.votes(open.scoring.id)} />
      <ProblemSummary problems={problems} />
      {scoring.closedAt === null ? (
        <Notice tone="info" message="Biểu quyết được ghi sau khi khóa kỳ chấm." />
      ) : (
        <Form action={links.votes(scoring.id)} label="Kết quả biểu quyết">
          <FieldGroup
            title="Kết quả chung cho các hồ sơ được chọn"
            hint="Hồ sơ nào có kết quả khác, hoặc có thành viên không được biểu quyết, thì ghi riêng ở dòng của hồ sơ đó."
            row
          >
            {parts.map((part) => (
              <NumberField
                key={part}
                name={common(part)}
                label={partTitles[part]}
                unit="phiếu"
                value={typed?.text(common(part)) ?? ''}
              />
            ))}
            <TextField
              name="so-bien-ban"
              label="Số biên bản họp"
              required
              size="medium"
              maxLength={100}
              value={typed?.text('so-bien-ban') ?? minutes}
              errors={problemsOf(problems, 'so-bien-ban')}
            />
          </FieldGroup>
          <DataTable
            caption="Hồ sơ biểu quyết"
            rows={lines}
            rowKey={(line) => line.dossierId}
            rowTone={(line) => (line.vote === null ? undefined : 'green')}
            columns={[
              {
                key: 'choice',
                title: 'Chọn',
                narrow: true,
                cell: (line) =>
                  isOpen(line) && (
                    <>
                      <input
                        type="checkbox"
                        className="form-check-input"
                        name="ho-so"
                        value={line.dossierId}
                        aria-label={`Ghi biểu quyết cho “${line.title}”`}
                        defaultChecked={
                          typed?.all('ho-so').includes(String(line.dossierId)) ?? line.vote === null
                        }
                      />
                      <input
                        type="hidden"
                        name={`ban.${line.dossierId}`}
                        value={typed?.text(`ban.${line.dossierId}`) ?? line.vote?.tag ?? 0}
                      />
                    </>
                  ),
              },
              { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
              {
                key: 'title',
                title: 'Tên sáng kiến',
                main: true,
                cell: (line) => (
                  <>
                    {line.title}
                    <span className="kn-under">{line.freeMembers} thành viên được biểu quyết</span>
                  </>
                ),
              },
              ...parts.map((part) => ({
                key: part,
                title: partTitles[part],
                numeric: true,
                cell: (line: VoteLine) => (
                  <VoteBox line={line} part={part} problems={problems} typed={typed} />
                ),
              })),
              {
                key: 'outcome',
                title: 'Kết quả',
                cell: (line) => <Passed line={line} programme={programme} />,
              },
            ]}
            empty={<EmptyState icon="scale" title="Không có hồ sơ nào để biểu quyết" />}
          />
          <FormActions note="Chỉ những hồ sơ được chọn mới được ghi; một hồ sơ sai thì cả danh sách chưa ghi.">
            <SubmitButton icon="check">Ghi kết quả biểu quyết</SubmitButton>
          </FormActions>
        </Form>
      )}
    </div>,
  )
}

const isOpen = (line: VoteLine): boolean => line.state === 'scored'

function VoteBox({
  line,
  part,
  problems,
  typed,
}: {
  line: VoteLine
  part: Part
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}) {
  const name = voteField(partFields[part], line.dossierId)
  if (!isOpen(line)) return <>{line.vote?.[part] ?? ''}</>
  const isWrong = problems.some((problem) => problem.field === name)
  return (
    <input
      id={fieldId(name)}
      name={name}
      className="form-control kn-vote-box kn-figure"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${partTitles[part]}: ${line.code ?? line.title}`}
      aria-invalid={isWrong || undefined}
      defaultValue={typed?.text(name) ?? line.vote?.[part] ?? ''}
    />
  )
}

function Passed({ line, programme }: { line: VoteLine; programme: Programme }) {
  if (line.vote === null) return <Badge tone="quiet">Chưa ghi</Badge>
  return votePasses(programme.vote, line.vote, line.freeMembers) ? (
    <Badge tone="green">Đạt</Badge>
  ) : (
    <Badge tone="red">Không đạt</Badge>
  )
}

const voteRuleWords = ({ vote }: Programme): string =>
  vote.required
    ? `Công nhận khi có ít nhất ${printFraction(vote.share)} ${vote.base === 'present' ? 'số thành viên có mặt' : 'tổng số thành viên Hội đồng'} đồng ý; thành viên có xung đột lợi ích không tính vào số này.`
    : 'Kế hoạch không bắt buộc biểu quyết; kết quả ghi ở đây để lưu.'
