import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunScoring, scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import { compareMeans } from '#app/domain/mean.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { type BoardLine, scoreBoard } from '#app/records/council/score-board.ts'
import { boardRowsHtml } from './board-rows.ts'
import { seeOthersWords } from './desk-list.tsx'
import { type OpenScoring, openScoringFor, ScoringTabs, scoringHead } from './scoring-frame.tsx'

/** Bảng điểm: rows of dossiers, columns of sheets as filled cells; the means appear when the scoring is closed. */
export async function scoreBoardPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null) return noSuchPage(visit)
  const { db } = visit.tools
  const { scoring, programme } = open
  const day = scoring.closedAt === null ? visit.today : dayInVietnam(scoring.closedAt)
  const [sitting, council] = await Promise.all([
    sittingMembers(db, scoring.councilId, day),
    programme.scoring.ballots === 'named' ? councilById(db, scoring.councilId) : null,
  ])
  const lines = await scoreBoard(
    db,
    scoring.id,
    {
      viewer: scoreViewer(visit.actor, scoring.councilId),
      ownMemberId: seatOn(visit.actor, scoring.councilId)?.memberId ?? null,
      closed: scoring.closedAt !== null,
      sitting,
      forTheRoom: true,
      personId: visit.actor.personId,
    },
    programme.scoring,
  )
  const byMean = visit.query.get('sap') === 'diem' && scoring.closedAt !== null
  const columns = council === null ? null : columnsOf(lines, sitting)
  const width = columns?.length ?? Math.max(1, ...lines.map((line) => line.sheets?.length ?? line.free ?? 1))
  const rows = boardRowsHtml(byMean ? highestFirst(lines) : lines, {
    columns,
    width,
    scale: programme.rubric.scale,
    decimals: programme.scoring.decimals,
    hrefOf: (dossierId) => links.dossierTab(dossierId, 'cham-diem'),
  })
  const nameOf = (memberId: number) =>
    council?.members.find((member) => member.id === memberId)?.fullName ?? ''
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Bảng điểm'),
      lead: leadWords(open),
      action: (
        <>
          {scoring.closedAt !== null && mayRunScoring(visit.actor, scoring.councilId) && (
            <>
              <PaperButtons paper={links.scoreSummaryPaper(scoring.id)}>In bảng tổng hợp</PaperButtons>
              <LinkButton href={links.scoreSummaryWorkbook(scoring.id)} icon="download" download>
                Excel
              </LinkButton>
            </>
          )}
          <PrintButton />
        </>
      ),
      measure: 'full',
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.scoreBoard(open.scoring.id)} />
      {scoring.closedAt !== null && (
        <Tabs
          label="Thứ tự"
          current={byMean ? `${visit.url.pathname}?sap=diem` : visit.url.pathname}
          tabs={[
            { href: visit.url.pathname, label: 'Theo danh sách' },
            { href: `${visit.url.pathname}?sap=diem`, label: 'Theo điểm' },
          ]}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState icon="scale" title="Kỳ chấm không có hồ sơ nào" />
      ) : isSealed(lines) ? (
        <EmptyState icon="lock" title="Bảng điểm mở khi kỳ chấm được khóa">
          Phiếu của ông/bà nằm ở trang Chấm điểm.
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="kn-board-frame" aria-label="Bảng điểm" tabIndex={0}>
          <table className="kn-board">
            <caption className="visually-hidden">Điểm của từng hồ sơ</caption>
            <thead>
              <tr>
                <th scope="col">STT</th>
                <th scope="col">Hồ sơ</th>
                <th scope="col">Bình quân</th>
                {columns === null ? (
                  <th scope="colgroup" colSpan={width}>
                    Tổng điểm các phiếu
                  </th>
                ) : (
                  columns.map((memberId) => (
                    <th key={memberId} scope="col" className="kn-board-member">
                      {nameOf(memberId)}
                    </th>
                  ))
                )}
                <th scope="col">Số phiếu</th>
              </tr>
            </thead>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by board-rows.ts, which escapes every text. */}
            <tbody dangerouslySetInnerHTML={{ __html: rows }} />
          </table>
        </section>
      )}
    </div>,
  )
}

/** Members of the council for this scoring, and whoever signed before leaving it. */
const columnsOf = (lines: readonly BoardLine[], sitting: readonly number[]): readonly number[] => {
  const signers = lines.flatMap((line) =>
    (line.sheets ?? []).flatMap((sheet) => (sheet.memberId === null ? [] : [sheet.memberId])),
  )
  return [...new Set([...sitting, ...signers])]
}

/** Nothing on the board is for this viewer yet. */
const isSealed = (lines: readonly BoardLine[]): boolean =>
  lines.every((line) => line.sheets === null && line.signed === null)

/** By mean; whatever has none, or none for this viewer, stays in the council's order at the end. */
const highestFirst = (lines: readonly BoardLine[]): readonly BoardLine[] =>
  lines.toSorted((a, b) => {
    if (a.mean === null || b.mean === null) return Number(a.mean === null) - Number(b.mean === null)
    return compareMeans(b.mean, a.mean)
  })

const leadWords = ({ scoring, programme }: OpenScoring): string => {
  if (scoring.closedAt === null) return seeOthersWords(programme.scoring)
  return programme.scoring.ballots === 'secret'
    ? 'Phiếu kín: các phiếu của một hồ sơ xếp từ cao xuống thấp, không theo thành viên.'
    : 'Mỗi cột là phiếu của một thành viên.'
}
