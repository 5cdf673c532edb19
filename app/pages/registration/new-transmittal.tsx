import { draftTransmittal } from '#app/casework/registration/draft-transmittal.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import type { TransmittalItem } from '#app/domain/registration/transmittal.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { listDossiers } from '#app/records/dossier/list-dossiers.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { onOtherTransmittals } from '#app/records/registration/transmittals.ts'
import { DossierPicks, typedItems } from './dossier-picks.tsx'
import { ownUnits } from './own-units.ts'
import { listProblemWords } from './transmittal-words.ts'

export const newTransmittalPage = (visit: SignedInVisit): Promise<Response> => newTransmittal(visit, null, [])

export async function sendNewTransmittal(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const items = typedItems(form)
  const outcome = await draftTransmittal(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    unitId: typedWhole(form.text('don-vi')) ?? 0,
    items,
  })
  return outcome.ok
    ? goTo(
        links.transmittal(outcome.value.transmittalId),
        'Đã lập dự thảo tờ trình. In, trình ký rồi ghi nhận số, ngày ký.',
      )
    : newTransmittal(visit, items, outcome.problems.map(listProblemWords))
}

/** Lập tờ trình: the approved dossiers that stand on no other one. */
async function newTransmittal(
  visit: SignedInVisit,
  typed: readonly TransmittalItem[] | null,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { db } = visit.tools
  const [[unit], programmes] = await Promise.all([ownUnits(visit), issuedProgrammes(db)])
  const plan = programmes.find(({ state }) => state === 'issued')
  if (unit === undefined || plan === undefined) return noSuchPage(visit)
  const approved = await listDossiers(
    db,
    { scope: { of: 'units', unitIds: [unit.id] }, programmeId: plan.id, states: ['approved-by-unit'] },
    { by: 'since', down: false },
    { number: 1, size: 200 },
  )
  const taken = new Set(
    await onOtherTransmittals(
      db,
      approved.lines.map(({ id }) => id),
      null,
    ),
  )
  const free = approved.lines.filter(({ id }) => !taken.has(id))
  const round = roundForSector(plan.current.programme, unit.sector, visit.today)
  return page(
    visit,
    {
      title: 'Lập tờ trình M-01',
      breadcrumb: [{ name: 'Hồ sơ của đơn vị', href: links.unitDesk({ 'don-vi': String(unit.id) }) }],
      lead: `${unit.name} đề nghị công nhận sáng kiến năm ${plan.year}${round ? `, ${round.name}` : ''}.`,
      deadline: round && roundDeadline(visit, plan.current.programme, round.code),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {free.length === 0 ? (
        <EmptyState icon="clipboard-list" title="Không có hồ sơ nào chờ đưa vào tờ trình">
          Đơn vị cần đồng ý hồ sơ trước; hồ sơ đã nằm trong tờ trình khác thì không hiện ở đây.
        </EmptyState>
      ) : (
        <Form
          action={links.newTransmittal()}
          hidden={{ 'don-vi': String(unit.id), 'ke-hoach': String(plan.id) }}
          label="Lập tờ trình"
        >
          <Card title="Hồ sơ đưa vào tờ trình" aside={`${free.length} hồ sơ đã được đồng ý`} flush>
            <DossierPicks
              lines={free}
              items={typed ?? free.map(({ id }) => ({ dossierId: id, unitOpinion: 'Đồng ý đề nghị' }))}
            />
          </Card>
          <FormActions>
            <SubmitButton icon="clipboard-list">Lập dự thảo tờ trình</SubmitButton>
            <LinkButton look="quiet" href={links.unitDesk()}>
              Thôi
            </LinkButton>
          </FormActions>
        </Form>
      )}
    </div>,
  )
}
