import { changeOwnPassword } from '#app/casework/people/change-own-password.ts'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { changePasswordWords } from './people-words.ts'

export const ownPasswordPage = (visit: SignedInVisit): Response => show(visit, [], 200)

export async function sendOwnPassword(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await changeOwnPassword(visit.tools, visit.actor, {
    sessionHash: visit.sessionHash,
    address: visit.address,
    current: form.text('mat-khau'),
    password: form.text('mat-khau-moi'),
    repeat: form.text('mat-khau-nhap-lai'),
  })
  if (!outcome.ok) return show(visit, outcome.problems.map(changePasswordWords), 422)
  const { sessionsEnded } = outcome.value
  return goTo(
    links.today(),
    sessionsEnded === 0
      ? 'Đã đổi mật khẩu.'
      : `Đã đổi mật khẩu và kết thúc ${sessionsEnded} phiên đăng nhập ở nơi khác.`,
  )
}

function show(visit: SignedInVisit, problems: readonly FieldProblem[], status: 200 | 422): Response {
  return page(
    visit,
    { title: 'Đổi mật khẩu', measure: 'reading', status },
    <>
      <ProblemSummary problems={problems} />
      {visit.actor.mustChangePassword && (
        <Notice
          tone="warn"
          title="Cần đổi mật khẩu trước khi làm việc"
          message="Mật khẩu hiện tại chỉ dùng cho lần đăng nhập đầu."
        />
      )}
      <Form action={links.ownPassword()}>
        <TextField
          name="mat-khau"
          label="Mật khẩu đang dùng"
          type="password"
          required
          autoComplete="current-password"
          errors={problemsOf(problems, 'mat-khau')}
        />
        <NewPasswordFields problems={problems} />
        <FormActions note="Các phiên đăng nhập ở máy khác sẽ kết thúc.">
          <SubmitButton icon="key">Đổi mật khẩu</SubmitButton>
          {!visit.actor.mustChangePassword && (
            <LinkButton href={links.ownProfile()} look="quiet">
              Thôi
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </>,
  )
}
