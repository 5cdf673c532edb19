import { splitUnit } from '#app/casework/people/split-unit.ts'
import { type Unit, unitTypes } from '#app/domain/people/unit.ts'
import type { SplitShare } from '#app/domain/people/unit-acts.ts'
import { codeFromName } from '#app/domain/people/unit-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { chosen } from '#app/pages/kit/list-query.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { holdingsOf, type UnitHoldings } from '#app/records/people/unit-acts.ts'
import { unitById } from '#app/records/people/units.ts'
import { unitActWords, unitTypeWords } from './unit-words.ts'

export async function splitUnitPage(visit: SignedInVisit): Promise<Response> {
  const unit = await unitOfVisit(visit)
  if (unit === null) return noSuchPage(visit)
  const form = formOf([
    ['loai', unit.type],
    ['nganh', unit.sector],
    ['tu-ngay', printDay(visit.today)],
  ])
  return show(visit, unit, form, [])
}

/** What goes and what stays is shown in numbers first; changed afterwards, it is shown once more. */
export async function sendSplitUnit(visit: SignedInVisit): Promise<Response> {
  const unit = await unitOfVisit(visit)
  if (unit === null) return noSuchPage(visit)
  const form = await visit.form()
  const day = typedDay(form.text('tu-ngay'))
  const type = chosen(form.text('loai'), unitTypes)
  const unreadable: FieldProblem[] = []
  if (typeof day === 'string')
    unreadable.push({
      field: 'tu-ngay',
      message: 'Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/3/2024.',
    })
  if (type === null) unreadable.push({ field: 'loai', message: 'Chưa chọn loại đơn vị.' })
  if (form.line('ten') === '') unreadable.push({ field: 'ten', message: 'Chưa nhập tên đơn vị.' })
  if (typeof day === 'string' || type === null || unreadable.length > 0)
    return show(visit, unit, form, unreadable)
  if (form.text('da-xem') !== chosenText(form)) return show(visit, unit, form, [], true)
  const outcome = await splitUnit(visit.tools, visit.actor, {
    unitId: unit.id,
    day,
    documentNumber: form.line('so-van-ban'),
    reason: form.line('ly-do'),
    named: {
      name: form.line('ten'),
      shortName: form.line('ten-ngan'),
      abbreviation: form.line('viet-tat'),
      code: form.line('ma') || codeFromName(form.line('ten-ngan') || form.line('ten')),
      type,
      sector: form.text('nganh'),
    },
    share: shareOf(form),
  })
  return outcome.ok
    ? goTo(links.unit(outcome.value.newUnitId), `Đã tách ${form.line('ten')} từ ${unit.name}.`)
    : show(visit, unit, form, outcome.problems.map(unitActWords))
}

async function unitOfVisit(visit: SignedInVisit): Promise<Unit | null> {
  const id = idParam(visit)
  return id === null ? null : unitById(visit.tools.db, id)
}

const ticked = (form: Form, kind: string): readonly number[] =>
  form.names().flatMap((name) => {
    const [, id] = name.match(new RegExp(`^${kind}\\.([1-9]\\d{0,14})$`)) ?? []
    return id === undefined ? [] : [Number(id)]
  })

const shareOf = (form: Form): SplitShare => ({
  people: ticked(form, 'nguoi'),
  dossiers: ticked(form, 'ho-so'),
  registrations: ticked(form, 'dang-ky'),
})

/** What was chosen when the numbers were shown. */
const chosenText = (form: Form): string => {
  const { people, dossiers, registrations } = shareOf(form)
  return [form.line('ten'), form.text('tu-ngay'), people, dossiers, registrations].join('|')
}

