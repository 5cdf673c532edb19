import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { votePasses } from '#app/domain/council/agreement.ts'
import { scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import type { SheetTotal } from '#app/domain/council/score-board.ts'
import { printMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Histogram } from '#app/pages/kit/histogram.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment, printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { type NamedScoring, namedScoringOf } from '#app/records/council/own-scorings.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { type BoardLine, boardLineOf } from '#app/records/council/score-board.ts'
import { type VoteLine, voteLines } from '#app/records/council/votes.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'

/**
 * What this person may see of a dossier's scoring, and the way to the own sheet: for its page's tab "Chấm điểm".
 * null where it is nothing, whatever stands in the records: the tab then says the same to everybody.
 */
export async function scoringFigures(visit: SignedInVisit, open: OpenDossier) {
  const { db } = visit.tools
  const scoring = await namedScoringOf(db, open.dossier.id)
  const programme = scoring === null ? null : await programmeOfVersion(db, scoring.programmeVersionId)
  if (scoring === null || programme === null) return null
  const day = scoring.closedAt === null ? visit.today : dayInVietnam(scoring.closedAt)
  const seat = seatOn(visit.actor, scoring.councilId)
  const line = await boardLineOf(
    db,
    scoring.id,
    open.dossier.id,
    {
      viewer: scoreViewer(visit.actor, scoring.councilId),
      ownMemberId: seat?.memberId ?? null,
      closed: scoring.closedAt !== null,
      sitting: await sittingMembers(db, scoring.councilId, day),
      forTheRoom: false,
      personId: visit.actor.personId,
    },
    programme.scoring,
  )
  if (line === null || (!line.sight.own && !line.sight.counts)) return null
  const [[vote], council] = await Promise.all([
    voteLines(db, scoring, visit.today, visit.actor.personId, open.dossier.id),
    line.sight.names ? councilById(db, scoring.councilId) : null,
  ])
  const names = new Map(council?.members.map((member) => [member.id, member.fullName]))
  const sheets = council === null ? line.sheets : inSeatOrder(line.sheets ?? [], [...names.keys()])
  return (
    <div className="kn-stack">
      <Card title={`Kỳ chấm ${scoring.roundName}`} aside={stateWords(scoring)}>
        <div className="kn-stack">
          <DefinitionList items={figures(line, programme, vote)} />
          {line.gap !== null && (
            <p>
              <Badge tone="sun">Chênh lệch lớn</Badge> Các phiếu chênh nhau {printPoints(line.gap.range)}{' '}
              điểm; Hội đồng cần trao đổi trước khi biểu quyết.
            </p>
          )}
          {seat !== null && (
            <p>
              <LinkButton href={links.sheet(open.dossier.id)} look="primary" icon="scale">
                {line.own === null && scoring.closedAt === null ? 'Chấm hồ sơ này' : 'Xem phiếu của tôi'}
              </LinkButton>
            </p>
          )}
        </div>
      </Card>
      {sheets !== null && sheets.length > 0 && (
        <Card title="Các phiếu" aside={`${sheets.length} phiếu`}>
          <Histogram values={sheets.map((sheet) => sheet.total)} from={0} to={programme.rubric.scale} />
          <ul className="kn-sheet-totals">
            {sheets.map((sheet, place) => (
              <li key={sheet.memberId ?? `-${place}`}>
                <span>{sheet.memberId === null ? `Phiếu ${place + 1}` : names.get(sheet.memberId)}</span>
                <strong className="kn-figure">{printPoints(sheet.total)}</strong>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

const inSeatOrder = (sheets: readonly SheetTotal[], members: readonly number[]): readonly SheetTotal[] =>
  sheets.toSorted((a, b) => members.indexOf(a.memberId ?? 0) - members.indexOf(b.memberId ?? 0))

const stateWords = (scoring: NamedScoring): string =>
  scoring.closedAt === null ? 'đang chấm' : `đã khóa lúc ${printMoment(scoring.closedAt)}`

function figures(line: BoardLine, programme: Programme, vote: VoteLine | undefined) {
  return [
    ...(line.mean === null
      ? []
      : [
          {
            term: 'Điểm bình quân',
            value: <strong className="kn-figure">{printMean(line.mean, programme.scoring.decimals)}</strong>,
          },
        ]),
    ...(line.signed === null
      ? []
      : [
          {
            term: 'Phiếu đã ký',
            value: (
              <>
                {line.signed}/{line.free}{' '}
                {line.isEnough === false && <Badge tone="sun">Chưa đủ số phiếu tối thiểu</Badge>}
              </>
            ),
          },
        ]),
    ...(line.own === null ? [] : [{ term: 'Phiếu của tôi', value: printPoints(line.own) }]),
    ...(vote === undefined || vote.vote === null || line.mean === null
      ? []
      : [
          {
            term: 'Biểu quyết',
            value: `${vote.vote.agree}/${vote.freeMembers} đồng ý, ${votePasses(programme.vote, vote.vote, vote.freeMembers) ? 'đạt' : 'không đạt'} (biên bản ${vote.vote.minutesNumber})`,
          },
        ]),
  ]
}
