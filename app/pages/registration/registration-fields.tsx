import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RegistrationAuthor, RegistrationEntry } from '#app/domain/registration/registration.ts'
import { registrationLimits } from '#app/domain/registration/registration-rules.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { RepeatRows } from '#app/pages/kit/repeat-rows.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { PersonAtWork } from '#app/records/people/people.ts'

export const emptyEntry: RegistrationEntry = {
  title: '',
  authors: [{ personId: null, fullName: '', jobTitle: '' }],
  field: null,
  kind: null,
  isReform: false,
  note: '',
}

/** The form of one registration: people of the unit are picked, others written by name and job title. */
export function RegistrationFields(props: {
  readonly entry: RegistrationEntry
  readonly programme: Programme
  readonly people: readonly PersonAtWork[]
  readonly problems: readonly FieldProblem[]
}) {
  const { entry, programme, people, problems } = props
  const coded = (list: Programme['fields']) => list.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <TextField
        name="title"
        label="Tên sáng kiến"
        required
        value={entry.title}
        maxLength={formLimits.title}
        errors={problemsOf(problems, 'title')}
      />
      <RepeatRows
        actName="authorsAct"
        rowName="Tác giả"
        add="Thêm tác giả"
        rows={entry.authors.map((author, place) => (
          <AuthorFields
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            key={place}
            place={String(place)}
            author={author}
            people={people}
            problems={problems}
          />
        ))}
        blank={
          <AuthorFields
            place="__i__"
            author={{ personId: null, fullName: '', jobTitle: '' }}
            people={people}
            problems={[]}
          />
        }
      />
      <ChoiceField
        name="field"
        label="Lĩnh vực"
        blank="Chưa xác định"
        value={entry.field ?? ''}
        choices={coded(programme.fields)}
        errors={problemsOf(problems, 'field')}
      />
      <ChoiceField
        name="kind"
        label="Loại giải pháp"
        blank="Chưa xác định"
        value={entry.kind ?? ''}
        choices={coded(programme.solutionKinds)}
        errors={problemsOf(problems, 'kind')}
      />
      <CheckField name="isReform" label="Thuộc nội dung cải cách hành chính" checked={entry.isReform} />
      <LongTextField
        name="note"
        label="Ghi chú"
        rows={2}
        value={entry.note}
        maxLength={registrationLimits.note}
        errors={problemsOf(problems, 'note')}
      />
    </>
  )
}

function AuthorFields(props: {
  readonly place: string
  readonly author: RegistrationAuthor
  readonly people: readonly PersonAtWork[]
  readonly problems: readonly FieldProblem[]
}) {
  const { author, people, problems } = props
  const name = (cell: string) => `authors.${props.place}.${cell}`
  return (
    <>
      {people.length > 0 && (
        <ChoiceField
          name={name('personId')}
          label="Người của đơn vị"
          blank="Ghi tên bên cạnh"
          value={author.personId === null ? '' : String(author.personId)}
          choices={people.map(({ id, fullName, position }) => ({
            value: String(id),
            label: position === '' ? fullName : `${fullName}, ${position}`,
          }))}
        />
      )}
      <TextField
        name={name('fullName')}
        label="Họ và tên"
        value={author.personId === null ? author.fullName : ''}
        maxLength={formLimits.line}
        errors={problemsOf(problems, name('fullName'))}
      />
      <TextField
        name={name('jobTitle')}
        label="Chức vụ"
        value={author.jobTitle}
        maxLength={formLimits.line}
      />
    </>
  )
}

/** What the form says; rows with neither a person nor a name are left out. */
export function typedEntry(form: Form, people: readonly PersonAtWork[]): RegistrationEntry {
  const text = (name: string) => form.line(name)
  return {
    title: text('title'),
    authors: authorPlaces(form).flatMap((place) => authorAt(form, place, people)),
    field: text('field') || null,
    kind: text('kind') || null,
    isReform: form.has('isReform'),
    note: form.text('note').trim(),
  }
}

const authorPlaces = (form: Form): readonly string[] => [
  ...new Set(form.names().flatMap((name) => /^authors\.(\d+)\./.exec(name)?.[1] ?? [])),
]

function authorAt(form: Form, place: string, people: readonly PersonAtWork[]): readonly RegistrationAuthor[] {
  const id = typedWhole(form.text(`authors.${place}.personId`))
  const person = people.find((each) => each.id === id)
  const fullName = person?.fullName ?? form.line(`authors.${place}.fullName`)
  const jobTitle = form.line(`authors.${place}.jobTitle`) || (person?.position ?? '')
  return fullName === '' && jobTitle === '' ? [] : [{ personId: person?.id ?? null, fullName, jobTitle }]
}

/** The entry after a press on "add" or "remove" where no script runs; null where neither was pressed. */
export function entryAfterRowAct(form: Form, entry: RegistrationEntry): RegistrationEntry | null {
  const act = form.text('authorsAct')
  if (act === 'them')
    return { ...entry, authors: [...entry.authors, { personId: null, fullName: '', jobTitle: '' }] }
  const place = /^bo-(\d+)$/.exec(act)?.[1]
  return place === undefined
    ? null
    : { ...entry, authors: entry.authors.filter((_, each) => each !== Number(place)) }
}
