import { issueNewVersion } from '#app/casework/programme/issue-new-version.ts'
import { issueProgramme } from '#app/casework/programme/issue-programme.ts'
import { frozenProblems } from '#app/domain/programme/frozen-parts.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { type ProgrammeDifference, programmeDifferences } from '#app/domain/programme/programme-difference.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { versionsOf } from '#app/records/programme/programme-drafts.ts'
import { programmeUse } from '#app/records/programme/programme-use.ts'
import { DifferenceList } from './difference-list.tsx'
import { DraftTabs, draftHeader } from './draft-tabs.tsx'
import { MistakeList } from './mistake-list.tsx'
import { type OpenedDraft, openDraft } from './opened-draft.ts'
import { dayField, numberField, programmeWords, reasonField } from './programme-words.ts'

type Typed = { readonly number: string; readonly day: string; readonly reason: string }
type Shown = { readonly typed: Typed; readonly problems: readonly FieldProblem[] }

/** Ban hành: what will come into force, what stands in the way, the number and day of the document. */
export async function issuePlanPage(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft) return goTo(links.programme(draft.noDraft.id))
  return show(visit, draft, { typed: { number: '', day: '', reason: '' }, problems: [] })
}

export async function sendIssuePlan(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft)
    return goTo(links.programme(draft.noDraft.id), 'Bản nháp không còn: đã ban hành hoặc đã bỏ.')
  const form = await visit.form()
  const typed = { number: form.line(numberField), day: form.line(dayField), reason: form.text(reasonField) }
  const day = typedDay(typed.day)
  const wish = {
    programmeId: draft.record.id,
    tag: typedWhole(form.text('tag')) ?? 0,
    documentNumber: typed.number,
    documentDay: typeof day === 'string' ? null : day,
  }
  const outcome =
    draft.record.state === 'draft'
      ? await issueProgramme(visit.tools, visit.actor, wish)
      : await issueNewVersion(visit.tools, visit.actor, { ...wish, reason: typed.reason })
  if (outcome.ok)
    return goTo(
      links.programme(draft.record.id),
      draft.record.state === 'draft' ? 'Đã ban hành kế hoạch.' : 'Đã ban hành bản điều chỉnh.',
    )
  return show(visit, draft, {
    typed,
    problems: outcome.problems
      .filter(({ problem }) => problem !== 'file-mistake')
      .map((problem) => programmeWords(problem, draft.file)),
  })
}

async function show(visit: SignedInVisit, draft: OpenedDraft, { typed, problems }: Shown): Promise<Response> {
  const { record, tag, mistakes } = draft
  const parsed = parseProgramme(draft.file)
  const { differences, frozen } = await againstForce(visit, draft)
  const isFirst = record.state === 'draft'
  const standing = problems.length > 0 ? problems : frozen
  return page(
    visit,
    { ...draftHeader(record), measure: 'wide', status: problems.length > 0 ? 422 : 200 },
    <div className="kn-stack">
      <DraftTabs
        programmeId={record.id}
        current={links.issueProgramme(record.id)}
        mistakes={mistakes.length}
      />
      <ProblemSummary
        problems={standing}
        {...(problems.length > 0 ? {} : { title: 'Các thay đổi sau không ban hành được' })}
      />
      <MistakeList programmeId={record.id} mistakes={mistakes} open />
      {differences !== null &&
        (differences.length > 0 ? (
          <DifferenceList
            title="Bản điều chỉnh thay đổi những chỗ sau"
            differences={differences}
            file={draft.file}
          />
        ) : (
          <EmptyState icon="files" title="Chưa có thay đổi nào">
            Bản nháp còn giống hệt phiên bản đang áp dụng.
          </EmptyState>
        ))}
      {parsed.ok && (
        <Card title={isFirst ? 'Ban hành kế hoạch' : 'Ban hành bản điều chỉnh'} look="sun">
          <Consequence programme={parsed.value} version={(record.current?.version ?? 0) + 1} />
          <Form action={links.issueProgramme(record.id)} hidden={{ tag: String(tag) }} label="Ban hành">
            {!isFirst && (
              <LongTextField
                name={reasonField}
                label="Lý do điều chỉnh"
                hint="Hiện công khai bên cạnh phiên bản."
                required
                rows={2}
                value={typed.reason}
                errors={problemsOf(problems, reasonField)}
              />
            )}
            <div className="kn-plan-boxes">
              <TextField
                name={numberField}
                label="Số văn bản"
                hint={`Văn thư cấp; chỉ ghi số thì ký hiệu là ${parsed.value.plan.symbol}.`}
                required
                size="short"
                value={typed.number}
                errors={problemsOf(problems, numberField)}
              />
              <DateField
                name={dayField}
                label="Ngày văn bản"
                required
                value={typed.day}
                errors={problemsOf(problems, dayField)}
              />
            </div>
            <FormActions note="Phiên bản đã ban hành không sửa được nữa; thay đổi sau này là một bản điều chỉnh có lý do.">
              <SubmitButton icon="send">Ban hành</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      )}
    </div>,
  )
}

/** What a new version changes against the one in force, and which of it comes too late. */
async function againstForce(
  visit: SignedInVisit,
  { record, file }: OpenedDraft,
): Promise<{
  readonly differences: readonly ProgrammeDifference[] | null
  readonly frozen: readonly FieldProblem[]
}> {
  const { db } = visit.tools
  const [newest] = await versionsOf(db, record.id)
  if (newest === undefined || record.current === null) return { differences: null, frozen: [] }
  const before: unknown = JSON.parse(newest.text)
  const parsed = parseProgramme(file)
  const frozen = parsed.ok
    ? frozenProblems(record.current.programme, parsed.value, await programmeUse(db, record.id))
    : []
  return {
    differences: programmeDifferences(before, file),
    frozen: frozen.map((problem) => programmeWords(problem, file)),
  }
}

function Consequence({ programme, version }: { programme: Programme; version: number }) {
  const { rounds, classes, rubric } = programme
  const places = classes.reduce((sum, { quota }) => sum + (quota ?? 0), 0)
  const money = classes.reduce((sum, { quota, prize }) => sum + (quota ?? 0) * prize, 0)
  return (
    <p>
      Phiên bản <strong>{version}</strong> có hiệu lực ngay: {printCount(rounds.length)} đợt nộp hồ sơ,{' '}
      {printCount(classes.length)} loại với {printCount(places)} giải, tổng tiền thưởng tối đa{' '}
      {printMoney(money)}, phiếu chấm {printCount(rubric.criteria.length)} tiêu chí.
      {version === 1 && ' Tác giả và đơn vị bắt đầu đăng ký, viết đơn theo kế hoạch này.'}
    </p>
  )
}
