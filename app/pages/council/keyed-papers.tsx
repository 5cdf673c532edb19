import { printSheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { PaperSheetLine } from '#app/records/council/paper-sheets.ts'
import { paperStateWords } from './paper-sheet-words.ts'

/** Paper sheets that were keyed in, by whom, and how each stands; never a score. */
export function KeyedPapers({ lines, personId }: { lines: readonly PaperSheetLine[]; personId: number }) {
  return (
    <DataTable
      caption="Phiếu giấy đã nhập"
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => links.paperSheet(printSheetNumber(line))}
      columns={[
        { key: 'so', title: 'Số phiếu', narrow: true, cell: (line) => printSheetNumber(line) },
        { key: 'thanh-vien', title: 'Thành viên', main: true, cell: (line) => line.memberName },
        {
          key: 'ho-so',
          title: 'Hồ sơ',
          cell: (line) => (
            <>
              {line.code ?? '–'}
              <span className="kn-under">{line.title}</span>
            </>
          ),
        },
        {
          key: 'nhap',
          title: 'Người nhập',
          cell: (line) => (
            <>
              {line.keyedBy.fullName}
              <span className="kn-under">{printMoment(line.keyedAt)}</span>
            </>
          ),
        },
        {
          key: 'tinh-trang',
          title: 'Tình trạng',
          cell: (line) => <Settled line={line} personId={personId} />,
        },
      ]}
      empty={<EmptyState icon="files" title="Chưa nhập phiếu giấy nào" />}
    />
  )
}

function Settled({ line, personId }: { line: PaperSheetLine; personId: number }) {
  return (
    <>
      <span className="d-flex flex-wrap gap-1">
        <StateBadge {...paperStateWords[line.state]} />
        {line.state === 'waiting' && line.keyedBy.personId === personId && (
          <Badge tone="quiet">Ông/bà nhập</Badge>
        )}
        {!line.hasScan && <Badge tone="quiet">Chưa có bản quét</Badge>}
      </span>
      {line.settledBy !== null && line.settledAt !== null && (
        <span className="kn-under">
          {line.settledBy}, {printMoment(line.settledAt)}
          {line.settleReason !== '' && `: ${line.settleReason}`}
        </span>
      )}
    </>
  )
}
