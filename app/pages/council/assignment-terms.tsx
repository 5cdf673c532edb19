import type { AssignmentGround } from '#app/casework/council/plan-assignment.ts'
import type { CouncilMember } from '#app/domain/council/council.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { links } from '#app/pages/links.ts'
import { fieldsField, mostField } from './assignment-words.ts'
import { seatWords } from './council-words.ts'
import type { OpenScoring } from './scoring-frame.tsx'

type TermsProps = {
  open: OpenScoring
  ground: AssignmentGround
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}

/** What each member knows and how much he may get, for the plans to come. */
export function AssignmentTerms({ open, ground, problems, typed }: TermsProps) {
  const { scoring, programme } = open
  const load = (memberId: number) => ground.terms.standing.filter((pair) => pair.memberId === memberId).length
  const columns = [
    {
      key: 'name',
      title: 'Thành viên',
      main: true,
      cell: (member: CouncilMember) => (
        <>
          <input type="hidden" name="thanh-vien" value={member.id} />
          {member.fullName}
          <span className="kn-under">{seatWords[member.seat]}</span>
        </>
      ),
    },
    {
      key: 'fields',
      title: 'Lĩnh vực am hiểu',
      cell: (member: CouncilMember) => <Fields member={member} open={open} ground={ground} typed={typed} />,
    },
    {
      key: 'most',
      title: 'Nhiều nhất',
      cell: (member: CouncilMember) => (
        <NumberField
          name={mostField(member.id)}
          label={`Số hồ sơ nhiều nhất của ${member.fullName}`}
          labelHidden
          unit="hồ sơ"
          value={typed?.text(mostField(member.id)) ?? ground.limits.get(member.id)}
          errors={problemsOf(problems, mostField(member.id))}
        />
      ),
    },
    ...(scoring.sheetsEach === null
      ? []
      : [
          {
            key: 'load',
            title: 'Đang giao',
            numeric: true,
            cell: (member: CouncilMember) => load(member.id),
          },
        ]),
  ]
  return (
    <Card title="Thành viên nhận hồ sơ" aside={`${ground.available.length} người`}>
      <Form action={links.assignmentTerms(scoring.id)} label="Lĩnh vực và giới hạn">
        <DataTable caption="Thành viên" rows={ground.available} rowKey={({ id }) => id} columns={columns} />
        <FormActions
          note={`Phương án ưu tiên hồ sơ đúng lĩnh vực (${programme.fields.length} lĩnh vực của kế hoạch). Để trống “Nhiều nhất” nếu không giới hạn.`}
        >
          <SubmitButton look="plain">Ghi lĩnh vực, giới hạn</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

function Fields({
  member,
  open,
  ground,
  typed,
}: Pick<TermsProps, 'open' | 'ground' | 'typed'> & { member: CouncilMember }) {
  const { fields } = open.programme
  const known = typed?.all(fieldsField(member.id)) ?? ground.expertise.get(member.id) ?? []
  const names = fields.filter(({ code }) => known.includes(code)).map(({ name }) => name)
  return (
    <details className="kn-confirm kn-confirm-line">
      <summary className="btn btn-sm">{names.length === 0 ? 'Chọn lĩnh vực' : names.join(', ')}</summary>
      <div className="kn-confirm-panel kn-checks">
        {fields.map(({ code, name }) => (
          <label key={code}>
            <input
              className="form-check-input"
              type="checkbox"
              name={fieldsField(member.id)}
              value={code}
              defaultChecked={known.includes(code)}
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </details>
  )
}
