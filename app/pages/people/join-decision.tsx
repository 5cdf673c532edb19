import type { Unit } from '#app/domain/people/unit.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FormActions, Form as FormElement, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { links } from '#app/pages/links.ts'
import type { JoinRequest } from '#app/records/people/join-requests.ts'
import type { PersonAtWork } from '#app/records/people/people.ts'

/** What the office chooses: sector, unit, person; or why not. */
export function JoinDecision({
  request,
  form,
  problems,
  sectors,
  units,
  people,
}: {
  readonly request: JoinRequest
  readonly form: Form
  readonly problems: readonly FieldProblem[]
  readonly sectors: readonly { readonly code: string; readonly name: string }[]
  readonly units: readonly Unit[]
  readonly people: readonly PersonAtWork[]
}) {
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  const isAlone = request.kind === 'individual'
  return (
    <div className="kn-beside">
      <Card title="Duyệt">
        <FormElement action={links.joinRequestAct(request.id, 'duyet')}>
          <ChoiceField
            {...field('nganh')}
            label="Ngành"
            required
            blank="Chọn ngành"
            hint="Quyết định đợt nộp hồ sơ."
            choices={sectors.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <ChoiceField
            {...field('don-vi')}
            label="Đơn vị"
            {...(isAlone ? { blank: 'Không qua đơn vị, nộp trực tiếp' } : {})}
            hint={
              isAlone
                ? 'Chỉ chọn đơn vị khi người này làm việc ở đó.'
                : 'Đơn vị mới thì người đăng ký làm văn thư và thủ trưởng; đơn vị đã có thì chỉ là tác giả.'
            }
            choices={[
              ...(isAlone ? [] : [{ value: 'moi', label: `Lập đơn vị mới: ${request.organisationName}` }]),
              ...units.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
          />
          {!isAlone && (
            <TextField
              {...field('ma')}
              label="Mã của đơn vị mới"
              maxLength={60}
              hint="Chữ thường không dấu, chữ số, gạch nối; không trùng đơn vị khác."
            />
          )}
          <ChoiceField
            {...field('nguoi')}
            as="buttons"
            label="Người"
            required
            choices={[
              { value: 'moi', label: 'Người mới', hint: 'Chưa có trong hệ thống.' },
              ...people.map((person) => ({
                value: String(person.id),
                label: person.fullName,
                hint: whoIs(person, request.email),
              })),
            ]}
          />
          <TextField
            {...field('ten-dang-nhap')}
            label="Tên đăng nhập"
            maxLength={60}
            hint="Người đã có tài khoản giữ tên đăng nhập cũ."
          />
          {request.confirmedAt === null && (
            <TextField
              {...field('ly-do')}
              label="Lý do duyệt khi chưa xác nhận thư điện tử"
              required
              maxLength={500}
              hint="Ví dụ: đã gọi số 0912 345 678 xác minh ngày 05/6/2024."
            />
          )}
          <FormActions>
            <SubmitButton icon="check">Duyệt đăng ký</SubmitButton>
          </FormActions>
        </FormElement>
      </Card>
      <Card title="Từ chối">
        <ConfirmAct
          act="Từ chối đăng ký"
          danger
          consequence={<p>Lý do dưới đây được gửi tới {request.email}. Người đó có thể đăng ký lại.</p>}
          confirm="Từ chối"
          action={links.joinRequestAct(request.id, 'tu-choi')}
        >
          <LongTextField
            name="ly-do-tu-choi"
            value={form.line('ly-do-tu-choi')}
            errors={problemsOf(problems, 'ly-do-tu-choi')}
            label="Lý do"
            required
            maxLength={500}
            rows={3}
          />
        </ConfirmAct>
      </Card>
    </div>
  )
}

const whoIs = (person: PersonAtWork, email: string): string =>
  [
    person.email?.toLowerCase() === email ? 'cùng thư điện tử' : 'cùng họ tên, chưa chắc là cùng người',
    person.position,
    person.unitName,
  ]
    .filter((part) => part)
    .join(' · ')
