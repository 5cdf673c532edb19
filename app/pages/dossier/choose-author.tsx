import { type OpenDossier, readDossier } from '#app/casework/dossier/open-dossier.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { registerPerson } from '#app/casework/people/register-person.ts'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { formOf, type Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { Icon } from '#app/pages/kit/icon.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { registerPersonWords } from '#app/pages/people/people-words.ts'
import { readPerson } from '#app/pages/people/person-fields.tsx'
import { findPeople, type PersonAtWork } from '#app/records/people/people.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { saveProblemWords } from './dossier-problems.ts'
import { NewPersonForm } from './new-person-form.tsx'

/** Chọn đồng tác giả: find a person without dấu, or register one nobody knows yet. */
export async function chooseAuthorPage(visit: SignedInVisit): Promise<Response> {
  const open = await editable(visit)
  return open === null ? noSuchPage(visit) : chooser(visit, open, {})
}

/** Puts the chosen person at the end of the author table. */
export async function sendAuthor(visit: SignedInVisit): Promise<Response> {
  const open = await editable(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  return addAuthor(visit, open, typedWhole(form.text('personId')) ?? 0)
}

/** Registers a person nobody knows yet, then adds them as author. */
export async function sendNewAuthor(visit: SignedInVisit): Promise<Response> {
  const open = await editable(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const { details, unreadable } = readPerson(form)
  if (unreadable.length > 0) return chooser(visit, open, { form, problems: unreadable })
  const outcome = await registerPerson(visit.tools, visit.actor, {
    ...details,
    anotherPerson: form.has('nguoi-khac'),
  })
  if (outcome.ok) return addAuthor(visit, open, outcome.value.personId)
  const alike = outcome.problems.flatMap((problem) =>
    problem.problem === 'perhaps-known' ? problem.people : [],
  )
  return chooser(visit, open, { form, alike, problems: outcome.problems.map(registerPersonWords) })
}

async function addAuthor(
  visit: SignedInVisit,
  { dossier }: OpenDossier,
  personId: number,
): Promise<Response> {
  const isThere = dossier.authors.some((author) => author.personId === personId)
  const outcome = await saveDossierDraft(visit.tools, visit.actor, {
    dossierId: dossier.id,
    tag: dossier.tag,
    draft: { authors: isThere ? dossier.authors : [...dossier.authors, { personId, share: shareOf(0) }] },
  })
  if (!outcome.ok) {
    const open = await editable(visit)
    return open === null
      ? noSuchPage(visit)
      : chooser(visit, open, { problems: outcome.problems.map(saveProblemWords) })
  }
  return goTo(
    links.dossierForm(dossier.id, 'tac-gia'),
    isThere ? 'Người này đã có trong bảng tác giả.' : 'Đã thêm tác giả. Hãy chia lại tỷ lệ đóng góp.',
  )
}

async function editable(visit: SignedInVisit): Promise<OpenDossier | null> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  return open !== null && mayEdit(visit.actor, open.dossier) ? open : null
}

async function chooser(
  visit: SignedInVisit,
  { dossier }: OpenDossier,
  state: {
    readonly form?: SentForm
    readonly alike?: readonly PersonAtWork[]
    readonly problems?: readonly FieldProblem[]
  },
): Promise<Response> {
  const find = visit.query.get('tim')?.trim() ?? ''
  const problems = state.problems ?? []
  const [found, units] = await Promise.all([
    find.length < 2 ? [] : findPeople(visit.tools.db, find, 30),
    unitsInForce(visit.tools.db, visit.today),
  ])
  const taken = new Set(dossier.authors.map(({ personId }) => personId))
  return page(
    visit,
    {
      title: 'Thêm tác giả',
      breadcrumb: [
        { name: 'Hồ sơ sáng kiến', href: links.dossiers() },
        { name: dossier.title || 'Chưa đặt tên', href: links.dossierForm(dossier.id, 'tac-gia') },
      ],
      lead: 'Tìm theo họ tên, không cần gõ dấu. Người được thêm nhận thông báo và tự xác nhận tỷ lệ đóng góp.',
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {state.alike && state.alike.length > 0 && (
        <Card title="Có phải một trong những người này?" look="sun" flush>
          <PeopleList dossierId={dossier.id} people={state.alike} taken={taken} />
        </Card>
      )}
      <Card title="Tìm người đã có trong hệ thống">
        <search className="kn-filter">
          <form method="get" action={links.addAuthor(dossier.id)}>
            <label className="kn-find">
              <span className="visually-hidden">Họ và tên</span>
              <Icon name="search" />
              <input
                className="form-control"
                type="search"
                name="tim"
                placeholder="Ví dụ: nguyen thi huong"
                defaultValue={find}
              />
            </label>
            <button type="submit" className="btn btn-primary">
              Tìm
            </button>
          </form>
        </search>
        {find.length >= 2 &&
          (found.length === 0 ? (
            <EmptyState icon="users" title={`Không tìm thấy ai tên “${find}”`}>
              Kiểm tra lại cách viết, hoặc ghi tên người mới ở dưới.
            </EmptyState>
          ) : (
            <PeopleList dossierId={dossier.id} people={found} taken={taken} />
          ))}
      </Card>
      <Card title="Người chưa có trong hệ thống" id="nguoi-moi">
        <NewPersonForm
          action={links.registerAuthor(dossier.id)}
          form={state.form ?? formOf([['ho-ten', found.length === 0 ? find : '']])}
          units={units}
          problems={problems}
          mayBeAnother={(state.alike?.length ?? 0) > 0}
        />
      </Card>
      <div className="kn-form-actions">
        <LinkButton href={links.dossierForm(dossier.id, 'tac-gia')} look="quiet" icon="arrow-left">
          Về bảng tác giả
        </LinkButton>
      </div>
    </div>,
  )
}

function PeopleList(props: {
  dossierId: number
  people: readonly PersonAtWork[]
  taken: ReadonlySet<number>
}) {
  return (
    <ul className="kn-people">
      {props.people.map((person) => (
        <li key={person.id}>
          <span>
            <strong>{person.fullName}</strong>
            <span className="kn-under">
              {[person.position, person.unitName ?? 'Không thuộc đơn vị nào', bornIn(person)]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
          {props.taken.has(person.id) ? (
            <span className="kn-muted">Đã là tác giả</span>
          ) : (
            <Form
              action={links.addAuthor(props.dossierId)}
              hidden={{ personId: String(person.id) }}
              label={`Thêm ${person.fullName}`}
            >
              <SubmitButton small look="plain" icon="plus">
                Thêm<span className="visually-hidden"> {person.fullName}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The year is enough to tell two people of one name apart. */
const bornIn = ({ birthDate }: PersonAtWork): string =>
  birthDate === null ? '' : `sinh năm ${birthDate.year}`
