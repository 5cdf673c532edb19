import { offeredPresets } from '#app/casework/people/offered-presets.ts'
import { importPreset } from '#app/casework/programme/import-preset.ts'
import { importProgramme } from '#app/casework/programme/import-programme.ts'
import { startProgramme } from '#app/casework/programme/start-programme.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { FileTextField } from './file-text-field.tsx'
import { fileField, programmeWords } from './programme-words.ts'

type Shown = {
  readonly problems: readonly FieldProblem[]
  readonly year?: string
  readonly text?: string
  readonly preset?: string
}

/** Lập kế hoạch: from nothing, from a preset, or from a file; copying an earlier year is done on that year's page. */
export const newProgrammePage = (visit: SignedInVisit): Promise<Response> => show(visit, { problems: [] })

export async function sendStartProgramme(visit: SignedInVisit): Promise<Response> {
  const year = (await visit.form()).line('nam')
  const outcome = await startProgramme(visit.tools, visit.actor, { year: typedWhole(year) ?? 0 })
  return outcome.ok
    ? goTo(
        links.editProgramme(outcome.value.programmeId),
        'Đã lập bản nháp. Phần quy định chung đã điền sẵn, các phần còn lại chờ bạn.',
      )
    : show(visit, { problems: outcome.problems.map((problem) => programmeWords(problem)), year })
}

export async function sendPreset(visit: SignedInVisit): Promise<Response> {
  const preset = (await visit.form()).line('mau')
  const outcome = await importPreset(visit.tools, visit.actor, { preset })
  return outcome.ok
    ? goTo(links.programme(outcome.value.programmeId), 'Đã nạp kế hoạch mẫu thành bản nháp.')
    : show(visit, {
        problems: outcome.problems.map((problem) => ({ ...programmeWords(problem), field: 'mau' })),
        preset,
      })
}

export async function sendProgrammeFile(visit: SignedInVisit): Promise<Response> {
  const text = (await visit.form()).text(fileField)
  const outcome = await importProgramme(visit.tools, visit.actor, { json: text })
  return outcome.ok
    ? goTo(links.programme(outcome.value.programmeId), 'Đã nạp tệp thành bản nháp.')
    : show(visit, { problems: outcome.problems.map((problem) => programmeWords(problem)), text })
}

async function show(visit: SignedInVisit, shown: Shown): Promise<Response> {
  const { problems } = shown
  const presets = await offeredPresets()
  return page(
    visit,
    {
      title: 'Lập kế hoạch mới',
      breadcrumb: [{ name: 'Kế hoạch năm', href: links.programmes() }],
      lead: 'Kế hoạch mới là bản nháp cho đến khi được ban hành. Muốn lấy lại kế hoạch năm trước, mở kế hoạch đó rồi chọn “Chép sang năm sau”.',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-halves">
        {mayKeepProgrammes(visit.actor) && (
          <Card title="Soạn từ đầu">
            <Form action={links.newProgrammeBy('soan-moi')} label="Soạn từ đầu">
              <NumberField
                name="nam"
                label="Năm"
                required
                value={shown.year ?? String(visit.today.year)}
                errors={problemsOf(problems, 'nam')}
              />
              <FormActions>
                <SubmitButton icon="plus">Lập bản nháp</SubmitButton>
              </FormActions>
            </Form>
          </Card>
        )}
        {presets.length > 0 && (
          <Card title="Từ kế hoạch mẫu">
            <Form action={links.newProgrammeBy('ke-hoach-mau')} label="Từ kế hoạch mẫu">
              <ChoiceField
                name="mau"
                as="buttons"
                label="Kế hoạch mẫu"
                required
                value={shown.preset ?? presets[0]?.name}
                errors={problemsOf(problems, 'mau')}
                choices={presets.map(({ name, authority, year }) => ({
                  value: name,
                  label: `${authority}, năm ${year}`,
                }))}
              />
              <FormActions>
                <SubmitButton icon="copy" look="plain">
                  Nạp kế hoạch mẫu
                </SubmitButton>
              </FormActions>
            </Form>
          </Card>
        )}
      </div>
      <Card title="Từ tệp kế hoạch" aside="Tệp .json đã xuất từ hệ thống này hoặc nơi khác gửi đến">
        <Form action={links.newProgrammeBy('tu-tep')} label="Từ tệp kế hoạch">
          <FileTextField
            label="Nội dung tệp"
            rows={8}
            value={shown.text ?? ''}
            errors={problemsOf(problems, fileField).slice(0, 1)}
          />
          <FormActions note="Tệp có lỗi thì không nhận; mọi lỗi được nêu cùng lúc.">
            <SubmitButton icon="upload" look="plain">
              Nạp tệp
            </SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
