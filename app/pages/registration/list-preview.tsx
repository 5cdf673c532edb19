import type { ReactNode } from 'react'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { ReadListLine } from '#app/domain/registration/registration-list.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { printCount } from '#app/pages/kit/wording.ts'
import { entryProblemWords } from './registration-words.ts'

/** What was understood of every line, the mistakes beside it, and below it what may be done. */
export function ListPreview(props: {
  readonly lines: readonly ReadListLine[]
  readonly programme: Programme
  readonly children: ReactNode
}) {
  const { lines, programme } = props
  const wrong = lines.filter(({ mistakes }) => mistakes.length > 0).length
  const nameOf = (list: Programme['fields'], code: string | null) =>
    list.find((each) => each.code === code)?.name ?? code ?? '–'
  return (
    <>
      <Card
        title={`Đã đọc ${printCount(lines.length)} dòng`}
        aside={wrong === 0 ? 'Không có lỗi' : `${printCount(wrong)} dòng có lỗi, sửa ở ô bên dưới`}
        look={wrong === 0 ? undefined : 'red'}
        flush
      >
        <DataTable
          caption="Danh sách đã đọc"
          rows={lines}
          rowKey={({ line }) => line}
          rowTone={({ mistakes }) => (mistakes.length > 0 ? 'sun' : undefined)}
          columns={[
            { key: 'line', title: 'Dòng', numeric: true, narrow: true, cell: ({ line }) => line },
            {
              key: 'title',
              title: 'Tên sáng kiến',
              main: true,
              cell: ({ entry, mistakes }) => (
                <>
                  {entry.title || '(chưa có tên)'}
                  {mistakes.map((mistake) => (
                    <span key={JSON.stringify(mistake)} className="kn-under text-danger">
                      {entryProblemWords(mistake).message}
                    </span>
                  ))}
                </>
              ),
            },
            {
              key: 'authors',
              title: 'Tác giả',
              cell: ({ entry }) =>
                entry.authors.map(({ personId, fullName, jobTitle }) => (
                  <div key={`${fullName} ${jobTitle}`}>
                    {fullName}
                    {jobTitle && <span className="kn-muted">, {jobTitle}</span>}{' '}
                    {personId !== null && <Badge tone="green">Có trong danh bạ</Badge>}
                  </div>
                )),
            },
            {
              key: 'field',
              title: 'Lĩnh vực',
              cell: ({ entry }) => nameOf(programme.fields, entry.field),
            },
            {
              key: 'kind',
              title: 'Loại giải pháp',
              wideOnly: true,
              cell: ({ entry }) => nameOf(programme.solutionKinds, entry.kind),
            },
            { key: 'reform', title: 'CCHC', cell: ({ entry }) => (entry.isReform ? 'Có' : '–') },
            { key: 'note', title: 'Ghi chú', wideOnly: true, cell: ({ entry }) => entry.note || '–' },
          ]}
        />
      </Card>
      {props.children}
    </>
  )
}
