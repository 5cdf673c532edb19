import { needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import {
  mayChangeItems,
  mayHandIn,
  mayMarkSigned,
  mayPrepareFor,
  mayReadTransmittal,
  mayReopen,
} from '#app/domain/registration/transmittal-rules.ts'
import type { UnitMinutes } from '#app/domain/registration/unit-minutes.ts'
import { plainWords } from '#app/pages/dossier/dossier-words.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type DossierLine, listDossiers } from '#app/records/dossier/list-dossiers.ts'
import { hasHeadWithAccount, headOf } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { onOtherTransmittals, transmittalById } from '#app/records/registration/transmittals.ts'
import { minutesOfDossiers } from '#app/records/registration/unit-minutes.ts'
import { DossierPicks } from './dossier-picks.tsx'
import { HandInCard } from './hand-in-card.tsx'
import type { TypedSigning } from './signing-fields.tsx'
import { SignedFacts, SigningCard } from './transmittal-signing.tsx'
import { transmittalStateWords } from './transmittal-words.ts'
import { minutesInWords } from './unit-minutes-words.ts'

export const transmittalPage = (visit: SignedInVisit): Promise<Response> => transmittalWith(visit, [], {})

/** Tờ trình: its list, its signing, its handing in; one step is open at a time. */
export async function transmittalWith(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: TypedSigning,
): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const transmittal = id === null ? null : await transmittalById(db, id)
  if (transmittal === null || !mayReadTransmittal(visit.actor, transmittal)) return noSuchPage(visit)
  const [unit, plan, head, unitHasHead, minutes, all] = await Promise.all([
    unitById(db, transmittal.unitId),
    issuedProgramme(db, transmittal.programmeId),
    headOf(db, transmittal.unitId, visit.today),
    hasHeadWithAccount(db, transmittal.unitId, visit.today),
    minutesOfDossiers(
      db,
      transmittal.items.map(({ dossierId }) => dossierId),
    ),
    listDossiers(
      db,
      { scope: { of: 'units', unitIds: [transmittal.unitId] }, programmeId: transmittal.programmeId },
      { by: 'since', down: false },
      { number: 1, size: 500 },
    ),
  ])
  const round = plan?.current.programme.rounds.find(({ code }) => code === transmittal.roundCode)
  if (unit === null || plan === null || round === undefined) return noSuchPage(visit)
  const listed = transmittal.items.flatMap(
    ({ dossierId }) => all.lines.find((line) => line.id === dossierId) ?? [],
  )
  const approved = all.lines.filter(({ state }) => state === 'approved-by-unit')
  const taken = new Set(
    await onOtherTransmittals(
      db,
      approved.map((line) => line.id),
      transmittal.id,
    ),
  )
  const { actor } = visit
  return page(
    visit,
    {
      title: transmittal.number ? `Tờ trình số ${transmittal.number}` : 'Dự thảo tờ trình M-01',
      eyebrow: `${unit.name} · ${round.name} năm ${plan.year}`,
      aside: <StateBadge {...transmittalStateWords[transmittal.state]} />,
      breadcrumb: [
        mayPrepareFor(actor, unit.id)
          ? { name: 'Hồ sơ của đơn vị', href: links.unitDesk({ 'don-vi': String(unit.id) }) }
          : { name: 'Tiếp nhận hồ sơ', href: links.reception() },
      ],
      action: <PaperButtons paper={links.transmittalPaper(transmittal.id)}>In tờ trình</PaperButtons>,
      deadline:
        transmittal.state === 'handed-in'
          ? undefined
          : roundDeadline(visit, plan.current.programme, round.code),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          {mayChangeItems(actor, transmittal) ? (
            <Form
              action={links.transmittalAct(transmittal.id, 'danh-sach')}
              hidden={{ version: String(transmittal.tag) }}
              label="Danh sách hồ sơ"
            >
              <Card title="Danh sách hồ sơ" aside={`${listed.length} hồ sơ`} flush>
                <DossierPicks
                  lines={approved.filter((line) => !taken.has(line.id))}
                  items={transmittal.items}
                />
              </Card>
              <FormActions>
                <SubmitButton look="plain">Lưu danh sách</SubmitButton>
                <p className="kn-form-note">Lưu danh sách trước khi in và ghi nhận ký.</p>
              </FormActions>
            </Form>
          ) : (
            <Card title="Danh sách hồ sơ" aside={`${listed.length} hồ sơ`} flush>
              <ListedDossiers lines={listed} transmittal={transmittal} />
            </Card>
          )}
        </div>
        <aside className="kn-stack" aria-label="Việc tiếp theo">
          {mayMarkSigned(actor, transmittal) && (
            <SigningCard
              transmittal={transmittal}
              scanNeeded={unitHasHead && needsHeadPaper(actor, unit.id)}
              problems={problems}
              typed={{ signerName: head?.fullName ?? '', signerTitle: head?.position ?? '', ...typed }}
            />
          )}
          <MinutesCard {...{ visit, transmittal, minutes }} />
          {transmittal.state !== 'draft' && <SignedFacts transmittal={transmittal} />}
          {mayHandIn(actor, transmittal) && (
            <HandInCard {...{ visit, transmittal, round, problems, typed }} count={listed.length} />
          )}
          <OtherActs visit={visit} transmittal={transmittal} problems={problems} count={listed.length} />
        </aside>
      </div>
    </div>,
  )
}

function ListedDossiers({ lines, transmittal }: { lines: readonly DossierLine[]; transmittal: Transmittal }) {
  return (
    <DataTable
      caption="Danh sách hồ sơ"
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => links.dossier(line.id)}
      columns={[
        { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title },
        { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames },
        {
          key: 'opinion',
          title: 'Ý kiến của đơn vị',
          cell: (line) =>
            transmittal.items.find(({ dossierId }) => dossierId === line.id)?.unitOpinion || '–',
        },
        {
          key: 'state',
          title: 'Trạng thái',
          cell: (line) => (
            <>
              <StateBadge {...plainWords(line.state)} />
              {line.state === 'withdrawn' && (
                <span className="kn-under">
                  rút ngày {printDay(dayOf(line.stateSince))}, lý do trong nhật ký hồ sơ
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** Biên bản hội đồng của đơn vị, where there is some: căn cứ of this tờ trình. */
function MinutesCard(props: {
  visit: SignedInVisit
  transmittal: Transmittal
  minutes: readonly UnitMinutes[]
}) {
  const { visit, transmittal, minutes } = props
  const mayRecord = mayChangeItems(visit.actor, transmittal)
  if (minutes.length === 0 && !mayRecord) return null
  return (
    <Card title="Hội đồng sáng kiến của đơn vị">
      {minutes.map((one) => (
        <p key={one.id}>
          {one.scan ? <a href={links.unitMinutesScan(one.id)}>{minutesInWords(one)}</a> : minutesInWords(one)}
          <span className="kn-under">ghi trong phần căn cứ của tờ trình</span>
        </p>
      ))}
      {mayRecord && (
        <p className="kn-muted">
          {minutes.length === 0 && 'Đơn vị có họp hội đồng thì ghi biên bản trước khi ký. '}
          <a href={links.unitMinutes({ 'don-vi': String(transmittal.unitId) })}>Ghi biên bản</a>
        </p>
      )}
    </Card>
  )
}

function OtherActs(props: {
  visit: SignedInVisit
  transmittal: Transmittal
  problems: readonly FieldProblem[]
  count: number
}) {
  const { visit, transmittal, problems, count } = props
  return (
    <>
      {mayReopen(visit.actor, transmittal) && (
        <Card title="Việc khác">
          <ConfirmAct
            act="Mở lại để sửa…"
            consequence={
              <p>Số, ngày, người ký được xóa; tờ trình trở lại dự thảo để sửa danh sách và ký lại.</p>
            }
            confirm="Mở lại"
            danger
            action={links.transmittalAct(transmittal.id, 'mo-lai')}
            open={problemsOf(problems, 'reason').length > 0}
          >
            <LongTextField
              name="reason"
              label="Lý do"
              required
              rows={2}
              errors={problemsOf(problems, 'reason')}
            />
          </ConfirmAct>
        </Card>
      )}
      {mayChangeItems(visit.actor, transmittal) && (
        <Card title="Việc khác">
          <ConfirmAct
            act="Bỏ dự thảo…"
            consequence={<p>Dự thảo bị bỏ; {count} hồ sơ trở lại danh sách chờ đưa vào tờ trình.</p>}
            confirm="Bỏ dự thảo"
            danger
            action={links.transmittalAct(transmittal.id, 'bo')}
          />
        </Card>
      )}
    </>
  )
}
