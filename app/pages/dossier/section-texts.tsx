import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { problemsOf } from '#app/pages/kit/field.tsx'
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
        rows={12}
        hint="Điểm mới so với cách cũ và các bước thực hiện, đủ để người khác làm theo được."
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
        name="benefitByApplier"
        rows={5}
        hint="Nếu có: nhận xét của đơn vị, cá nhân đã áp dụng hoặc áp dụng thử."
      />
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
