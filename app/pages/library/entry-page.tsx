import { type EditSummaryProblem, editSummary } from '#app/casework/library/edit-summary.ts'
import { type SayReplicationProblem, sayReplication } from '#app/casework/library/say-replication.ts'
import { type LibraryEntry, longestSummary } from '#app/domain/library/library-entry.ts'
import { longestEffect, mayKeepLibrary, type Replication } from '#app/domain/library/replication.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, publicPage } from '#app/pages/kit/page.tsx'
import { CopyButton, PrintButton } from '#app/pages/kit/print-button.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit, type Visit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { ownUnits } from '#app/pages/registration/own-units.ts'
import { replications } from '#app/records/library/replications.ts'
import { libraryEntry } from '#app/records/library/search-library.ts'
import { EffectLines } from './effect-lines.tsx'
import { ClassBadge, sayWho } from './entry-card.tsx'

type Typed = { readonly [name: string]: string }

/** Một sáng kiến trong thư viện: an address that stays, to read, share, print, and to say "chúng tôi áp dụng". */
export const libraryEntryPage = (visit: Visit): Promise<Response> => entryPage(visit, [])

export async function sendReplication(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const typed = Object.fromEntries(
    ['don-vi', 'tu-ngay', 'noi-ap-dung', 'hieu-qua'].map((name) => [name, form.text(name)]),
  )
  const from = typedDay(typed['tu-ngay'] ?? '')
  const outcome = await sayReplication(visit.tools, visit.actor, {
    entryId: idParam(visit) ?? 0,
    unitId: typedWhole(typed['don-vi'] ?? ''),
    appliedFrom: from instanceof Temporal.PlainDate ? from : null,
    place: typed['noi-ap-dung'] ?? '',
    effect: typed['hieu-qua'] ?? '',
  })
  return outcome.ok
    ? goTo(
        links.replications(),
        'Đã ghi nhận. Cơ quan thường trực xác nhận xong, đơn vị hiện trên trang sáng kiến.',
      )
    : entryPage(visit, outcome.problems.map(replicationWords), typed)
}

export async function sendSummary(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const entryId = idParam(visit) ?? 0
  const summary = form.text('tom-tat')
  const outcome = await editSummary(visit.tools, visit.actor, { entryId, summary })
  return outcome.ok
    ? goTo(links.libraryEntry(entryId), 'Đã lưu tóm tắt.')
    : entryPage(visit, outcome.problems.map(summaryWords), { 'tom-tat': summary })
}

async function entryPage(
  visit: Visit,
  problems: readonly FieldProblem[],
  typed: Typed = {},
): Promise<Response> {
  const { db, settings } = visit.tools
  const id = idParam(visit)
  const entry = id === null ? null : await libraryEntry(db, id)
  if (entry === null) return noSuchPage(visit)
  const applied = await replications(db, { entryId: entry.id, state: 'confirmed' })
  const { actor } = visit
  const own = actor === null ? [] : await ownUnits({ ...visit, actor })
  const address = `${settings.baseUrl}${links.libraryEntry(entry.id)}`
  return publicPage(
    visit,
    {
      title: entry.title,
      description: entry.summary.slice(0, 300),
      lead: `${sayWho(entry)} · ${entry.authorityName} công nhận năm ${entry.year}`,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          <Texts entry={entry} />
          {applied.length > 0 && <AppliedCard applied={applied} />}
          {own.length > 0 && <SayCard entry={entry} units={own} problems={problems} typed={typed} />}
          {actor !== null && mayKeepLibrary(actor) && (
            <SummaryCard entry={entry} problems={problems} typed={typed} />
          )}
        </div>
        <aside className="kn-stack" aria-label="Thông tin">
          <Facts entry={entry} />
          <div className="kn-actions kn-no-print">
            <CopyButton text={address} label="Sao chép đường dẫn" />
            <PrintButton />
          </div>
        </aside>
      </div>
    </div>,
  )
}

function Texts({ entry }: { readonly entry: LibraryEntry }) {
  const texts = [
    ['Tóm tắt', entry.summary],
    ['Hiệu quả', entry.benefit],
    ['Khả năng áp dụng', entry.applicability],
  ] as const
  return texts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => (
      <Card key={title} title={title}>
        <p className="kn-written">{text}</p>
      </Card>
    ))
}

function Facts({ entry }: { readonly entry: LibraryEntry }) {
  return (
    <Card title="Thông tin">
      <DefinitionList
        items={[
          { term: 'Kết quả', value: <ClassBadge className={entry.className} /> },
          ...(entry.authorNames === '' ? [] : [{ term: 'Tác giả', value: entry.authorNames }]),
          { term: 'Đơn vị', value: entry.unitName ?? 'Cá nhân' },
          { term: 'Lĩnh vực', value: entry.fieldName },
          { term: 'Năm', value: String(entry.year) },
          {
            term: 'Quyết định',
            value: `số ${entry.decisionNumber} ngày ${printDay(entry.decidedOn)}, ${entry.authorityName}`,
          },
        ].filter(({ value }) => value !== '')}
      />
    </Card>
  )
}

