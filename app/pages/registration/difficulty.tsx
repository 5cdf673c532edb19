import { groupDifficulty } from '#app/casework/registration/group-difficulty.ts'
import { settleDifficulty } from '#app/casework/registration/settle-difficulty.ts'
import {
  type Difficulty,
  longestDifficulty,
  maySeeDifficulty,
  maySettleDifficulty,
} from '#app/domain/registration/difficulty.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { difficulties, difficultyById } from '#app/records/registration/difficulties.ts'
import { difficultyStateWords, settleDifficultyWords, topicWords } from './difficulty-words.ts'

type Typed = { readonly answer: string; readonly question: string; readonly isPublic: boolean }

/** Một khó khăn, vướng mắc: what was reported, the answer, and for the office the ways to settle it. */
export async function difficultyPage(visit: SignedInVisit): Promise<Response> {
  const one = await difficultyFor(visit)
  return one === null ? noSuchPage(visit) : shown(visit, one, [])
}

export async function sendAnswer(visit: SignedInVisit): Promise<Response> {
  const one = await difficultyFor(visit)
  if (one === null) return noSuchPage(visit)
  const form = await visit.form()
  const typed = {
    answer: form.text('tra-loi'),
    question: form.text('cau-hoi'),
    isPublic: form.has('cong-khai'),
  }
  const outcome = await settleDifficulty(visit.tools, visit.actor, {
    id: one.id,
    as: form.text('act') === 'khep' ? 'closed' : 'answered',
    answer: typed.answer,
    publicQuestion: typed.isPublic ? typed.question : null,
  })
  return outcome.ok
    ? goTo(links.difficulty(one.id), 'Đã ghi và báo người phản ánh.')
    : shown(visit, one, outcome.problems.map(settleDifficultyWords), typed)
}

export async function sendGrouping(visit: SignedInVisit): Promise<Response> {
  const one = await difficultyFor(visit)
  if (one === null) return noSuchPage(visit)
  const form = await visit.form()
  const under = typedWhole(form.text('gop-vao')) ?? 0
  const outcome = await groupDifficulty(visit.tools, visit.actor, { id: one.id, under })
  return outcome.ok
    ? goTo(links.difficulty(under), 'Đã gộp; trả lời ở đây được gửi cho tất cả người đã báo.')
    : shown(visit, one, outcome.problems.map(settleDifficultyWords))
}

/** The file that came with it, always to be saved. */
export async function difficultyFile(visit: SignedInVisit): Promise<Response> {
  const one = await difficultyFor(visit)
  if (!one?.file) return noSuchPage(visit)
  return storedBytes(
    visit,
    { ...one.file, mediaType: 'application/octet-stream' },
    { name: `Nội dung số ${one.id}`, href: links.difficulty(one.id) },
  )
}

async function difficultyFor(visit: SignedInVisit): Promise<Difficulty | null> {
  const id = idParam(visit)
  const one = id === null ? null : await difficultyById(visit.tools.db, id)
  return one !== null && maySeeDifficulty(visit.actor, one) ? one : null
}

async function shown(
  visit: SignedInVisit,
  one: Difficulty,
  problems: readonly FieldProblem[],
  typed?: Typed,
): Promise<Response> {
  const maySettle = maySettleDifficulty(visit.actor)
  const others = maySettle ? await difficulties(visit.tools.db, one.programmeId, { of: 'all' }) : []
  const together = others.filter((each) => each.sameAs === one.id)
  return page(
    visit,
    {
      title: `Vướng mắc số ${one.id}`,
      eyebrow: topicWords[one.topic],
      breadcrumb: [{ name: 'Khó khăn, vướng mắc', href: links.difficulties() }],
      aside: <StateBadge {...difficultyStateWords[one.state]} />,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Nội dung">
        <p className="kn-written">{one.text}</p>
        <DefinitionList
          items={[
            { term: 'Người báo', value: one.reporterName },
            { term: 'Đơn vị', value: one.unitName ?? 'Cá nhân' },
            { term: 'Báo lúc', value: printMoment(one.reportedAt) },
            ...(one.file
              ? [{ term: 'Tệp', value: <a href={links.difficultyFile(one.id)}>{one.file.name}</a> }]
              : []),
            ...(maySettle && one.sameAs !== null
              ? [
                  {
                    term: 'Gộp vào',
                    value: <a href={links.difficulty(one.sameAs)}>Nội dung số {one.sameAs}</a>,
                  },
                ]
              : []),
            ...(together.length > 0
              ? [{ term: 'Cùng nội dung', value: together.map(({ id }) => `số ${id}`).join(', ') }]
              : []),
          ]}
        />
      </Card>
      {one.answer !== '' && (
        <Card title="Trả lời của cơ quan thường trực">
          <p className="kn-written">{one.answer}</p>
          {one.answeredAt && <p className="kn-muted">Trả lời lúc {printMoment(one.answeredAt)}.</p>}
        </Card>
      )}
      {maySettle && one.sameAs === null && <AnswerCard one={one} problems={problems} typed={typed} />}
      {maySettle && one.sameAs === null && <GroupCard one={one} others={others} problems={problems} />}
    </div>,
  )
}

function AnswerCard(props: { one: Difficulty; problems: readonly FieldProblem[]; typed: Typed | undefined }) {
  const { one, problems, typed } = props
  return (
    <Card title={one.state === 'open' ? 'Trả lời' : 'Sửa câu trả lời'} look="sun">
      <Form action={links.answerDifficulty(one.id)} label="Trả lời">
        <LongTextField
          name="tra-loi"
          label="Câu trả lời"
          rows={5}
          maxLength={longestDifficulty}
          value={typed?.answer ?? one.answer}
          errors={problemsOf(problems, 'tra-loi')}
        />
        <CheckField
          name="cong-khai"
          label="Đưa lên trang công khai như một câu hỏi đã trả lời, không nêu tên người báo"
          checked={typed?.isPublic ?? one.publicQuestion !== null}
        />
        <LongTextField
          name="cau-hoi"
          label="Câu hỏi khi công khai"
          hint="Viết lại cho gọn; bỏ tên người, tên đơn vị."
          rows={2}
          maxLength={longestDifficulty}
          value={typed?.question ?? one.publicQuestion ?? ''}
          errors={problemsOf(problems, 'cau-hoi')}
        />
        <FormActions>
          <SubmitButton name="act" value="tra-loi" icon="send">
            Trả lời
          </SubmitButton>
          <SubmitButton name="act" value="khep" look="plain">
            Khép lại
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

function GroupCard(props: {
  one: Difficulty
  others: readonly Difficulty[]
  problems: readonly FieldProblem[]
}) {
  const { one, problems } = props
  const others = props.others.filter(
    (each) => each.id !== one.id && each.sameAs === null && (one.state === 'open' || each.state !== 'open'),
  )
  if (others.length === 0) return null
  return (
    <Card title="Trùng với nội dung khác">
      <Form action={links.groupDifficulty(one.id)} label="Gộp">
        <ChoiceField
          name="gop-vao"
          label="Gộp vào"
          hint="Mọi người đã báo cùng nhận một câu trả lời."
          errors={problemsOf(problems, 'gop-vao')}
          choices={others.map((each) => ({
            value: String(each.id),
            label: `Số ${each.id}: ${each.text.slice(0, 90)}`,
          }))}
        />
        <FormActions>
          <SubmitButton look="plain">Gộp</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
