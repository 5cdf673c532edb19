import { hashToken } from '#app/casework/people/secret-token.ts'
import { useOneTimeLink as spendLink } from '#app/casework/people/use-one-time-link.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { doorPage } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { accountOfPerson } from '#app/records/people/accounts.ts'
import { oneTimeLink } from '#app/records/people/one-time-links.ts'
import { personById } from '#app/records/people/people.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { useLinkWords } from './people-words.ts'

/** Opening the link does nothing yet: mail programs open links by themselves. */
export const oneTimeLinkPage = (visit: Visit): Promise<Response> => show(visit, [], 200)

export async function sendOneTimeLink(visit: Visit): Promise<Response> {
  const form = await visit.form()
  const outcome = await spendLink(visit.tools, {
    token: visit.params.token ?? '',
    password: form.text('mat-khau-moi'),
    repeat: form.text('mat-khau-nhap-lai'),
  })
  if (!outcome.ok) return show(visit, outcome.problems.map(useLinkWords), 422)
  return doorPage(
    visit,
    { title: 'Đã đặt mật khẩu' },
    <>
      <p>
        Bây giờ ông/bà có thể đăng nhập bằng tên <strong>{outcome.value.login}</strong> và mật khẩu vừa đặt.
      </p>
      <LinkButton href={links.signIn()} look="primary" icon="login">
        Đăng nhập
      </LinkButton>
    </>,
  )
}

async function show(visit: Visit, problems: readonly FieldProblem[], status: 200 | 422): Promise<Response> {
  const token = visit.params.token ?? ''
  const { db } = visit.tools
  const link = await oneTimeLink(db, hashToken(token))
  const isOpen =
    link !== null &&
    link.usedAt === null &&
    Temporal.Instant.compare(visit.tools.machineNow(), link.endsAt) < 0
  const [person, account] = isOpen
    ? await Promise.all([personById(db, link.personId), accountOfPerson(db, link.personId)])
    : [null, null]
  if (person === null || account === null || account.disabledAt !== null) return linkGonePage(visit)
  return doorPage(
    visit,
    {
      title: 'Đặt mật khẩu',
      lead: (
        <p>
          {person.fullName}, tên đăng nhập <strong>{account.login}</strong>
        </p>
      ),
      status,
    },
    <>
      <ProblemSummary problems={problems} />
      <Form action={links.oneTimeLink(token)}>
        <NewPasswordFields problems={problems} />
        <FormActions>
          <SubmitButton icon="key">Đặt mật khẩu</SubmitButton>
        </FormActions>
      </Form>
    </>,
  )
}

const linkGonePage = (visit: Visit): Response =>
  doorPage(
    visit,
    { title: 'Đường dẫn không còn dùng được', status: 404 },
    <>
      <p>Đường dẫn này đã được dùng, đã hết hạn hoặc không đúng. Mỗi đường dẫn chỉ dùng được một lần.</p>
      <p>Hãy yêu cầu đường dẫn mới, hoặc nhờ quản trị viên tạo giúp.</p>
      <LinkButton href={links.forgottenPassword()} look="primary">
        Yêu cầu đường dẫn mới
      </LinkButton>
    </>,
  )
