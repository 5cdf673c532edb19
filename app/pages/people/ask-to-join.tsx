import { askToJoin } from '#app/casework/people/ask-to-join.ts'
import { joinKinds } from '#app/domain/people/join-request.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { chosen } from '#app/pages/kit/list-query.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { publicPage } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { askToJoinWords, joinKindWords } from './join-words.ts'

/** Đăng ký tham gia, open to anybody. */
export const askToJoinPage = (visit: Visit): Response =>
  show(visit, formOf([['loai', 'individual']]), [], 200)

/** The same answer whether the address is known, waits already or is new. */
export async function sendAskToJoin(visit: Visit): Promise<Response> {
  const form = await visit.form()
  const kind = chosen(form.text('loai'), joinKinds)
  if (kind === null)
    return show(visit, form, [{ field: 'loai', message: 'Chưa chọn tham gia với tư cách nào.' }], 422)
  const isAlone = kind === 'individual'
  const outcome = await askToJoin(visit.tools, {
    kind,
    fullName: form.line('ho-ten'),
    organisationName: isAlone ? '' : form.line('ten-to-chuc'),
    taxCode: isAlone ? '' : form.line('ma-so-thue'),
    address: form.line('dia-chi'),
    jobTitle: form.line('chuc-danh'),
    email: form.line('thu-dien-tu'),
    phone: form.line('dien-thoai'),
    wish: form.text('mong-muon').trim(),
    hasConsent: form.has('dong-y'),
    from: visit.address,
  })
  if (!outcome.ok) return show(visit, form, outcome.problems.map(askToJoinWords), 422)
  return publicPage(
    visit,
    { title: 'Đã nhận đăng ký' },
    <Card>
      <p>
        {visit.tools.settings.sendsMail
          ? 'Một thư đã được gửi tới địa chỉ ông/bà vừa nhập. Hãy mở thư và bấm vào đường dẫn để xác nhận; đăng ký chỉ được xem xét sau khi địa chỉ được xác nhận.'
          : 'Cơ quan thường trực sẽ liên hệ theo số điện thoại hoặc thư điện tử ông/bà vừa nhập để xác minh và báo kết quả.'}
      </p>
      <p>Khi đăng ký được duyệt, ông/bà nhận được đường dẫn để tự đặt mật khẩu.</p>
      <LinkButton href={links.home()}>Về trang chủ</LinkButton>
    </Card>,
  )
}

function show(visit: Visit, form: Form, problems: readonly FieldProblem[], status: 200 | 422): Response {
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return publicPage(
    visit,
    { title: 'Đăng ký tham gia', status },
    <>
      <p>
        Dành cho cá nhân, doanh nghiệp, hợp tác xã và tổ chức chưa có tài khoản. Cán bộ, công chức, viên chức
        và giáo viên được đơn vị mở tài khoản, không cần đăng ký ở đây.
      </p>
      <ProblemSummary problems={problems} title="Chưa gửi được đăng ký" />
      <Card>
        <FormElement action={links.askToJoin()}>
          <ChoiceField
            {...field('loai')}
            as="buttons"
            label="Tham gia với tư cách"
            required
            choices={joinKinds.map((kind) => ({ value: kind, label: joinKindWords[kind] }))}
          />
          <FieldGroup title="Người đăng ký" titleHidden row>
            <TextField {...field('ho-ten')} label="Họ và tên" required maxLength={200} autoComplete="name" />
            <TextField
              {...field('chuc-danh')}
              label="Chức danh, nghề nghiệp"
              maxLength={200}
              autoComplete="organization-title"
            />
          </FieldGroup>
          <FieldGroup title="Doanh nghiệp, hợp tác xã, tổ chức (cá nhân bỏ qua)" row>
            <TextField
              {...field('ten-to-chuc')}
              label="Tên đầy đủ"
              maxLength={200}
              autoComplete="organization"
            />
            <TextField
              {...field('ma-so-thue')}
              label="Mã số thuế"
              maxLength={20}
              hint="Bắt buộc với doanh nghiệp."
            />
          </FieldGroup>
          <TextField
            {...field('dia-chi')}
            label="Địa chỉ"
            required
            maxLength={300}
            autoComplete="street-address"
          />
          <FieldGroup title="Liên lạc" titleHidden row>
            <TextField
              {...field('thu-dien-tu')}
              label="Thư điện tử"
              type="email"
              required
              maxLength={254}
              autoComplete="email"
            />
            <TextField
              {...field('dien-thoai')}
              label="Điện thoại"
              type="tel"
              required
              maxLength={20}
              autoComplete="tel"
            />
          </FieldGroup>
          <LongTextField
            name="mong-muon"
            value={form.text('mong-muon')}
            errors={problemsOf(problems, 'mong-muon')}
            label="Ông/bà muốn tham gia việc gì"
            required
            maxLength={2000}
            rows={4}
            hint="Ví dụ tên sáng kiến dự định nộp và lĩnh vực áp dụng."
          />
          <CheckField
            name="dong-y"
            label="Tôi đồng ý cho cơ quan thường trực lưu và dùng các thông tin cá nhân trên đây để xét đăng ký, liên hệ và quản lý hồ sơ sáng kiến của tôi."
            required
            checked={form.has('dong-y')}
            errors={problemsOf(problems, 'dong-y')}
          />
          <FormActions>
            <SubmitButton icon="send">Gửi đăng ký</SubmitButton>
            <a href={links.signIn()}>Đã có tài khoản? Đăng nhập</a>
          </FormActions>
        </FormElement>
      </Card>
    </>,
  )
}
