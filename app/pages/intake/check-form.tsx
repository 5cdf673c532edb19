import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import type { Finding } from '#app/domain/intake/computed-findings.ts'
import {
  type CheckConclusion,
  type CheckVerdict,
  checkOutcomes,
  checkVerdicts,
  pointsChecked,
} from '#app/domain/intake/formal-check.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { printDay } from '#app/pages/kit/wording.ts'
import type { FormalCheck } from '#app/records/intake/formal-checks.ts'
import { findingRequest, findingWords } from './finding-words.ts'
import { noteField, outcomeWords, refusalField, verdictField, verdictWords } from './intake-words.ts'
import { type OfferedReasons, ReasonChoice } from './reason-choice.tsx'

export type CheckFormProps = {
  action: string
  /** The version on the table: a conclusion about an older one is refused. */
  version: number
  latestDue: Temporal.PlainDate
  programme: Programme
  /** What the product could see for itself, by point. */
  findings: Readonly<Partial<Record<CheckPoint, Finding>>>
  /** Lý do có sẵn, by where they are used. */
  reasons: OfferedReasons
  /** The check whose supplement this version answers. */
  last: FormalCheck | null
  typed:
    | { readonly conclusion: CheckConclusion; readonly due: string; readonly applicationEnds: string }
    | undefined
  problems: readonly FieldProblem[]
}

const allMet: CheckVerdict = 'met'

/** Phiếu kiểm tra: every point with a verdict and a note, then the conclusion. */
export function CheckForm({
  action,
  version,
  latestDue,
  programme,
  findings,
  reasons,
  last,
  typed,
  problems,
}: CheckFormProps) {
  return (
    <Card title={`Kiểm tra bản nộp lần ${version}`}>
      <Form action={action} hidden={{ ban: String(version) }} label="Kết luận kiểm tra">
        <div className="kn-check-head">
          <p className="kn-muted">
            Đánh giá từng nội dung; nội dung chưa đạt thì ghi tác giả cần bổ sung gì.
          </p>
          <mark-the-rest data-value={allMet}>
            <button type="button" className="btn btn-sm" hidden>
              <Icon name="check" /> Đạt các nội dung còn lại
            </button>
          </mark-the-rest>
        </div>
        {pointsChecked(programme.intake).map((point, place) => (
          <PointFields
            key={point}
            {...{ point, place, programme, last, typed, problems }}
            finding={findings[point]}
            reasons={reasons}
          />
        ))}
        <div className="kn-check-conclusion">
          <ChoiceField
            name="ket-luan"
            label="Kết luận"
            required
            as="buttons"
            value={typed?.conclusion.outcome ?? undefined}
            errors={problemsOf(problems, 'ket-luan')}
            choices={checkOutcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome].words }))}
          />
          <div className="kn-check-supplement">
            <DateField
              name="han-bo-sung"
              label="Hạn bổ sung"
              hint={`Không quá ngày ${printDay(latestDue)} (${programme.intake.supplementMonths} tháng).`}
              value={typed?.due ?? printDay(latestDue)}
              errors={problemsOf(problems, 'han-bo-sung')}
            />
          </div>
          <div className="kn-check-acceptance">
            <DateField
              name="ap-dung-xong"
              label="Ngày áp dụng lần đầu xong (nếu sau hôm nay)"
              hint={`Thời hạn ${programme.intake.decisionMonths} tháng để xét công nhận tính từ ngày này thay cho ngày chấp nhận.`}
              value={typed?.applicationEnds}
              errors={problemsOf(problems, 'ap-dung-xong')}
            />
          </div>
          <div className="kn-check-refusal">
            <ReasonChoice
              reasons={reasons}
              point="refusal"
              into={refusalField}
              label="Lý do từ chối có sẵn"
            />
            <LongTextField
              name={refusalField}
              label="Lý do từ chối"
              hint="Lý do được in trong thông báo gửi tác giả."
              rows={3}
              value={typed?.conclusion.reason}
              errors={problemsOf(problems, 'ly-do')}
            />
          </div>
        </div>
        <FormActions note="Kết luận được ghi một lần, không sửa; tác giả và đơn vị được báo ngay.">
          <SubmitButton icon="check">Ghi kết luận</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

type PointProps = Pick<CheckFormProps, 'programme' | 'reasons' | 'last' | 'typed' | 'problems'> & {
  point: CheckPoint
  place: number
  finding: Finding | undefined
}

/** One point: what the product found is chosen already; another verdict wants a remark. */
function PointFields({ point, place, programme, finding, reasons, last, typed, problems }: PointProps) {
  const item = typed?.conclusion.items.find((each) => each.point === point)
  const before = last?.items.find((each) => each.point === point && each.verdict === 'defect')
  const answer = last?.answers.find((each) => each.point === point)
  const prefilled = typed === undefined && before === undefined ? finding : undefined
  const seen = finding && findingWords(finding.because, programme)
  return (
    <div className="kn-check-point" data-markable>
      <ChoiceField
        name={verdictField(point)}
        label={`${place + 1}. ${checkPointWords[point]}`}
        hint={seen}
        as="buttons"
        value={item?.verdict ?? prefilled?.verdict ?? undefined}
        errors={problemsOf(problems, verdictField(point))}
        choices={checkVerdicts.map((verdict) => ({ value: verdict, label: verdictWords[verdict] }))}
      />
      {before && (
        <div className="kn-check-answer">
          <p>
            Đã yêu cầu: <strong>{before.note}</strong>
          </p>
          {answer && (
            <p>
              Trả lời: {answer.text || 'bằng tệp kèm theo'}
              {answer.files.length > 0 && ` (tệp: ${answer.files.map(({ name }) => name).join(', ')})`}
            </p>
          )}
        </div>
      )}
      <div className="kn-check-note">
        <ReasonChoice
          reasons={reasons}
          point={point}
          into={noteField(point)}
          label={`Lý do có sẵn của nội dung ${place + 1}`}
        />
        <LongTextField
          name={noteField(point)}
          label={`Ghi chú, yêu cầu bổ sung của nội dung ${place + 1}`}
          labelHidden
          placeholder="Ghi chú, yêu cầu bổ sung (nếu có)"
          rows={1}
          value={item?.note ?? (prefilled && findingRequest(prefilled, programme))}
          maxLength={2000}
          errors={problemsOf(problems, noteField(point))}
        />
      </div>
    </div>
  )
}
