import { programmeDifferences } from '#app/domain/programme/programme-difference.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { VersionText } from '#app/records/programme/programme-drafts.ts'
import { DifferenceTable } from './difference-list.tsx'
import { PlanTabs } from './programme-page.tsx'
import { fullNumber, programmeStateWords } from './programme-words.ts'
import { planOfVisit } from './shown-plan.ts'

/** Các phiên bản: when, by whom, by which document, why, and what each changed against the one before. */
export async function programmeVersionsPage(visit: SignedInVisit): Promise<Response> {
  const plan = await planOfVisit(visit)
  if (plan === null || plan.versions.length === 0) return noSuchPage(visit)
  const { record, versions } = plan
  return page(
    visit,
    {
      title: record.title,
      breadcrumb: [{ name: 'Kế hoạch năm', href: links.programmes() }],
      aside: <StateBadge {...programmeStateWords[record.state]} />,
      measure: 'wide',
    },
    <div className="kn-stack">
      <PlanTabs plan={plan} current={links.programmeVersions(record.id)} />
      {versions.map((version, place) => (
        <VersionCard
          key={version.id}
          programmeId={record.id}
          version={version}
          before={versions[place + 1] ?? null}
          inForce={place === 0}
          symbol={record.current?.programme.plan.symbol ?? ''}
        />
      ))}
    </div>,
  )
}

function VersionCard(props: {
  programmeId: number
  version: VersionText
  before: VersionText | null
  inForce: boolean
  symbol: string
}) {
  const { programmeId, version, before, inForce, symbol } = props
  const file: unknown = JSON.parse(version.text)
  const earlier: unknown = before === null ? null : JSON.parse(before.text)
  return (
    <Card
      title={`Phiên bản ${version.version}`}
      aside={inForce ? <Badge tone="green">Mới nhất</Badge> : undefined}
    >
      <div className="kn-stack">
        <DefinitionList
          items={[
            { term: 'Văn bản', value: fullNumber(version.documentNumber, symbol) },
            { term: 'Ngày văn bản', value: version.documentDay && printDay(version.documentDay) },
            {
              term: 'Ban hành',
              value: [printMoment(version.issuedAt), version.issuedBy].filter(Boolean).join(', '),
            },
            { term: 'Lý do', value: version.reason || 'Ban hành lần đầu' },
          ]}
        />
        {before !== null && (
          <DifferenceTable
            caption={`Khác với phiên bản ${before.version}`}
            differences={programmeDifferences(earlier, file)}
            file={file}
          />
        )}
        <div className="d-flex flex-wrap gap-2">
          <LinkButton href={links.programme(programmeId, version.version)} icon="eye" small>
            Đọc phiên bản này
          </LinkButton>
          <PaperButtons paper={links.programmePaper(programmeId, version.version)} small>
            PDF
          </PaperButtons>
          <LinkButton href={links.programmeFile(programmeId, version.version)} icon="download" small download>
            Tệp JSON
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
