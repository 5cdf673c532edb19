import { editOwnProfile } from '#app/casework/people/edit-own-profile.ts'
import { personProblems } from '#app/domain/people/person.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { personById } from '#app/records/people/people.ts'
import { editProfileWords, personWords } from './people-words.ts'
import { formOfPerson, PersonFields, readPerson } from './person-fields.tsx'

export const ownProfilePage = (visit: SignedInVisit): Promise<Response> => show(visit, null, [], 200)

export async function sendOwnProfile(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const { details, unreadable } = readPerson(form)
  if (unreadable.length > 0) {
    const others = personProblems(details, visit.today, false).map(personWords)
    return show(visit, form, [...unreadable, ...others], 422)
  }
  const outcome = await editOwnProfile(visit.tools, visit.actor, details)
  return outcome.ok
    ? goTo(links.ownProfile(), 'Đã lưu thông tin của ông/bà.')
    : show(visit, form, outcome.problems.map(editProfileWords), 422)
}

async function show(
  visit: SignedInVisit,
  form: Form | null,
  problems: readonly FieldProblem[],
  status: 200 | 422,
): Promise<Response> {
  const person = await personById(visit.tools.db, visit.actor.personId)
  if (person === null) return noSuchPage(visit)
  return page(
    visit,
    {
      title: 'Thông tin của tôi',
      lead: 'Được điền sẵn vào đơn khi ông/bà viết hồ sơ, và in trên giấy chứng nhận. Hồ sơ đã nộp giữ nguyên thông tin lúc nộp.',
      measure: 'reading',
      status,
    },
    <>
      <ProblemSummary problems={problems} />
      <p>
        Đơn vị công tác: <strong>{person.unitName ?? 'không thuộc đơn vị nào'}</strong>
        <span className="kn-under">Nếu đơn vị chưa đúng, hãy báo quản trị viên.</span>
      </p>
      <FormElement action={links.ownProfile()}>
        <PersonFields form={form ?? formOfPerson(person)} units={null} problems={problems} />
        <FormActions>
          <SubmitButton icon="check">Lưu</SubmitButton>
          <LinkButton href={links.ownPassword()} look="quiet" icon="key">
            Đổi mật khẩu
          </LinkButton>
        </FormActions>
      </FormElement>
    </>,
  )
}
