import type { Council } from '#app/domain/council/council.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { TickBoxes } from '#app/pages/kit/tick-boxes.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { printDay } from '#app/pages/kit/wording.ts'

/** The decision as the form writes it. */
export function typedDecision(form: SentForm) {
  const decidedOn = typedDay(form.text('ngay-quyet-dinh'))
  return {
    name: form.line('ten').slice(0, 300),
    decisionNumber: form.line('so-quyet-dinh').slice(0, 100),
    decidedOn: typeof decidedOn === 'string' ? null : decidedOn,
    remit: { sectors: form.all('nganh'), fields: form.all('linh-vuc') },
    signedAs: form.line('tham-quyen').slice(0, 300),
    signer: form.line('nguoi-ky').slice(0, 200),
  }
}

/** Name, decision, signer, and what the council or group is for. */
export function DecisionFields(props: {
  programme: Programme
  council: Pick<Council, 'name' | 'decisionNumber' | 'decidedOn' | 'remit' | 'signedAs' | 'signer'> | null
  typed: SentForm | undefined
  problems: readonly FieldProblem[]
}) {
  const { programme, council, typed, problems } = props
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <>
      <TextField
        name="ten"
        label="Tên"
        required
        maxLength={300}
        value={typed?.text('ten') ?? council?.name ?? programme.authority.council.name}
        errors={errors('ten')}
      />
      <TextField
        name="so-quyet-dinh"
        label="Số quyết định"
        hint="Ghi cả ký hiệu, ví dụ 287/QĐ-UBND."
        required
        size="medium"
        maxLength={100}
        value={typed?.text('so-quyet-dinh') ?? council?.decisionNumber ?? ''}
        errors={errors('so-quyet-dinh')}
      />
      <DateField
        name="ngay-quyet-dinh"
        label="Ngày quyết định"
        required
        value={typed?.text('ngay-quyet-dinh') ?? (council === null ? '' : printDay(council.decidedOn))}
        errors={errors('ngay-quyet-dinh')}
      />
      <TextField
        name="tham-quyen"
        label="Thẩm quyền ký"
        hint="Các dòng cách nhau bằng dấu gạch chéo: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH. Để trống: như kế hoạch."
        maxLength={300}
        value={typed?.text('tham-quyen') ?? council?.signedAs ?? ''}
      />
      <TextField
        name="nguoi-ky"
        label="Người ký"
        size="medium"
        maxLength={200}
        value={typed?.text('nguoi-ky') ?? council?.signer ?? ''}
      />
      <FieldGroup title="Phạm vi xét" hint="Không chọn gì: xét mọi ngành, mọi lĩnh vực của kế hoạch.">
        <TickBoxes
          name="nganh"
          label="Ngành"
          choices={programme.sectors.map(({ code, name }) => ({ value: code, label: name }))}
          ticked={typed?.all('nganh') ?? council?.remit.sectors ?? []}
        />
        <TickBoxes
          name="linh-vuc"
          label="Lĩnh vực"
          choices={programme.fields.map(({ code, name }) => ({ value: code, label: name }))}
          ticked={typed?.all('linh-vuc') ?? council?.remit.fields ?? []}
        />
      </FieldGroup>
    </>
  )
}
