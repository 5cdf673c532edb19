import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { SigningFields, type TypedSigning } from './signing-fields.tsx'

export function SigningCard(props: {
  transmittal: Transmittal
  /** A clerk whose head has an account shows what the head signed. */
  scanNeeded: boolean
  problems: readonly FieldProblem[]
  typed: TypedSigning
}) {
  const { transmittal, scanNeeded, problems, typed } = props
  const errors = (field: string) => problemsOf(problems, field)
  return (
    <Card title="Ghi nhận đã ký" look="sun">
      <Form
        action={links.transmittalAct(transmittal.id, 'da-ky')}
        hidden={{ version: String(transmittal.tag) }}
        withFiles
        label="Ghi nhận đã ký"
      >
        <p>
          In tờ trình, trình thủ trưởng ký, đóng dấu, rồi ghi lại số và ngày.
          {scanNeeded && ' Thủ trưởng ghi nhận bằng tài khoản của mình, hoặc văn thư ghi nhận kèm bản chụp.'}
        </p>
        <SigningFields typed={typed} problems={problems} example="05/TTr-UBND" />
        <FileField
          name="scan"
          label={scanNeeded ? 'Bản chụp tờ trình đã ký' : 'Bản chụp tờ trình đã ký (nếu có)'}
          required={scanNeeded}
          accept=".pdf,image/jpeg,image/png"
          errors={errors('scan')}
        />
        <FormActions>
          <SubmitButton icon="signature">Ghi nhận đã ký</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Number, day and signer, the scan, and how it was handed in; on a page of its own title with a link to the tờ trình. */
export function SignedFacts({ transmittal, title }: { transmittal: Transmittal; title?: string }) {
  const { number } = transmittal
  return (
    <Card title={title ?? (transmittal.state === 'handed-in' ? 'Đã nộp' : 'Đã ký')}>
      <DefinitionList
        stacked
        items={[
          {
            term: 'Số, ký hiệu',
            value: title ? <a href={links.transmittal(transmittal.id)}>{number}</a> : number,
          },
          { term: 'Ngày ký', value: transmittal.signedOn && printDay(transmittal.signedOn) },
          { term: 'Người ký', value: `${transmittal.signerName}, ${transmittal.signerTitle}` },
          ...(transmittal.signedFileSha256 === null
            ? []
            : [
                {
                  term: 'Bản chụp',
                  value: <a href={links.transmittalScan(transmittal.id)}>Mở bản chụp đã ký</a>,
                },
              ]),
          ...(transmittal.handedInAt === null
            ? []
            : [{ term: 'Nộp lúc', value: printMoment(transmittal.handedInAt) }]),
          ...(transmittal.lateReason === null
            ? []
            : [
                {
                  term: 'Nộp muộn',
                  value: `${transmittal.lateReason} (văn bản số ${transmittal.lateDocumentNumber})`,
                },
              ]),
        ]}
      />
    </Card>
  )
}
