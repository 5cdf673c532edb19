import { type ChangeCheckReasonProblem, changeCheckReason } from '#app/casework/intake/change-check-reason.ts'
import { type KeepCheckReasonProblem, keepCheckReason } from '#app/casework/intake/keep-check-reason.ts'
import { retireCheckReason } from '#app/casework/intake/retire-check-reason.ts'
import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import { type ReasonPoint, reasonPoints } from '#app/domain/intake/reason-point.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { reasonLibrary } from '#app/records/intake/check-reasons.ts'

/** Thư viện lý do: what the office asks for again and again, by point of the check. */
export const reasonLibraryPage = (visit: SignedInVisit): Promise<Response> => library(visit, [])

export async function sendReason(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const typed = { point: form.text('noi-dung'), words: form.text('ly-do') }
  const outcome = await keepCheckReason(visit.tools, visit.actor, {
    point: reasonPoints.find((point) => point === typed.point) ?? null,
    words: typed.words,
  })
  return outcome.ok
    ? goTo(links.reasonLibrary(), 'Đã thêm lý do.')
    : library(visit, outcome.problems.map(keepWords), typed)
}

/** The new words in place of the old. */
export async function sendReasonChange(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const reasonId = idParam(visit) ?? 0
  const words = form.text(wordsField(reasonId))
  const outcome = await changeCheckReason(visit.tools, visit.actor, { reasonId, words })
  return outcome.ok
    ? goTo(links.reasonLibrary(), 'Đã sửa lý do; các phiếu đã dùng vẫn giữ lời cũ.')
    : library(
        visit,
        outcome.problems.map((problem) => changeWords(problem, reasonId)),
        { changing: reasonId, changed: words },
      )
}

const wordsField = (id: number): string => `loi-${id}`

function changeWords(problem: ChangeCheckReasonProblem, reasonId: number): FieldProblem {
  switch (problem.problem) {
    case 'not-offered':
      return { message: 'Lý do này không còn được dùng: có thể người khác vừa sửa hoặc thôi dùng.' }
    case 'words-missing':
    case 'words-too-long':
    case 'offered-already':
      return { ...keepWords(problem), field: wordsField(reasonId) }
  }
}

export async function sendRetirement(visit: SignedInVisit): Promise<Response> {
  const outcome = await retireCheckReason(visit.tools, visit.actor, { reasonId: idParam(visit) ?? 0 })
  return outcome.ok
    ? goTo(links.reasonLibrary(), 'Lý do không còn được gợi ý; các phiếu đã dùng vẫn giữ nguyên.')
    : library(visit, [{ message: 'Lý do này không còn được dùng: có thể người khác vừa thôi dùng.' }])
}

function keepWords(problem: KeepCheckReasonProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-office':
      return { message: 'Chỉ cơ quan thường trực sửa thư viện lý do.' }
    case 'point-missing':
      return { field: 'noi-dung', message: 'Chưa chọn lý do dùng ở đâu.' }
    case 'words-missing':
      return { field: 'ly-do', message: 'Chưa ghi lý do.' }
    case 'words-too-long':
      return { field: 'ly-do', message: `Lý do dài quá ${printCount(problem.max)} ký tự.` }
    case 'offered-already':
      return { field: 'ly-do', message: 'Nội dung này đã có lý do ấy.' }
  }
}

const pointWords = (point: ReasonPoint): string =>
  point === 'refusal' ? 'Từ chối đơn' : checkPointWords[point]

async function library(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: {
    readonly point?: string
    readonly words?: string
    readonly changing?: number
    readonly changed?: string
  } = {},
): Promise<Response> {
  const reasons = await reasonLibrary(visit.tools.db)
  return page(
    visit,
    {
      title: 'Thư viện lý do',
      lead: 'Lý do hay dùng khi yêu cầu bổ sung hoặc từ chối đơn; người kiểm tra chèn vào phiếu bằng một lần chọn.',
      breadcrumb: [{ name: 'Tiếp nhận hồ sơ', href: links.reception() }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <DataTable
        caption="Lý do có sẵn"
        rows={reasons}
        rowKey={(reason) => reason.id}
        address={{ path: links.reasonLibrary(), query: {} }}
        empty={
          <EmptyState icon="clipboard-list" title="Chưa có lý do nào">
            Thêm lý do hay dùng ở dưới.
          </EmptyState>
        }
        columns={[
          { key: 'words', title: 'Lý do', main: true, cell: (reason) => reason.words },
          { key: 'point', title: 'Dùng ở', cell: (reason) => pointWords(reason.point) },
          { key: 'uses', title: 'Số lần dùng', numeric: true, cell: (reason) => printCount(reason.uses) },
          {
            key: 'state',
            title: 'Tình trạng',
            cell: (reason) =>
              reason.retiredAt === null ? (
                <div className="d-flex gap-2 flex-wrap">
                  <ConfirmAct
                    act="Sửa…"
                    small
                    consequence={<p>Lời mới được gợi ý thay lời cũ; các phiếu đã dùng vẫn giữ lời cũ.</p>}
                    confirm="Lưu lời mới"
                    action={links.changeReason(reason.id)}
                    open={typed.changing === reason.id}
                  >
                    <LongTextField
                      name={wordsField(reason.id)}
                      label="Lý do"
                      required
                      rows={3}
                      value={typed.changing === reason.id ? typed.changed : reason.words}
                      errors={problemsOf(problems, wordsField(reason.id))}
                    />
                  </ConfirmAct>
                  <Form action={links.retireReason(reason.id)} label={`Thôi dùng: ${reason.words}`}>
                    <SubmitButton look="plain" small>
                      Thôi dùng
                    </SubmitButton>
                  </Form>
                </div>
              ) : (
                <Badge tone="quiet">Thôi dùng từ {printMoment(reason.retiredAt)}</Badge>
              ),
          },
        ]}
      />
      <Card title="Thêm lý do">
        <Form action={links.reasonLibrary()} label="Thêm lý do">
          <ChoiceField
            name="noi-dung"
            label="Dùng ở"
            required
            value={typed.point}
            errors={problemsOf(problems, 'noi-dung')}
            choices={reasonPoints.map((point) => ({ value: point, label: pointWords(point) }))}
          />
          <LongTextField
            name="ly-do"
            label="Lý do, yêu cầu bổ sung"
            hint="Nêu rõ phải làm gì, theo điều, khoản nào; tên người, số liệu riêng để người kiểm tra ghi thêm."
            required
            rows={2}
            value={typed.words}
            errors={problemsOf(problems, 'ly-do')}
          />
          <FormActions>
            <SubmitButton icon="plus">Thêm lý do</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
