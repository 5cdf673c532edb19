import type { ReactNode } from 'react'
import { addPaperCopies } from '#app/casework/intake/add-paper-copies.ts'
import type { CopyState } from '#app/domain/intake/paper-copy.ts'
import { holds } from '#app/domain/people/actor.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierUnderPlan } from '#app/records/dossier/dossiers.ts'
import { paperCopiesOf } from '#app/records/intake/paper-copies.ts'
import { addCopiesProblemWords, copyStateWords } from './paper-copy-words.ts'

/** How many paper copies a dossier has and where; for the office alone. */
export async function dossierCopies(visit: SignedInVisit, dossierId: number): Promise<ReactNode> {
  if (!holds(visit.actor, 'office')) return null
  const copies = await paperCopiesOf(visit.tools.db, dossierId)
  const standing = (['kept', 'handed-out', 'lost', 'destroyed'] satisfies CopyState[])
    .map((state) => ({ state, count: copies.filter((copy) => copy.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${copyStateWords[state].words.toLocaleLowerCase('vi')}`)
  return (
    <Card title="Bản giấy">
      <p>
        {copies.length === 0 ? 'Chưa nhận bản giấy nào.' : `${copies.length} bản: ${standing.join(', ')}.`}{' '}
        <a href={links.addCopies(dossierId)}>Nhận thêm</a>
      </p>
      <p>
        {copies.map((copy) => (
          <a key={copy.id} href={links.paperCopy(copy.code)} className="me-2">
            Bản {copy.number}
          </a>
        ))}
      </p>
    </Card>
  )
}

export const addCopiesPage = (visit: SignedInVisit): Promise<Response> => addView(visit, [])

export async function sendAddCopies(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit) ?? 0
  const form = await visit.form()
  const typed = { from: form.line('nguoi-mang'), place: form.line('noi') }
  const outcome = await addPaperCopies(visit.tools, visit.actor, {
    dossierId,
    count: typedWhole(form.text('so-ban')) ?? 0,
    ...typed,
  })
  return outcome.ok
    ? goTo(links.dossierTab(dossierId, 'van-ban'), `Đã nhận thêm ${outcome.value.added} bản giấy.`)
    : addView(visit, outcome.problems.map(addCopiesProblemWords), { ...typed, count: form.text('so-ban') })
}

async function addView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: { readonly from: string; readonly place: string; readonly count: string },
): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await dossierUnderPlan(visit.tools.db, id)
  if (open === null || open.dossier.code === null) return noSuchPage(visit)
  return page(
    visit,
    {
      title: 'Nhận thêm bản giấy',
      eyebrow: open.dossier.code,
      breadcrumb: [{ name: open.dossier.title, href: links.dossierTab(open.dossier.id, 'van-ban') }],
      status: problems.length > 0 ? 422 : 200,
    },
    <Form action={links.addCopies(open.dossier.id)}>
      <ProblemSummary problems={problems} />
      <NumberField
        name="so-ban"
        label="Số bản"
        required
        value={typedWhole(typed?.count ?? '1') ?? undefined}
        errors={problemsOf(problems, 'so-ban')}
      />
      <TextField
        name="nguoi-mang"
        label="Ai mang đến"
        required
        value={typed?.from}
        errors={problemsOf(problems, 'nguoi-mang')}
      />
      <TextField name="noi" label="Chỗ lưu" hint="Kệ, hộp, phòng" value={typed?.place} />
      <FormActions>
        <SubmitButton icon="inbox">Nhận</SubmitButton>
      </FormActions>
    </Form>,
  )
}
