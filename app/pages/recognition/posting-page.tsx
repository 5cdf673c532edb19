import { moderateComment } from '#app/casework/recognition/moderate-comment.ts'
import { openPosting } from '#app/casework/recognition/open-posting.ts'
import { sendComment } from '#app/casework/recognition/send-comment.ts'
import type { DecidedInitiative } from '#app/domain/recognition/decision.ts'
import { type CommentProblem, isPosted, type Posting } from '#app/domain/recognition/posting.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, publicPage } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit, type Visit } from '#app/pages/kit/visit.ts'
import { printCount, printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { commentsOf, postingById } from '#app/records/recognition/postings.ts'
import { decisionView } from './decision.tsx'
import { openPostingWords } from './recognition-words.ts'

/** Lấy ý kiến công khai: the list without any score, class or order of merit, and a box for whoever has something to say. */
export const postingPage = (visit: Visit): Promise<Response> => postingView(visit, [])

export async function sendPublicComment(visit: Visit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const outcome = await sendComment(visit.tools, {
    postingId: id,
    dossierId: typedWhole(form.text('sang-kien')),
    name: form.line('ho-ten'),
    contact: form.line('lien-he'),
    text: form.text('y-kien'),
    from: visit.address,
  })
  return outcome.ok
    ? goTo(
        links.posting(id),
        'Đã nhận ý kiến. Cơ quan thường trực đọc và xem xét trước khi trình ký quyết định.',
      )
    : postingView(visit, outcome.problems.map(commentWords), form)
}

/** In the order of codes: the order of a list must not say who is ahead. */
const listedOf = (initiatives: readonly DecidedInitiative[]): readonly DecidedInitiative[] =>
  initiatives
    .filter(({ outcome }) => outcome !== 'not-recognised')
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))

async function postingView(
  visit: Visit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const posting = id === null ? null : await postingById(db, id)
  const decision = posting && (await decisionById(db, posting.decisionId))
  if (!posting || !decision) return noSuchPage(visit)
  const listed = listedOf(decision.content.initiatives)
  const shown = (await commentsOf(db, posting.id)).filter((comment) => comment.shown)
  const codes = new Map(listed.map((one) => [one.dossierId, one.title]))
  return publicPage(
    visit,
    {
      title: `Lấy ý kiến về danh sách sáng kiến đề nghị công nhận năm ${decision.content.year}`,
      description: `Niêm yết từ ngày ${printDay(posting.openedOn)} đến hết ngày ${printDay(posting.lastDay)}.`,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <div className="kn-stack">
      <p>
        Niêm yết từ ngày {printDay(posting.openedOn)} đến hết ngày {printDay(posting.lastDay)}. Danh sách xếp
        theo mã hồ sơ.
      </p>
      <ProblemSummary problems={problems} />
      <DataTable
        caption="Sáng kiến đề nghị công nhận"
        rows={listed}
        rowKey={(one) => one.dossierId}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (one) => one.code },
          { key: 'title', title: 'Sáng kiến', main: true, cell: (one) => one.title },
          {
            key: 'authors',
            title: 'Tác giả',
            cell: (one) => one.authors.map(({ fullName }) => fullName).join(', '),
          },
          { key: 'unit', title: 'Đơn vị', cell: (one) => one.unitName ?? 'Cá nhân' },
        ]}
      />
      {shown.length > 0 && (
        <Card title="Ý kiến đã gửi">
          <ul className="kn-papers">
            {shown.map((comment) => (
              <li key={comment.id}>
                <span>
                  {comment.text}
                  <span className="kn-under">
                    {comment.name}, {printMoment(comment.sentAt)}
                    {comment.dossierId !== null && ` · về “${codes.get(comment.dossierId) ?? ''}”`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {isPosted(posting, visit.today) ? (
        <CommentForm posting={posting} listed={listed} problems={problems} typed={typed} />
      ) : (
        <p>Thời hạn lấy ý kiến đã hết.</p>
      )}
    </div>,
  )
}

function CommentForm({
  posting,
  listed,
  problems,
  typed,
}: {
  posting: Posting
  listed: readonly DecidedInitiative[]
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}) {
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <Card title="Gửi ý kiến">
      <Form action={links.posting(posting.id)} label="Gửi ý kiến">
        <ChoiceField
          name="sang-kien"
          label="Về sáng kiến"
          blank="Cả danh sách"
          value={typed?.text('sang-kien') ?? ''}
          choices={listed.map(({ dossierId, code, title }) => ({
            value: String(dossierId),
            label: `${code} · ${title}`,
          }))}
        />
        <TextField
          name="ho-ten"
          label="Họ và tên"
          required
          maxLength={200}
          value={typed?.text('ho-ten')}
          errors={errors('ho-ten')}
        />
        <TextField
          name="lien-he"
          label="Điện thoại hoặc thư điện tử"
          hint="Chỉ cơ quan thường trực đọc được."
          maxLength={200}
          value={typed?.text('lien-he')}
        />
        <LongTextField
          name="y-kien"
          label="Ý kiến"
          required
          rows={6}
          value={typed?.text('y-kien') ?? ''}
          errors={errors('y-kien')}
        />
        <FormActions>
          <SubmitButton icon="send">Gửi ý kiến</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

function commentWords(problem: CommentProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-posting':
      return { message: 'Không có danh sách niêm yết này.' }
    case 'posting-over':
      return { message: `Thời hạn lấy ý kiến đã hết ngày ${printDay(problem.lastDay)}.` }
    case 'name-missing':
      return { field: 'ho-ten', message: 'Chưa ghi họ và tên.' }
    case 'text-missing':
      return { field: 'y-kien', message: 'Chưa ghi ý kiến.' }
    case 'text-too-long':
      return { field: 'y-kien', message: `Ý kiến dài quá ${printCount(problem.max)} ký tự.` }
    case 'too-many':
      return { message: `Đã có nhiều ý kiến gửi từ máy này; hãy gửi tiếp sau ${problem.minutes} phút.` }
  }
}

export async function sendPosting(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit) ?? 0
  const outcome = await openPosting(visit.tools, visit.actor, { decisionId: id })
  return outcome.ok
    ? goTo(links.decision(id), `Đã niêm yết danh sách đến hết ngày ${printDay(outcome.value.lastDay)}.`)
    : decisionView(visit, outcome.problems.map(openPostingWords))
}

export async function sendModeration(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await moderateComment(visit.tools, visit.actor, {
    commentId: idParam(visit, 'yKien') ?? 0,
    shown: form.text('hien') === 'co',
  })
  const id = idParam(visit) ?? 0
  return outcome.ok ? goTo(links.decision(id), 'Đã duyệt ý kiến.') : noSuchPage(visit)
}
