import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment, printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { type PastSheet, pastSheets } from '#app/records/council/past-sheets.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { boardLineOf } from '#app/records/council/score-board.ts'
import { sheetById } from '#app/records/council/score-sheets.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { type OpenScoring, openScoringFor, scoringHead } from './scoring-frame.tsx'
import { SheetTwoByTwo } from './sheet-comparison.tsx'
import { asTyped } from './typed-sheet.ts'

/**
 * Các bản của một phiếu: every version that was signed, each beside the one after it. For its owner, and for whoever may
 * see this member's scores by name; to anybody else there is no such sheet.
 */
export async function sheetVersionsPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  const [memberId, sheetId] = [idParam(visit, 'memberId'), idParam(visit, 'sheetId')]
  const { db } = visit.tools
  const sheet = sheetId === null ? null : await sheetById(db, sheetId)
  if (open === null || sheet === null || sheet.memberId !== memberId) return noSuchPage(visit)
  if (sheet.scoringId !== open.scoring.id || !(await maySeeSheet(visit, open, sheet)))
    return noSuchPage(visit)
  const [past, dossier, council] = await Promise.all([
    pastSheets(db, sheet.id),
    dossierById(db, sheet.dossierId),
    councilById(db, open.scoring.councilId),
  ])
  const member = council?.members.find(({ id }) => id === memberId)
  if (dossier === null || member === undefined) return noSuchPage(visit)
  const head = scoringHead(visit, open, `Phiếu của ${member.fullName}, hồ sơ ${dossier.code ?? ''}`)
  return page(
    visit,
    {
      ...head,
      lead: dossier.title,
      breadcrumb: [
        ...(head.breadcrumb ?? []),
        { name: 'Phiếu của thành viên', href: links.scoringMember(open.scoring.id, member.id) },
      ],
      measure: 'wide',
    },
    <div className="kn-stack">
      {past.length === 0 && <p>Phiếu này chưa mở lại lần nào; chỉ có một bản.</p>}
      {past.toReversed().map((version, place, all) => (
        <Version
          key={version.version}
          version={version}
          after={all[place - 1] ?? sheet}
          rubric={open.programme.rubric}
        />
      ))}
    </div>,
  )
}

async function maySeeSheet(visit: SignedInVisit, open: OpenScoring, sheet: ScoreSheet): Promise<boolean> {
  const { db } = visit.tools
  const { scoring, programme } = open
  const seat = seatOn(visit.actor, scoring.councilId)
  const day = scoring.closedAt === null ? visit.today : dayInVietnam(scoring.closedAt)
  const line = await boardLineOf(
    db,
    scoring.id,
    sheet.dossierId,
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
  if (line === null || line.inConflict) return false
  return seat?.memberId === sheet.memberId ? line.sight.own : line.sight.others && line.sight.names
}

function Version({
  version,
  after,
  rubric,
}: {
  version: PastSheet
  after: PastSheet | ScoreSheet
  rubric: Rubric
}) {
  const isSigned = after.signedAt !== null
  const total = after.total
  return (
    <Card
      title={`Bản ${version.version} và bản ${after.version}`}
      aside={`mở lại ${printMoment(version.reopenedAt)}`}
    >
      <div className="kn-stack">
        <p className="mb-0">
          {version.reopenedBy} mở lại bản {version.version}, lý do: {version.reason}{' '}
          {version.isFromPaper && <Badge tone="quiet">Bản {version.version} nhập từ phiếu giấy</Badge>}{' '}
          {after.isFromPaper && <Badge tone="quiet">Bản {after.version} nhập từ phiếu giấy</Badge>}
        </p>
        <SheetTwoByTwo
          rubric={rubric}
          caption={`Bản ${version.version} bên cạnh bản ${after.version}`}
          one={{
            title: `Bản ${version.version}: ${printPoints(version.total)} điểm, ký ${printMoment(version.signedAt)}`,
            sheet: asTyped(rubric, version),
          }}
          other={{
            title: isSigned
              ? `Bản ${after.version}: ${total === null ? '' : printPoints(total)} điểm, ký ${printMoment(after.signedAt)}`
              : `Bản ${after.version}: chưa ký`,
            sheet: asTyped(rubric, after),
          }}
        />
        <p className="kn-sheet-digest mb-0">
          Mã kiểm tra SHA-256 của bản {version.version}: <code>{version.digest}</code>
        </p>
      </div>
    </Card>
  )
}
