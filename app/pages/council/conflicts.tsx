import { settleConflict } from '#app/casework/council/settle-conflict.ts'
import { isHard } from '#app/domain/council/conflict.ts'
import { mayRunScoring, presidesOn, seatOn } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { type ConflictLine, conflictsOfScoring } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { declarationStandings } from '#app/records/council/declarations.ts'
import { conflictKindWords, conflictStateWords, groundWords, seatWords } from './council-words.ts'
import { Declarations } from './declarations-card.tsx'
import { type OpenScoring, openScoringFor, ScoringTabs, scoringHead } from './scoring-frame.tsx'
import { settlingWords } from './scoring-problems.ts'

/** Xung đột lợi ích của kỳ chấm: what follows from the records, what the rules propose, what members declared. */
export async function conflictsPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  return open === null || !mayRunScoring(visit.actor, open.scoring.councilId)
    ? noSuchPage(visit)
    : conflicts(visit, open, [])
}

export async function sendSettling(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  const conflictId = idParam(visit, 'conflictId')
  if (open === null || conflictId === null) return noSuchPage(visit)
  const form = await visit.form()
  const to = settlings[form.text('viec')] ?? 'standing'
  const reason = form.text('ly-do').trim().slice(0, 2000)
  const outcome = await settleConflict(visit.tools, visit.actor, { conflictId, to, reason })
  if (outcome.ok) return goTo(links.conflicts(open.scoring.id), settledWords[to])
  return outcome.problems.some(({ problem }) => problem === 'no-such-conflict')
    ? noSuchPage(visit)
    : conflicts(visit, open, outcome.problems.map(settlingWords))
}

const settlings: Readonly<Record<string, 'standing' | 'waived' | 'rejected'>> = {
  'xac-nhan': 'standing',
  'mien-tru': 'waived',
  bac: 'rejected',
}

const settledWords = {
  standing: 'Đã xác nhận xung đột lợi ích.',
  waived: 'Đã miễn trừ; lý do được ghi lại.',
  rejected: 'Đã bác đề xuất; lý do được ghi lại.',
} as const

async function conflicts(
  visit: SignedInVisit,
  open: OpenScoring,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { scoring } = open
  const lines = await conflictsOfScoring(visit.tools.db, scoring.id, visit.actor.personId)
  const standings = scoring.asksDeclaration
    ? await declarationStandings(visit.tools.db, scoring, visit.today)
    : []
  const council = await councilById(visit.tools.db, scoring.councilId)
  const waiting = lines.filter((line) => line.state === 'suggested')
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Xung đột lợi ích'),
      lead:
        waiting.length === 0
          ? 'Không còn đề xuất nào chờ xác nhận.'
          : `${waiting.length} đề xuất theo quy tắc đang chờ Chủ tịch, Phó Chủ tịch hoặc thư ký xác nhận; trước khi xác nhận, thành viên vẫn được chấm.`,
      action: <PaperButtons paper={links.conflictList(scoring.id)}>In bảng kê</PaperButtons>,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.conflicts(open.scoring.id)} />
      <ProblemSummary problems={problems} />
      <DataTable
        caption="Xung đột lợi ích trong kỳ chấm"
        rows={lines}
        rowKey={(line) => line.id}
        rowTone={(line) => (line.state === 'suggested' ? 'sun' : undefined)}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
          { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title },
          {
            key: 'member',
            title: 'Thành viên',
            cell: (line) => (
              <>
                {line.memberName}
                <span className="kn-under">{seatWords[line.seat]}</span>
              </>
            ),
          },
          {
            key: 'kind',
            title: 'Lý do',
            cell: (line) => (
              <>
                {conflictKindWords[line.kind]}
                <Ground line={line} />
                {line.note !== '' && <span className="kn-under">{line.note}</span>}
              </>
            ),
          },
          {
            key: 'state',
            title: 'Hiệu lực',
            cell: (line) => (
              <>
                <StateBadge {...conflictStateWords[line.state]} />
                <span className="kn-under">{line.waiverReason ?? line.rejectionReason}</span>
                {line.settledBy !== null && <span className="kn-under">{line.settledBy}</span>}
              </>
            ),
          },
          { key: 'act', title: 'Việc', cell: (line) => <Settling visit={visit} open={open} line={line} /> },
        ]}
        empty={<EmptyState icon="check" title="Không có xung đột lợi ích nào trong kỳ chấm" />}
      />
      {council !== null && standings.length > 0 && (
        <Declarations scoringId={scoring.id} council={council} standings={standings} />
      )}
    </div>,
  )
}

function Ground({ line }: { line: ConflictLine }) {
  const words = groundWords(line.kind, line.memberName, line.because)
  return words === '' ? null : <span className="kn-under">{words}</span>
}

function Settling({ visit, open, line }: { visit: SignedInVisit; open: OpenScoring; line: ConflictLine }) {
  const { scoring } = open
  const seat = seatOn(visit.actor, scoring.councilId)
  if (seat === null || !presidesOn(visit.actor, scoring.councilId)) return null
  if (
    isHard(line.kind) ||
    line.state === 'waived' ||
    line.state === 'rejected' ||
    line.memberId === seat.memberId
  )
    return null
  const action = links.settleConflict(scoring.id, line.id)
  return (
    <div className="kn-line-acts">
      {line.state === 'suggested' && (
        <Form action={action} hidden={{ viec: 'xac-nhan' }} label="Xác nhận xung đột">
          <SubmitButton look="plain" small>
            Xác nhận
          </SubmitButton>
        </Form>
      )}
      {line.state === 'suggested' && (
        <ConfirmAct
          act="Bác"
          small
          consequence={<p>{line.memberName} vẫn chấm hồ sơ này. Lý do được ghi lại cùng đề xuất.</p>}
          confirm="Bác đề xuất"
          action={action}
          hidden={{ viec: 'bac' }}
        >
          <LongTextField name="ly-do" label="Lý do" required rows={2} />
        </ConfirmAct>
      )}
      {(seat.seat === 'chair' || seat.seat === 'vice-chair') && (
        <ConfirmAct
          act="Miễn trừ"
          small
          consequence={
            <p>{line.memberName} được chấm và biểu quyết hồ sơ này. Lý do được ghi vào biên bản.</p>
          }
          confirm="Miễn trừ"
          action={action}
          hidden={{ viec: 'mien-tru' }}
        >
          <LongTextField name="ly-do" label="Lý do" required rows={2} />
        </ConfirmAct>
      )}
    </div>
  )
}
