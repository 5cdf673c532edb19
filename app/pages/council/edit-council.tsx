import { attachCouncilScan } from '#app/casework/council/attach-council-scan.ts'
import { changeCouncil } from '#app/casework/council/change-council.ts'
import { composeCouncilDecision } from '#app/casework/council/compose-council-decision.ts'
import type { Council } from '#app/domain/council/council.ts'
import { maySeeCouncil } from '#app/domain/council/council-access.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { DecisionFields, typedDecision } from './council-form.tsx'
import { changeCouncilWords, councilScanWords } from './council-problems.ts'
import { receiveScan } from './receive-scan.ts'

/** Sửa quyết định thành lập, phạm vi xét, bản quét. */
export async function editCouncilPage(visit: SignedInVisit): Promise<Response> {
  const council = await councilHere(visit)
  return council === null ? noSuchPage(visit) : editView(visit, council, [])
}

export async function sendCouncilChange(visit: SignedInVisit): Promise<Response> {
  const council = await councilHere(visit)
  if (council === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await changeCouncil(visit.tools, visit.actor, {
    councilId: council.id,
    ...typedDecision(form),
  })
  return outcome.ok
    ? goTo(links.council(council.id), 'Đã lưu quyết định và phạm vi xét.')
    : editView(visit, council, outcome.problems.map(changeCouncilWords), form)
}

export async function sendCouncilScan(visit: SignedInVisit): Promise<Response> {
  const council = await councilHere(visit)
  if (council === null) return noSuchPage(visit)
  const sent = await receiveScan(visit)
  if ('fault' in sent) return editView(visit, council, [sent.fault])
  if (sent.scan === null) return editView(visit, council, [{ field: 'tep', message: 'Chưa chọn bản quét.' }])
  const outcome = await attachCouncilScan(visit.tools, visit.actor, {
    councilId: council.id,
    scan: sent.scan,
  })
  return outcome.ok
    ? goTo(links.council(council.id), 'Đã đính kèm bản quét quyết định.')
    : editView(visit, council, outcome.problems.map(councilScanWords))
}

export async function councilScanFile(visit: SignedInVisit): Promise<Response> {
  const council = await councilHere(visit)
  const scan = council !== null && maySeeCouncil(visit.actor, council.id) ? council.scan : null
  return scan === null
    ? noSuchPage(visit)
    : storedBytes(visit, scan, { name: council?.name ?? 'Hội đồng', href: links.councils() })
}

/** The decision with its list of members, to be looked over, edited in Word and signed. */
export async function councilDecisionPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  return paperResponse(visit, id === null ? null : await composeCouncilDecision(visit.tools, id))
}

async function councilHere(visit: SignedInVisit): Promise<Council | null> {
  const id = idParam(visit)
  return id === null ? null : councilById(visit.tools.db, id)
}

async function editView(
  visit: SignedInVisit,
  council: Council,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const plan = await issuedProgramme(visit.tools.db, council.programmeId)
  if (plan === null) return noSuchPage(visit)
  return page(
    visit,
    {
      title: 'Quyết định thành lập',
      breadcrumb: [
        { name: 'Hội đồng', href: links.councils() },
        { name: council.name, href: links.council(council.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card>
        <Form action={links.editCouncil(council.id)} label="Quyết định thành lập">
          <DecisionFields
            programme={plan.current.programme}
            council={council}
            typed={typed}
            problems={problems}
          />
          <FormActions>
            <SubmitButton icon="check">Lưu</SubmitButton>
            <LinkButton href={links.council(council.id)} look="quiet">
              Quay lại
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
      <Card title="Bản quét quyết định đã ký" aside={council.scan?.name}>
        <Form action={links.councilScan(council.id)} withFiles label="Bản quét quyết định">
          <FileField
            name="tep"
            label={council.scan === null ? 'Bản quét' : 'Bản quét mới, thay bản đang có'}
            accept=".pdf,image/jpeg,image/png"
            required
            errors={problemsOf(problems, 'tep')}
          />
          <FormActions>
            <SubmitButton look="plain" icon="upload">
              Đính kèm
            </SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
