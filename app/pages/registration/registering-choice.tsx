import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'
import { individual, type RegisteringFor } from './registering-unit.ts'

/** For whom one registers, where there is more than one answer; the sector is an individual's own choice. */
export function RegisteringChoice(props: {
  readonly path: string
  readonly whom: RegisteringFor
  readonly sector: string
}) {
  const { path, whom, sector } = props
  return (
    <form method="get" action={path} className="kn-filter" aria-label="Đăng ký cho ai">
      <ChoiceField
        name="don-vi"
        label="Đăng ký cho"
        value={whom.unit === null ? individual : String(whom.unit.id)}
        choices={[
          ...whom.units.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: individual, label: 'Cá nhân, không qua đơn vị' },
        ]}
      />
      <ChoiceField
        name="linh-vuc"
        label="Lĩnh vực công tác (cá nhân)"
        blank="Theo đơn vị"
        value={sector}
        choices={whom.plan.current.programme.sectors.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SubmitButton look="plain">Chọn</SubmitButton>
    </form>
  )
}
