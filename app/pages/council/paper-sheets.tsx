import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { paperSheetLines } from '#app/records/council/paper-sheets.ts'
import { type MemberProgress, memberProgress } from '#app/records/council/progress.ts'
import { seatWords } from './council-words.ts'
import { FindPaperSheet } from './find-paper-sheet.tsx'
import { KeyedPapers } from './keyed-papers.tsx'
import { openScoringFor, ScoringTabs, scoringHead } from './scoring-frame.tsx'

/** Phiếu giấy của một kỳ chấm: print blanks, key in by number, confirm what others keyed. */
export async function paperSheetsPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null || !mayRunScoring(visit.actor, open.scoring.councilId)) return noSuchPage(visit)
  const { scoring } = open
  const { db } = visit.tools
  const [lines, members] = await Promise.all([
    paperSheetLines(db, { scoringId: scoring.id }, visit.actor.personId),
    memberProgress(db, scoring, visit.actor.personId, visit.today),
  ])
  const isOpen = scoring.closedAt === null
  const lacking = members.reduce((sum, member) => sum + member.owed - member.signed, 0)
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Phiếu giấy'),
      lead: 'Phiếu viết tay được nhập theo số in trên phiếu và chỉ tính khi người thứ hai đọc lại bản giấy và nhập ra cùng những số ấy.',
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.paperSheets(scoring.id)} />
      {isOpen && (
        <Card title="Nhập hoặc xác nhận một phiếu">
          <FindPaperSheet problems={[]} autoFocus />
        </Card>
      )}
      <Card title="Phiếu đã nhập" aside={`${lines.length} phiếu`} flush>
        <KeyedPapers lines={lines} personId={visit.actor.personId} />
      </Card>
      {isOpen && (
        <Card title="In phiếu trắng" aside={`còn ${lacking} phiếu chưa ký`} flush>
          <p className="kn-card-body mb-0">
            Mỗi phiếu in sẵn tên thành viên, hồ sơ, số phiếu và mã QR; chỉ in những phiếu chưa ký.{' '}
            {lacking > 0 && (
              <PaperButtons paper={links.blankSheets(scoring.id)} small>
                In phiếu của mọi thành viên
              </PaperButtons>
            )}
          </p>
          <Blanks scoringId={scoring.id} members={members} />
        </Card>
      )}
    </div>,
  )
}

function Blanks({ scoringId, members }: { scoringId: number; members: readonly MemberProgress[] }) {
  return (
    <DataTable
      caption="Phiếu trắng của từng thành viên"
      rows={members.filter((member) => member.signed < member.owed)}
      rowKey={(member) => member.memberId}
      columns={[
        {
          key: 'ten',
          title: 'Thành viên',
          main: true,
          cell: (member) => (
            <>
              {member.fullName}
              <span className="kn-under">{seatWords[member.seat]}</span>
            </>
          ),
        },
        {
          key: 'con',
          title: 'Chưa ký',
          numeric: true,
          cell: (member) => `${member.owed - member.signed} phiếu`,
        },
        {
          key: 'in',
          title: 'In',
          cell: (member) => (
            <PaperButtons paper={links.blankSheets(scoringId, member.memberId)} small>
              In phiếu
            </PaperButtons>
          ),
        },
      ]}
      empty={<EmptyState icon="check" title="Mọi thành viên đã ký đủ phiếu" />}
    />
  )
}
