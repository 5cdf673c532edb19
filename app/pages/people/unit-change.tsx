import { mergeUnit } from '#app/casework/people/merge-unit.ts'
import { renameUnit, type UnitActRefusal } from '#app/casework/people/rename-unit.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { holdingsOf } from '#app/records/people/unit-acts.ts'
import { unitById, unitsInForce } from '#app/records/people/units.ts'
import { unitActWords } from './unit-words.ts'

type Change = 'doi-ten' | 'sap-nhap'
type Screen = (visit: SignedInVisit) => Promise<Response>

export const unitChangePage =
  (change: Change): Screen =>
  async (visit) => {
    const unit = await unitOfVisit(visit)
    if (unit === null) return noSuchPage(visit)
    const form = formOf([
      ['ten', unit.name],
      ['ten-ngan', unit.shortName],
      ['viet-tat', unit.abbreviation],
      ['tu-ngay', printDay(visit.today)],
      ['van-thu', 'on'],
    ])
    return show(visit, change, unit, form, [])
  }

export const sendUnitChange =
  (change: Change): Screen =>
  async (visit) => {
    const unit = await unitOfVisit(visit)
    if (unit === null) return noSuchPage(visit)
    const form = await visit.form()
    const day = typedDay(form.text('tu-ngay'))
    if (typeof day === 'string')
      return show(visit, change, unit, form, [
        { field: 'tu-ngay', message: 'Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/3/2024.' },
      ])
    const basis = {
      unitId: unit.id,
      day,
      documentNumber: form.line('so-van-ban'),
      reason: form.line('ly-do'),
    }
    const refuse = (problems: readonly UnitActRefusal[]) =>
      show(visit, change, unit, form, problems.map(unitActWords))
    if (change === 'doi-ten') {
      const named = {
        name: form.line('ten'),
        shortName: form.line('ten-ngan'),
        abbreviation: form.line('viet-tat'),
      }
      const renamed = await renameUnit(visit.tools, visit.actor, { ...basis, ...named })
      return renamed.ok
        ? goTo(links.unit(unit.id), 'Đã đổi tên; hồ sơ đã nộp giữ tên cũ.')
        : refuse(renamed.problems)
    }
    const roles = [
      ...(form.has('van-thu') ? (['unit-clerk'] as const) : []),
      ...(form.has('thu-truong') ? (['unit-head'] as const) : []),
    ]
    const merged = await mergeUnit(visit.tools, visit.actor, {
      ...basis,
      intoId: typedWhole(form.text('don-vi-nhan')) ?? 0,
      roles,
    })
    if (!merged.ok) return refuse(merged.problems)
    const { people, dossiers } = merged.value
    return goTo(
      links.unit(unit.id),
      `Đã sáp nhập: chuyển ${printCount(people)} người, ${printCount(dossiers)} hồ sơ, ${printCount(merged.value.roles)} vai trò.`,
    )
  }

async function unitOfVisit(visit: SignedInVisit): Promise<Unit | null> {
  const id = idParam(visit)
  return id === null ? null : unitById(visit.tools.db, id)
}

const titles: Readonly<Record<Change, string>> = {
  'doi-ten': 'Đổi tên đơn vị',
  'sap-nhap': 'Sáp nhập vào đơn vị khác',
}

async function show(
  visit: SignedInVisit,
  change: Change,
  unit: Unit,
  form: Form,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const [held, units] = [
    await holdingsOf(visit.tools.db, unit.id),
    await unitsInForce(visit.tools.db, visit.today),
  ]
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return page(
    visit,
    {
      title: titles[change],
      breadcrumb: [
        { name: 'Đơn vị', href: links.units() },
        { name: unit.name, href: links.unit(unit.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems} />
      <Card title="Việc này sẽ" look="sun">
        {change === 'doi-ten' ? (
          <p>
            Đổi tên {unit.name} từ ngày ghi dưới đây. Hồ sơ, tờ trình, quyết định và giấy chứng nhận đã có giữ
            tên cũ; người, vai trò và{' '}
            <strong>{printCount(held.dossiers.filter(({ isOpen }) => isOpen).length)}</strong> hồ sơ đang làm
            ở lại với đơn vị.
          </p>
        ) : (
          <p>
            Kết thúc {unit.name} vào ngày liền trước, chuyển <strong>{printCount(held.people.length)}</strong>{' '}
            người và <strong>{printCount(held.dossiers.length)}</strong> hồ sơ của các kế hoạch chưa kết thúc
            sang đơn vị nhận. Hồ sơ đã nộp vẫn ghi tên {unit.name}.
          </p>
        )}
      </Card>
      <FormElement action={links.unitChange(unit.id, change)}>
        {change === 'doi-ten' ? (
          <>
            <TextField {...field('ten')} label="Tên mới" required maxLength={200} />
            <FieldGroup title="Tên gọi" titleHidden row>
              <TextField {...field('ten-ngan')} label="Tên gọi ngắn" maxLength={80} />
              <TextField {...field('viet-tat')} label="Chữ viết tắt" maxLength={20} />
            </FieldGroup>
          </>
        ) : (
          <>
            <ChoiceField
              {...field('don-vi-nhan')}
              label="Đơn vị nhận"
              required
              blank="Chọn đơn vị"
              hint="Sáp nhập thành đơn vị mới thì thêm đơn vị mới trước."
              choices={units
                .filter(({ id }) => id !== unit.id)
                .map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <CheckField
              name="van-thu"
              label="Văn thư tiếp tục làm văn thư ở đơn vị nhận"
              checked={form.has('van-thu')}
            />
            <CheckField
              name="thu-truong"
              label="Thủ trưởng tiếp tục làm thủ trưởng ở đơn vị nhận"
              checked={form.has('thu-truong')}
            />
          </>
        )}
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
        <FormActions>
          <SubmitButton icon="check">{titles[change]}</SubmitButton>
          <LinkButton href={links.unit(unit.id)} look="quiet">
            Thôi
          </LinkButton>
        </FormActions>
      </FormElement>
    </>,
  )
}
