import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import { type SaveSheetProblem, type SentSheet, saveSheet } from '#app/casework/council/save-sheet.ts'
import { type SignSheetProblem, signSheet } from '#app/casework/council/sign-sheet.ts'
import { type OpenDossier, readDossier } from '#app/casework/dossier/open-dossier.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import { isHiddenDesk, scoringProblems } from '#app/domain/council/scoring.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { Icon } from '#app/pages/kit/icon.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PageHeader } from '#app/pages/kit/page-header.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { pastSheets } from '#app/records/council/past-sheets.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { type DeskFacts, type DeskLine, deskFacts, deskLines } from '#app/records/council/scoring-desk.ts'
import { laterAdditions } from '#app/records/dossier/file-history.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { sheetStateWords } from './council-words.ts'
import { DeskKeys } from './desk-keys.tsx'
import { DossierReader } from './dossier-reader.tsx'
import { DueChip } from './due-chip.tsx'
import { ownScores } from './own-measure.tsx'
import { SheetForm } from './sheet-form.tsx'
import { sheetProblemWords } from './sheet-words.ts'
import { SignedSheet } from './signed-sheet.tsx'
import { asTyped, typedSheet } from './typed-sheet.ts'
import { seenTagField, UnkeptSheet } from './unkept-sheet.tsx'

/** Bàn chấm điểm: the dossier on the left, the sheet on the right. Whoever may not score it finds nothing here. */
export async function deskPage(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  return dossierId === null ? noSuchPage(visit) : desk(visit, dossierId, { problems: [] })
}

/** Keeps the draft; asked by the page itself every few seconds, it answers in JSON. */
export async function sendSheet(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  if (dossierId === null) return noSuchPage(visit)
  const form = await visit.form()
  const isSilent = visit.request.headers.get('accept') === 'application/json'
  const sent = readSent(form, dossierId)
  const outcome = await saveSheet(visit.tools, visit.actor, sent)
  if (outcome.ok) {
    if (!isSilent) return goTo(links.sheet(dossierId), 'Đã lưu phiếu nháp.')
    return Response.json({ savedAt: printTime(visit.now), version: outcome.value.tag })
  }
  if (outcome.problems.some(isNoDesk)) return isSilent ? silently(404) : noSuchPage(visit)
  if (isSilent) return silently(outcome.problems.some(isOvertaken) ? 409 : 422)
  return desk(visit, dossierId, { problems: outcome.problems.map(sheetProblemWords), sent })
}

export async function sendSignature(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  if (dossierId === null) return noSuchPage(visit)
  const sent = readSent(await visit.form(), dossierId)
  const outcome = await signSheet(visit.tools, visit.actor, sent)
  if (outcome.ok) return goTo(await nextUnsigned(visit, dossierId), 'Đã ký phiếu.')
  return outcome.problems.some(isNoDesk)
    ? noSuchPage(visit)
    : desk(visit, dossierId, { problems: outcome.problems.map(sheetProblemWords), sent })
}

export async function sendDeclaration(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  if (dossierId === null) return noSuchPage(visit)
  const form = await visit.form()
  const kind = form.text('loai') === 'kin' ? 'kin' : 'other'
  const note = form.text('ly-do').trim().slice(0, 2000)
  const outcome = await declareConflict(visit.tools, visit.actor, { dossierId, kind, note })
  if (outcome.ok)
    return goTo(links.scoringDesk(), 'Đã ghi nhận xung đột lợi ích; ông/bà không còn chấm hồ sơ này.')
  if (outcome.problems.some(({ problem }) => problem === 'no-such-desk')) return noSuchPage(visit)
  const problems = outcome.problems.map(({ problem }) =>
    problem === 'note-missing'
      ? { field: 'ly-do', message: 'Hãy ghi lý do xung đột lợi ích.' }
      : { message: 'Hồ sơ đã có kết quả công nhận, không khai báo được nữa.' },
  )
  return desk(visit, dossierId, { problems, declared: { kind, note } })
}

const isNoDesk = ({ problem }: SaveSheetProblem | SignSheetProblem): boolean =>
  problem === 'no-seat' || problem === 'in-conflict' || problem === 'no-such-desk'
const isOvertaken = ({ problem }: SaveSheetProblem): boolean =>
  problem === 'newer-draft' || problem === 'signed-already' || problem === 'other-rubric'
