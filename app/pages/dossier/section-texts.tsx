import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { partWords } from './dossier-words.ts'
import type { SectionProps } from './form-section.ts'
import type { TextField as TextName } from './form-values.ts'

type LongText = Extract<TextName, keyof typeof partWords>

function Long(props: SectionProps & { name: LongText; rows: number; hint: string; required?: boolean }) {
  const { name, rows, hint, required } = props
  return (
    <LongTextField
      name={name}
      label={partWords[name]}
      required={required}
      rows={rows}
      hint={hint}
      value={props.values.text[name]}
      maxLength={formLimits.section}
      errors={problemsOf(props.problems, name)}
    />
  )
}

/** Mô tả bản chất của sáng kiến. */
export function DescriptionSection(props: SectionProps) {
  return (
    <>
      <Long
        {...props}
        name="knownSolution"
        required
        rows={6}
        hint="Trước khi có sáng kiến làm thế nào, nhược điểm gì, có số liệu càng tốt."
      />
      <Long {...props} name="purpose" required rows={4} hint="Sáng kiến giải quyết vấn đề gì, cho ai." />
      <Long
        {...props}
        name="substance"
        required
        rows={10}
        hint="Giải pháp là gì, gồm những phần nào, dùng những gì; đủ để người khác hiểu và làm theo được."
      />
      <Long
        {...props}
        name="novelty"
        rows={5}
        hint="Khác cách cũ và các giải pháp đã có ở chỗ nào. Hội đồng chấm tính mới theo phần này."
      />
      <Long
        {...props}
        name="steps"
        rows={6}
        hint="Lần lượt từng bước, ai làm, bao lâu. Để trống nếu đã nói ở nội dung giải pháp."
      />
      <Long
        {...props}
        name="applicability"
        required
        rows={4}
        hint="Đã áp dụng ở đâu, nơi nào khác có thể áp dụng."
      />
    </>
  )
}

/** Điều kiện cần thiết và những thông tin cần được bảo mật. */
export function ConditionsSection(props: SectionProps) {
  return (
    <>
      <Long
        {...props}
        name="conditions"
        required
        rows={4}
        hint="Con người, thiết bị, kinh phí cần có để áp dụng."
      />
      <div className="kn-confidential">
        <p className="kn-confidential-mark">
          <Icon name="lock" />
          Phần bảo mật: chỉ nhóm tác giả, đơn vị, cơ quan thường trực và hội đồng đọc được; không công bố,
          không in trong bản công khai.
        </p>
        <Long {...props} name="confidential" rows={4} hint="Để trống nếu không có." />
      </div>
    </>
  )
}

/** Lợi ích theo tác giả và theo nơi áp dụng. */
export function BenefitsSection(props: SectionProps) {
  return (
    <>
      <Long
        {...props}
        name="benefitByAuthor"
        required
        rows={6}
        hint="Hiệu quả kinh tế hoặc lợi ích xã hội thu được hoặc dự kiến thu được."
      />
      <TextField
        name="moneyGained"
        label="Số tiền làm lợi (đồng)"
        size="medium"
        inputMode="numeric"
        value={props.values.text.moneyGained}
        errors={problemsOf(props.problems, 'moneyGained')}
        hint="Ghi số đồng một năm, ví dụ 12.500.000. Để trống nếu không tính được bằng tiền."
      />
      <Long
        {...props}
        name="moneyReckoning"
        rows={3}
        hint="Nếu có số tiền: tính từ những khoản nào, đơn giá, số lượng, thời gian."
      />
      <Long
        {...props}
        name="otherBenefits"
        rows={4}
        hint="An toàn lao động, môi trường, sức khỏe, điều kiện sống và làm việc, sự hài lòng của người dân…"
      />
      <FieldGroup
        title="Ý kiến của nơi đã áp dụng"
        hint="Nếu có: nhận xét của tổ chức, cá nhân đã áp dụng lần đầu hoặc áp dụng thử, kèm văn bản xác nhận."
      >
        <TextField
          name="applierName"
          label={partWords.applierName}
          value={props.values.text.applierName}
          maxLength={formLimits.line}
          errors={problemsOf(props.problems, 'applierName')}
        />
        <Long {...props} name="benefitByApplier" rows={5} hint="Lợi ích nơi áp dụng đã thấy." />
        <ChoiceField
          name="applierFile"
          label={partWords.applierFile}
          value={props.values.text.applierFile}
          blank="Không có"
          errors={problemsOf(props.problems, 'applierFile')}
          choices={props.files.map((file) => ({
            value: String(file.id),
            label: file.caption === '' ? file.name : `${file.caption} (${file.name})`,
          }))}
          hint="Chọn trong các tệp đã đính kèm; chưa có thì gửi tệp lên ở phần Tệp đính kèm trước."
        />
      </FieldGroup>
    </>
  )
}

/** Cam đoan của tác giả. */
export function PledgeSection({ values, problems }: SectionProps) {
  return (
    <CheckField
      name="pledged"
      required
      label="Tôi (chúng tôi) cam đoan mọi thông tin trong đơn là trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật."
      checked={values.flags.pledged}
      errors={problemsOf(problems, 'pledged')}
    />
  )
}
