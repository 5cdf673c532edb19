import { likelyDay, planText } from '#app/documents/programme/plan-text.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayKeepProgrammes, mayReadDrafts } from '#app/domain/programme/programme-life.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { draftOf, type VersionText } from '#app/records/programme/programme-drafts.ts'
import { printDeadline } from './deadline-wording.ts'
import { draftMistakes } from './draft-mistakes.ts'
import { MistakeList } from './mistake-list.tsx'
import { PlanView } from './plan-view.tsx'
import { ProgrammeActs } from './programme-acts-card.tsx'
import { fullNumber, programmeStateWords } from './programme-words.ts'
import { planOfVisit, type ShownPlan } from './shown-plan.ts'

/** Kế hoạch: the version in force (or the one asked for) as its clauses; what can be done with it stands beside. */
export async function programmePage(
  visit: SignedInVisit,
  problems: readonly FieldProblem[] = [],
): Promise<Response> {
  const plan = await planOfVisit(visit)
  if (plan === null) return noSuchPage(visit)
  const { record, version, programme } = plan
  const draft = await draftOf(visit.tools.db, record.id)
  const seesDraft = mayReadDrafts(visit.actor)
  return page(
    visit,
    {
      title: record.title || `Kế hoạch năm ${record.year}`,
      eyebrow: documentLine(plan),
      breadcrumb: [{ name: 'Kế hoạch năm', href: links.programmes() }],
      aside: <StateBadge {...programmeStateWords[record.state]} />,
      action: nextAct(visit, plan, draft !== null),
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <PlanTabs plan={plan} current={links.programme(record.id)} />
      {version !== null && version.version !== record.current?.version && (
        <Notice tone="info" message={`Đây là phiên bản ${version.version}, không còn áp dụng.`} />
      )}
      {version !== null && seesDraft && draft !== null && (
        <Notice tone="warn" message="Có một bản điều chỉnh đang soạn, chưa có hiệu lực." />
      )}
      <div className="kn-beside">
        {programme === null ? (
          <MistakeList
            programmeId={record.id}
            mistakes={draftMistakes(JSON.parse(plan.text))}
            mayEdit={mayKeepProgrammes(visit.actor)}
            open
          />
        ) : (
          <Card>
            <PlanView text={planText(programme, version?.documentDay ?? likelyDay(programme))} />
          </Card>
        )}
        <div className="kn-stack">
          {programme !== null && <Deadlines visit={visit} programme={programme} />}
          {version !== null && programme !== null && <VersionFacts version={version} programme={programme} />}
          <Papers plan={plan} />
          {mayKeepProgrammes(visit.actor) && (
            <ProgrammeActs record={record} draftTag={draft?.tag ?? null} problems={problems} />
          )}
        </div>
      </div>
    </div>,
  )
}

/** The number and day of the document, over the title. */
function documentLine({ record, version, programme }: ShownPlan): string {
  if (version === null) return `Năm ${record.year} · dự thảo`
  const number = fullNumber(version.documentNumber, programme?.plan.symbol ?? '')
  return [
    `Năm ${record.year}`,
    ...(number === '' ? [] : [`số ${number}`]),
    ...(version.documentDay === null ? [] : [`ngày ${printDay(version.documentDay)}`]),
    ...(version.version > 1 ? [`phiên bản ${version.version}`] : []),
  ].join(' · ')
}

/** What the office does next with a plan: goes on writing its draft, if there is one. */
function nextAct(visit: SignedInVisit, { record }: ShownPlan, hasDraft: boolean) {
  if (!mayKeepProgrammes(visit.actor) || !hasDraft) return undefined
  return (
    <LinkButton href={links.editProgramme(record.id)} look="primary" icon="edit">
      {record.state === 'draft' ? 'Soạn kế hoạch' : 'Soạn bản điều chỉnh'}
    </LinkButton>
  )
}

export function PlanTabs({ plan, current }: { plan: ShownPlan; current: string }) {
  if (plan.versions.length === 0) return null
  return (
    <Tabs
      label="Kế hoạch"
      current={current}
      tabs={[
        { href: links.programme(plan.record.id), label: 'Nội dung' },
        {
          href: links.programmeVersions(plan.record.id),
          label: 'Phiên bản',
          count: plan.versions.length,
        },
      ]}
    />
  )
}

export function Deadlines({ visit, programme }: { visit: Pick<SignedInVisit, 'now'>; programme: Programme }) {
  return (
    <Card title="Thời hạn nhận hồ sơ">
      <div className="kn-stack">
        {programme.rounds.map((round) => (
          <div key={round.code}>
            <DeadlineChip
              label={round.name}
              end={closesAt(round.deadline)}
              now={visit.now}
              wording={printDeadline(round.deadline)}
              informs
            />
            <p className="kn-muted mb-0">
              {round.sectors.map((code) => nameOf(programme.sectors, code) ?? code).join(', ')}
            </p>
          </div>
        ))}
      </div>
    </Card>
  )
}

function VersionFacts({ version, programme }: { version: VersionText; programme: Programme }) {
  return (
    <Card title={`Phiên bản ${version.version}`}>
      <DefinitionList
        stacked
        items={[
          { term: 'Văn bản', value: fullNumber(version.documentNumber, programme.plan.symbol) },
          { term: 'Ngày văn bản', value: version.documentDay && printDay(version.documentDay) },
          { term: 'Ban hành trên hệ thống', value: printMoment(version.issuedAt) },
          { term: 'Người ban hành', value: version.issuedBy },
          ...(version.reason === '' ? [] : [{ term: 'Lý do điều chỉnh', value: version.reason }]),
        ]}
      />
    </Card>
  )
}

function Papers({ plan }: { plan: ShownPlan }) {
  const { record, version, programme } = plan
  const at = version?.version
  return (
    <Card title="Văn bản và tệp">
      <div className="d-flex flex-wrap gap-2">
        {programme !== null && (
          <PaperButtons paper={links.programmePaper(record.id, at)}>In kế hoạch</PaperButtons>
        )}
        <LinkButton href={links.programmeFile(record.id, at)} icon="download" download>
          Tải tệp kế hoạch (JSON)
        </LinkButton>
        {record.state !== 'draft' && (
          <LinkButton href={links.publicPlan(record.code)} icon="world">
            Trang công khai
          </LinkButton>
        )}
      </div>
    </Card>
  )
}
