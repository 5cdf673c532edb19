import { type OpenPaperSheet, openPaperSheet } from '#app/casework/council/open-paper-sheet.ts'
import { councilsRunBy, mayTendPapers } from '#app/domain/council/council-access.ts'
import {
  parseSheetNumber,
  printSheetNumber,
  type SheetNumber,
} from '#app/domain/council/paper-sheet-number.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Timeline } from '#app/pages/kit/timeline.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type PaperSheetLine, paperSheetLines } from '#app/records/council/paper-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { type DossierUnderPlan, dossierUnderPlan } from '#app/records/dossier/dossiers.ts'
import { seatWords, sheetStateWords } from './council-words.ts'
import { FindPaperSheet } from './find-paper-sheet.tsx'
import { KeyedPapers } from './keyed-papers.tsx'
import { ConfirmingForm, KeyingForm, ReturnForm, ScanForm } from './paper-sheet-forms.tsx'
import { paperProblemWords, paperStateWords } from './paper-sheet-words.ts'
import type { ShownPaper } from './shown-paper.ts'

export const numberOf = (visit: SignedInVisit): SheetNumber | null => parseSheetNumber(visit.params.so ?? '')

/** From a typed or scanned number to its sheet; without one, the box to type it into. */
export async function findPaperSheetPage(visit: SignedInVisit): Promise<Response> {
  const typed = visit.query.get('so') ?? ''
  const number = parseSheetNumber(typed)
  if (number !== null) return goTo(links.paperSheet(printSheetNumber(number)))
  const message = 'Không đọc được số phiếu: hãy xem lại từng chữ số, kể cả hai chữ số cuối.'
  const problems = typed === '' ? [] : [{ field: 'so', message }]
  const { actor } = visit
  const waiting = mayTendPapers(actor)
    ? await paperSheetLines(visit.tools.db, { waitingIn: councilsRunBy(actor) }, actor.personId)
    : []
  return page(
    visit,
    {
      title: 'Phiếu giấy',
      lead: 'Nhập hoặc xác nhận phiếu viết tay của thành viên Hội đồng.',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Số phiếu in trên giấy">
        <FindPaperSheet problems={problems} typed={typed} autoFocus />
      </Card>
      {waiting.length > 0 && (
        <Card title="Đang chờ người thứ hai xác nhận" aside={`${waiting.length} phiếu`} flush>
          <KeyedPapers lines={waiting} personId={actor.personId} />
        </Card>
      )}
    </div>,
  )
}

/** The sheet a printed number or QR code leads to: to key in, to confirm, or how it stands. Its own member goes to the desk. */
export async function paperSheetPage(visit: SignedInVisit): Promise<Response> {
  const number = numberOf(visit)
  if (number === null) return noSuchPage(visit)
  const { db } = visit.tools
  const own = await deskFacts(db, visit.actor.personId, number.dossierId, visit.today)
  if (own?.memberId === number.memberId) return goTo(links.sheet(number.dossierId))
  return paperSheetView(visit, number, { problems: [] })
}

export async function paperSheetView(
  visit: SignedInVisit,
  number: SheetNumber,
  shown: ShownPaper,
): Promise<Response> {
  const { db } = visit.tools
  const open = await openPaperSheet(db, visit.actor, number, visit.today)
  const of = open === null ? null : await dossierUnderPlan(db, number.dossierId)
  if (open === null || of === null) return noSuchPage(visit)
  const printed = printSheetNumber(number)
  const trail = await paperSheetLines(db, number, visit.actor.personId)
  const state = open.latest?.state === 'waiting' ? paperStateWords.waiting : null
  return page(
    visit,
    {
      title: `${open.member.fullName}, hồ sơ ${of.dossier.code ?? ''}`,
      eyebrow: `Phiếu giấy số ${printed}`,
      breadcrumb: [{ name: 'Phiếu giấy', href: links.paperSheets(open.scoringId) }],
      aside: <StateBadge {...(state ?? sheetStateWords[open.sheet?.state ?? 'none'])} />,
      measure: 'wide',
      status: shown.problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={shown.problems} />
      <Whose open={open} of={of} />
      <Work actorId={visit.actor.personId} number={printed} open={open} trail={trail} shown={shown} />
      <p>
        <LinkButton href={links.findPaperSheet()} look="quiet" icon="arrow-right">
          Mở phiếu khác theo số
        </LinkButton>
      </p>
      {trail.length > 0 && <Trail trail={trail} number={printed} />}
    </div>,
  )
}

function Whose({ open, of }: { open: OpenPaperSheet; of: DossierUnderPlan }) {
  return (
    <Card title="Phiếu của ai, cho hồ sơ nào">
      <DefinitionList
        items={[
          { term: 'Thành viên', value: `${open.member.fullName}, ${seatWords[open.member.seat]}` },
          { term: 'Hồ sơ', value: <a href={links.dossier(of.dossier.id)}>{of.dossier.title}</a> },
        ]}
      />
    </Card>
  )
}

type Work = {
  readonly number: string
  readonly open: OpenPaperSheet
  readonly trail: readonly PaperSheetLine[]
  readonly shown: ShownPaper
}

/** The one thing to do with this sheet now, by whoever looks. */
function Work({ actorId, number, open, trail, shown }: Work & { actorId: number }) {
  const { sheet, latest, barred, programme } = open
  if (sheet?.signedAt)
    return <Notice tone="good" title="Phiếu đã ký" message={signedWords(sheet.signedAt, sheet.digest)} />
  if (latest?.state === 'waiting') {
    const isKeyer = latest.keyedBy === actorId
    return (
      <>
        {isKeyer ? (
          <Notice
            tone="info"
            message={`Ông/bà đã nhập phiếu này lúc ${printMoment(latest.keyedAt)}. Cần một người khác đọc bản giấy và nhập lại để xác nhận.`}
          />
        ) : (
          <ConfirmingForm
            number={number}
            paper={latest}
            keyedBy={trail[0]?.keyedBy.fullName ?? ''}
            rubric={programme.rubric}
            shown={shown}
          />
        )}
        <div className="kn-halves">
          <ScanForm number={number} scan={latest.scan} shown={shown} />
          <ReturnForm number={number} isKeyer={isKeyer} shown={shown} />
        </div>
      </>
    )
  }
  if (barred.length > 0)
    return <Notice tone="warn" message={barred.map((one) => paperProblemWords(one).message).join(' ')} />
  return (
    <>
      {sheet !== null && (
        <Notice
          tone="info"
          message="Thành viên đang có phiếu nháp trên hệ thống. Khi phiếu giấy được xác nhận, phiếu giấy thay cho bản nháp đó; bản nháp vẫn được lưu lại."
        />
      )}
      <KeyingForm number={number} programme={programme} shown={shown} />
    </>
  )
}

const signedWords = (at: Temporal.Instant, digest: string | null): string =>
  `Ký lúc ${printMoment(at)}. Mã kiểm tra để so với bản in: ${digest ?? ''}.`

/** What was keyed in for this sheet so far, the newest first. */
function Trail({ trail, number }: { trail: readonly PaperSheetLine[]; number: string }) {
  return (
    <Card title="Các lần nhập phiếu giấy" aside={`${trail.length} lần`}>
      <Timeline
        entries={trail.map((line) => ({
          who: line.keyedBy.fullName,
          what: (
            <>
              nhập phiếu giấy <StateBadge {...paperStateWords[line.state]} />
              {line.settledBy !== null && ` ${line.settledBy}`}
              {line.hasScan && line === trail[0] && (
                <>
                  {' '}
                  <a href={links.paperSheetAct(number, 'ban-quet')}>Xem bản quét</a>
                </>
              )}
            </>
          ),
          when: printMoment(line.keyedAt),
          why: line.settleReason === '' ? undefined : line.settleReason,
        }))}
      />
    </Card>
  )
}

/** The scan of a paper sheet, for those who tend it. */
export async function paperScanFile(visit: SignedInVisit): Promise<Response> {
  const number = numberOf(visit)
  const open = number === null ? null : await openPaperSheet(visit.tools.db, visit.actor, number, visit.today)
  const scan = open?.latest?.scan ?? null
  return scan === null
    ? noSuchPage(visit)
    : storedBytes(visit, scan, {
        name: `Phiếu giấy số ${number}`,
        href: visit.url.pathname.replace(/\/[^/]+$/, ''),
      })
}
