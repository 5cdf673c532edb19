import { dossierStateWords } from '#app/pages/dossier/dossier-words.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import type { dossiersForCouncil } from '#app/records/council/scorings.ts'

type Waiting = Awaited<ReturnType<typeof dossiersForCouncil>>[number]

/** Dossiers with a box to tick each; all are ticked until somebody has chosen. */
export function DossierChoice({
  dossiers,
  chosen,
}: {
  dossiers: readonly Waiting[]
  chosen?: readonly string[] | undefined
}) {
  return (
    <DataTable
      caption="Chọn hồ sơ"
      rows={dossiers}
      rowKey={(dossier) => dossier.id}
      columns={[
        {
          key: 'choice',
          title: 'Chọn',
          narrow: true,
          cell: (dossier) => (
            <RowChoice
              name="ho-so"
              value={dossier.id}
              of={dossier.title}
              picked={chosen === undefined || chosen.includes(String(dossier.id))}
            />
          ),
        },
        { key: 'code', title: 'Mã', narrow: true, cell: (dossier) => dossier.code ?? '–' },
        {
          key: 'title',
          title: 'Tên sáng kiến',
          main: true,
          cell: (dossier) => (
            <>
              {dossier.title}
              <span className="kn-under">{dossier.authorNames}</span>
            </>
          ),
        },
        { key: 'unit', title: 'Đơn vị', cell: (dossier) => dossier.unitName ?? 'Cá nhân' },
        {
          key: 'state',
          title: 'Trạng thái',
          cell: (dossier) => <StateBadge {...dossierStateWords[dossier.state]} />,
        },
      ]}
    />
  )
}
