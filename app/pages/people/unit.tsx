import { endUnit } from '#app/casework/people/end-unit.ts'
import { saveUnit } from '#app/casework/people/save-unit.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { type Unit, unitTypes } from '#app/domain/people/unit.ts'
import { codeFromName, type UnitDetails } from '#app/domain/people/unit-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
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
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { peopleWithRole } from '#app/records/people/role-grants.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { actsOfUnit } from '#app/records/people/unit-acts.ts'
import { allUnits, unitById } from '#app/records/people/units.ts'
import { UnitHistory } from './unit-history.tsx'
import { endUnitWords, saveUnitWords, unitTypeWords } from './unit-words.ts'

export const newUnitPage = (visit: SignedInVisit): Promise<Response> =>
  show(visit, null, {
    form: formOf([['tu-ngay', printDay(visit.today.with({ month: 1, day: 1 }))]]),
    problems: [],
    status: 200,
  })

export async function unitPage(visit: SignedInVisit): Promise<Response> {
  const unit = await unitOfVisit(visit)
  return unit === null
    ? noSuchPage(visit)
    : show(visit, unit, { form: formOfUnit(unit), problems: [], status: 200 })
}

/** Saves a new unit, or the one in the address. */
export async function sendUnit(visit: SignedInVisit): Promise<Response> {
  const isNew = visit.params.id === undefined
  const unit = isNew ? null : await unitOfVisit(visit)
  if (unit === null && !isNew) return noSuchPage(visit)
  const form = await visit.form()
  const { details, unreadable } = readUnit(form, unit)
  if (details === null) return show(visit, unit, { form, problems: unreadable, status: 422 })
  const outcome = await saveUnit(visit.tools, visit.actor, { id: unit?.id ?? null, details })
  if (!outcome.ok)
    return show(visit, unit, { form, problems: outcome.problems.map(saveUnitWords), status: 422 })
  return goTo(links.unit(outcome.value.unitId), isNew ? 'Đã thêm đơn vị.' : 'Đã lưu đơn vị.')
}

export async function sendEndUnit(visit: SignedInVisit): Promise<Response> {
  const unit = await unitOfVisit(visit)
  if (unit === null) return noSuchPage(visit)
  const form = await visit.form()
  const lastDay = typedDay(form.text('ngay-cuoi'))
  const refuse = (problems: readonly FieldProblem[]) =>
    show(visit, unit, { form: formOfUnit(unit), problems, status: 422 })
  if (typeof lastDay === 'string') return refuse([{ field: 'ngay-cuoi', message: unreadableDay }])
  const outcome = await endUnit(visit.tools, visit.actor, {
    unitId: unit.id,
    lastDay,
    documentNumber: form.line('so-van-ban'),
    reason: form.line('ly-do'),
  })
  if (!outcome.ok) return refuse(outcome.problems.map(endUnitWords))
  return goTo(
    links.unit(unit.id),
    `Đã ghi ngày cuối của đơn vị; ${outcome.value.rolesEnded} vai trò kết thúc cùng ngày.`,
  )
}

const unreadableDay = 'Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/3/2024.'

async function unitOfVisit(visit: SignedInVisit): Promise<Unit | null> {
  const id = idParam(visit)
  return id === null ? null : unitById(visit.tools.db, id)
}

function readUnit(
  form: Form,
  kept: Unit | null,
): { readonly details: UnitDetails | null; readonly unreadable: readonly FieldProblem[] } {
  const type = chosen(form.text('loai'), unitTypes)
  const from = typedDay(form.text('tu-ngay'))
  const name = form.line('ten')
  const unreadable: FieldProblem[] = []
  if (type === null) unreadable.push({ field: 'loai', message: 'Chưa chọn loại đơn vị.' })
  if (typeof from === 'string') unreadable.push({ field: 'tu-ngay', message: unreadableDay })
  if (type === null || typeof from === 'string') {
    if (name === '') unreadable.unshift({ field: 'ten', message: 'Chưa nhập tên đơn vị.' })
    return { details: null, unreadable }
  }
  const parent = form.text('cap-tren')
  const details = {
    name,
    shortName: form.line('ten-ngan'),
    abbreviation: form.line('viet-tat'),
    code: form.line('ma') || codeFromName(form.line('ten-ngan') || name),
    type,
    sector: form.line('nganh'),
    parentId: /^[1-9]\d{0,14}$/.test(parent) ? Number(parent) : null,
    validFrom: from,
    validTo: kept?.validTo ?? null,
  }
  return { details, unreadable: [] }
}

const formOfUnit = (unit: Unit): Form =>
  formOf([
    ['ten', unit.name],
    ['ten-ngan', unit.shortName],
    ['viet-tat', unit.abbreviation],
    ['ma', unit.code],
    ['loai', unit.type],
    ['nganh', unit.sector],
    ['cap-tren', unit.parentId === null ? '' : String(unit.parentId)],
    ['tu-ngay', printDay(unit.validFrom)],
  ])

