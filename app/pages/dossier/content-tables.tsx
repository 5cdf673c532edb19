import { sectionNames } from '#app/documents/dossier/section-names.ts'
import { printShare } from '#app/domain/dossier/contribution-shares.ts'
import type { AppliedEvidence, Author, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { partWords } from './dossier-words.ts'
import { shownDay } from './form-values.ts'

export function AuthorTable(props: {
  dossierId: number
  authors: readonly Author[]
  /** May the reader open the signed sheets? */
  seesSheets: boolean
}) {
  const { authors } = props
  return (
    <Card title={sectionNames.authors} flush>
      <DataTable
        caption={sectionNames.authors}
        rows={authors}
        rowKey={(author) => author.personId}
        columns={[
          { key: 'name', title: 'Họ và tên', main: true, cell: (author) => author.fullName },
          {
            key: 'work',
            title: 'Nơi công tác, chức danh',
            cell: (author) => [author.jobTitle, author.workplace].filter((part) => part !== '').join(', '),
          },
          { key: 'share', title: 'Tỷ lệ', numeric: true, cell: (author) => `${printShare(author.share)}%` },
          {
            key: 'confirmed',
            title: 'Xác nhận',
            cell: (author) => <Confirmation {...props} author={author} />,
          },
        ]}
      />
    </Card>
  )
}

/** Whether the share was confirmed, by the author's account or on paper, and when. */
function Confirmation(props: { dossierId: number; author: Author; seesSheets: boolean }) {
  const { confirmedAt, onPaper } = props.author
  if (confirmedAt === null) return 'Chưa'
  if (onPaper === null)
    return (
      <>
        {printMoment(confirmedAt)}
        <span className="kn-under">bằng tài khoản</span>
      </>
    )
  return (
    <>
      {printMoment(confirmedAt)}
      <span className="kn-under">
        {props.seesSheets ? (
          <a href={links.shareSheet(props.dossierId, onPaper.sheetId)}>bản giấy đã ký</a>
        ) : (
          'bản giấy đã ký'
        )}
        , {onPaper.recordedBy} ghi nhận
      </span>
    </>
  )
}

/** Nothing at all where there is no evidence. */
export function EvidenceTable({ evidence }: { evidence: readonly AppliedEvidence[] }) {
  if (evidence.length === 0) return null
  return (
    <Card title={sectionNames.evidence} flush>
      <DataTable
        caption={sectionNames.evidence}
        rows={evidence.map((row, place) => ({ ...row, key: place }))}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'place',
            title: 'Nơi áp dụng',
            main: true,
            cell: (row) => (
              <>
                {row.place}
                <span className="kn-under">
                  từ {shownDay(row.from)}; {row.confirmedBy} xác nhận
                </span>
              </>
            ),
          },
          { key: 'indicator', title: 'Chỉ số', cell: (row) => row.indicator || '–' },
          { key: 'before', title: 'Trước', cell: (row) => withMeasure(row.before, row.measure) },
          { key: 'after', title: 'Sau', cell: (row) => withMeasure(row.after, row.measure) },
          { key: 'source', title: 'Nguồn', cell: (row) => row.source || '–' },
        ]}
      />
    </Card>
  )
}

const withMeasure = (figure: string, measure: string): string =>
  figure === '' ? '–' : `${figure} ${measure}`.trim()

export function ParticipantTable({ participants }: { participants: readonly TrialParticipant[] }) {
  if (participants.length === 0) return null
  return (
    <Card title={sectionNames.participants} flush>
      <DataTable
        caption={sectionNames.participants}
        rows={participants.map((one, place) => ({ ...one, key: place }))}
        rowKey={(one) => one.key}
        columns={[
          { key: 'name', title: 'Họ và tên', main: true, cell: (one) => one.fullName },
          {
            key: 'work',
            title: 'Nơi công tác, chức danh',
            cell: (one) => [one.jobTitle, one.workplace].filter((part) => part !== '').join(', ') || '–',
          },
          { key: 'support', title: partWords.participantWork, cell: (one) => one.supportWork },
        ]}
      />
    </Card>
  )
}
