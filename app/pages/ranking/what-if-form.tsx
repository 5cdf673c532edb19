import { printFraction } from '#app/domain/fraction.ts'
import type { Programme, Statistic } from '#app/domain/programme/programme.ts'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { links } from '#app/pages/links.ts'
import { whatIfFields as field } from './what-if-query.ts'

const statistics: Readonly<Record<Statistic, string>> = {
  mean: 'Bình quân mọi phiếu',
  'trimmed-mean': 'Bình quân, bỏ một phiếu cao nhất và một phiếu thấp nhất',
  median: 'Trung vị',
}

/** What is assumed otherwise: asked by address, so that nothing of it is ever kept. */
export function WhatIfForm({
  planId,
  programme,
  query,
  members,
  problems,
}: {
  planId: number
  programme: Programme
  query: URLSearchParams
  /** Those who may be thought away; none where ballots are secret from the viewer. */
  members: readonly { readonly value: string; readonly label: string }[]
  problems: readonly FieldProblem[]
}) {
  const typed = (name: string) => query.get(name) ?? ''
  const { scoring } = programme
  return (
    <form method="get" action={links.whatIf(planId)} className="kn-form" aria-label="Phương án thử">
      {programme.classes.map((one) => (
        <FieldGroup key={one.code} title={one.name} row>
          <NumberField
            name={field.from(one.code)}
            label="Ngưỡng"
            hint={`Kế hoạch: ${printFraction(one.from)}`}
            unit="điểm"
            decimals
            value={typed(field.from(one.code))}
            errors={problemsOf(problems, field.from(one.code))}
          />
          <NumberField
            name={field.quota(one.code)}
            label="Số giải"
            hint={`Kế hoạch: ${one.quota ?? 'không giới hạn'}`}
            value={typed(field.quota(one.code))}
            errors={problemsOf(problems, field.quota(one.code))}
          />
        </FieldGroup>
      ))}
      <NumberField
        name={field.minimum}
        label="Điểm tối thiểu để công nhận"
        hint={`Kế hoạch: ${printFraction(programme.recognition.minimum)}`}
        unit="điểm"
        decimals
        value={typed(field.minimum)}
        errors={problemsOf(problems, field.minimum)}
      />
      <ChoiceField
        name={field.statistic}
        label="Cách tính điểm"
        blank={`Như kế hoạch: ${statistics[scoring.statistic].toLocaleLowerCase('vi')}`}
        value={typed(field.statistic)}
        choices={Object.entries(statistics).map(([value, label]) => ({ value, label }))}
      />
      <ChoiceField
        name={field.decimals}
        label="Số chữ số thập phân"
        blank={`Như kế hoạch: ${scoring.decimals}`}
        value={typed(field.decimals)}
        choices={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
      />
      <ChoiceField
        name={field.decideOn}
        label="Xếp theo"
        blank={`Như kế hoạch: ${scoring.decideOn === 'rounded' ? 'điểm đã làm tròn' : 'điểm chưa làm tròn'}`}
        value={typed(field.decideOn)}
        choices={[
          { value: 'rounded', label: 'Điểm đã làm tròn' },
          { value: 'exact', label: 'Điểm chưa làm tròn' },
        ]}
      />
      {members.length > 0 && (
        <ChoiceField
          name={field.absent}
          label="Như thể vắng một thành viên"
          blank="Không ai vắng"
          value={typed(field.absent)}
          choices={members}
          errors={problemsOf(problems, field.absent)}
        />
      )}
      <FormActions note="Không có gì được lưu">
        <SubmitButton icon="scale">Tính thử</SubmitButton>
        <LinkButton href={links.whatIf(planId)} look="quiet">
          Như kế hoạch
        </LinkButton>
      </FormActions>
    </form>
  )
}
