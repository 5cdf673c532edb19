import { offeredRubrics } from '#app/casework/programme/offered-rubrics.ts'
import { saveProgrammeDraft } from '#app/casework/programme/save-programme-draft.ts'
import { programmeDifferences } from '#app/domain/programme/programme-difference.ts'
import { type RubricPreset, withRubricPreset } from '#app/domain/programme/rubric-preset.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { fieldId } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { type ProgrammeRecord, programmeById } from '#app/records/programme/programmes.ts'
import { CriterionPage } from './criterion-page.tsx'
import { DifferenceList } from './difference-list.tsx'
import { type DraftMistake, draftMistakes } from './draft-mistakes.ts'
import { DraftTabs, draftHeader } from './draft-tabs.tsx'
import { isJsonObject, valueAt, withValueAt } from './json-path.ts'
import { MistakeList } from './mistake-list.tsx'
import { type OpenedDraft, openDraft } from './opened-draft.ts'
import { PlanNavigation } from './plan-navigation.tsx'
import { PlanSection } from './plan-section.tsx'
import {
  isPlanSection,
  type PlanSectionSlug,
  planSectionSlugs,
  sectionOf,
  shapeOfSection,
} from './plan-sections.ts'
import { criterionDetail } from './plan-shape.ts'
import { typedValue } from './plan-typed.ts'
import { programmeWords } from './programme-words.ts'
import { rowActOf, withRowAct } from './row-acts.ts'
import { RubricPresets } from './rubric-presets.tsx'

/** Which page of the editor: a section, and in the rubric perhaps the inside of one criterion. */
type Place = { readonly section: PlanSectionSlug; readonly criterion: string }

/** Soạn thảo kế hoạch: one section at a time, every mistake of the whole draft on top and beside its field. */
export async function editPlanPage(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft) return goTo(links.programme(draft.noDraft.id))
  const place = placeOf((name) => visit.query.get(name) ?? '', draft.file)
  return editor(visit, draft, { ...place, saved: visit.query.has('luu'), presets: await offeredRubrics() })
}

/** Keeps what was filled in, right or wrong, and goes where the pressed button leads. */
export async function sendPlan(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  const form = await visit.form()
  const place = placeOf((name) => form.text(name), 'noDraft' in draft ? undefined : draft.file)
  if ('noDraft' in draft) return draftIsGone(visit, draft.noDraft, form, place)
  const typed = typedPlace(form, place, draft.file)
  const rowAct = rowActOf(form)
  const preset =
    form.text('viec') === 'nap-mau' ? (await offeredRubrics()).get(form.text('thang-mau')) : undefined
  const content =
    preset !== undefined
      ? withRubricPreset(typed, preset)
      : rowAct === null
        ? typed
        : withRowAct(typed, form, rowAct)
  const outcome = await saveProgrammeDraft(visit.tools, visit.actor, {
    programmeId: draft.record.id,
    tag: typedWhole(form.text('tag')) ?? 0,
    content,
  })
  if (!outcome.ok) {
    const now = await openDraft(visit)
    if (now === null) return noSuchPage(visit)
    if ('noDraft' in now) return draftIsGone(visit, now.noDraft, form, place)
    const problems = outcome.problems.map((problem) => programmeWords(problem))
    const file = typedPlace(form, place, now.file)
    return editor(
      visit,
      { ...now, file, mistakes: draftMistakes(file) },
      { ...place, problems, kept: now.file, presets: await offeredRubrics() },
    )
  }
  const next = form.text('viec') === 'sau' ? sectionAfter(place.section) : place.section
  const query = { phan: next, muc: next === place.section ? place.criterion : '', luu: '1' }
  const anchor = rowAct === null ? '' : `#${fieldId(rowAct.list)}`
  return goTo(
    `${links.editProgramme(draft.record.id, query)}${anchor}`,
    outcome.value.mistakes === 0
      ? 'Đã lưu bản nháp. Không còn gì phải sửa.'
      : `Đã lưu bản nháp. Còn ${outcome.value.mistakes} chỗ phải sửa trước khi ban hành.`,
  )
}

function placeOf(said: (name: string) => string, file: unknown): Place {
  const section = said('phan')
  const criterion = said('muc')
  const isCriterion =
    /^rubric\.criteria\.\d{1,4}(\.parts\.\d{1,4}){0,3}$/.test(criterion) &&
    (file === undefined || isJsonObject(valueAt(file, criterion)))
  return {
    section: isPlanSection(section) ? section : 'chung',
    criterion: section === 'thang-diem' && isCriterion ? criterion : '',
  }
}