async function show(
  visit: SignedInVisit,
  unit: Unit,
  form: Form,
  problems: readonly FieldProblem[],
  isSeen = false,
): Promise<Response> {
  const { db } = visit.tools
  const held = await holdingsOf(db, unit.id)
  const sectors = await knownSectors(db)
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return page(
    visit,
    {
      title: 'Tách ra đơn vị mới',
      breadcrumb: [
        { name: 'Đơn vị', href: links.units() },
        { name: unit.name, href: links.unit(unit.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems} />
      {isSeen ? (
        <SplitInNumbers unit={unit} form={form} held={held} />
      ) : (
        <p>
          {unit.name} tiếp tục hoạt động. Đơn vị mới có từ ngày ghi dưới đây; ai và hồ sơ nào không được chọn
          thì ở lại. Tách thành nhiều đơn vị thì ghi lần lượt từng đơn vị.
        </p>
      )}
      <FormElement action={links.splitUnit(unit.id)} hidden={isSeen ? { 'da-xem': chosenText(form) } : {}}>
        <TextField {...field('ten')} label="Tên đơn vị mới" required maxLength={200} />
        <FieldGroup title="Tên gọi" titleHidden row>
          <TextField {...field('ten-ngan')} label="Tên gọi ngắn" maxLength={80} />
          <TextField {...field('viet-tat')} label="Chữ viết tắt" maxLength={20} />
          <TextField {...field('ma')} label="Mã" maxLength={60} hint="Để trống thì lấy từ tên." />
        </FieldGroup>
        <FieldGroup title="Phân loại" titleHidden row>
          <ChoiceField
            {...field('loai')}
            label="Loại đơn vị"
            required
            choices={unitTypes.map((type) => ({ value: type, label: unitTypeWords[type] }))}
          />
          <ChoiceField
            {...field('nganh')}
            label="Ngành"
            required
            choices={sectors.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FieldGroup>
        <FieldGroup title="Căn cứ" titleHidden row>
          <DateField {...field('tu-ngay')} label="Từ ngày" required />
          <TextField
            {...field('so-van-ban')}
            label="Số, ký hiệu văn bản"
            required
            maxLength={100}
            hint="Ví dụ 1318/NQ-UBTVQH15."
          />
        </FieldGroup>
        <TextField {...field('ly-do')} label="Lý do" maxLength={300} />
        <Goes
          title="Người sang đơn vị mới"
          kind="nguoi"
          form={form}
          lines={held.people.map(({ id, fullName, position }) => ({ id, label: fullName, hint: position }))}
        />
        <Goes
          title="Hồ sơ sang đơn vị mới"
          kind="ho-so"
          form={form}
          lines={held.dossiers.map(({ id, title, code, isOpen }) => ({
            id,
            label: title || '(chưa đặt tên)',
            hint: [code, isOpen ? null : 'đã xong'].filter((part) => part).join(' · '),
          }))}
        />
        <Goes
          title="Bản đăng ký sang đơn vị mới"
          kind="dang-ky"
          form={form}
          lines={held.registrations.map(({ id, title, authors }) => ({ id, label: title, hint: authors }))}
        />
        <FormActions>
          <SubmitButton icon={isSeen ? 'check' : 'eye'}>{isSeen ? 'Tách đơn vị' : 'Xem trước'}</SubmitButton>
          <LinkButton href={links.unit(unit.id)} look="quiet">
            Thôi
          </LinkButton>
        </FormActions>
      </FormElement>
    </>,
  )
}

function SplitInNumbers({
  unit,
  form,
  held,
}: {
  readonly unit: Unit
  readonly form: Form
  readonly held: UnitHoldings
}) {
  const share = shareOf(form)
  const counts = (people: number, dossiers: number, registrations: number) =>
    `${printCount(people)} người, ${printCount(dossiers)} hồ sơ, ${printCount(registrations)} bản đăng ký`
  return (
    <Card title="Việc này sẽ" look="sun">
      <p>
        Lập {form.line('ten')} từ {form.line('tu-ngay')} và chuyển sang đó{' '}
        <strong>{counts(share.people.length, share.dossiers.length, share.registrations.length)}</strong>. Ở
        lại {unit.name}:{' '}
        {counts(
          held.people.length - share.people.length,
          held.dossiers.length - share.dossiers.length,
          held.registrations.length - share.registrations.length,
        )}
        .
      </p>
      <p>
        Văn thư, thủ trưởng sang đơn vị mới giữ vai trò đó ở đơn vị mới và thôi ở đơn vị cũ. Hồ sơ đã nộp vẫn
        ghi tên {unit.name}.
      </p>
    </Card>
  )
}

/** Boxes of what may go; what is not ticked stays. */
function Goes({
  title,
  kind,
  form,
  lines,
}: {
  readonly title: string
  readonly kind: string
  readonly form: Form
  readonly lines: readonly { readonly id: number; readonly label: string; readonly hint: string }[]
}) {
  if (lines.length === 0) return null
  return (
    <FieldGroup title={title}>
      {lines.map(({ id, label, hint }) => (
        <CheckField
          key={id}
          name={`${kind}.${id}`}
          label={label}
          {...(hint === '' ? {} : { hint })}
          checked={form.has(`${kind}.${id}`)}
        />
      ))}
    </FieldGroup>
  )
}
