import { mayOpenBoard, mayRunScoring } from '#app/domain/council/council-access.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import type { PageOptions } from '#app/pages/kit/page.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { type NamedScoring, namedScoring } from '#app/records/council/own-scorings.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { DueChip } from './due-chip.tsx'

/** A scoring with the plan it was opened on, for somebody who may open its pages. */
export type OpenScoring = { readonly scoring: NamedScoring; readonly programme: Programme }

/** null where there is no such scoring for this person. */
export async function openScoringFor(visit: SignedInVisit): Promise<OpenScoring | null> {
  const id = idParam(visit)
  const scoring = id === null ? null : await namedScoring(visit.tools.db, id)
  if (scoring === null || !mayOpenBoard(visit.actor, scoring.councilId)) return null
  const programme = await programmeOfVersion(visit.tools.db, scoring.programmeVersionId)
  return programme === null ? null : { scoring, programme }
}

/** Sees who has signed what: those who run the scoring, and the leaders. */
export const watchesProgress = (visit: SignedInVisit, { scoring }: OpenScoring): boolean =>
  mayRunScoring(visit.actor, scoring.councilId) || visit.actor.roles.some(({ role }) => role === 'leader')

/** The heading all pages of a scoring share. */
export const scoringHead = (
  visit: SignedInVisit,
  { scoring }: OpenScoring,
  title: string,
): Pick<PageOptions, 'title' | 'eyebrow' | 'breadcrumb' | 'aside' | 'deadline'> => ({
  title,
  eyebrow: `Kỳ chấm ${scoring.roundName} năm ${scoring.year}`,
  breadcrumb: [
    { name: 'Hội đồng', href: links.councils() },
    { name: 'Thành viên và kỳ chấm', href: links.council(scoring.councilId) },
  ],
  aside:
    scoring.closedAt === null ? <Badge tone="violet">Đang chấm</Badge> : <Badge tone="green">Đã khóa</Badge>,
  deadline: <DueChip scoring={scoring} now={visit.now} />,
})

/** The pages of a scoring this person may open. */
export function ScoringTabs({
  visit,
  open,
  current,
}: {
  visit: SignedInVisit
  open: OpenScoring
  /** The page it stands on; after a refused act the address is another. */
  current: string
}) {
  const { scoring } = open
  const tabs = [
    ...(watchesProgress(visit, open) ? [{ href: links.scoring(scoring.id), label: 'Tiến độ' }] : []),
    { href: links.scoreBoard(scoring.id), label: 'Bảng điểm' },
    ...(mayRunScoring(visit.actor, scoring.councilId)
      ? [{ href: links.paperSheets(scoring.id), label: 'Phiếu giấy' }]
      : []),
    ...(mayRunScoring(visit.actor, scoring.councilId)
      ? [
          { href: links.assignment(scoring.id), label: 'Phân công' },
          { href: links.conflicts(scoring.id), label: 'Xung đột lợi ích' },
        ]
      : []),
  ]
  return tabs.length < 2 ? null : <Tabs label="Kỳ chấm" current={current} tabs={tabs} />
}
