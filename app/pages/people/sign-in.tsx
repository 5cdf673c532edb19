import { signIn } from '#app/casework/people/sign-in.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { doorPage, goTo } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { localAddress } from './local-address.ts'
import { withSession } from './session-cookie.ts'
import { signInWords } from './sign-in-words.ts'
import { carried, carriedIn, type TypedBefore } from './typed-before.ts'
import { typedStillHere } from './typed-still-here.tsx'

export function signInPage(visit: Visit): Response {
  const next = localAddress(visit.query.get('tiep') ?? '') ?? links.today()
  if (visit.actor !== null) return goTo(next)
  return signInForm(visit, { next, login: '', problems: [], ended: false, typed: null, status: 200 })
}

export async function sendSignIn(visit: Visit): Promise<Response> {
  const form = await visit.form()
  const typed = carriedIn(form)
  const next = localAddress(form.text('tiep')) ?? links.today()
  const outcome = await signIn(visit.tools, {
    login: form.line('ten-dang-nhap'),
    password: form.text('mat-khau'),
    sessionBefore: visit.sessionHash,
    address: visit.address,
    browser: visit.request.headers.get('user-agent') ?? '',
  })
  if (!outcome.ok)
    return signInForm(visit, {
      next,
      login: form.line('ten-dang-nhap'),
      problems: outcome.problems.map(signInWords),
      ended: false,
      typed,
      status: 422,
    })
  const answer = typed === null ? goTo(next) : typedStillHere(visit, typed)
  return withSession(visit, answer, outcome.value.token)
}

export function signInForm(
  visit: Visit,
  shown: {
    readonly next: string
    readonly login: string
    readonly problems: readonly FieldProblem[]
    /** The session ended while somebody was typing. */
    readonly ended: boolean
    readonly typed: TypedBefore | null
    readonly status: 200 | 401 | 422
  },
): Response {
  return doorPage(
    visit,
    {
      title: 'Đăng nhập',
      status: shown.status,
      ...(visit.tools.demo === null
        ? {}
        : { aside: <DemoAccounts demo={visit.tools.demo} next={shown.next} /> }),
    },
    <>
      {shown.ended && (
        <Notice
          tone="warn"
          title="Phiên làm việc đã hết"
          message={
            shown.typed === null
              ? 'Việc vừa gửi chưa được ghi nhận. Hãy đăng nhập rồi gửi lại.'
              : 'Nội dung vừa gõ vẫn được giữ nguyên. Hãy đăng nhập để gửi tiếp.'
          }
        />
      )}
      <ProblemSummary problems={shown.problems} title="Chưa đăng nhập được" />
      <Form action={links.signIn()} hidden={{ tiep: shown.next }}>
        {shown.typed !== null &&
          carried(shown.typed).map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list is drawn once.
            <input key={place} type="hidden" name={name} value={value} />
          ))}
        <TextField
          name="ten-dang-nhap"
          label="Tên đăng nhập"
          value={shown.login}
          autoComplete="username"
          maxLength={100}
          autoFocus={shown.problems.length === 0}
          errors={problemsOf(shown.problems, 'ten-dang-nhap')}
        />
        <TextField
          name="mat-khau"
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          errors={problemsOf(shown.problems, 'mat-khau')}
        />
        <FormActions>
          <SubmitButton icon="login">Đăng nhập</SubmitButton>
          <a href={links.forgottenPassword()}>Quên mật khẩu</a>
          <a href={links.askToJoin()}>Đăng ký tham gia</a>
        </FormActions>
      </Form>
    </>,
  )
}
