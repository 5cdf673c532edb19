import { printSpread } from '#app/documents/ranking/fairness-words.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import { printMean, roundMean } from '#app/domain/mean.ts'
import { HUNDREDTHS_PER_POINT } from '#app/domain/points.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { DossierSpread, FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { SpreadChart } from '#app/pages/kit/spread-chart.tsx'
import { printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

/** How far the sheets of every dossier lie apart: a drawing, and the same figures as a table. */
export function SpreadCard({
  report,
  programme,
  lines,
}: {
  report: FairnessReport
  programme: Programme
  lines: ReadonlyMap<string, RankedLine>
}) {
  const { spread, discussion } = report
  return (
    <Card title="Các phiếu của từng hồ sơ" aside={`${spread.length} hồ sơ`}>
      <div className="kn-stack">
        <p className="kn-chart-key">
          <span>Vạch: từ phiếu thấp nhất đến phiếu cao nhất. Chấm: điểm bình quân.</span>
          <span>Vạch đậm màu cam: chênh lệch vượt mức của kế hoạch ({discussion.length} hồ sơ).</span>
          <span>Từ trái sang phải theo thứ hạng.</span>
        </p>
        <SpreadChart
          marks={spread.map(markOf)}
          scale={programme.rubric.scale}
          lines={thresholds(programme)}
          spoken={`Biểu đồ ${spread.length} hồ sơ theo thứ hạng; ${discussion.length} hồ sơ có chênh lệch vượt mức. Bảng số liệu ở ngay dưới.`}
        />
        <details>
          <summary>Bảng số liệu của biểu đồ</summary>
          <Figures spread={spread} programme={programme} lines={lines} />
        </details>
      </div>
    </Card>
  )
}

const markOf = (one: DossierSpread) => ({
  key: one.dossier,
  low: Math.min(...one.totals),
  mean: roundMean(one.mean, 2),
  high: Math.max(...one.totals),
  isFlagged: one.gap !== null,
})

const thresholds = ({ classes, recognition }: Programme) => [
  ...classes.map(({ name, from }) => ({ name, at: hundredthsOf(from) })),
  { name: 'Công nhận', at: hundredthsOf(recognition.minimum) },
]

const hundredthsOf = ({ numerator, denominator }: Fraction): number =>
  (numerator * HUNDREDTHS_PER_POINT) / denominator

function Figures({
  spread,
  programme,
  lines,
}: {
  spread: readonly DossierSpread[]
  programme: Programme
  lines: ReadonlyMap<string, RankedLine>
}) {
  return (
    <DataTable
      caption="Phiếu thấp nhất, cao nhất, điểm bình quân và độ lệch chuẩn của từng hồ sơ"
      rows={spread}
      rowKey={({ dossier }) => dossier}
      rowHref={({ dossier }) => links.dossierTab(lines.get(dossier)?.id ?? 0, 'cham-diem')}
      columns={[
        { key: 'ho-so', title: 'Hồ sơ', main: true, cell: ({ dossier }) => dossier },
        { key: 'phieu', title: 'Số phiếu', numeric: true, cell: ({ totals }) => totals.length },
        {
          key: 'thap',
          title: 'Thấp nhất',
          numeric: true,
          cell: ({ totals }) => printPoints(Math.min(...totals)),
        },
        {
          key: 'binh-quan',
          title: 'Bình quân',
          numeric: true,
          cell: ({ mean }) => printMean(mean, programme.scoring.decimals),
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
          cell: ({ deviation }) => printSpread(deviation),
        },
        {
          key: 'dau',
          title: 'Cần thảo luận',
          cell: ({ gap }) => gap !== null && <Badge tone="sun">Chênh lệch lớn</Badge>,
        },
      ]}
    />
  )
}
