import { recordFilingException } from '#app/casework/dossier/record-filing-exception.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { exceptionProblemWords } from './dossier-problems.ts'

type Typed = { readonly dossier: string; readonly reason: string; readonly documentNumber: string }

export const filingExceptionPage = (visit: SignedInVisit): Response =>
  exceptionForm(visit, { dossier: visit.query.get('so') ?? '', reason: '', documentNumber: '' }, [])

export async function sendFilingException(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const typed: Typed = {
    dossier: form.line('dossier'),
    reason: form.text('reason'),
    documentNumber: form.line('documentNumber'),
  }
  const outcome = await recordFilingException(visit.tools, visit.actor, {
    dossierId: typedWhole(typed.dossier) ?? 0,
    reason: typed.reason,
    documentNumber: typed.documentNumber,
  })
  return outcome.ok
    ? goTo(
        links.filingExceptions(),
        `Đã ghi nhận ngoại lệ cho hồ sơ số ${typed.dossier}; tác giả được thông báo.`,
      )
    : exceptionForm(visit, typed, outcome.problems.map(exceptionProblemWords))
}

function exceptionForm(visit: SignedInVisit, typed: Typed, problems: readonly FieldProblem[]): Response {
  return page(
    visit,
    {
      title: 'Ngoại lệ thời hiệu nộp đơn',
      breadcrumb: [{ name: 'Tiếp nhận hồ sơ', href: links.reception() }],
      lead: 'Cho phép một hồ sơ nộp khi đã quá thời hiệu kể từ ngày áp dụng lần đầu. Tác giả báo số hồ sơ ghi ở đầu trang hồ sơ của mình.',
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Ghi nhận ngoại lệ">
        <Form action={links.filingExceptions()} label="Ghi nhận ngoại lệ">
          <NumberField
            name="dossier"
            label="Hồ sơ số"
            required
            value={typed.dossier}
            errors={problemsOf(problems, 'dossier')}
          />
          <LongTextField
            name="reason"
            label="Lý do"
            required
            rows={4}
            value={typed.reason}
            errors={problemsOf(problems, 'reason')}
          />
          <TextField
            name="documentNumber"
            label="Số văn bản"
            required
            size="medium"
            value={typed.documentNumber}
            errors={problemsOf(problems, 'documentNumber')}
          />
          <FormActions>
            <SubmitButton>Ghi nhận</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
