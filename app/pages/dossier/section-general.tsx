import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { partWords } from './dossier-words.ts'
import type { SectionProps } from './form-section.ts'

/** Tên, loại, lĩnh vực, ngày áp dụng, chủ đầu tư. */
export function GeneralSection({ values: { text, flags }, problems, programme }: SectionProps) {
  const errors = (field: string) => problemsOf(problems, field)
  const choices = (list: typeof programme.fields) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  const months = programme.dossier.filingWithinMonths
  return (
    <>
      <TextField
        name="title"
        label={partWords.title}
        required
        value={text.title}
        maxLength={formLimits.title}
        errors={errors('title')}
        hint="Ngắn gọn, nói rõ giải pháp và nơi áp dụng."
      />
      <ChoiceField
        name="kind"
        as="buttons"
        label={partWords.kind}
        required
        value={text.kind}
        errors={errors('kind')}
        choices={choices(programme.solutionKinds)}
      />
      <ChoiceField
        name="field"
        label={partWords.field}
        required
        value={text.field}
        blank="Chọn lĩnh vực…"
        errors={errors('field')}
        choices={choices(programme.fields)}
      />
      <TextField
        name="fieldOther"
        label={partWords.fieldOther}
        size="medium"
        value={text.fieldOther}
        maxLength={formLimits.line}
        errors={errors('fieldOther')}
        hint="Chỉ ghi khi chọn “Lĩnh vực khác”."
      />
      <CheckField
        name="isReform"
        label="Sáng kiến thuộc nội dung cải cách hành chính"
        checked={flags.isReform}
      />
      <FieldGroup
        title={partWords.firstAppliedOn}
        hint={`Bắt buộc ghi ít nhất một ngày; có cả hai thì đơn lấy ngày sớm hơn. Hồ sơ phải nộp trong ${months} tháng kể từ ngày đó.`}
        row
      >
        <DateField
          name="firstAppliedOn"
          label="Ngày áp dụng lần đầu"
          value={text.firstAppliedOn}
          errors={errors('firstAppliedOn')}
        />
        <DateField name="trialOn" label={partWords.trialOn} value={text.trialOn} errors={errors('trialOn')} />
      </FieldGroup>
      <FieldGroup
        title={partWords.investorName}
        hint="Cơ quan, đơn vị đã cấp kinh phí hoặc phương tiện để tạo ra sáng kiến; thường là đơn vị nơi tác giả công tác."
      >
        <CheckField
          name="investorIsAuthor"
          label="Tác giả đồng thời là chủ đầu tư"
          checked={flags.investorIsAuthor}
        />
        <TextField
          name="investorName"
          label="Tên chủ đầu tư"
          value={text.investorName}
          maxLength={formLimits.line}
          errors={errors('investorName')}
          hint="Bỏ trống nếu tác giả là chủ đầu tư."
        />
        <TextField
          name="investorAddress"
          label="Địa chỉ chủ đầu tư"
          value={text.investorAddress}
          maxLength={formLimits.line}
        />
        <CheckField
          name="stateFunded"
          label="Sáng kiến được tạo ra bằng ngân sách nhà nước"
          checked={flags.stateFunded}
        />
      </FieldGroup>
    </>
  )
}
