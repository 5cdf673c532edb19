import {
  type ScoreSummaryData,
  type SummaryLine,
  type SummaryScore,
  scoreSummaryDocument,
} from '#app/documents/council/score-summary.ts'
import { scoreWorkbook } from '#app/documents/council/score-workbook.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type Council, sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring, scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import { decimalMean } from '#app/domain/mean.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById } from '#app/records/council/councils.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { type BoardLine, scoreBoard } from '#app/records/council/score-board.ts'
import { voteLines } from '#app/records/council/votes.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/**
 * Bảng tổng hợp điểm of a closed scoring, as far as this person may see it: a dossier he is in conflict with is not on
 * it. Names stand above the columns only where ballots are named. null where there is nothing to print.
 */
export async function composeScoreSummary(
  tools: Tools,
  actor: Actor,
  scoringId: number,
): Promise<NamedDocument | null> {
  const summary = await summaryFor(tools, actor, scoringId)
  return summary && { document: scoreSummaryDocument(summary.data), fileName: summary.fileName }
}

/** The same as a workbook with numbers and formulas. */
export async function composeScoreWorkbook(
  tools: Tools,
  actor: Actor,
  scoringId: number,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | null> {
  const summary = await summaryFor(tools, actor, scoringId)
  return summary && { bytes: await scoreWorkbook(summary.data, summary.rules), fileName: summary.fileName }
}

async function summaryFor(tools: Tools, actor: Actor, scoringId: number) {
  const { db } = tools
  const scoring = await namedScoring(db, scoringId)
  if (scoring === null || scoring.closedAt === null || !mayRunScoring(actor, scoring.councilId)) return null
  const [council, programme] = await Promise.all([
    councilById(db, scoring.councilId),
    programmeOfVersion(db, scoring.programmeVersionId),
  ])
  if (council === null || programme === null) return null
  const day = dayInVietnam(scoring.closedAt)
  const sitting = await sittingMembers(db, council.id, day)
  const lines = await scoreBoard(
    db,
    scoring.id,
    {
      viewer: scoreViewer(actor, council.id),
      ownMemberId: seatOn(actor, council.id)?.memberId ?? null,
      closed: true,
      sitting,
      forTheRoom: true,
      personId: actor.personId,
    },
    programme.scoring,
  )
  const votes = new Map(
    (await voteLines(db, scoring, day, actor.personId)).map((line) => [line.dossierId, line]),
  )
  const isNamed = programme.scoring.ballots === 'named'
  const columns = isNamed ? sitting : widest(lines)
  const subject = `${scoring.roundName} năm ${scoring.year}`
  const data: ScoreSummaryData = {
    council: { name: council.name, superior: programme.authority.name, place: programme.authority.place },
    day,
    subject,
    members: columns.map((memberId) =>
      isNamed ? { fullName: council.members.find((one) => one.id === memberId)?.fullName } : {},
    ),
    dossiers: lines
      .filter((line) => !line.inConflict)
      .map((line): SummaryLine => {
        const vote = votes.get(line.dossierId)
        return {
          code: line.code ?? '',
          title: line.title,
          authors: line.authorNames,
          unit: line.unitName ?? 'Cá nhân',
          sheets: columns.map((memberId, place) => scoreIn(line, isNamed ? memberId : null, place)),
          mean: line.mean === null ? null : decimalMean(line.mean, programme.scoring.decimals),
          gap: line.gap !== null,
          vote: vote?.vote ? `${vote.vote.agree}/${vote.freeMembers}` : '',
          rank: null,
          outcome: outcomeOf(line),
        }
      }),
    secretary: holder(council, 'secretary', day),
    chair: holder(council, 'chair', day),
  }
  return { data, rules: programme.scoring, fileName: `Bảng tổng hợp điểm ${subject}` }
}

const widest = (lines: readonly BoardLine[]): readonly number[] =>
  Array.from({ length: Math.max(1, ...lines.map((line) => line.sheets?.length ?? 0)) }, (_, place) => place)

function scoreIn(line: BoardLine, memberId: number | null, place: number): SummaryScore {
  const sheet =
    memberId === null ? line.sheets?.[place] : line.sheets?.find((one) => one.memberId === memberId)
  return sheet?.total ?? 'missing'
}

/** Classes are the ranking's to give; here only what already stands: too few sheets. */
const outcomeOf = (line: BoardLine): string => (line.isEnough === false ? 'Thiếu phiếu' : '')

const holder = (council: Council, seat: 'chair' | 'secretary', day: Temporal.PlainDate): string | undefined =>
  council.members.find((member) => member.seat === seat && sitsOn(member, day))?.fullName