function AppliedCard({ applied }: { readonly applied: readonly Replication[] }) {
  return (
    <Card title="Đơn vị đã áp dụng" aside={`${applied.length} đơn vị`}>
      <ul className="kn-stack list-unstyled">
        {applied.map((one) => (
          <li key={one.id}>
            <strong>{one.unitName}</strong>, từ ngày {printDay(one.appliedFrom)}
            {one.place !== '' && ` (${one.place})`}
            <p className="kn-written">{one.effect}</p>
            <EffectLines effects={one.effects} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SayCard(props: {
  readonly entry: LibraryEntry
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly problems: readonly FieldProblem[]
  readonly typed: Typed
}) {
  const { entry, units, problems, typed } = props
  return (
    <Card title="Đơn vị chúng tôi áp dụng sáng kiến này" look="sun">
      <Form action={links.sayReplication(entry.id)} label="Báo áp dụng">
        <ChoiceField
          name="don-vi"
          label="Đơn vị"
          required
          value={typed['don-vi'] ?? String(units[0]?.id ?? '')}
          errors={problemsOf(problems, 'don-vi')}
          choices={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <DateField
          name="tu-ngay"
          label="Áp dụng từ ngày"
          required
          value={typed['tu-ngay']}
          errors={problemsOf(problems, 'tu-ngay')}
        />
        <TextField
          name="noi-ap-dung"
          label="Nơi áp dụng trong đơn vị"
          hint="Bộ phận, tổ, khối lớp; để trống nếu áp dụng toàn đơn vị."
          maxLength={longestEffect}
          value={typed['noi-ap-dung']}
          errors={problemsOf(problems, 'noi-ap-dung')}
        />
        <LongTextField
          name="hieu-qua"
          label="Hiệu quả đã thấy"
          required
          rows={4}
          maxLength={longestEffect}
          value={typed['hieu-qua']}
          errors={problemsOf(problems, 'hieu-qua')}
        />
        <FormActions note="Cơ quan thường trực xác nhận trước khi hiện công khai; sau 6 và 12 tháng đơn vị được hỏi lại về hiệu quả.">
          <SubmitButton icon="send">Báo áp dụng</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

function SummaryCard(props: {
  readonly entry: LibraryEntry
  readonly problems: readonly FieldProblem[]
  readonly typed: Typed
}) {
  const { entry, problems, typed } = props
  return (
    <Card title="Biên tập tóm tắt công khai">
      <Form action={links.editSummary(entry.id)} label="Biên tập tóm tắt">
        <LongTextField
          name="tom-tat"
          label="Tóm tắt"
          required
          rows={6}
          maxLength={longestSummary}
          value={typed['tom-tat'] ?? entry.summary}
          errors={problemsOf(problems, 'tom-tat')}
        />
        <FormActions>
          <SubmitButton look="plain">Lưu tóm tắt</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

function replicationWords(problem: SayReplicationProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-entry':
      return { message: 'Sáng kiến này không còn trong thư viện.' }
    case 'not-of-unit':
      return { field: 'don-vi', message: 'Ông/bà không phụ trách đơn vị này.' }
    case 'own-initiative':
      return {
        field: 'don-vi',
        message: 'Đây là sáng kiến của chính đơn vị; chỉ ghi nơi khác áp dụng lại.',
      }
    case 'said-before':
      return { field: 'don-vi', message: 'Đơn vị đã báo áp dụng sáng kiến này rồi.' }
    case 'day-missing':
      return { field: 'tu-ngay', message: 'Chưa ghi ngày bắt đầu áp dụng (dd/mm/yyyy).' }
    case 'day-ahead':
      return { field: 'tu-ngay', message: 'Ngày này chưa tới.' }
    case 'effect-missing':
      return { field: 'hieu-qua', message: 'Chưa ghi hiệu quả đã thấy.' }
    case 'too-long':
      return {
        field: problem.part === 'place' ? 'noi-ap-dung' : 'hieu-qua',
        message: `Dài nhất ${problem.max} ký tự.`,
      }
  }
}

function summaryWords(problem: EditSummaryProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-entry':
      return { message: 'Sáng kiến này không còn trong thư viện.' }
    case 'not-allowed':
      return { message: 'Chỉ cơ quan thường trực và văn hóa thông tin biên tập tóm tắt.' }
    case 'summary-missing':
      return { field: 'tom-tat', message: 'Chưa có tóm tắt.' }
    case 'summary-too-long':
      return { field: 'tom-tat', message: `Dài nhất ${problem.max} ký tự.` }
  }
}
