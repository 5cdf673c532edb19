import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { links } from '#app/pages/links.ts'
import type { BoardLine } from '#app/records/council/score-board.ts'
import type { OpenScoring } from './scoring-frame.tsx'

const pageSize = 50

type DossierProgressProps = { seen: readonly BoardLine[]; open: OpenScoring; page: number }

/** How many sheets each dossier has of those expected; the ones with too few to be ranked stand first. */
export function DossierProgress({ seen, open, page }: DossierProgressProps) {
  const counted = seen.filter((line) => line.signed !== null && line.free !== null)
  if (counted.length === 0) return null
  const thin = counted.filter((line) => line.isEnough === false)
  const rows = [...thin, ...counted.filter((line) => line.isEnough !== false)]
  return (
    <Card
      title="Từng hồ sơ"
      aside={thin.length === 0 ? 'đều đủ phiếu tối thiểu' : `${thin.length} hồ sơ chưa đủ phiếu tối thiểu`}
      flush
    >
      <DataTable
        caption="Tiến độ của từng hồ sơ"
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={(line) => line.dossierId}
        rowHref={(line) => links.dossierTab(line.dossierId, 'cham-diem')}
        address={{ path: links.scoring(open.scoring.id), query: {} }}
        page={{ number: page, size: pageSize, total: rows.length }}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
          { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title },
          {
            key: 'signed',
            title: 'Phiếu đã ký',
            cell: (line) => <SignedBar signed={line.signed ?? 0} of={line.free ?? 0} />,
          },
          {
            key: 'enough',
            title: 'Số phiếu tối thiểu',
            cell: (line) =>
              line.isEnough === false ? <Badge tone="sun">Chưa đủ</Badge> : <Badge tone="green">Đã đủ</Badge>,
          },
        ]}
      />
    </Card>
  )
}

/** So many of so many, as a bar with its figures. */
export function SignedBar({ signed, of }: { signed: number; of: number }) {
  return (
    <span className="kn-signed-bar">
      <progress value={Math.min(signed, of)} max={Math.max(of, 1)} aria-hidden="true" />
      <span className="kn-figure">
        {signed}/{of}
      </span>
    </span>
  )
}
