import { signCompleteSheets } from '#app/casework/council/sign-complete-sheets.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import { sheetProgress } from '#app/domain/council/score-sheet.ts'
import { sheetProblems } from '#app/domain/council/sheet-problems.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge, printMoment, printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { ownConflicts } from '#app/records/council/conflicts.ts'
import { undeclared } from '#app/records/council/declarations.ts'
import { scoringsOfCouncils } from '#app/records/council/own-scorings.ts'
import { type DeskLine, deskLines } from '#app/records/council/scoring-desk.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { conflictKindWords, conflictStateWords, sheetStateWords } from './council-words.ts'
import { DueChip } from './due-chip.tsx'
import { signAllWords } from './sheet-words.ts'

/** Danh sách chấm điểm của một thành viên: what is still to be signed first. */
export const deskListPage = (visit: SignedInVisit): Promise<Response> => deskList(visit, [])

/** Signs every complete draft at once. */
export async function sendSignAll(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  if (scoringId === null) return noSuchPage(visit)
  const outcome = await signCompleteSheets(visit.tools, visit.actor, { scoringId })
  if (!outcome.ok) {
    if (outcome.problems.some(({ problem }) => problem === 'no-such-scoring')) return noSuchPage(visit)
    return deskList(visit, outcome.problems.map(signAllWords), scoringId)
  }
  const { signed, left } = outcome.value
  return goTo(
    links.scoringDesk(scoringId),
    left === 0 ? `Đã ký ${signed} phiếu.` : `Đã ký ${signed} phiếu; còn ${left} phiếu đang chấm dở.`,
  )
}

async function deskList(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  wanted = Number(visit.query.get('ky') ?? 0),
): Promise<Response> {
  const { db } = visit.tools
  const scorings = await scoringsOfCouncils(
    db,
    visit.actor.seats.map((seat) => seat.councilId),
  )
  const scoring = scorings.find((one) => one.id === wanted) ?? scorings[0]
  const seat = scoring === undefined ? null : seatOn(visit.actor, scoring.councilId)
  if (scoring === undefined || seat === null)
    return page(
      visit,
      { title: 'Chấm điểm' },
      <EmptyState icon="scale" title="Chưa có kỳ chấm nào">
        Khi Hội đồng mở kỳ chấm, các hồ sơ ông/bà cần chấm sẽ hiện ở đây và có thông báo.
      </EmptyState>,
    )
  const [lines, conflicts, programme] = await Promise.all([
    deskLines(db, scoring.id, { memberId: seat.memberId, personId: visit.actor.personId }),
    ownConflicts(db, scoring.id, seat.memberId),
    programmeOfVersion(db, scoring.programmeVersionId),
  ])
  if (programme === null) throw new Error(`scoring ${scoring.id} has no programme version`)
  const unsigned = await undeclared(db, scoring.id, seat.memberId)
  if (unsigned > 0 && lines.length === 0) return goTo(links.declaration(scoring.id, seat.memberId))
  const { rubric } = programme
  const states = new Map(lines.map((line) => [line.dossierId, stateOf(rubric, line)]))
  const ready = [...states.values()].filter((state) => state === 'ready').length
  const signed = [...states.values()].filter((state) => state === 'signed').length
  const address = {
    path: links.scoringDesk(),
    query: Object.fromEntries([...visit.query].filter(([name]) => ['ky', 'tim', 'phieu'].includes(name))),
  }
  const wantedWords = searchKey(visit.query.get('tim') ?? '')
  const isWanted = ({ code, title, unitName }: DeskLine) =>
    searchKey(`${code ?? ''} ${title} ${unitName ?? ''}`).includes(wantedWords)
  const only = shownStates.find((state) => state === visit.query.get('phieu')) ?? ''
  const away = conflicts.filter((conflict) => conflict.state === 'standing')
  return page(
    visit,
    {
      title: `Chấm điểm ${scoring.roundName}`,
      lead: `Năm ${scoring.year}, thang điểm ${printPoints(rubric.scale)}, chấm theo bước ${printPoints(rubric.step)} điểm.`,
      deadline: <DueChip scoring={scoring} now={visit.now} />,
      action: ready > 0 && scoring.closedAt === null && (
        <Form action={links.signAll(scoring.id)} label="Ký các phiếu đã đủ">
          <SubmitButton icon="signature">Ký {ready} phiếu đã đủ điểm</SubmitButton>
        </Form>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {scorings.length > 1 && (
        <Tabs
          label="Kỳ chấm"
          current={links.scoringDesk(scoring.id)}
          tabs={scorings.map((one) => ({
            href: links.scoringDesk(one.id),
            label: `${one.roundName} năm ${one.year}${one.closedAt === null ? '' : ' (đã khóa)'}`,
          }))}
        />
      )}
      {scoring.closedAt !== null && (
        <Notice tone="info" message={`Kỳ chấm đã khóa lúc ${printMoment(scoring.closedAt)}.`} />
      )}
      {unsigned > 0 && (
        <Card title="Bản cam kết bổ sung" look="sun">
          <p>
            Kỳ chấm có thêm {unsigned} hồ sơ.{' '}
            <a href={links.declaration(scoring.id, seat.memberId)}>Ký cam kết bổ sung</a> để mở những hồ sơ
            đó.
          </p>
        </Card>
      )}
      <ProgressBar
        label="Phiếu đã ký"
        value={signed}
        goal={lines.length}
        note={signed === lines.length ? 'Đã ký đủ mọi phiếu.' : `Còn ${lines.length - signed} phiếu chưa ký.`}
      />
      <DataTable
        caption="Hồ sơ cần chấm"
        address={address}
        filter={
          <FilterBar
            address={address}
            find="Tìm mã, tên sáng kiến, đơn vị (không cần dấu)"
            filters={[
              {
                name: 'phieu',
                label: 'Phiếu của tôi',
                all: 'Mọi phiếu',
                choices: shownStates.map((state) => ({ value: state, label: sheetStateWords[state].words })),
              },
            ]}
          />
        }
        rows={lines.filter((line) => isWanted(line) && (only === '' || states.get(line.dossierId) === only))}
        rowKey={(line) => line.dossierId}
        rowHref={(line) => links.sheet(line.dossierId)}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
          {
            key: 'title',
            title: 'Tên sáng kiến',
            main: true,
            cell: (line) => (
              <>
                {line.title}
                <span className="kn-under">{line.unitName ?? 'Cá nhân'}</span>
              </>
            ),
          },
          {
            key: 'state',
            title: 'Phiếu của tôi',
            cell: (line) => <SheetState line={line} rubric={rubric} now={visit.now} />,
          },
          {
            key: 'total',
            title: 'Tổng điểm',
            numeric: true,
            cell: (line) => (line.sheet?.total == null ? '' : printPoints(line.sheet.total)),
          },
        ]}
        empty={
          <EmptyState
            icon="check"
            title={
              lines.length === 0
                ? 'Không có hồ sơ nào ông/bà cần chấm trong kỳ này'
                : 'Không có hồ sơ nào khớp với điều đang tìm'
            }
          />
        }
      />
      {away.length > 0 && (
        <Card title="Hồ sơ ông/bà không tham gia chấm" aside={`${away.length} hồ sơ`} flush>
          <DataTable
            caption="Hồ sơ có xung đột lợi ích"
            rows={away}
            rowKey={(conflict) => conflict.id}
            columns={[
              { key: 'code', title: 'Mã', narrow: true, cell: (conflict) => conflict.code ?? '–' },
              { key: 'title', title: 'Tên sáng kiến', main: true, cell: (conflict) => conflict.title },
              {
                key: 'why',
                title: 'Lý do',
                cell: (conflict) => (
                  <>
                    {conflictKindWords[conflict.kind]}
                    {conflict.note !== '' && <span className="kn-under">{conflict.note}</span>}
                  </>
                ),
              },
              {
                key: 'state',
                title: 'Hiệu lực',
                cell: (conflict) => <StateBadge {...conflictStateWords[conflict.state]} />,
              },
            ]}
          />
        </Card>
      )}
      <p>
        <a href={links.declaration(scoring.id, seat.memberId)}>Bản cam kết về xung đột lợi ích của tôi</a>
      </p>
      {scoring.closedAt === null ? (
        <p className="kn-muted">{seeOthersWords(programme.scoring)}</p>
      ) : (
        <p>
          <LinkButton href={links.scoreBoard(scoring.id)} icon="chart-bar">
            Xem bảng điểm của Hội đồng
          </LinkButton>
        </p>
      )}
    </div>,
  )
}

