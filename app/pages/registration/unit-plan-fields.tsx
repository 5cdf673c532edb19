import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type UnitPlanContent, unitPlanLimits } from '#app/domain/registration/unit-plan.ts'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { RepeatRows } from '#app/pages/kit/repeat-rows.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { printDay } from '#app/pages/kit/wording.ts'

/** The plan as it stands in the form, before anything of it is read. */
export type UnitPlanValues = {
  readonly lastDay: string
  readonly target: string
  readonly reformTarget: string
  readonly priorities: string
  readonly tasks: readonly { readonly work: string; readonly who: string; readonly until: string }[]
}

const emptyTask = { work: '', who: '', until: '' }

export const emptyPlanValues: UnitPlanValues = {
  lastDay: '',
  target: '',
  reformTarget: '',
  priorities: '',
  tasks: [emptyTask],
}

export const planValuesOf = (plan: UnitPlanContent): UnitPlanValues => ({
  lastDay: plan.lastDay === null ? '' : printDay(plan.lastDay),
  target: plan.target === null ? '' : String(plan.target),
  reformTarget: plan.reformTarget === null ? '' : String(plan.reformTarget),
  priorities: plan.priorities,
  tasks:
    plan.tasks.length === 0
      ? [emptyTask]
      : plan.tasks.map(({ work, who, until }) => ({
          work,
          who,
          until: until === null ? '' : printDay(until),
        })),
})

export function UnitPlanFields(props: {
  readonly values: UnitPlanValues
  readonly problems: readonly FieldProblem[]
  /** "trước ngày 10/07/2024": what the internal deadline may not pass. */
  readonly roundDeadline: string
  readonly minimum: number
}) {
  const { values, problems } = props
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <>
      <DateField
        name="lastDay"
        label="Hạn nội bộ: tác giả gửi hồ sơ đến hết ngày"
        required
        value={values.lastDay}
        errors={errors('lastDay')}
        hint={`Không muộn hơn hạn của đợt: ${props.roundDeadline}.`}
      />
      <NumberField
        name="target"
        label="Chỉ tiêu của đơn vị"
        unit="sáng kiến"
        required
        value={values.target}
        errors={errors('target')}
        hint={props.minimum > 0 ? `Kế hoạch của cấp trên giao từ ${props.minimum} sáng kiến.` : undefined}
      />
      <NumberField
        name="reformTarget"
        label="Trong đó cải cách hành chính"
        unit="sáng kiến"
        value={values.reformTarget}
        errors={errors('reformTarget')}
      />
      <LongTextField
        name="priorities"
        label="Nhiệm vụ trọng tâm, lĩnh vực ưu tiên"
        rows={4}
        value={values.priorities}
        maxLength={unitPlanLimits.priorities}
        errors={errors('priorities')}
        hint="Mỗi dòng một ý."
      />
      <RepeatRows
        actName="tasksAct"
        rowName="Nhiệm vụ"
        add="Thêm nhiệm vụ"
        least={0}
        rows={values.tasks.map((task, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
          <TaskFields key={place} place={String(place)} task={task} problems={problems} />
        ))}
        blank={<TaskFields place="__i__" task={emptyTask} problems={[]} />}
      />
    </>
  )
}

function TaskFields(props: {
  readonly place: string
  readonly task: UnitPlanValues['tasks'][number]
  readonly problems: readonly FieldProblem[]
}) {
  const { task, problems } = props
  const name = (cell: string) => `tasks.${props.place}.${cell}`
  return (
    <>
      <TextField
        name={name('work')}
        label="Nội dung công việc"
        value={task.work}
        maxLength={formLimits.line}
        errors={problemsOf(problems, name('work'))}
      />
      <TextField
        name={name('who')}
        label="Bộ phận, người thực hiện"
        value={task.who}
        maxLength={formLimits.line}
      />
      <DateField
        name={name('until')}
        label="Hạn hoàn thành"
        value={task.until}
        errors={problemsOf(problems, name('until'))}
      />
    </>
  )
}

/** As typed, rows that were added or taken away without script included. */
export function typedPlanValues(form: Form): { readonly values: UnitPlanValues; readonly isRowAct: boolean } {
  const places = [...new Set(form.names().flatMap((name) => /^tasks\.(\d+)\./.exec(name)?.[1] ?? []))]
  const tasks = places.map((place) => ({
    work: form.line(`tasks.${place}.work`),
    who: form.line(`tasks.${place}.who`),
    until: form.line(`tasks.${place}.until`),
  }))
  const act = form.text('tasksAct')
  const removed = /^bo-(\d+)$/.exec(act)?.[1]
  return {
    isRowAct: act !== '',
    values: {
      lastDay: form.line('lastDay'),
      target: form.line('target'),
      reformTarget: form.line('reformTarget'),
      priorities: form.text('priorities').trim(),
      tasks: act === 'them' ? [...tasks, emptyTask] : tasks.filter((_, place) => String(place) !== removed),
    },
  }
}

/** What can be read of it; what cannot is a problem beside its field. Rows left wholly empty are left out. */
export function readPlanValues(values: UnitPlanValues): {
  readonly content: UnitPlanContent
  readonly problems: readonly FieldProblem[]
} {
  const problems: FieldProblem[] = []
  const day = (field: string, text: string) => {
    const typed = typedDay(text)
    if (typed === 'wrong') problems.push({ field, message: 'Ngày không đọc được, ghi dd/mm/yyyy.' })
    return typeof typed === 'string' ? null : typed
  }
  const whole = (field: string, text: string) => {
    const typed = text === '' ? null : typedWhole(text)
    if (text !== '' && (typed === null || typed > unitPlanLimits.target))
      problems.push({ field, message: `Ghi một số từ 0 đến ${unitPlanLimits.target}.` })
    return typed
  }
  const content = {
    lastDay: day('lastDay', values.lastDay),
    target: whole('target', values.target),
    reformTarget: whole('reformTarget', values.reformTarget),
    priorities: values.priorities,
    tasks: values.tasks
      .filter(({ work, who, until }) => `${work}${who}${until}` !== '')
      .map(({ work, who, until }, place) => ({ work, who, until: day(`tasks.${place}.until`, until) })),
  }
  return { content, problems }
}
