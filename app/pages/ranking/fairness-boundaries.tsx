import { printMean } from '#app/domain/mean.ts'
import { nameOf as nameOfCode } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { BoundaryDossier, ClassBoundary } from '#app/domain/ranking/class-boundaries.ts'
import type { RankingMove } from '#app/domain/ranking/compare-rankings.ts'
import type { FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { printList } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

type Matter = { readonly programme: Programme; readonly lines: ReadonlyMap<string, RankedLine> }

/** The name of a boundary: between a class and what is below. */
const boundaryWords = (code: string | null, programme: Programme): string =>
  code === null ? 'Công nhận sáng kiến' : (nameOfCode(programme.classes, code) ?? code)

/** Which class boundaries stand firm, and which would give way and to whom. */
export function BoundariesCard({
  report,
  programme,
  lines,
  nameOf,
}: Matter & { report: FairnessReport; nameOf: (member: string) => string }) {
  const shaky = report.boundaries.filter(isShaky).length
  return (
    <Card
      title="Ranh giới giữa các xếp loại"
      aside={shaky === 0 ? 'mọi ranh giới đều vững' : `${shaky} ranh giới có thể đổi`}
      flush
    >
      <DataTable
        caption="Ranh giới giữa các xếp loại"
        rows={report.boundaries}
        rowKey={(one) => one.class ?? 'cong-nhan'}
        rowTone={(one) => (isShaky(one) ? 'sun' : undefined)}
        columns={[
          {
            key: 'loai',
            title: 'Ranh giới dưới của',
            main: true,
            cell: (one) => boundaryWords(one.class, programme),
          },
          {
            key: 'cuoi',
            title: 'Hồ sơ cuối cùng đạt',
            cell: ({ lastIn }) => <At one={lastIn} {...{ programme, lines }} />,
          },
          {
            key: 'dau',
            title: 'Hồ sơ đầu tiên không đạt',
            cell: ({ firstOut }) => <At one={firstOut} {...{ programme, lines }} />,
          },
          {
            key: 'nghiem',
            title: 'Nếu nghiêm như nhau',
            cell: ({ equalSeverity }) =>
              equalSeverity.length === 0 ? (
                <span className="kn-muted">Không đổi</span>
              ) : (
                `${printList(equalSeverity)} sang bên kia`
              ),
          },
          {
            key: 'thieu',
            title: 'Nếu thiếu một thành viên',
            cell: ({ withoutMember }) =>
              withoutMember.length === 0 ? (
                <span className="kn-muted">Không đổi</span>
              ) : (
                <ul className="mb-0">
                  {withoutMember.map(({ dossier, members }) => (
                    <li key={dossier}>
                      {dossier} sang bên kia {countedOf(members, report, nameOf)}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'vung',
            title: 'Nhận xét',
            cell: (one) =>
              isShaky(one) ? <Badge tone="sun">Có thể đổi</Badge> : <Badge tone="green">Vững</Badge>,
          },
        ]}
      />
    </Card>
  )
}

/** One or two are named; of more it is enough how many of the council's members each would do. */
const countedOf = (
  members: readonly string[],
  report: FairnessReport,
  nameOf: (member: string) => string,
): string =>
  members.length <= 2
    ? `nếu không có ${members.map(nameOf).join(' hoặc ')}`
    : `ở ${members.length}/${report.leaveOneOut.length} trường hợp`

const isShaky = (one: ClassBoundary): boolean => one.equalSeverity.length > 0 || one.withoutMember.length > 0

function At({ one, programme, lines }: Matter & { one: BoundaryDossier | null }) {
  if (one === null) return <span className="kn-muted">–</span>
  return (
    <>
      <a href={links.dossier(lines.get(one.dossier)?.id ?? 0)}>{one.dossier}</a>{' '}
      <span className="kn-figure">{printMean(one.mean, programme.scoring.decimals)}</span>
    </>
  )
}

/** The whole ranking beside what it would be if all members were equally severe; only ranks that change. */
export function RanksBeside({ report, programme, lines }: Matter & { report: FairnessReport }) {
  const moved = report.besideEqualSeverity.filter(({ from, to }) => from.rank !== to.rank)
  if (moved.length === 0) return null
  const farthest = Math.max(...moved.map(stepsOf))
  return (
    <details className="kn-card-body">
      <summary>
        Thứ hạng nếu nghiêm như nhau: {moved.length}/{report.besideEqualSeverity.length} hồ sơ đổi thứ hạng,
        xa nhất {farthest} bậc
      </summary>
      <DataTable
        caption="Thứ hạng chính thức bên cạnh thứ hạng nếu mọi thành viên nghiêm như nhau"
        rows={moved}
        rowKey={({ dossier }) => dossier}
        rowHref={({ dossier }) => links.dossier(lines.get(dossier)?.id ?? 0)}
        columns={[
          { key: 'ho-so', title: 'Hồ sơ', main: true, cell: ({ dossier }) => dossier },
          { key: 'hang', title: 'Hạng chính thức', numeric: true, cell: ({ from }) => from.rank ?? '–' },
          { key: 'se', title: 'Sẽ là', numeric: true, cell: ({ to }) => to.rank ?? '–' },
          {
            key: 'diem',
            title: 'Điểm bình quân',
            numeric: true,
            cell: ({ from }) => (from.mean === null ? '–' : printMean(from.mean, programme.scoring.decimals)),
          },
          {
            key: 'diem-se',
            title: 'Sẽ là',
            numeric: true,
            cell: ({ to }) => (to.mean === null ? '–' : printMean(to.mean, programme.scoring.decimals)),
          },
        ]}
      />
    </details>
  )
}

const stepsOf = ({ from, to }: RankingMove): number =>
  Math.abs((from.rank ?? 0) - (to.rank ?? from.rank ?? 0))
