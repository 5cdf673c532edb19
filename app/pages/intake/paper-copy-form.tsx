import { type CopyState, type CopyStep, holderKinds, mayFollow } from '#app/domain/intake/paper-copy.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { holderKindWords } from './paper-copy-words.ts'

/** What the form asks to do with the chosen copies; null for a button that is none of ours, and why where a day is no day. */
export function typedStep(form: Form): CopyStep | FieldProblem | null {
  const place = form.line('noi')
  const reason = form.line('ly-do')
  switch (form.text('viec')) {
    case 'xep':
      return { step: 'shelved', place }
    case 'nhan-lai':
      return { step: 'taken-back', place }
    case 'mat':
    case 'huy':
      if (form.text('xac-nhan') === '')
        return { message: 'Hãy xem lại các bản đã chọn rồi đánh dấu xác nhận.', field: 'xac-nhan' }
      return { step: form.text('viec') === 'mat' ? 'lost' : 'destroyed', reason }
    case 'giao': {
      const due = typedDay(form.text('hen-tra'))
      if (due === 'wrong') return { message: 'Ngày hẹn trả viết theo ngày/tháng/năm.', field: 'hen-tra' }
      const kind = holderKinds.find((each) => each === form.text('loai')) ?? 'member'
      const holder = { kind, name: form.line('nguoi-giu') }
      return { step: 'handed-out', holder, dueOn: due === 'empty' ? null : due }
    }
    default:
      return null
  }
}

/** The acts on the chosen copies, each with what it needs. */
export function CopyActs(props: {
  readonly holders: readonly string[]
  readonly typed: Form | undefined
  readonly problems: readonly FieldProblem[]
  /** Of the one copy it is about: only what can be done with it is offered. */
  readonly state?: CopyState
}) {
  const { holders, typed, problems, state } = props
  const may = (step: CopyStep['step']) => state === undefined || mayFollow(state, step)
  const value = (name: string) => typed?.text(name) ?? ''
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <div className="kn-thirds">
      {may('handed-out') && (
        <Card title="Giao">
          <div className="kn-form">
            <ChoiceField
              name="loai"
              label="Giao cho"
              value={value('loai') || 'member'}
              choices={holderKinds.map((kind) => ({ value: kind, label: holderKindWords[kind] }))}
            />
            <TextField
              name="nguoi-giu"
              label="Tên người hoặc đơn vị nhận"
              value={value('nguoi-giu')}
              errors={errors('nguoi-giu')}
              suggestions={holders}
            />
            <DateField name="hen-tra" label="Hẹn trả" value={value('hen-tra')} errors={errors('hen-tra')} />
            <FormActions>
              <SubmitButton name="viec" value="giao" icon="send">
                Giao
              </SubmitButton>
            </FormActions>
          </div>
        </Card>
      )}
      {(may('taken-back') || may('shelved')) && (
        <Card title="Nhận lại, xếp chỗ">
          <div className="kn-form">
            <TextField
              name="noi"
              label="Chỗ lưu"
              hint="Kệ, hộp, phòng"
              value={value('noi')}
              errors={errors('noi')}
            />
            <FormActions>
              {may('taken-back') && (
                <SubmitButton name="viec" value="nhan-lai" look="plain" icon="inbox">
                  Nhận lại
                </SubmitButton>
              )}
              {may('shelved') && (
                <SubmitButton name="viec" value="xep" look="plain">
                  Xếp chỗ
                </SubmitButton>
              )}
            </FormActions>
          </div>
        </Card>
      )}
      {may('lost') && (
        <Card title="Mất, hủy">
          <div className="kn-form">
            <TextField
              name="ly-do"
              label="Lý do"
              hint="Ví dụ: thất lạc khi chuyển phòng làm việc; hủy theo biên bản số 03/BB."
              value={value('ly-do')}
              errors={errors('ly-do')}
            />
            <CheckField
              name="xac-nhan"
              label={
                state === undefined
                  ? 'Tôi đã xem lại: mọi bản đang chọn đều bị mất hoặc được hủy'
                  : 'Tôi đã xem lại: bản này bị mất hoặc được hủy'
              }
              errors={errors('xac-nhan')}
            />
            <FormActions>
              <SubmitButton name="viec" value="mat" look="danger">
                Báo mất
              </SubmitButton>
              {may('destroyed') && (
                <SubmitButton name="viec" value="huy" look="danger">
                  Hủy
                </SubmitButton>
              )}
            </FormActions>
          </div>
        </Card>
      )}
    </div>
  )
}
