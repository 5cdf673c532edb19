import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { controlProps, Field, problemsOf } from '#app/pages/kit/field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { partWords } from './dossier-words.ts'
import type { SectionProps } from './form-section.ts'
import type { AuthorValues } from './form-values.ts'

/** Bảng tác giả: people by id with what the form says of them; the shares sum to 100. */
export function AuthorsSection({ values, problems }: SectionProps) {
  return (
    <>
      <p className="kn-hint">
        Tác giả là người trực tiếp tạo ra sáng kiến. Tỷ lệ đóng góp ghi số chẵn hoặc lẻ 0,5; tổng phải bằng
        đúng 100%. Mỗi tác giả có tài khoản tự xác nhận tỷ lệ của mình; người không có tài khoản ký bản giấy.
        Sửa tỷ lệ thì phải xác nhận lại.
      </p>
      <share-rows data-row-name="Tác giả" data-total={100}>
        <div className="kn-rows" data-rows="" data-least={0} data-next={values.authors.length}>
          {values.authors.map((author, place) => (
            <AuthorRow key={author.personId} author={author} place={place} problems={problems} />
          ))}
        </div>
        <template data-blank="" />
        <div className="kn-rows-foot">
          <SubmitButton look="plain" icon="user-plus" name="act" value="author">
            Thêm tác giả
          </SubmitButton>
          <output className="kn-rows-sum kn-figure" data-sum="" />
        </div>
      </share-rows>
    </>
  )
}

function AuthorRow(props: { author: AuthorValues; place: number } & Pick<SectionProps, 'problems'>) {
  const { author, place } = props
  const name = (cell: string) => `authors.${place}.${cell}`
  const errors = (cell: string) => problemsOf(props.problems, name(cell))
  const share = { name: name('share'), label: 'Tỷ lệ đóng góp', required: true, errors: errors('share') }
  return (
    <fieldset className="kn-row" data-row="">
      <legend>
        <span data-row-title="">Tác giả {place + 1}</span>
      </legend>
      <p className="kn-author-name">
        <Icon name="user" />
        <strong>{author.fullName}</strong>
        {author.confirmed !== 'no' && (
          <Badge tone="green" icon="check">
            {author.confirmed === 'on-paper' ? 'Đã xác nhận trên giấy' : 'Đã xác nhận tỷ lệ'}
          </Badge>
        )}
      </p>
      <div className="kn-row-fields">
        <input type="hidden" name={name('personId')} value={author.personId} />
        <Field {...share}>
          <span className="kn-with-unit">
            <input
              {...controlProps(share)}
              className="form-control kn-size-short kn-figure"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={author.share}
              data-share=""
            />
            <span className="kn-unit">%</span>
          </span>
        </Field>
        <DateField
          name={name('birthDate')}
          label={partWords.authorBirthDate}
          required
          value={author.birthDate}
          errors={errors('birthDate')}
        />
        <TextField
          name={name('workplace')}
          label={partWords.authorWorkplace}
          required
          value={author.workplace}
          maxLength={formLimits.line}
          errors={errors('workplace')}
        />
        <TextField
          name={name('jobTitle')}
          label={partWords.authorJobTitle}
          required
          value={author.jobTitle}
          maxLength={formLimits.line}
          errors={errors('jobTitle')}
        />
        <TextField
          name={name('qualification')}
          label="Trình độ chuyên môn"
          value={author.qualification}
          maxLength={formLimits.line}
        />
      </div>
      <button
        type="submit"
        className="btn btn-sm kn-row-remove"
        name="authorsAct"
        value={`bo-${place}`}
        data-remove=""
      >
        <Icon name="trash" />
        Bỏ<span className="visually-hidden"> {author.fullName}</span>
      </button>
    </fieldset>
  )
}
