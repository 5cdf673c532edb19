import { reopenSheet } from '#app/casework/council/reopen-sheet.ts'
import { scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import { maySeeScores } from '#app/domain/council/score-sight.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { owedSheets } from '#app/records/council/member-sheets.ts'
import { seatWords, sheetStateWords } from './council-words.ts'
import { type OpenScoring, openScoringFor, scoringHead, watchesProgress } from './scoring-frame.tsx'
import { reopenWords } from './scoring-problems.ts'

/** Phiếu của một thành viên: which are signed and which not, never a score; the chair reopens one here. */
export async function memberSheetsPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  return open === null || !watchesProgress(visit, open) ? noSuchPage(visit) : memberSheets(visit, open, [])
}

export async function sendReopening(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  const sheetId = idParam(visit, 'sheetId')
  const memberId = idParam(visit, 'memberId')
  if (open === null || sheetId === null || memberId === null) return noSuchPage(visit)
  const reason = (await visit.form()).text('ly-do').trim().slice(0, 2000)
  const outcome = await reopenSheet(visit.tools, visit.actor, { sheetId, reason })
  if (outcome.ok)
    return goTo(
      links.scoringMember(open.scoring.id, memberId),
      'Đã mở lại phiếu; bản đã ký được giữ và thành viên được báo.',
    )
  return outcome.problems.some(({ problem }) => problem === 'no-such-sheet')
    ? noSuchPage(visit)
    : memberSheets(visit, open, outcome.problems.map(reopenWords))
}

async function memberSheets(
  visit: SignedInVisit,
  open: OpenScoring,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { db } = visit.tools
  const { scoring } = open
  const memberId = idParam(visit, 'memberId')
  const council = await councilById(db, scoring.councilId)
  const member = council?.members.find((one) => one.id === memberId)
  if (member === undefined) return noSuchPage(visit)
  const owed = await owedSheets(db, scoring.id, member.id, visit.actor.personId)
  const { others, names } = maySeeScores(
    scoreViewer(visit.actor, scoring.councilId),
    { inConflict: false, closed: scoring.closedAt !== null, ownSigned: false },
    open.programme.scoring,
  )
  const isOwn = seatOn(visit.actor, scoring.councilId)?.memberId === member.id
  const sheets = owed.map((sheet) => ({ ...sheet, seen: isOwn || (others && names) }))
  const seat = seatOn(visit.actor, scoring.councilId)?.seat
  const mayReopen = scoring.closedAt === null && (seat === 'chair' || seat === 'vice-chair')
  const head = scoringHead(visit, open, member.fullName)
  return page(
    visit,
    {
      ...head,
      lead: seatWords[member.seat],
      breadcrumb: [...(head.breadcrumb ?? []), { name: 'Tiến độ', href: links.scoring(scoring.id) }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <DataTable
        caption={`Phiếu của ${member.fullName}`}
        rows={sheets}
        rowKey={(sheet) => sheet.dossierId}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (sheet) => sheet.code ?? '–' },
          { key: 'title', title: 'Tên sáng kiến', main: true, cell: (sheet) => sheet.title },
          {
            key: 'state',
            title: 'Phiếu',
            cell: (sheet) => (
              <>
                <StateBadge {...sheetStateWords[sheet.state]} />
                {sheet.version > 1 &&
                  (sheet.seen && sheet.sheetId !== null ? (
                    <a href={links.reopenSheet(scoring.id, member.id, sheet.sheetId)}>
                      <Badge tone="sun">Mở lại lần {sheet.version - 1}: xem các bản</Badge>
                    </a>
                  ) : (
                    <Badge tone="sun">Mở lại lần {sheet.version - 1}</Badge>
                  ))}
                {sheet.isFromPaper && <Badge tone="quiet">Phiếu giấy</Badge>}
              </>
            ),
          },
          {
            key: 'signed',
            title: 'Ký lúc',
            cell: (sheet) => (sheet.signedAt === null ? '' : printMoment(sheet.signedAt)),
          },
          {
            key: 'act',
            title: 'Việc',
            cell: (sheet) =>
              mayReopen &&
              sheet.state === 'signed' &&
              sheet.sheetId !== null && (
                <ConfirmAct
                  act="Mở lại phiếu"
                  small
                  icon="lock-open"
                  danger
                  consequence={
                    <p>
                      Phiếu trở lại thành nháp để {member.fullName} sửa và ký lại. Bản đã ký được giữ nguyên
                      cùng lý do mở lại.
                    </p>
                  }
                  confirm="Mở lại"
                  action={links.reopenSheet(scoring.id, member.id, sheet.sheetId)}
                >
                  <LongTextField name="ly-do" label="Lý do" required rows={2} />
                </ConfirmAct>
              ),
          },
        ]}
      />
    </div>,
  )
}
