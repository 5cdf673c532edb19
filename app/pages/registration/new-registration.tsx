import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { LateFields, typedLate } from './late-fields.tsx'
import { RegisteringChoice } from './registering-choice.tsx'
import { individual, registeringFor } from './registering-unit.ts'
import { emptyEntry, entryAfterRowAct, RegistrationFields, typedEntry } from './registration-fields.tsx'
import { registerProblemWords } from './registration-words.ts'

type Typed = {
  readonly unit: string
  readonly sector: string
  readonly entry: RegistrationEntry
  readonly late: LateReason
}

export const newRegistrationPage = (visit: SignedInVisit): Promise<Response> =>
  newRegistration(
    visit,
    {
      unit: visit.query.get('don-vi') ?? '',
      sector: visit.query.get('linh-vuc') ?? '',
      entry: emptyEntry,
      late: { reason: '', documentNumber: '' },
    },
    [],
  )

export async function sendNewRegistration(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const unit = form.text('unit')
  const sector = form.text('sector')
  const whom = await registeringFor(visit, unit, sector)
  if (whom === null) return newRegistrationPage(visit)
  const entry = typedEntry(form, whom.people)
  const late = typedLate(form)
  const typed: Typed = { unit, sector, entry, late }
  const rows = entryAfterRowAct(form, entry)
  if (rows !== null) return newRegistration(visit, { ...typed, entry: rows }, [])
  const outcome = await registerInitiatives(visit.tools, visit.actor, {
    programmeId: whom.plan.id,
    unitId: whom.unit?.id ?? null,
    sector,
    entries: [entry],
    late,
  })
  const [id] = outcome.ok ? outcome.value.registrationIds : []
  return outcome.ok && id !== undefined
    ? goTo(links.registration(id), 'Đã đăng ký sáng kiến.')
    : newRegistration(visit, typed, outcome.ok ? [] : outcome.problems.map(registerProblemWords))
}

/** Đăng ký sáng kiến: one initiative by form. */
async function newRegistration(
  visit: SignedInVisit,
  typed: Typed,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const whom = await registeringFor(visit, typed.unit, typed.sector)
  const options = {
    title: 'Đăng ký sáng kiến',
    breadcrumb: [{ name: 'Đăng ký sáng kiến', href: links.registrations() }],
    measure: 'reading' as const,
  }
  if (whom === null)
    return page(
      visit,
      options,
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào đang mở">
        Đăng ký sáng kiến theo kế hoạch năm. Khi kế hoạch được ban hành, trang này sẽ mở.
      </EmptyState>,
    )
  const { plan, unit, round, people, units } = whom
  return page(
    visit,
    {
      ...options,
      lead: `${unit?.name ?? 'Cá nhân'}, năm ${plan.year}${round ? `, ${round.name}` : ''}. Chỉ cần tên sáng kiến và tác giả; các mục khác có thể bổ sung sau.`,
      deadline: round && roundDeadline(visit, plan.current.programme, round.code),
      action: (
        <LinkButton icon="files" href={links.registrationList({ 'don-vi': whomCode(unit) })}>
          Đăng ký cả danh sách
        </LinkButton>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {(units.length !== 1 || unit === null) && (
        <Card>
          <RegisteringChoice path={links.newRegistration()} whom={whom} sector={typed.sector} />
        </Card>
      )}
      <Card title="Nội dung đăng ký">
        <Form
          action={links.newRegistration()}
          hidden={{ unit: whomCode(unit), sector: typed.sector }}
          label="Đăng ký sáng kiến"
        >
          <RegistrationFields
            entry={
              typed.entry.authors.length > 0 ? typed.entry : { ...typed.entry, authors: emptyEntry.authors }
            }
            programme={plan.current.programme}
            people={people}
            problems={problems}
          />
          {round && <LateFields round={round} now={visit.now} late={typed.late} problems={problems} />}
          <FormActions>
            <SubmitButton icon="clipboard-check">Đăng ký</SubmitButton>
            <LinkButton look="quiet" href={links.registrations()}>
              Thôi
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}

const whomCode = (unit: { readonly id: number } | null): string =>
  unit === null ? individual : String(unit.id)
