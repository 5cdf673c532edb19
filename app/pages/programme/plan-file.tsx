import { replaceProgrammeDraft } from '#app/casework/programme/replace-programme-draft.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { DraftTabs, draftHeader } from './draft-tabs.tsx'
import { FileTextField } from './file-text-field.tsx'
import { type OpenedDraft, openDraft } from './opened-draft.ts'
import { fileField, programmeWords } from './programme-words.ts'

/** The draft as the text of its file, for those who prefer it: taken whole, or refused with every mistake. */
export async function planFilePage(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft) return goTo(links.programme(draft.noDraft.id))
  return filePage(visit, draft, { text: draft.text, problems: [] })
}

export async function sendPlanFile(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft) return goTo(links.programme(draft.noDraft.id))
  const form = await visit.form()
  const outcome = await replaceProgrammeDraft(visit.tools, visit.actor, {
    programmeId: draft.record.id,
    tag: typedWhole(form.text('tag')) ?? 0,
    json: form.text(fileField),
  })
  return outcome.ok
    ? goTo(links.editProgramme(draft.record.id), 'Đã thay bản nháp bằng nội dung tệp.')
    : filePage(visit, draft, {
        text: form.text(fileField),
        problems: outcome.problems.map((problem) => programmeWords(problem)),
      })
}

function filePage(
  visit: SignedInVisit,
  { record, tag, mistakes }: OpenedDraft,
  shown: { readonly text: string; readonly problems: readonly FieldProblem[] },
): Response {
  const { text, problems } = shown
  return page(
    visit,
    {
      ...draftHeader(record),
      lead: 'Toàn bộ bản nháp dưới dạng tệp khoi-nguon/programme@1. Tệp được nhận trọn vẹn, hoặc không nhận.',
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <DraftTabs
        programmeId={record.id}
        current={links.programmeText(record.id)}
        mistakes={mistakes.length}
      />
      <ProblemSummary problems={problems} />
      <Card>
        <Form action={links.programmeText(record.id)} hidden={{ tag: String(tag) }} label="Tệp kế hoạch">
          <FileTextField
            label="Nội dung tệp"
            rows={24}
            value={text}
            errors={problemsOf(problems, fileField).slice(0, 1)}
          />
          <FormActions note="Số lẻ, tỷ lệ và ngưỡng viết trong ngoặc kép: &quot;24.5&quot;, &quot;2/3&quot;; ngày viết 2024-04-20.">
            <SubmitButton icon="check">Thay bản nháp</SubmitButton>
            <LinkButton href={links.editProgramme(record.id)} look="quiet">
              Về biểu mẫu
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