const silently = (status: number): Response => Response.json({}, { status })

type Shown = {
  readonly problems: readonly FieldProblem[]
  /** What was sent and refused, to stand in the form as it was typed. */
  readonly sent?: SentSheet
  readonly declared?: { readonly kind: string; readonly note: string }
}

async function desk(visit: SignedInVisit, dossierId: number, shown: Shown): Promise<Response> {
  const { db } = visit.tools
  const [facts, open] = await Promise.all([
    deskFacts(db, visit.actor.personId, dossierId, visit.today),
    readDossier(db, visit.actor, dossierId),
  ])
  if (facts === null || facts.memberId === null || isHiddenDesk(facts)) return noSuchPage(visit)
  if (!facts.declared) return goTo(links.declaration(facts.scoringId, facts.memberId))
  if (open === null) return noSuchPage(visit)
  const [later, scoring, programme, sheet, lines] = await Promise.all([
    laterAdditions(db, open.dossier),
    namedScoring(db, facts.scoringId),
    programmeOfVersion(db, facts.programmeVersionId),
    sheetBy(db, dossierId, facts.memberId),
    deskLines(db, facts.scoringId, { memberId: facts.memberId, personId: visit.actor.personId }),
  ])
  if (programme === null || scoring === null) throw new Error(`dossier ${dossierId} is in no whole scoring`)
  const { dossier } = open
  return page(
    visit,
    {
      title: dossier.title,
      measure: 'full',
      headerHidden: true,
      status: shown.problems.length > 0 ? 422 : 200,
    },
    <div className="kn-desk">
      <div className="kn-stack">
        <PageHeader
          title={dossier.title}
          eyebrow={dossier.code ?? ''}
          breadcrumb={[{ name: `Chấm điểm ${scoring.roundName}`, href: links.scoringDesk(scoring.id) }]}
          badge={<StateBadge {...sheetStateWords[sheet?.state ?? 'none']} />}
        />
        <div className="kn-desk-bar">
          <DueChip scoring={scoring} now={visit.now} />
          <Neighbours lines={lines} dossierId={dossierId} scoringId={scoring.id} />
          <DeskKeys />
          <a className="btn kn-desk-jump" href="#phieu">
            <Icon name="arrow-down" />
            Đến phiếu chấm
          </a>
        </div>
        <DossierReader visit={visit} open={open} later={later} />
      </div>
      <aside className="kn-desk-sheet" id="phieu" aria-label="Phiếu chấm điểm">
        <ProblemSummary problems={shown.problems} />
        {await sheetSide(visit, { facts, programme, sheet, open, shown, lines })}
      </aside>
    </div>,
  )
}

type Side = {
  readonly facts: DeskFacts
  readonly programme: Programme
  readonly sheet: ScoreSheet | null
  readonly open: OpenDossier
  readonly shown: Shown
  readonly lines: readonly DeskLine[]
}

async function sheetSide(visit: SignedInVisit, side: Side) {
  const { facts, programme, sheet, open, shown } = side
  const { rubric } = programme
  const mayWrite = scoringProblems(facts).length === 0
  const isKept = sheet?.state !== 'signed' && mayWrite
  const newer = shown.sent !== undefined && sheet !== null && sheet.tag !== shown.sent.tag ? sheet : null
  return (
    <>
      {shown.sent !== undefined && !isKept && (
        <UnkeptSheet rubric={rubric} sheet={sheet} typed={shown.sent.typed} />
      )}
      {sheet?.state === 'signed' ? (
        <SignedSheet rubric={rubric} sheet={sheet} past={await pastSheets(visit.tools.db, sheet.id)} />
      ) : mayWrite ? (
        <SheetForm
          rubric={rubric}
          dossierId={open.dossier.id}
          programmeVersionId={facts.programmeVersionId}
          tag={shown.sent?.tag ?? sheet?.tag ?? 0}
          typed={shown.sent?.typed ?? asTyped(rubric, sheet)}
          savedAt={sheet?.savedAt ?? null}
          problems={shown.problems}
          personId={visit.actor.personId}
          newer={newer}
          own={ownScores(side.lines, open.dossier.id)}
        />
      ) : (
        <Notice tone="info" message={closedWords(facts)} />
      )}
      {(facts.dossierState === 'in-scoring' || facts.dossierState === 'scored') && (
        <Declaration dossierId={open.dossier.id} shown={shown} isSigned={sheet?.state === 'signed'} />
      )}
    </>
  )
}

