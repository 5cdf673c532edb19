import type { Decision } from '#app/domain/recognition/decision.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { links } from '#app/pages/links.ts'

/** The papers that go with a decision: what lays it before the signer, the notices, the signed original. */
export function DecisionPapers({ decision, mayKeep }: { decision: Decision; mayKeep: boolean }) {
  const issued = decision.state === 'issued'
  const isRecognition = decision.kind === 'recognition'
  const refused = decision.content.initiatives.filter(({ outcome }) => outcome === 'not-recognised')
  if (!issued && !isRecognition) return null
  return (
    <Card title="Văn bản đi kèm">
      <ul className="kn-papers">
        {isRecognition && (
          <li>
            <span>Tờ trình kết quả, danh sách đề nghị và không công nhận</span>
            <PaperButtons small paper={links.resultSubmissionPaper(decision.id)}>
              PDF
            </PaperButtons>
          </li>
        )}
        {issued && isRecognition && refused.length > 0 && (
          <li>
            <span>Thông báo không công nhận {refused.length} sáng kiến, có lý do từng hồ sơ</span>
            <PaperButtons small paper={links.refusalsPaper(decision.id)}>
              PDF
            </PaperButtons>
          </li>
        )}
        {decision.scan && (
          <li>
            <span>Bản ký: {decision.scan.name}</span>
            <LinkButton small icon="file-text" href={links.decisionScan(decision.id)}>
              Mở
            </LinkButton>
          </li>
        )}
      </ul>
      {issued && mayKeep && (
        <details>
          <summary>{decision.scan ? 'Thay bản ký' : 'Lưu bản ký (bản chụp có dấu)'}</summary>
          <Form action={links.decisionScan(decision.id)} withFiles label="Lưu bản ký">
            <FileField name="ban-ky" label="Tệp bản ký" required accept=".pdf,image/jpeg,image/png" />
            <FormActions>
              <SubmitButton icon="upload">Lưu bản ký</SubmitButton>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  )
}
