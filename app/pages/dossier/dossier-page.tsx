import type { ReactNode } from 'react'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { ClockChip } from '#app/pages/intake/clock-words.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierExceptions } from '#app/pages/ranking/dossier-exceptions.tsx'
import { dossierComplaints } from '#app/pages/recognition/complaints.tsx'
import { recognisedBelow } from '#app/pages/recognition/received-packages.tsx'
import { DossierSteps } from './dossier-steps.tsx'
import { type DossierTab, DossierTabs } from './dossier-tabs.tsx'
import { dossierStateWords } from './dossier-words.ts'
import { NameConsentCard } from './name-consent.tsx'
import { NextStep } from './next-step.tsx'
import { roundDeadline } from './round-deadline.tsx'
import { type ShownDossier, showDossier } from './shown-dossier.ts'
import { appraisalTab } from './tab-appraisal.tsx'
import { contentTab } from './tab-content.tsx'
import { filesTab } from './tab-files.tsx'
import { logTab } from './tab-log.tsx'
import { papersTab } from './tab-papers.tsx'
import { scoringTab } from './tab-scoring.tsx'

/** What a tab shows, drawn for this visitor. */
export type TabScreen = (visit: SignedInVisit, shown: ShownDossier) => ReactNode | Promise<ReactNode>

const tabScreens: Readonly<Record<DossierTab, TabScreen>> = {
  content: contentTab,
  files: filesTab,
  appraisal: appraisalTab,
  scoring: scoringTab,
  papers: papersTab,
  log: logTab,
}

/** The address of each tab: `dossierPage('files')`. */
export const dossierPage =
  (tab: DossierTab) =>
  async (visit: SignedInVisit): Promise<Response> => {
    const shown = await showDossier(visit)
    return shown === null ? noSuchPage(visit) : dossierWith(visit, shown, tab)
  }

/** A dossier with one of its tabs; after a refused act, with every reason on top. */
export async function dossierWith(
  visit: SignedInVisit,
  shown: ShownDossier,
  tab: DossierTab,
  problems: readonly FieldProblem[] = [],
  typed: Form = formOf([]),
): Promise<Response> {
  const { dossier, plan, unit } = shown
  const authors = dossier.authors.map(({ fullName }) => fullName).join(', ')
  const tabBody = await tabScreens[tab](visit, shown)
  const exceptions = await dossierExceptions(visit, dossier)
  const below = await recognisedBelow(visit, dossier.id)
  const complaints = await dossierComplaints(visit, dossier)
  const next = await NextStep({ visit, shown, problems, typed })
  const naming = await NameConsentCard({ visit, shown })
  return page(
    visit,
    {
      title: dossier.title || 'Sáng kiến chưa đặt tên',
      eyebrow: dossier.code ?? `Hồ sơ số ${dossier.id}`,
      aside: <StateBadge {...dossierStateWords[dossier.state]} />,
      breadcrumb: [{ name: 'Hồ sơ sáng kiến', href: links.dossiers() }],
      lead: [authors || 'Chưa có tác giả', unit?.name ?? 'Cá nhân'].join(' · '),
      deadline:
        dossier.version === 0 ? (
          roundDeadline(visit, plan.current.programme, dossier.roundCode)
        ) : (
          <ClockChip dossier={dossier} rules={plan.current.programme.intake} today={visit.today} />
        ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <DossierSteps visit={visit} shown={shown} />
      <div className="kn-beside kn-dossier-beside">
        <div className="kn-stack">
          {below}
          <DossierTabs dossier={dossier} current={tab} />
          {tabBody}
        </div>
        <aside className="kn-stack" aria-label="Việc tiếp theo">
          {next}
          {exceptions}
          {naming}
          {complaints}
        </aside>
      </div>
    </div>,
  )
}