const closedWords = (facts: DeskFacts): string =>
  scoringProblems(facts)
    .map((problem) => sheetProblemWords(problem).message)
    .join(' ')

function Declaration({ dossierId, shown, isSigned }: { dossierId: number; shown: Shown; isSigned: boolean }) {
  return (
    <Card title="Có xung đột lợi ích?">
      <ConfirmAct
        act="Khai báo không chấm hồ sơ này"
        icon="ban"
        danger
        open={shown.declared !== undefined}
        consequence={
          <p>
            Hồ sơ này sẽ rời danh sách chấm của ông/bà; mọi điểm số của hồ sơ không hiện với ông/bà nữa.{' '}
            {isSigned && 'Phiếu ông/bà đã ký không được tính vào kết quả. '}
            Chủ tịch và thư ký Hội đồng được báo.
          </p>
        }
        confirm="Khai báo"
        action={links.declareConflict(dossierId)}
      >
        <ChoiceField
          name="loai"
          label="Loại xung đột"
          as="buttons"
          value={shown.declared?.kind ?? 'kin'}
          choices={[
            { value: 'kin', label: 'Người thân của tác giả' },
            { value: 'other', label: 'Lý do khác' },
          ]}
        />
        <LongTextField
          name="ly-do"
          label="Nội dung"
          required
          rows={2}
          value={shown.declared?.note ?? ''}
          errors={problemsOf(shown.problems, 'ly-do')}
        />
      </ConfirmAct>
    </Card>
  )
}

/** The dossier before and after in the council's order, one key away. */
function Neighbours({
  lines,
  dossierId,
  scoringId,
}: {
  lines: readonly DeskLine[]
  dossierId: number
  scoringId: number
}) {
  const order = lines.toSorted((a, b) => a.position - b.position)
  const place = order.findIndex((line) => line.dossierId === dossierId)
  const before = order[place - 1]
  const after = order[place + 1]
  return (
    <nav className="kn-neighbours" aria-label="Hồ sơ trước và sau">
      <a
        className="btn"
        href={links.scoringDesk(scoringId)}
        // biome-ignore lint/a11y/noAccessKey: a long list is scored one after another, by keyboard.
        accessKey="l"
        title="Danh sách hồ sơ cần chấm (Alt + L)"
      >
        <Icon name="list-check" />
        Danh sách
      </a>
      {before && (
        // biome-ignore lint/a11y/noAccessKey: a long list is scored one after another, by keyboard.
        <a className="btn" href={links.sheet(before.dossierId)} accessKey="t" title="Hồ sơ trước (Alt + T)">
          <Icon name="chevron-left" />
          Trước
        </a>
      )}
      <span className="kn-figure">
        {place + 1}/{order.length}
      </span>
      {after && (
        // biome-ignore lint/a11y/noAccessKey: the same.
        <a className="btn" href={links.sheet(after.dossierId)} accessKey="s" title="Hồ sơ sau (Alt + S)">
          Sau
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

/** After signing: the next dossier without a signed sheet, or the list when there is none. */
async function nextUnsigned(visit: SignedInVisit, dossierId: number): Promise<string> {
  const { db } = visit.tools
  const facts = await deskFacts(db, visit.actor.personId, dossierId, visit.today)
  if (facts === null || facts.memberId === null) return links.scoringDesk()
  const lines = await deskLines(db, facts.scoringId, {
    memberId: facts.memberId,
    personId: visit.actor.personId,
  })
  const own = lines.find((line) => line.dossierId === dossierId)?.position ?? 0
  const open = lines
    .filter((line) => line.sheet?.state !== 'signed')
    .toSorted((a, b) => a.position - b.position)
  const next = open.find((line) => line.position > own) ?? open[0]
  return next === undefined ? links.scoringDesk(facts.scoringId) : links.sheet(next.dossierId)
}

const readSent = (form: SentForm, dossierId: number): SentSheet => ({
  dossierId,
  programmeVersionId: typedWhole(form.text('thang-diem')) ?? 0,
  tag: typedWhole(form.text(seenTagField)) ?? typedWhole(form.text('version')) ?? 0,
  typed: typedSheet(form),
})