const shownStates = ['none', 'draft', 'ready', 'signed'] as const

function stateOf(rubric: Rubric, line: DeskLine): keyof typeof sheetStateWords {
  if (line.sheet === null) return 'none'
  if (line.sheet.state === 'signed') return 'signed'
  return sheetProblems(rubric, { ...line.sheet, remark: '' }).length === 0 ? 'ready' : 'draft'
}

function SheetState({ line, rubric, now }: { line: DeskLine; rubric: Rubric; now: Temporal.Instant }) {
  const state = stateOf(rubric, line)
  const { given, of } = sheetProgress(rubric, line.sheet ?? { points: {} })
  return (
    <div>
      <StateBadge {...sheetStateWords[state]} />
      <span className="kn-under">
        {state === 'draft' && `${given}/${of} tiêu chí, `}
        {line.sheet !== null && printAge(line.sheet.signedAt ?? line.sheet.savedAt, now)}
      </span>
    </div>
  )
}

/** What the plan says about seeing other members' scores, for the member who wonders. */
export function seeOthersWords(rules: ScoringRules): string {
  switch (rules.seeOthers) {
    case 'after-closing':
      return 'Điểm của các thành viên khác chỉ hiện sau khi Chủ tịch Hội đồng khóa kỳ chấm.'
    case 'after-own':
      return 'Điểm của các thành viên khác ở một hồ sơ chỉ hiện sau khi ông/bà đã ký phiếu của mình.'
    case 'never':
      return 'Kế hoạch quy định thành viên không xem điểm của nhau; sau khi khóa kỳ chấm chỉ hiện điểm bình quân.'
  }
}
