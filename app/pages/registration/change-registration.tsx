import { changeRegistration } from '#app/casework/registration/change-registration.ts'
import { readRegistration } from '#app/casework/registration/open-registration.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import { mayChangeRegistration } from '#app/domain/registration/registration-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { type PersonAtWork, peopleOfUnit, personById } from '#app/records/people/people.ts'
import { entryAfterRowAct, RegistrationFields, typedEntry } from './registration-fields.tsx'
import { laterProblemWords } from './registration-words.ts'

export const changeRegistrationPage = (visit: SignedInVisit): Promise<Response> =>
  changing(visit, null, '', [])

export async function sendRegistrationChange(visit: SignedInVisit): Promise<Response> {
  const registrationId = idParam(visit) ?? 0
  const open = await readRegistration(visit.tools.db, visit.actor, registrationId)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const entry = typedEntry(form, await offeredPeople(visit, open.registration))
  const reason = form.text('reason')
  const rows = entryAfterRowAct(form, entry)
  if (rows !== null) return changing(visit, rows, reason, [])
  const outcome = await changeRegistration(visit.tools, visit.actor, {
    registrationId,
    version: typedWhole(form.text('version')) ?? 0,
    entry,
    reason,
  })
  return outcome.ok
    ? goTo(links.registration(registrationId), 'Đã sửa bản đăng ký.')
    : changing(visit, entry, reason, outcome.problems.map(laterProblemWords))
}

/** Sửa bản đăng ký: the same form with the reason. */
async function changing(
  visit: SignedInVisit,
  typed: RegistrationEntry | null,
  reason: string,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await readRegistration(visit.tools.db, visit.actor, id)
  if (open === null) return noSuchPage(visit)
  const { registration, plan } = open
  if (problems.length === 0 && !mayChangeRegistration(visit.actor, registration))
    return goTo(links.registration(registration.id))
  return page(
    visit,
    {
      title: 'Sửa bản đăng ký',
      breadcrumb: [
        { name: 'Đăng ký sáng kiến', href: links.registrations() },
        { name: registration.title, href: links.registration(registration.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card>
        <Form
          action={links.changeRegistration(registration.id)}
          hidden={{ version: String(registration.version) }}
          label="Sửa bản đăng ký"
        >
          <RegistrationFields
            entry={typed ?? registration}
            programme={plan.current.programme}
            people={await offeredPeople(visit, registration)}
            problems={problems}
          />
          <LongTextField
            name="reason"
            label="Lý do sửa"
            required
            rows={2}
            value={reason}
            errors={problemsOf(problems, 'reason')}
            hint="Nội dung trước khi sửa vẫn được giữ."
          />
          <FormActions>
            <SubmitButton>Lưu</SubmitButton>
            <LinkButton look="quiet" href={links.registration(registration.id)}>
              Thôi
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}

/** The unit's people, and whoever is already named in it from elsewhere. */
async function offeredPeople(
  { tools, today }: SignedInVisit,
  registration: Pick<RegistrationEntry, 'authors'> & { readonly unitId: number | null },
): Promise<readonly PersonAtWork[]> {
  const people = registration.unitId === null ? [] : await peopleOfUnit(tools.db, registration.unitId, today)
  const others = registration.authors.flatMap(({ personId }) =>
    personId === null || people.some(({ id }) => id === personId) ? [] : [personId],
  )
  const known = await Promise.all(others.map((id) => personById(tools.db, id)))
  return [...people, ...known.flatMap((person) => person ?? [])]
}
