import { createAccount } from '#app/casework/people/create-account.ts'
import { personProblems } from '#app/domain/people/person.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type PersonAtWork, personById } from '#app/records/people/people.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { handedLinkPage } from './handed-link.tsx'
import { createAccountWords, personWords } from './people-words.ts'
import { formOfPerson, PersonFields, readPerson } from './person-fields.tsx'

const known = (text: string | null): number | null =>
  /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null

/** A new account; with `nguoi` in the address, for somebody who is known already. */
export async function newAccountPage(visit: SignedInVisit): Promise<Response> {
  const personId = known(visit.query.get('nguoi'))
  const person = personId === null ? null : await personById(visit.tools.db, personId)
  const form = person === null ? formOf([]) : formOfPerson(person, [['nguoi', String(person.id)]])
  return show(visit, { form, problems: [], alike: [], status: 200 })
}

export async function sendNewAccount(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const { details, unreadable } = readPerson(form)
  if (unreadable.length > 0) {
    const others = personProblems(details, visit.today, false).map(personWords)
    return show(visit, { form, problems: [...unreadable, ...others], alike: [], status: 422 })
  }
  const outcome = await createAccount(visit.tools, visit.actor, {
    personId: known(form.text('nguoi')),
    details,
    login: form.line('ten-dang-nhap'),
    anotherPerson: form.has('nguoi-khac'),
  })
  if (outcome.ok) return handedLinkPage(visit, { ...outcome.value, fullName: details.fullName, isNew: true })
  const alike = outcome.problems.flatMap((each) => (each.problem === 'perhaps-known' ? each.people : []))
  return show(visit, { form, problems: outcome.problems.map(createAccountWords), alike, status: 422 })
}

async function show(
  visit: SignedInVisit,
  shown: {
    readonly form: Form
    readonly problems: readonly FieldProblem[]
    readonly alike: readonly PersonAtWork[]
    readonly status: 200 | 422
  },
): Promise<Response> {
  const { form, problems, alike } = shown
  const units = await unitsInForce(visit.tools.db, visit.today)
  return page(
    visit,
    {
      title: 'Thêm tài khoản',
      breadcrumb: [{ name: 'Tài khoản', href: links.accounts() }],
      lead: 'Người dùng tự đặt mật khẩu bằng một đường dẫn dùng một lần; không ai khác biết mật khẩu đó.',
      measure: 'reading',
      status: shown.status,
    },
    <>
      <ProblemSummary problems={problems} />
      <FormElement
        action={links.newAccount()}
        hidden={form.has('nguoi') ? { nguoi: form.text('nguoi') } : undefined}
      >
        {alike.length > 0 && (
          <Card title="Có phải một trong những người này?" look="sun">
            <ul className="list-unstyled">
              {alike.map((person) => (
                <li key={person.id} className="mb-2">
                  <a href={links.account(person.id)}>{person.fullName}</a>
                  {person.birthDate !== null && `, sinh ${printDay(person.birthDate)}`}
                  {person.unitName !== null && `, ${person.unitName}`}{' '}
                  <LinkButton small href={`${links.newAccount()}?nguoi=${person.id}`}>
                    Mở tài khoản cho người này
                  </LinkButton>
                </li>
              ))}
            </ul>
            <CheckField
              name="nguoi-khac"
              label="Không, đây là người khác"
              hint="Đánh dấu rồi bấm “Mở tài khoản” lần nữa."
              errors={problemsOf(problems, 'nguoi-khac')}
            />
          </Card>
        )}
        <PersonFields form={form} units={units} problems={problems} />
        <TextField
          name="ten-dang-nhap"
          label="Tên đăng nhập"
          hint="Chữ không dấu, chữ số và . _ - @; viết hoa hay thường như nhau."
          required
          maxLength={60}
          value={form.line('ten-dang-nhap')}
          errors={problemsOf(problems, 'ten-dang-nhap')}
        />
        <FormActions>
          <SubmitButton icon="user-plus">Mở tài khoản</SubmitButton>
          <LinkButton href={links.accounts()} look="quiet">
            Thôi
          </LinkButton>
        </FormActions>
      </FormElement>
    </>,
  )
}
