import { closesAt, isOnTime } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { printExactDeadline } from '#app/pages/programme/deadline-wording.ts'
import type { TypedSigning } from './signing-fields.tsx'

export function HandInCard(props: {
  visit: SignedInVisit
  transmittal: Transmittal
  round: Round
  problems: readonly FieldProblem[]
  typed: TypedSigning
  count: number
}) {
  const { visit, transmittal, round, problems, typed, count } = props
  const onTime = isOnTime(round.deadline, visit.now)
  return (
    <Card title="Nộp hồ sơ" look={onTime ? 'sun' : 'red'}>
      <div className="kn-stack">
        <p>
          Hạn nộp: {printExactDeadline(round.deadline)}.{' '}
          {!onTime &&
            (round.late === 'refuse'
              ? `Đợt đã khóa lúc ${printMoment(closesAt(round.deadline))} và không nhận hồ sơ muộn.`
              : 'Đã quá hạn: cần ghi lý do và số văn bản cho phép.')}
        </p>
        <ConfirmAct
          act={`Nộp ${count} hồ sơ…`}
          icon="send"
          consequence={
            <p>
              Nộp <strong>{count} hồ sơ</strong> vào <strong>{round.name}</strong> theo tờ trình số{' '}
              {transmittal.number}. Sau khi nộp, nội dung và tệp được khóa, không sửa được.
            </p>
          }
          confirm={`Nộp ${count} hồ sơ`}
          action={links.transmittalAct(transmittal.id, 'nop')}
          open={problems.length > 0}
        >
          {!onTime && round.late === 'accept-with-reason' && (
            <>
              <LongTextField
                name="lateReason"
                label="Lý do nộp muộn"
                required
                rows={3}
                value={typed.lateReason}
                errors={problemsOf(problems, 'lateReason')}
              />
              <TextField
                name="lateDocumentNumber"
                label="Số văn bản cho phép nộp muộn"
                required
                value={typed.lateDocumentNumber}
              />
            </>
          )}
        </ConfirmAct>
      </div>
    </Card>
  )
}
