import type { PersonDetails } from '#app/domain/people/person.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { printDay } from '#app/pages/kit/wording.ts'

/** The fields of a person, filled from a form that was sent or from what is kept. */
export function PersonFields({
  form,
  units,
  problems,
  asks = 'everything',
}: {
  readonly form: Form
  /** null: the unit is not for this person to choose. */
  readonly units: readonly Unit[] | null
  readonly problems: readonly FieldProblem[]
  /** `author`: what the đơn needs of an author, with the birthday and without how to reach them. */
  readonly asks?: 'everything' | 'author'
}) {
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return (
    <>
      <FieldGroup title="Họ tên và ngày sinh" titleHidden row>
        <TextField {...field('ho-ten')} label="Họ và tên" required maxLength={200} autoComplete="name" />
        <DateField {...field('ngay-sinh')} label="Ngày sinh" required={asks === 'author'} />
      </FieldGroup>
      {units !== null && (
        <ChoiceField
          {...field('don-vi')}
          label="Đơn vị công tác"
          blank="Không thuộc đơn vị nào"
          choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
        />
      )}
      <FieldGroup title="Chức danh và trình độ" titleHidden row>
        <TextField {...field('chuc-danh')} label="Chức danh, chức vụ" maxLength={200} />
        <TextField {...field('trinh-do')} label="Trình độ chuyên môn" maxLength={200} />
      </FieldGroup>
      {asks === 'everything' && (
        <FieldGroup title="Liên lạc" titleHidden row>
          <TextField
            {...field('thu-dien-tu')}
            label="Thư điện tử"
            type="email"
            maxLength={254}
            autoComplete="email"
          />
          <TextField
            {...field('dien-thoai')}
            label="Điện thoại"
            type="tel"
            maxLength={20}
            autoComplete="tel"
          />
        </FieldGroup>
      )}
    </>
  )
}

/** What the fields say, and what in them cannot be read. */
export function readPerson(form: Form): {
  readonly details: PersonDetails
  readonly unreadable: readonly FieldProblem[]
} {
  const birthDate = typedDay(form.text('ngay-sinh'))
  const unit = form.text('don-vi')
  return {
    details: {
      fullName: form.line('ho-ten'),
      birthDate: typeof birthDate === 'string' ? null : birthDate,
      homeUnitId: /^[1-9]\d{0,14}$/.test(unit) ? Number(unit) : null,
      position: form.line('chuc-danh'),
      qualification: form.line('trinh-do'),
      email: form.line('thu-dien-tu') || null,
      phone: form.line('dien-thoai') || null,
    },
    unreadable:
      birthDate === 'wrong'
        ? [{ field: 'ngay-sinh', message: 'Ngày sinh chưa đúng dạng ngày/tháng/năm, ví dụ 05/3/1985.' }]
        : [],
  }
}

/** The fields of somebody who is known, as a form would have sent them. */
export const formOfPerson = (
  person: PersonDetails,
  more: readonly (readonly [string, string])[] = [],
): Form =>
  formOf([
    ['ho-ten', person.fullName],
    ['ngay-sinh', person.birthDate === null ? '' : printDay(person.birthDate)],
    ['don-vi', person.homeUnitId === null ? '' : String(person.homeUnitId)],
    ['chuc-danh', person.position],
    ['trinh-do', person.qualification],
    ['thu-dien-tu', person.email ?? ''],
    ['dien-thoai', person.phone ?? ''],
    ...more,
  ])
