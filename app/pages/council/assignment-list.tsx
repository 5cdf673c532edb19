import type { AssignmentGround } from '#app/casework/council/plan-assignment.ts'
import type { AssignedPair } from '#app/domain/council/assignment/assign.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import type { PlannedDossier } from '#app/records/council/assignments.ts'
import { reasonWords } from './assignment-words.ts'
import type { OpenScoring } from './scoring-frame.tsx'

export type AssignmentProps = {
  visit: SignedInVisit
  open: OpenScoring
  ground: AssignmentGround
  programme: Programme
  /** Which page of the list. */
  page: number
}

/** One dossier of the list with its readers, and what a plan would change of them. */
export type AssignmentRow = {
  readonly dossier: PlannedDossier
  readonly pairs: readonly AssignedPair[]
  readonly added: ReadonlySet<number>
  readonly dropped: readonly number[]
}

/** Who reads each dossier as it was confirmed, with the reasons of that day. */
export function AssignmentList({ pairs, ...around }: AssignmentProps & { pairs: readonly AssignedPair[] }) {
  const rows = around.ground.dossiers.map(
    (dossier): AssignmentRow => ({
      dossier,
      pairs: pairs.filter(({ dossierId }) => dossierId === dossier.id),
      added: new Set(),
      dropped: [],
    }),
  )
  return (
    <Card title="Phân công hiện hành" aside={`${rows.length} hồ sơ`} flush>
      <AssignmentTable {...around} rows={rows} query={{}} />
    </Card>
  )
}

const pageSize = 50

export function AssignmentTable({
  visit,
  open,
  ground,
  programme,
  page,
  rows,
  query,
}: AssignmentProps & { rows: readonly AssignmentRow[]; query: Readonly<Record<string, string>> }) {
  const isOpen = open.scoring.closedAt === null
  const nameOfMember = (id: number) => ground.council.members.find((one) => one.id === id)?.fullName ?? ''
  return (
    <DataTable
      caption="Phân công từng hồ sơ"
      rows={rows.slice((page - 1) * pageSize, page * pageSize)}
      rowKey={({ dossier }) => dossier.id}
      rowTone={({ added, dropped }) => (added.size + dropped.length > 0 ? 'sun' : undefined)}
      address={{ path: visit.url.pathname, query }}
      page={{ number: page, size: pageSize, total: rows.length }}
      columns={[
        { key: 'code', title: 'Mã', narrow: true, cell: ({ dossier }) => dossier.code ?? '–' },
        {
          key: 'title',
          title: 'Tên sáng kiến',
          main: true,
          cell: ({ dossier }) => (
            <>
              {dossier.title}
              <span className="kn-under">{nameOf(programme.fields, dossier.field) ?? ''}</span>
            </>
          ),
        },
        {
          key: 'readers',
          title: 'Người chấm và lý do',
          cell: (row) => <Readers row={row} nameOfMember={nameOfMember} programme={programme} />,
        },
        {
          key: 'act',
          title: 'Việc',
          cell: ({ dossier }) =>
            isOpen && (
              <a href={links.assignmentLock(open.scoring.id, dossier.id)}>
                <Icon name="lock" /> Ghim
              </a>
            ),
        },
      ]}
    />
  )
}

type ReadersProps = {
  row: AssignmentRow
  nameOfMember: (id: number) => string
  programme: Programme
}

function Readers({ row, nameOfMember, programme }: ReadersProps) {
  if (row.pairs.length === 0 && row.dropped.length === 0) return <Badge tone="sun">Chưa giao cho ai</Badge>
  return (
    <ul className="kn-readers">
      {row.pairs.map(({ memberId, reasons }) => (
        <li key={memberId}>
          {nameOfMember(memberId)} {row.added.has(memberId) && <Badge tone="green">Thêm</Badge>}
          <span className="kn-under">{reasonWords(reasons, programme)}</span>
        </li>
      ))}
      {row.dropped.map((memberId) => (
        <li key={`-${memberId}`}>
          <s>{nameOfMember(memberId)}</s> <Badge tone="quiet">Thôi giao</Badge>
        </li>
      ))}
    </ul>
  )
}
