import { printDifference } from '#app/documents/ranking/fairness-words.ts'
import type { Severity } from '#app/domain/council/fairness/severity.ts'
import type { FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { IntervalMark } from '#app/pages/kit/interval-mark.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { printList } from '#app/pages/kit/wording.ts'

/** Each member's lenience beside its interval, the most severe first: the drawing and its figures in one table. */
export function SeverityCard({
  report,
  nameOf,
  withNames,
}: {
  report: FairnessReport
  nameOf: (member: string) => string
  withNames: boolean
}) {
  const { severities, groups } = report.analysis
  const rows = severities.toSorted((a, b) => a.lenience - b.lenience)
  const reach = Math.max(1, ...rows.flatMap(({ lenience, interval }) => ends(lenience, interval)))
  return (
    <Card
      title="Độ nghiêm của từng thành viên"
      aside={withNames ? undefined : 'Phiếu kín: không nêu tên'}
      flush
    >
      <p className="kn-card-body mb-0">
        So với cả Hội đồng trên cùng những hồ sơ ấy, mỗi người cho cao hơn hay thấp hơn bao nhiêu điểm. Vạch
        đậm là khoảng tin cậy 95 %; vạch không chạm mốc 0 là khác biệt rõ, không phải ngẫu nhiên.
      </p>
      {groups.length > 1 && (
        <Notice
          tone="warn"
          message={`Có ${groups.length} nhóm thành viên không chấm chung hồ sơ nào, nên chỉ so sánh được trong từng nhóm: ${groups.map((group) => printList(group.map(nameOf))).join('; ')}.`}
        />
      )}
      <DataTable
        caption="Độ nghiêm của từng thành viên"
        columns={[
          { key: 'ten', title: 'Thành viên', main: true, cell: ({ member }) => nameOf(member) },
          { key: 'phieu', title: 'Số phiếu', numeric: true, cell: ({ sheets }) => sheets },
          {
            key: 'lech',
            title: 'So với Hội đồng',
            numeric: true,
            cell: ({ lenience }) => `${printDifference(lenience)} điểm`,
          },
          {
            key: 'khoang',
            title: 'Khoảng tin cậy',
            numeric: true,
            cell: ({ interval }) => intervalWords(interval),
          },
          {
            key: 'hinh',
            title: 'Nghiêm ← 0 → rộng',
            wideOnly: true,
            cell: (one) => (
              <IntervalMark
                value={one.lenience}
                interval={one.interval}
                reach={reach}
                isClear={one.isClear}
                spoken={`${printDifference(one.lenience)} điểm, khoảng tin cậy ${intervalWords(one.interval)}`}
              />
            ),
          },
          { key: 'nhan-xet', title: 'Nhận xét', cell: remark },
        ]}
        rows={rows}
        rowKey={({ member }) => member}
      />
    </Card>
  )
}

const ends = (lenience: number, interval: Severity['interval']): readonly number[] =>
  interval === null ? [Math.abs(lenience)] : [Math.abs(interval.from), Math.abs(interval.to)]

const intervalWords = (interval: Severity['interval']): string =>
  interval === null
    ? 'chưa đủ phiếu'
    : `${printDifference(interval.from)} đến ${printDifference(interval.to)}`

function remark({ isClear, lenience }: Severity) {
  if (!isClear) return <Badge tone="quiet">Như Hội đồng</Badge>
  return lenience > 0 ? (
    <Badge tone="sun">Rộng hơn rõ rệt</Badge>
  ) : (
    <Badge tone="water">Nghiêm hơn rõ rệt</Badge>
  )
}
