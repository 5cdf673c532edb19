import { printSpread } from '#app/documents/ranking/fairness-words.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { FairnessReport, ScatteredDossier } from '#app/domain/ranking/fairness-report.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { Histogram } from '#app/pages/kit/histogram.tsx'
import { printList, printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

/** Dossiers whose sheets lie too far apart, widest first: the list to discuss before adopting. */
export function DiscussionCard({
  report,
  programme,
  lines,
  nameOf,
}: {
  report: FairnessReport
  programme: Programme
  lines: ReadonlyMap<string, RankedLine>
  nameOf: (member: string) => string
}) {
  const { discussion } = report
  if (discussion.length === 0) return null
  return (
    <Card title="Hồ sơ nên thảo luận" aside={`${discussion.length} hồ sơ`} flush>
      <DataTable
        caption="Hồ sơ có chênh lệch điểm vượt mức của kế hoạch"
        columns={[
          {
            key: 'ho-so',
            title: 'Hồ sơ',
            main: true,
            cell: ({ dossier }) => (
              <>
                {lines.get(dossier)?.title ?? dossier} <span className="kn-under">{dossier}</span>
              </>
            ),
          },
          {
            key: 'thap',
            title: 'Thấp nhất',
            numeric: true,
            cell: ({ totals }) => printPoints(Math.min(...totals)),
          },
          {
            key: 'cao',
            title: 'Cao nhất',
            numeric: true,
            cell: ({ totals }) => printPoints(Math.max(...totals)),
          },
          {
            key: 'lech',
            title: 'Độ lệch chuẩn',
            numeric: true,
            cell: ({ deviation }) => `${printSpread(deviation)} điểm`,
          },
          {
            key: 'phieu',
            title: 'Các phiếu',
            wideOnly: true,
            cell: ({ totals }) => <Histogram values={totals} from={0} to={programme.rubric.scale} />,
          },
          { key: 'xa', title: 'Phiếu lệch xa bình quân', cell: (row) => farWords(row, nameOf) },
        ]}
        rows={discussion}
        rowKey={({ dossier }) => dossier}
        rowHref={({ dossier }) => links.dossierTab(lines.get(dossier)?.id ?? 0, 'cham-diem')}
      />
    </Card>
  )
}

function farWords({ gap, members, totals }: ScatteredDossier, nameOf: (member: string) => string): string {
  const far = gap.farSheets.map(
    (place) => `${nameOf(members[place] ?? '')} (${printPoints(totals[place] ?? 0)})`,
  )
  return far.length === 0 ? 'Khoảng cách giữa phiếu cao nhất và thấp nhất quá rộng' : printList(far)
}
