import { askPasswordReset } from '#app/casework/people/ask-password-reset.ts'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { doorPage } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'

export const forgottenPasswordPage = (visit: Visit): Response => show(visit, 200)

/** The same answer whoever asks for whatever name: nobody learns here who has an account. */
export async function sendForgottenPassword(visit: Visit): Promise<Response> {
  const loginOrEmail = (await visit.form()).line('ten-hoac-thu')
  if (loginOrEmail === '') return show(visit, 422)
  await askPasswordReset(visit.tools, { loginOrEmail, address: visit.address })
  return doorPage(
    visit,
    { title: 'Đã ghi nhận yêu cầu' },
    <>
      <p>
        {visit.tools.settings.sendsMail
          ? 'Nếu có tài khoản khớp với thông tin vừa nhập, đường dẫn đặt lại mật khẩu đã được gửi tới thư điện tử của tài khoản đó. Tài khoản không có thư điện tử thì quản trị viên sẽ nhận được yêu cầu.'
          : 'Nếu có tài khoản khớp với thông tin vừa nhập, quản trị viên đã nhận được yêu cầu và sẽ trao đường dẫn đặt lại mật khẩu cho ông/bà.'}
      </p>
      <LinkButton href={links.signIn()}>Về trang đăng nhập</LinkButton>
    </>,
  )
}

function show(visit: Visit, status: 200 | 422): Response {
  const problems =
    status === 422 ? [{ field: 'ten-hoac-thu', message: 'Chưa nhập tên đăng nhập hoặc thư điện tử.' }] : []
  return doorPage(
    visit,
    { title: 'Quên mật khẩu', lead: <p>Nhập tên đăng nhập hoặc thư điện tử của tài khoản.</p>, status },
    <>
      <ProblemSummary problems={problems} />
      <Form action={links.forgottenPassword()}>
        <TextField
          name="ten-hoac-thu"
          label="Tên đăng nhập hoặc thư điện tử"
          required
          maxLength={254}
          autoComplete="username"
          autoFocus={status === 200}
          errors={problems.map((each) => each.message)}
        />
        <FormActions>
          <SubmitButton icon="send">Yêu cầu đặt lại mật khẩu</SubmitButton>
          <a href={links.signIn()}>Về trang đăng nhập</a>
        </FormActions>
      </Form>
    </>,
  )
}
