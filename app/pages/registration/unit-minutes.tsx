import type { Unit } from '#app/domain/people/unit.ts'
import type { JudgeableDossier, UnitMinutes } from '#app/domain/registration/unit-minutes.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { formOf, type Form as Typed } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { judgeableDossiers, minutesOfUnit } from '#app/records/registration/unit-minutes.ts'
import { ownUnits } from './own-units.ts'
import { minutesInWords, resultInWords } from './unit-minutes-words.ts'

export const unitMinutesPage = (visit: SignedInVisit): Promise<Response> =>
  unitMinutesWith(visit, [], formOf([]))

/** Biên bản hội đồng sáng kiến của đơn vị: what is recorded, and a form for the next. */
export async function unitMinutesWith(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: Typed,
): Promise<Response> {
  const { db } = visit.tools
  const [units, programmes] = await Promise.all([ownUnits(visit), issuedProgrammes(db)])
  const unit = units.find(({ id }) => String(id) === typed.text('don-vi')) ?? units[0]
  const plan = programmes.find(({ state }) => state === 'issued') ?? programmes[0]
  if (unit === undefined || plan === undefined) return noSuchPage(visit)
  const [recorded, judgeable] = await Promise.all([
    minutesOfUnit(db, unit.id, plan.id),
    judgeableDossiers(db, unit.id, plan.id),
  ])
  const free = judgeable.filter(({ isBound }) => !isBound)
  return page(
    visit,
    {
      title: 'Biên bản hội đồng sáng kiến của đơn vị',
      eyebrow: `Năm ${plan.year}`,
      lead: `${unit.name}. Đơn vị nào họp hội đồng của mình thì ghi ở đây; biên bản thành căn cứ của tờ trình M-01.`,
      breadcrumb: [{ name: 'Hồ sơ của đơn vị', href: links.unitDesk({ 'don-vi': String(unit.id) }) }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {recorded.length > 0 && (
        <Card title="Đã ghi" aside={`${recorded.length} biên bản`}>
          <ul className="kn-papers">
            {recorded.map((minutes) => (
              <RecordedMinutes
                key={minutes.id}
                minutes={minutes}
                isFixed={minutes.results.some((result) => free.every(({ id }) => id !== result.dossierId))}
              />
            ))}
          </ul>
        </Card>
      )}
      {free.length === 0 ? (
        <EmptyState icon="clipboard-list" title="Không có hồ sơ nào chờ hội đồng của đơn vị">
          Biên bản ghi được cho hồ sơ đang ở đơn vị, chưa nằm trong tờ trình đã ký.
        </EmptyState>
      ) : (
        <MinutesForm {...{ unit, programmeId: plan.id, dossiers: free, problems, typed }} />
      )}
    </div>,
  )
}

/** Fixed once a signed tờ trình rests on them. */
function RecordedMinutes({ minutes, isFixed }: { minutes: UnitMinutes; isFixed: boolean }) {
  return (
    <li>
      <span>
        <strong>{minutesInWords(minutes)}</strong>
        {minutes.results.map((result) => (
          <span className="kn-under" key={result.dossierId}>
            <a href={links.dossier(result.dossierId)}>{result.title || 'Chưa đặt tên'}</a>:{' '}
            {resultInWords(result)}
          </span>
        ))}
        <span className="kn-under">
          {minutes.recordedBy} ghi lúc {printMoment(minutes.recordedAt)}
        </span>
      </span>
      <span className="d-flex gap-2 flex-wrap">
        {minutes.scan && (
          <LinkButton small icon="file-text" href={links.unitMinutesScan(minutes.id)}>
            Bản chụp
          </LinkButton>
        )}
        {!isFixed && (
          <ConfirmAct
            act="Bỏ…"
            small
            consequence={<p>Biên bản không còn là căn cứ của tờ trình; việc bỏ được ghi vào nhật ký.</p>}
            confirm="Bỏ biên bản"
            danger
            action={links.withdrawUnitMinutes(minutes.id)}
          >
            <LongTextField name={`ly-do-${minutes.id}`} label="Lý do" required rows={2} />
          </ConfirmAct>
        )}
      </span>
    </li>
  )
}

function MinutesForm(props: {
  unit: Unit
  programmeId: number
  dossiers: readonly JudgeableDossier[]
  problems: readonly FieldProblem[]
  typed: Typed
}) {
  const { unit, programmeId, dossiers, problems, typed } = props
  const errors = (field: string) => problemsOf(problems, field)
  return (
    <Form
      action={links.unitMinutes()}
      hidden={{ 'don-vi': String(unit.id), 'ke-hoach': String(programmeId) }}
      withFiles
      label="Ghi biên bản"
    >
      <Card title="Ghi biên bản mới">
        <div className="kn-stack">
          <FieldGroup title="Biên bản" titleHidden row>
            <TextField
              name="so"
              label="Số biên bản"
              required
              size="medium"
              hint="Ví dụ 02/BB-HĐSK"
              value={typed.text('so')}
              errors={errors('so')}
            />
            <DateField
              name="ngay"
              label="Ngày họp"
              required
              value={typed.text('ngay')}
              errors={errors('ngay')}
            />
          </FieldGroup>
          <FileField
            name="ban-chup"
            label="Bản chụp biên bản (nếu có)"
            accept=".pdf,image/jpeg,image/png"
            errors={errors('ban-chup')}
          />
          {dossiers.map(({ id, title }) => (
            <FieldGroup key={id} title={title || 'Chưa đặt tên'} row>
              <ChoiceField
                name={`ket-qua-${id}`}
                label="Kết quả"
                blank="Không đưa ra họp"
                value={typed.text(`ket-qua-${id}`)}
                choices={[
                  { value: 'dong-y', label: 'Đồng ý đề nghị công nhận' },
                  { value: 'khong', label: 'Không đồng ý' },
                ]}
              />
              <TextField
                name={`ghi-chu-${id}`}
                label="Biểu quyết (nếu ghi)"
                size="medium"
                hint="Ví dụ 7/7 phiếu"
                value={typed.text(`ghi-chu-${id}`)}
              />
            </FieldGroup>
          ))}
        </div>
      </Card>
      <FormActions>
        <SubmitButton icon="check">Ghi biên bản</SubmitButton>
      </FormActions>
    </Form>
  )
}