async function show(
  visit: SignedInVisit,
  unit: Unit | null,
  shown: { readonly form: Form; readonly problems: readonly FieldProblem[]; readonly status: 200 | 422 },
): Promise<Response> {
  const { db } = visit.tools
  const [sectors, units] = await Promise.all([knownSectors(db), allUnits(db)])
  const { form, problems } = shown
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return page(
    visit,
    {
      title: unit?.name ?? 'Thêm đơn vị',
      breadcrumb: [{ name: 'Đơn vị', href: links.units() }],
      status: shown.status,
    },
    <>
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <Card title={unit === null ? undefined : 'Thông tin đơn vị'}>
          <FormElement action={unit === null ? links.newUnit() : links.unit(unit.id)}>
            <TextField
              {...field('ten')}
              label="Tên đầy đủ"
              required
              maxLength={200}
              hint="Như ghi trên văn bản, ví dụ “Ủy ban nhân dân phường Bắc Sơn”."
            />
            <FieldGroup title="Tên gọi" titleHidden row>
              <TextField
                {...field('ten-ngan')}
                label="Tên gọi ngắn"
                maxLength={80}
                hint="Dùng trong bảng và danh sách."
              />
              <TextField
                {...field('viet-tat')}
                label="Chữ viết tắt"
                maxLength={20}
                hint="Dùng trong số ký hiệu văn bản."
              />
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
                hint="Quyết định đợt nộp hồ sơ của đơn vị."
                choices={sectors.map((sector) => ({ value: sector.code, label: sector.name }))}
              />
            </FieldGroup>
            <ChoiceField
              {...field('cap-tren')}
              label="Trực thuộc"
              blank="Không trực thuộc đơn vị nào"
              choices={units
                .filter((each) => each.id !== unit?.id)
                .map((each) => ({ value: String(each.id), label: each.name }))}
            />
            <FieldGroup title="Mã và thời gian" titleHidden row>
              <TextField
                {...field('ma')}
                label="Mã"
                maxLength={60}
                hint="Để trống thì lấy từ tên. Không trùng đơn vị khác."
              />
              <DateField {...field('tu-ngay')} label="Hoạt động từ ngày" required />
            </FieldGroup>
            <FormActions>
              <SubmitButton icon="check">{unit === null ? 'Thêm đơn vị' : 'Lưu đơn vị'}</SubmitButton>
              <LinkButton href={links.units()} look="quiet">
                {unit === null ? 'Thôi' : 'Về danh sách'}
              </LinkButton>
            </FormActions>
          </FormElement>
        </Card>
        {unit !== null && (
          <div className="kn-stack">
            <UnitSide visit={visit} unit={unit} people={await whoIsWho(visit, unit)} />
            <UnitHistory unitId={unit.id} acts={await actsOfUnit(db, unit.id)} />
          </div>
        )}
      </div>
    </>,
  )
}

type WhoIsWho = {
  readonly heads: readonly string[]
  readonly clerks: readonly string[]
  readonly roles: number
}

async function whoIsWho(visit: SignedInVisit, unit: Unit): Promise<WhoIsWho> {
  const { db } = visit.tools
  const [heads, clerks] = await Promise.all([
    peopleWithRole(db, 'unit-head', visit.today, unit.id),
    peopleWithRole(db, 'unit-clerk', visit.today, unit.id),
  ])
  return {
    heads: heads.map((each) => each.fullName),
    clerks: clerks.map((each) => each.fullName),
    roles: heads.length + clerks.length,
  }
}

function UnitSide({
  visit,
  unit,
  people,
}: {
  readonly visit: SignedInVisit
  readonly unit: Unit
  readonly people: WhoIsWho
}) {
  return (
    <Card title="Hiện nay">
      <DefinitionList
        stacked
        items={[
          { term: 'Thủ trưởng', value: people.heads.join(', ') || 'chưa giao' },
          { term: 'Văn thư', value: people.clerks.join(', ') || 'chưa giao' },
          {
            term: 'Hiệu lực',
            value: `từ ${printDay(unit.validFrom)}${unit.validTo === null ? '' : ` đến hết ${printDay(unit.validTo)}`}`,
          },
          ...(mayAdminister(visit.actor)
            ? [{ term: 'Người', value: <a href={`${links.accounts()}?don-vi=${unit.id}`}>Xem danh sách</a> }]
            : []),
        ]}
      />
      {unit.validTo === null && (
        <div className="kn-stack mb-3">
          <LinkButton href={links.unitChange(unit.id, 'doi-ten')} icon="edit">
            Đổi tên theo văn bản
          </LinkButton>
          <LinkButton href={links.splitUnit(unit.id)} icon="sitemap">
            Tách ra đơn vị mới
          </LinkButton>
          <LinkButton href={links.unitChange(unit.id, 'sap-nhap')} icon="sitemap">
            Sáp nhập vào đơn vị khác
          </LinkButton>
        </div>
      )}
      {unit.validTo === null && (
        <ConfirmAct
          act="Giải thể đơn vị"
          danger
          consequence={
            <p>
              Từ sau ngày cuối, đơn vị không nhận việc mới và mọi vai trò gắn với đơn vị (hiện có ít nhất{' '}
              {people.roles}) kết thúc cùng ngày. Hồ sơ và lịch sử vẫn còn.
            </p>
          }
          confirm="Giải thể đơn vị"
          action={links.endUnit(unit.id)}
        >
          <DateField name="ngay-cuoi" label="Ngày cuối hoạt động" required value={printDay(visit.today)} />
          <TextField
            name="so-van-ban"
            label="Số, ký hiệu văn bản"
            required
            maxLength={100}
            hint="Ví dụ 45/QĐ-UBND."
          />
          <TextField name="ly-do" label="Lý do" required maxLength={300} />
        </ConfirmAct>
      )}
    </Card>
  )
}
