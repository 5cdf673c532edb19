import { placeWords } from '#app/documents/ranking/place-words.ts'
import { printMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { HypotheticalPlace } from '#app/domain/ranking/compare-rankings.ts'
import type { FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'
import { RanksBeside } from './fairness-boundaries.tsx'

type Matter = { readonly programme: Programme; readonly lines: ReadonlyMap<string, RankedLine> }

/** Which dossiers would change class if everybody were equally severe. */
export function EqualSeverityCard({ report, programme, lines }: Matter & { report: FairnessReport }) {
  const moves = report.equalSeverity
  return (
    <Card title="Nếu mọi thành viên nghiêm như nhau" aside={countWords(moves.length)} flush>
      {moves.length === 0 ? (
        <p className="kn-card-body mb-0">
          Không hồ sơ nào đổi xếp loại: độ nghiêm khác nhau không ảnh hưởng đến kết quả.
        </p>
      ) : (
        <DataTable
          caption="Hồ sơ đổi xếp loại nếu mọi thành viên nghiêm như nhau"
          columns={[
            {
              key: 'ho-so',
              title: 'Hồ sơ',
              main: true,
              cell: ({ dossier }) => <DossierName code={dossier} lines={lines} />,
            },
            { key: 'nay', title: 'Đang là', cell: ({ from }) => placeWords(from, programme) },
            { key: 'se', title: 'Sẽ là', cell: ({ to }) => placeWords(to, programme) },
            {
              key: 'diem',
              title: 'Điểm',
              numeric: true,
              cell: ({ from, to }) => `${meanWords(from, programme)} → ${meanWords(to, programme)}`,
            },
          ]}
          rows={moves}
          rowKey={({ dossier }) => dossier}
          rowHref={({ dossier }) => hrefOf(dossier, lines)}
        />
      )}
      <RanksBeside report={report} programme={programme} lines={lines} />
    </Card>
  )
}

/** Which classes hang on a single member. */
export function LeaveOneOutCard({
  report,
  programme,
  lines,
  nameOf,
}: Matter & { report: FairnessReport; nameOf: (member: string) => string }) {
  const rows = report.leaveOneOut.toSorted((a, b) => b.moves.length - a.moves.length)
  return (
    <Card title="Nếu thiếu một thành viên" flush>
      <p className="kn-card-body mb-0">
        Xếp hạng được tính lại như thể người ấy không ở trong Hội đồng. Càng ít hồ sơ đổi xếp loại, kết quả
        càng vững.
      </p>
      <DataTable
        caption="Hồ sơ đổi xếp loại nếu thiếu một thành viên"
        columns={[
          { key: 'ten', title: 'Không có phiếu của', main: true, cell: ({ member }) => nameOf(member) },
          {
            key: 'so',
            title: 'Hồ sơ đổi loại',
            numeric: true,
            narrow: true,
            cell: ({ moves }) => moves.length,
          },
          {
            key: 'ho-so',
            title: 'Thay đổi',
            cell: ({ moves }) =>
              moves.length === 0 ? (
                <span className="kn-muted">Không đổi</span>
              ) : (
                <ul className="mb-0">
                  {moves.map(({ dossier, from, to }) => (
                    <li key={dossier}>
                      <a href={hrefOf(dossier, lines)}>{dossier}</a>: {placeWords(from, programme)} →{' '}
                      {placeWords(to, programme)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
        rows={rows}
        rowKey={({ member }) => member}
      />
    </Card>
  )
}

const hrefOf = (code: string, lines: Matter['lines']): string => links.dossier(lines.get(code)?.id ?? 0)

function DossierName({ code, lines }: { code: string; lines: Matter['lines'] }) {
  return (
    <>
      {lines.get(code)?.title ?? code} <span className="kn-under">{code}</span>
    </>
  )
}

const countWords = (count: number): string => (count === 0 ? 'không thay đổi' : `${count} hồ sơ đổi xếp loại`)

const meanWords = ({ mean }: HypotheticalPlace, { scoring }: Programme): string =>
  mean === null ? '–' : printMean(mean, scoring.decimals)
