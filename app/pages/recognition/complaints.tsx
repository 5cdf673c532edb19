import type { ReactNode } from 'react'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { lodgeComplaint } from '#app/casework/recognition/lodge-complaint.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { isPast } from '#app/domain/dossier/milestone.ts'
import { holds } from '#app/domain/people/actor.ts'
import { mayLodge } from '#app/domain/recognition/complaint.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { complaintsOf } from '#app/records/recognition/complaints.ts'
import { complaintStates, lodgeComplaintWords } from './complaint-words.ts'

/** Đơn kiến nghị of every year, those that wait for their answer on top. */
export async function complaintsPage(visit: SignedInVisit): Promise<Response> {
  const every = await complaintsOf(visit.tools.db, 'every')
  const rows = []
  for (const row of every)
    if (!(await isInConflict(visit.tools.db, visit.actor.personId, row.dossierId))) rows.push(row)
  return page(
    visit,
    { title: 'Đơn kiến nghị', breadcrumb: [{ name: 'Quyết định công nhận', href: links.decisions() }] },
    <DataTable
      caption="Đơn kiến nghị về kết quả xét"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => links.complaint(row.id)}
      rowTone={(row) => (row.state === 'open' ? 'sun' : undefined)}
      columns={[
        { key: 'code', title: 'Hồ sơ', narrow: true, cell: (row) => row.code },
        { key: 'title', title: 'Sáng kiến', main: true, cell: (row) => row.title },
        { key: 'who', title: 'Người kiến nghị', cell: (row) => row.complainant },
        { key: 'day', title: 'Ngày đơn', cell: (row) => printDay(row.lodgedOn) },
        { key: 'due', title: 'Hạn trả lời', cell: (row) => printDay(row.dueOn) },
        { key: 'state', title: 'Tình trạng', cell: (row) => <StateBadge {...complaintStates[row.state]} /> },
      ]}
      empty={
        <EmptyState icon="inbox" title="Chưa có đơn kiến nghị nào">
          Tác giả và đơn vị gửi kiến nghị từ trang hồ sơ; đơn giấy do cơ quan thường trực ghi nhận ở đó.
        </EmptyState>
      }
    />,
  )
}

/** Beside the dossier: complaints about it, and where one may still be lodged. */
export async function dossierComplaints(
  visit: SignedInVisit,
  dossier: Pick<Dossier, 'id' | 'state' | 'authors' | 'unitId'>,
): Promise<ReactNode> {
  const { tools, actor } = visit
  if (!isPast('scored', dossier.state)) return null
  const isParty = mayLodge({ ...actor, roles: actor.roles.filter(({ role }) => role !== 'office') }, dossier)
  const isOffice =
    holds(actor, 'office', 'leader') && !(await isInConflict(tools.db, actor.personId, dossier.id))
  if (!isParty && !isOffice) return null
  const known = await complaintsOf(tools.db, { dossierId: dossier.id })
  const isOpen = known.some(({ state }) => state === 'open')
  const lodges = !isOpen && mayLodge(actor, dossier) && (holds(actor, 'office') || dossier.state !== 'scored')
  if (known.length === 0 && !lodges) return null
  return (
    <Card title="Kiến nghị về kết quả" look={isOpen ? 'sun' : undefined}>
      {known.length > 0 && (
        <ul className="kn-papers">
          {known.map((one) => (
            <li key={one.id}>
              <span>
                <a href={links.complaint(one.id)}>Đơn ngày {printDay(one.lodgedOn)}</a>
                <span className="kn-under">{one.complainant}</span>
              </span>
              <StateBadge {...complaintStates[one.state]} />
            </li>
          ))}
        </ul>
      )}
      {lodges && (
        <LinkButton href={links.lodgeComplaint(dossier.id)} icon="edit">
          {holds(actor, 'office') ? 'Ghi nhận đơn kiến nghị' : 'Gửi đơn kiến nghị'}
        </LinkButton>
      )}
    </Card>
  )
}

export const newComplaintPage = (visit: SignedInVisit): Promise<Response> => complaintForm(visit, [])

export async function sendComplaint(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const day = typedDay(form.text('ngay-don'))
  const isOffice = holds(visit.actor, 'office')
  const outcome = await lodgeComplaint(visit.tools, visit.actor, {
    dossierId: id,
    complainant: form.line('nguoi-kien-nghi'),
    text: form.text('noi-dung'),
    lodgedOn: isOffice ? (typeof day === 'string' ? null : day) : visit.today,
  })
  return outcome.ok
    ? goTo(links.complaint(outcome.value.complaintId), 'Đã nhận đơn kiến nghị.')
    : complaintForm(visit, outcome.problems.map(lodgeComplaintWords), form)
}

async function complaintForm(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  if (open === null || !mayLodge(visit.actor, open.dossier)) return noSuchPage(visit)
  const { dossier, plan } = open
  const isOffice = holds(visit.actor, 'office')
  const { results } = plan.current.programme
  const own = dossier.authors.find(({ personId }) => personId === visit.actor.personId)?.fullName
  const errors = (name: string) => problemsOf(problems, name)
  return page(
    visit,
    {
      title: isOffice ? 'Ghi nhận đơn kiến nghị' : 'Gửi đơn kiến nghị',
      lead: dossier.title,
      breadcrumb: [{ name: 'Hồ sơ', href: links.dossier(dossier.id) }],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card>
        <p>
          Kiến nghị được nhận trong {results.complaintDays} ngày kể từ ngày ban hành quyết định và được trả
          lời bằng văn bản trong {results.answerDays} ngày.
        </p>
        <Form action={links.lodgeComplaint(dossier.id)} label="Đơn kiến nghị">
          <TextField
            name="nguoi-kien-nghi"
            label="Người kiến nghị"
            required
            value={typed?.text('nguoi-kien-nghi') ?? own ?? ''}
            errors={errors('nguoi-kien-nghi')}
          />
          {isOffice && (
            <DateField
              name="ngay-don"
              label="Ngày của đơn"
              required
              value={typed?.text('ngay-don')}
              errors={errors('ngay-don')}
            />
          )}
          <LongTextField
            name="noi-dung"
            label="Nội dung kiến nghị"
            required
            rows={8}
            value={typed?.text('noi-dung') ?? ''}
            errors={errors('noi-dung')}
          />
          <FormActions>
            <SubmitButton icon="send">{isOffice ? 'Ghi nhận' : 'Gửi đơn'}</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
