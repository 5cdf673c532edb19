import { printFraction } from '#app/domain/fraction.ts'
import { printMean } from '#app/domain/mean.ts'
import { criterionOf } from '#app/domain/programme/rubric.ts'
import type { MissedFloor, OpenTie } from '#app/domain/ranking/ranking.ts'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { links } from '#app/pages/links.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

/** The council's choice at an open tie: as many dossiers as there are places, and the number of the minutes. */
export function TieForm({
  planId,
  tie,
  lines,
  problems,
  minutes,
}: {
  planId: number
  tie: OpenTie
  lines: ReadonlyMap<string, RankedLine>
  problems: readonly FieldProblem[]
  /** Numbers of minutes to take up, the newest first. */
  minutes: readonly string[]
}) {
  return (
    <Form
      action={links.rankingAct(planId, 'lua-chon')}
      hidden={{ viec: 'hoa', loai: tie.class, dot: tie.round ?? '' }}
      label="Ghi lựa chọn của Hội đồng"
    >
      <p>
        Các bước phân định của kế hoạch không tách được nhóm này. Hội đồng chọn đúng{' '}
        <strong>{tie.places}</strong> hồ sơ; các hồ sơ còn lại được xét ở loại dưới.
      </p>
      <fieldset className="kn-field">
        <legend className="kn-label">Hội đồng chọn</legend>
        <div className="kn-choices">
          {tie.dossiers.map((code) => (
            <label key={code} className="kn-choice">
              <input
                className="form-check-input"
                type={tie.places === 1 ? 'radio' : 'checkbox'}
                name="ho-so"
                value={lines.get(code)?.id}
              />
              <span>
                {code}
                <small>{lines.get(code)?.title}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        name="bien-ban"
        label="Số biên bản của Hội đồng"
        required
        size="medium"
        value={minutes[0] ?? ''}
        suggestions={minutes}
        errors={problemsOf(problems, 'bien-ban')}
      />
      <TextField name="ly-do" label="Căn cứ lựa chọn (ghi theo biên bản)" />
      <FormActions>
        <SubmitButton icon="check">Ghi lựa chọn</SubmitButton>
      </FormActions>
    </Form>
  )
}

/** The council's word on a missed floor: in which class the dossier is still considered. */
export function FloorForm({
  plan,
  missed,
  dossierId,
  problems,
  minutes,
}: {
  plan: IssuedProgramme
  missed: MissedFloor
  dossierId: number
  problems: readonly FieldProblem[]
  minutes: readonly string[]
}) {
  const { programme } = plan.current
  const from = programme.classes.findIndex((one) => one.code === missed.class)
  const criterion = criterionOf(programme.rubric, missed.criterion)?.name ?? missed.criterion
  return (
    <Form
      action={links.rankingAct(plan.id, 'lua-chon')}
      hidden={{ viec: 'san', 'ho-so': String(dossierId) }}
      label="Quyết định về điểm sàn"
    >
      <p>
        Điểm bình quân tiêu chí “{criterion}” là {printMean(missed.mean, programme.scoring.decimals)}, điểm
        sàn của {programme.classes[from]?.name} là {printFraction(missed.from)}. Kế hoạch yêu cầu Hội đồng
        quyết định.
      </p>
      <ChoiceField
        name="loai"
        label="Hội đồng quyết định"
        as="buttons"
        choices={[
          ...programme.classes.slice(from).map((one, place) => ({
            value: one.code,
            label: place === 0 ? `Vẫn xét ${one.name}` : `Xét từ ${one.name}`,
          })),
          { value: '', label: 'Không xếp loại' },
        ]}
      />
      <TextField
        name="bien-ban"
        label="Số biên bản của Hội đồng"
        required
        size="medium"
        value={minutes[0] ?? ''}
        suggestions={minutes}
        errors={problemsOf(problems, 'bien-ban')}
      />
      <FormActions>
        <SubmitButton icon="check">Ghi quyết định</SubmitButton>
      </FormActions>
    </Form>
  )
}
