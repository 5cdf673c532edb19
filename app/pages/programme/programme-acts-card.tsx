import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { links } from '#app/pages/links.ts'
import type { ProgrammeRecord } from '#app/records/programme/programmes.ts'
import { reasonField } from './programme-words.ts'

/** What the office can do with a plan besides writing it. */
export function ProgrammeActs(props: {
  record: ProgrammeRecord
  /** null where there is no draft. */
  draftTag: number | null
  problems: readonly FieldProblem[]
}) {
  const { record, draftTag, problems } = props
  return (
    <Card title="Việc với kế hoạch này">
      <div className="kn-stack">
        {record.state === 'issued' && draftTag === null && (
          <Form action={links.programmeAct(record.id, 'dieu-chinh')} label="Soạn bản điều chỉnh">
            <SubmitButton look="plain" icon="edit">
              Soạn bản điều chỉnh
            </SubmitButton>
          </Form>
        )}
        <Form action={links.programmeAct(record.id, 'sao-chep')} label="Chép sang năm sau">
          <SubmitButton look="plain" icon="copy">
            Chép sang năm {record.year + 1}
          </SubmitButton>
        </Form>
        {draftTag !== null && (
          <ConfirmAct
            act="Bỏ bản nháp"
            icon="trash"
            small
            danger
            consequence={
              record.state === 'draft' ? (
                <p>
                  Kế hoạch này chưa ban hành nên sẽ mất hẳn cùng bản nháp. Muốn giữ lại, hãy tải tệp trước.
                </p>
              ) : (
                <p>
                  Các thay đổi đang soạn sẽ mất; phiên bản {record.current?.version} vẫn áp dụng như hiện nay.
                </p>
              )
            }
            confirm="Bỏ bản nháp"
            action={links.programmeAct(record.id, 'bo-nhap')}
            hidden={{ tag: String(draftTag) }}
          />
        )}
        {record.state === 'issued' && draftTag === null && (
          <ConfirmAct
            act="Kết thúc kế hoạch năm"
            icon="lock"
            small
            consequence={
              <p>
                Sau khi kết thúc, không ai nộp hồ sơ theo kế hoạch này được nữa. Mọi hồ sơ đã nộp phải có kết
                quả trước. Có thể mở lại khi có lý do.
              </p>
            }
            confirm="Kết thúc"
            action={links.programmeAct(record.id, 'ket-thuc')}
          />
        )}
        {record.state === 'closed' && (
          <ConfirmAct
            act="Mở lại kế hoạch"
            icon="lock-open"
            small
            consequence={<p>Kế hoạch trở lại trạng thái đang áp dụng, với phiên bản cuối cùng.</p>}
            confirm="Mở lại"
            action={links.programmeAct(record.id, 'mo-lai')}
            open={problemsOf(problems, reasonField).length > 0}
          >
            <LongTextField
              name={reasonField}
              label="Lý do"
              required
              rows={2}
              errors={problemsOf(problems, reasonField)}
            />
          </ConfirmAct>
        )}
      </div>
    </Card>
  )
}
