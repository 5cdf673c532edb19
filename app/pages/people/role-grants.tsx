import { roles } from '#app/domain/people/actor.ts'
import { needsUnit } from '#app/domain/people/role-rules.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, Form as FormElement, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { RoleGrant } from '#app/records/people/role-grants.ts'
import { roleWords } from './role-words.ts'

/** The roles of one person: those in force, those to come and those of before, and a form for one more. */
export function RoleGrants(props: {
  readonly personId: number
  readonly grants: readonly RoleGrant[]
  readonly units: readonly Unit[]
  readonly today: Temporal.PlainDate
  readonly form: Form
  readonly problems: readonly FieldProblem[]
}) {
  const { personId, grants, units, today, form, problems } = props
  const field = (name: string) => ({ name, errors: problemsOf(problems, name) })
  return (
    <Card title="Vai trò" id="vai-tro">
      {grants.length === 0 ? (
        <p>Chưa giữ vai trò nào. Giao vai trò đầu tiên ở ngay dưới đây.</p>
      ) : (
        <ul className="list-unstyled kn-stack mb-0">
          {grants.map((grant) => (
            <li key={grant.id}>
              <GrantLine grant={grant} today={today} personId={personId} />
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4">Giao thêm vai trò</h3>
      <FormElement action={links.accountAct(personId, 'vai-tro')}>
        <FieldGroup title="Vai trò và đơn vị" titleHidden row>
          <ChoiceField
            {...field('vai-tro')}
            label="Vai trò"
            required
            value={form.text('vai-tro') || undefined}
            choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          />
          <ChoiceField
            {...field('vai-tro-don-vi')}
            label="Cho đơn vị"
            hint={`Bắt buộc với ${roles
              .filter(needsUnit)
              .map((role) => roleWords[role].toLowerCase())
              .join(' và ')}.`}
            value={form.text('vai-tro-don-vi')}
            blank="Không gắn với đơn vị nào"
            choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
          />
        </FieldGroup>
        <FieldGroup title="Thời gian" titleHidden row>
          <DateField
            {...field('tu-ngay')}
            label="Từ ngày"
            required
            value={form.has('tu-ngay') ? form.text('tu-ngay') : printDay(today)}
          />
          <DateField
            {...field('den-ngay')}
            label="Đến hết ngày"
            hint="Để trống nếu chưa định ngày cuối."
            value={form.text('den-ngay')}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton icon="plus">Giao vai trò</SubmitButton>
        </FormActions>
      </FormElement>
    </Card>
  )
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

const lastDay = (grant: RoleGrant): string => {
  if (grant.validTo === null) return 'chưa định ngày cuối'
  return isBefore(grant.validTo, grant.validFrom) ? 'đã rút lại' : `đến hết ${printDay(grant.validTo)}`
}

function GrantLine({
  grant,
  today,
  personId,
}: {
  readonly grant: RoleGrant
  readonly today: Temporal.PlainDate
  readonly personId: number
}) {
  const name = roleWords[grant.role]
  const isOver = grant.validTo !== null && isBefore(grant.validTo, today)
  return (
    <>
      <p className="mb-1">
        <strong>{name}</strong>
        {grant.unitName !== null && `, ${grant.unitName}`} <GrantBadge grant={grant} today={today} />
        <span className="kn-under">
          Từ {printDay(grant.validFrom)}, {lastDay(grant)}
        </span>
      </p>
      {!isOver && (
        <ConfirmAct
          act="Kết thúc"
          danger
          small
          consequence={
            <p>
              Vai trò “{name}” hết hiệu lực sau ngày cuối nhập dưới đây; lịch sử vẫn được giữ. Để rút lại một
              vai trò giao nhầm, nhập ngày liền trước ngày bắt đầu.
            </p>
          }
          confirm="Kết thúc vai trò"
          action={links.endRole(personId, grant.id)}
        >
          <DateField
            name={`ngay-cuoi-${grant.id}`}
            label="Ngày cuối còn hiệu lực"
            required
            value={printDay(today)}
          />
        </ConfirmAct>
      )}
    </>
  )
}

function GrantBadge({ grant, today }: { readonly grant: RoleGrant; readonly today: Temporal.PlainDate }) {
  if (grant.validTo !== null && isBefore(grant.validTo, today)) return <Badge tone="quiet">Đã kết thúc</Badge>
  return isBefore(today, grant.validFrom) ? (
    <Badge tone="water">Sắp tới</Badge>
  ) : (
    <Badge tone="green">Đang giữ</Badge>
  )
}