/** The whole file with this page of it as the form has it. */
function typedPlace(form: SentForm, { section, criterion }: Place, base: unknown): unknown {
  return criterion === ''
    ? typedValue(shapeOfSection(section), form, '', base)
    : withValueAt(base, criterion, typedValue(criterionDetail, form, criterion, valueAt(base, criterion)))
}

const sectionAfter = (section: PlanSectionSlug): PlanSectionSlug =>
  planSectionSlugs[planSectionSlugs.indexOf(section) + 1] ?? section

type Shown = Place & {
  readonly saved?: boolean
  readonly presets: ReadonlyMap<string, RubricPreset>
  readonly problems?: readonly { readonly message: string }[]
  /** What stands in the records, when it is not what the form shows. */
  readonly kept?: unknown
}

function editor(visit: SignedInVisit, draft: OpenedDraft, shown: Shown): Response {
  const { record, tag, file, mistakes } = draft
  const { section, criterion, problems = [] } = shown
  const desk = { file, errors: errorsByField(mistakes) }
  const isLast = sectionAfter(section) === section
  return page(
    visit,
    {
      ...draftHeader(record),
      lead: criterion === '' ? sectionOf(section).lead : undefined,
      measure: 'wide',
      status: problems.length > 0 ? 409 : 200,
    },
    <div className="kn-stack">
      <DraftTabs
        programmeId={record.id}
        current={links.editProgramme(record.id)}
        mistakes={mistakes.length}
      />
      <ProblemSummary problems={problems} title="Chưa lưu được" />
      {shown.kept !== undefined && (
        <DifferenceList
          title="Bản đang lưu khác với phần bạn đã điền ở những chỗ sau"
          differences={programmeDifferences(shown.kept, file)}
          file={file}
        />
      )}
      <MistakeList programmeId={record.id} mistakes={mistakes} open={shown.saved ?? false} />
      <div className="kn-form-frame">
        <PlanNavigation programmeId={record.id} current={section} mistakes={mistakes} />
        <Form
          action={links.editProgramme(record.id)}
          hidden={{
            tag: String(tag),
            phan: section,
            muc: criterion,
          }}
          label={sectionOf(section).title}
        >
          <EnterSaves />
          <div className="kn-stack">
            {section === 'thang-diem' && criterion === '' && <RubricPresets presets={shown.presets} />}
            {criterion === '' ? (
              <PlanSection desk={desk} programmeId={record.id} section={section} />
            ) : (
              <CriterionPage desk={desk} programmeId={record.id} criterion={criterion} />
            )}
            <FormActions note="Bản nháp lưu cả chỗ chưa đúng; chỉ khi ban hành mới cần sửa hết.">
              {isLast || criterion !== '' ? (
                <SubmitButton name="viec" value="luu" icon="check">
                  Lưu
                </SubmitButton>
              ) : (
                <>
                  <SubmitButton name="viec" value="sau" icon="arrow-right">
                    Lưu và sang phần sau
                  </SubmitButton>
                  <SubmitButton name="viec" value="luu" look="plain">
                    Lưu
                  </SubmitButton>
                </>
              )}
              <LinkButton href={links.previewProgramme(record.id)} look="quiet" icon="eye">
                Xem trước
              </LinkButton>
            </FormActions>
          </div>
        </Form>
      </div>
    </div>,
  )
}

function errorsByField(mistakes: readonly DraftMistake[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>()
  for (const { field, message } of mistakes) errors.set(field, [...(errors.get(field) ?? []), message])
  return errors
}

/** Enter in a line saves; without this it would press the first button of the form, whatever it does. */
function EnterSaves() {
  return (
    <button
      type="submit"
      name="viec"
      value="luu"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    >
      Lưu
    </button>
  )
}

/** The draft was issued or discarded while somebody typed: nothing is saved, and what was typed can be copied. */
async function draftIsGone(
  visit: SignedInVisit,
  record: ProgrammeRecord,
  form: SentForm,
  place: Place,
): Promise<Response> {
  const now = await programmeById(visit.tools.db, record.id)
  if (now === null) return noSuchPage(visit)
  const typed = typedPlace(form, { ...place, criterion: '' }, {})
  return page(
    visit,
    { ...draftHeader(now), status: 409 },
    <div className="kn-stack">
      <ProblemSummary problems={[programmeWords({ problem: 'no-draft' })]} title="Chưa lưu được" />
      <Card title={`Phần bạn vừa điền: ${sectionOf(place.section).title}`}>
        <LongTextField
          name="da-dien"
          label="Nội dung đã điền, để chép lại khi cần"
          rows={14}
          value={JSON.stringify(typed, null, 2)}
        />
        <LinkButton href={links.programme(now.id)}>Mở kế hoạch</LinkButton>
      </Card>
    </div>,
  )
}
