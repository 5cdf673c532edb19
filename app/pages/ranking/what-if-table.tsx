import { placeWords } from '#app/documents/ranking/place-words.ts'
import { printDong } from '#app/domain/dong.ts'
import { printMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RankedDossier, Ranking } from '#app/domain/ranking/ranking.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { Stat, Stats } from '#app/pages/kit/stat.tsx'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

type Side = { readonly ranking: Ranking; readonly programme: Programme }

/** The official ranking and the trial beside each other, dossier by dossier; whoever stands elsewhere is marked. */
export function WhatIfTable({
  planId,
  official,
  trial,
  lines,
}: {
  planId: number
  official: Side
  trial: Side
  lines: ReadonlyMap<string, RankedLine>
}) {
  const found = new Map(trial.ranking.outcomes.map((one) => [one.dossier, one]))
  const rows = official.ranking.outcomes.flatMap((from) => {
    const to = found.get(from.dossier)
    return to === undefined
      ? []
      : [{ from, to, moved: from.class !== to.class || from.outcome !== to.outcome }]
  })
  const moved = rows.filter((row) => row.moved).length
  const here = links.whatIf(planId)
  return (
    <>
      <Stats>
        <Stat
          href={here}
          figure={moved}
          label="hồ sơ đổi xếp loại hoặc kết luận"
          tone={moved > 0 ? 'red' : 'quiet'}
        />
        <Stat
          href={here}
          figure={`${count(official, 'prize')} → ${count(trial, 'prize')}`}
          label="sáng kiến có giải"
        />
        <Stat
          href={here}
          figure={`${count(official, 'certificate')} → ${count(trial, 'certificate')}`}
          label="chỉ cấp giấy chứng nhận"
        />
        <Stat
          href={here}
          figure={printDong(trial.ranking.prizeTotal)}
          label="tiền thưởng theo phương án thử"
          note={`chính thức: ${printDong(official.ranking.prizeTotal)}`}
        />
      </Stats>
      <DataTable
        caption="Chính thức và phương án thử"
        rows={rows}
        rowKey={({ from }) => from.dossier}
        rowHref={({ from }) => links.dossier(lines.get(from.dossier)?.id ?? 0)}
        rowTone={(row) => (row.moved ? 'sun' : undefined)}
        columns={[
          {
            key: 'ho-so',
            title: 'Hồ sơ',
            main: true,
            cell: ({ from }) => (
              <>
                {lines.get(from.dossier)?.title ?? from.dossier}
                <span className="kn-under">
                  {from.dossier} · {lines.get(from.dossier)?.unitName ?? 'Cá nhân'}
                </span>
              </>
            ),
          },
          { key: 'hang', title: 'Hạng', numeric: true, narrow: true, cell: ({ from }) => from.rank ?? '–' },
          { key: 'diem', title: 'Điểm', numeric: true, cell: ({ from }) => meanOf(from, official) },
          {
            key: 'loai',
            title: 'Chính thức',
            cell: ({ from }) => placeWords(from, official.programme),
          },
          {
            key: 'hang-thu',
            title: 'Hạng thử',
            numeric: true,
            narrow: true,
            cell: ({ to }) => to.rank ?? '–',
          },
          { key: 'diem-thu', title: 'Điểm thử', numeric: true, cell: ({ to }) => meanOf(to, trial) },
          {
            key: 'loai-thu',
            title: 'Phương án thử',
            cell: ({ to, moved: differs }) =>
              differs ? (
                <Badge tone="sun" icon="arrows-sort">
                  {placeWords(to, trial.programme)}
                </Badge>
              ) : (
                placeWords(to, trial.programme)
              ),
          },
        ]}
      />
    </>
  )
}

const count = ({ ranking }: Side, outcome: RankedDossier['outcome']): number =>
  ranking.outcomes.filter((one) => one.outcome === outcome).length

const meanOf = ({ mean }: RankedDossier, { programme }: Side): string =>
  mean === null ? '–' : printMean(mean, programme.scoring.decimals)
