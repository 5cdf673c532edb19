import { addToScoring } from '#app/casework/council/add-to-scoring.ts'
import { barredFromCouncil } from '#app/casework/council/barred-from-council.ts'
import { changeDueDay } from '#app/casework/council/change-due-day.ts'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { recordAbsence } from '#app/casework/council/record-absence.ts'
import { remindMembers } from '#app/casework/council/remind-members.ts'
import { withdrawAbsence } from '#app/casework/council/withdraw-absence.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { covers } from '#app/domain/council/council.ts'
import { mayRunScoring, presidesOn, scoreViewer, seatOn } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { type MemberProgress, memberProgress, sittingMembers } from '#app/records/council/progress.ts'
import { remindersOf } from '#app/records/council/reminders.ts'
import { type BoardLine, scoreBoard } from '#app/records/council/score-board.ts'
import { dossiersForCouncil } from '#app/records/council/scorings.ts'
import { substitutionsOf } from '#app/records/council/substitutions.ts'
import { openScoringWords } from './council-problems.ts'
import { seatWords } from './council-words.ts'
import { DossierChoice } from './dossier-choice.tsx'
import { DossierProgress, SignedBar } from './dossier-progress.tsx'
import { Reminding } from './reminding.tsx'
import {
  type OpenScoring,
  openScoringFor,
  ScoringTabs,
  scoringHead,
  watchesProgress,
} from './scoring-frame.tsx'
import { absenceWords, closingWords, dueDayWords, reminderWords } from './scoring-problems.ts'
import { Substitutions } from './substitutions.tsx'

/** Tiến độ kỳ chấm: member by member, and the acts of those who run it. A plain member is led to the own list. */
export async function scoringPage(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null) return noSuchPage(visit)
  return watchesProgress(visit, open) ? progress(visit, open, []) : goTo(links.scoringDesk(open.scoring.id))
}

export async function sendClosing(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await closeScoring(visit.tools, visit.actor, { scoringId: open.scoring.id })
  if (outcome.ok)
    return goTo(
      links.scoreBoard(open.scoring.id),
      `Đã khóa kỳ chấm: ${outcome.value.scored} hồ sơ có điểm bình quân.`,
    )
  return outcome.problems.some(({ problem }) => problem === 'no-such-scoring')
    ? noSuchPage(visit)
    : progress(visit, open, outcome.problems.map(closingWords))
}

export async function sendReminder(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await remindMembers(visit.tools, visit.actor, { scoringId: open.scoring.id })
  if (outcome.ok)
    return goTo(
      links.scoring(open.scoring.id),
      `Đã nhắc ${outcome.value.reminded} thành viên còn phiếu chưa ký.`,
    )
  return outcome.problems.some(({ problem }) => problem === 'no-such-scoring')
    ? noSuchPage(visit)
    : progress(visit, open, outcome.problems.map(reminderWords))
}

/** Another last day for scoring, or none. */
export async function sendDueDay(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null || !mayRunScoring(visit.actor, open.scoring.councilId)) return noSuchPage(visit)
  const form = await visit.form()
  const dueOn = typedDay(form.text('han-cham'))
  if (dueOn === 'wrong')
    return progress(
      visit,
      open,
      [{ field: 'han-cham', message: 'Hạn chấm không phải là một ngày có thật (ngày/tháng/năm).' }],
      form.text('han-cham'),
    )
  const wish = { scoringId: open.scoring.id, dueOn: dueOn === 'empty' ? null : dueOn }
  const outcome = await changeDueDay(visit.tools, visit.actor, wish)
  return outcome.ok
    ? goTo(links.scoring(open.scoring.id), 'Đã đổi hạn chấm điểm.')
    : progress(visit, open, outcome.problems.map(dueDayWords), form.text('han-cham'))
}

export async function sendMoreDossiers(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  if (open === null || !mayRunScoring(visit.actor, open.scoring.councilId)) return noSuchPage(visit)
  const dossierIds = (await visit.form()).all('ho-so').map(Number).filter(Number.isSafeInteger)
  const outcome = await addToScoring(visit.tools, visit.actor, { scoringId: open.scoring.id, dossierIds })
  return outcome.ok
    ? goTo(links.scoring(open.scoring.id), `Đã thêm ${outcome.value.added} hồ sơ vào kỳ chấm.`)
    : progress(visit, open, outcome.problems.map(openScoringWords))
}

export async function sendAbsence(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  const memberId = idParam(visit, 'memberId')
  if (open === null || memberId === null) return noSuchPage(visit)
  const reason = (await visit.form()).text('ly-do').trim().slice(0, 1000)
  const wish = { scoringId: open.scoring.id, memberId, reason }
  const outcome = await recordAbsence(visit.tools, visit.actor, wish)
  if (outcome.ok) return goTo(links.scoring(open.scoring.id), 'Đã ghi nhận thành viên vắng.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-scoring' || problem === 'no-such-member')
    ? noSuchPage(visit)
    : progress(visit, open, outcome.problems.map(absenceWords))
}

export async function sendReturn(visit: SignedInVisit): Promise<Response> {
  const open = await openScoringFor(visit)
  const memberId = idParam(visit, 'memberId')
  if (open === null || memberId === null) return noSuchPage(visit)
  const outcome = await withdrawAbsence(visit.tools, visit.actor, { scoringId: open.scoring.id, memberId })
  if (outcome.ok) return goTo(links.scoring(open.scoring.id), 'Đã bỏ ghi nhận vắng.')
  return outcome.problems.some(({ problem }) => problem === 'no-such-scoring')
    ? noSuchPage(visit)
    : progress(visit, open, outcome.problems.map(absenceWords))
}

async function progress(
  visit: SignedInVisit,
  open: OpenScoring,
  problems: readonly FieldProblem[],
  typedDue?: string,
): Promise<Response> {
  const { db } = visit.tools
  const { scoring, programme } = open
  const day = scoring.closedAt === null ? visit.today : dayInVietnam(scoring.closedAt)
  const sitting = await sittingMembers(db, scoring.councilId, day)
  const look = {
    viewer: scoreViewer(visit.actor, scoring.councilId),
    ownMemberId: seatOn(visit.actor, scoring.councilId)?.memberId ?? null,
    closed: scoring.closedAt !== null,
    sitting,
    forTheRoom: false,
    personId: visit.actor.personId,
  }
  const [members, lines, ready, reminders, substitutions] = await Promise.all([
    memberProgress(db, scoring, visit.actor.personId, day),
    scoreBoard(db, scoring.id, look, programme.scoring),
    scoring.closedAt === null ? dossiersForCouncil(db, scoring.programmeId, scoring.roundCode) : [],
    remindersOf(db, scoring.id),
    substitutionsOf(db, scoring.id),
  ])
  const council = await councilById(db, scoring.councilId)
  const barred = council === null ? new Map() : await barredFromCouncil(db, programme, council, ready)
  const waiting = ready.filter(
    (dossier) => !barred.has(dossier.id) && council !== null && covers(council.remit, dossier),
  )
  const seen = lines.filter((line) => !line.inConflict)
  const owed = members.reduce((sum, member) => sum + member.owed, 0)
  const signed = members.reduce((sum, member) => sum + member.signed, 0)
  const mayRun = mayRunScoring(visit.actor, scoring.councilId)
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Tiến độ chấm điểm'),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.scoring(open.scoring.id)} />
      <ProblemSummary problems={problems} />
      {seen.length < lines.length && (
        <Notice
          tone="info"
          message={`Số liệu dưới đây không gồm ${lines.length - seen.length} hồ sơ mà ông/bà có xung đột lợi ích.`}
        />
      )}
      <ProgressBar
        label="Phiếu đã ký của cả Hội đồng"
        value={signed}
        goal={owed}
        note={`${seen.length} hồ sơ, ${members.length} thành viên.`}
      />
      <div className="kn-beside">
        <Card title="Từng thành viên" flush>
          <Members members={members} open={open} mayRun={mayRun} />
        </Card>
        <div className="kn-stack">
          {mayRun && scoring.closedAt === null && (
            <Reminding scoringId={scoring.id} members={members} reminders={reminders} />
          )}
          <Closing visit={visit} open={open} seen={seen} signed={signed} owed={owed} />
          {mayRun && scoring.closedAt === null && (
            <DueDay scoring={scoring} problems={problems} typed={typedDue} />
          )}
        </div>
      </div>
      <DossierProgress seen={seen} open={open} page={pageNumber(visit.query)} />
      <Substitutions substitutions={substitutions} />
      {mayRun && waiting.length > 0 && (
        <Card title="Hồ sơ mới hợp lệ, chưa vào kỳ chấm" aside={`${waiting.length} hồ sơ`} look="sun">
          <Form action={links.scoringAct(scoring.id, 'them')} label="Thêm hồ sơ">
            <DossierChoice dossiers={waiting} />
            <FormActions>
              <SubmitButton icon="plus">Thêm vào kỳ chấm</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      )}
    </div>,
  )
}

function Members({
  members,
  open,
  mayRun,
}: {
  members: readonly MemberProgress[]
  open: OpenScoring
  mayRun: boolean
}) {
  const { scoring } = open
  return (
    <DataTable
      caption="Tiến độ của từng thành viên"
      rows={members}
      rowKey={(member) => member.memberId}
      rowTone={(member) => (member.signed === member.owed ? 'green' : undefined)}
      columns={[
        {
          key: 'name',
          title: 'Thành viên',
          main: true,
          cell: (member) => (
            <>
              <a href={links.scoringMember(scoring.id, member.memberId)}>{member.fullName}</a>
              <span className="kn-under">{seatWords[member.seat]}</span>
            </>
          ),
        },
        {
          key: 'signed',
          title: 'Đã ký',
          cell: (member) => (
            <>
              <SignedBar signed={member.signed} of={member.owed} />
              {member.drafts > 0 && <span className="kn-under">{member.drafts} phiếu đang chấm</span>}
            </>
          ),
        },
        {
          key: 'state',
          title: 'Tình trạng',
          cell: (member) =>
            member.absenceReason !== null ? (
              <>
                <Badge tone="quiet">Vắng</Badge>
                <span className="kn-under">{member.absenceReason}</span>
              </>
            ) : member.signed === member.owed ? (
              <Badge tone="green">Đã đủ</Badge>
            ) : (
              <Badge tone="sun">Còn {member.owed - member.signed} phiếu</Badge>
            ),
        },
        {
          key: 'act',
          title: 'Việc',
          cell: (member) =>
            mayRun &&
            scoring.closedAt === null && (
              <div className="kn-line-acts">
                <AbsenceAct scoringId={scoring.id} member={member} />
                <LinkButton href={links.substitute(scoring.id, member.memberId)} look="plain" small>
                  Thay
                </LinkButton>
              </div>
            ),
        },
      ]}
    />
  )
}

function AbsenceAct({ scoringId, member }: { scoringId: number; member: MemberProgress }) {
  if (member.absenceReason !== null)
    return (
      <Form action={links.absenceAct(scoringId, member.memberId, 'co-mat')} label="Bỏ ghi nhận vắng">
        <SubmitButton look="quiet" small>
          Đã trở lại
        </SubmitButton>
      </Form>
    )
  return member.signed === member.owed ? null : (
    <ConfirmAct
      act="Ghi vắng"
      small
      consequence={
        <p>
          {member.fullName} không chấm tiếp được trong kỳ này; {member.owed - member.signed} phiếu chưa ký
          không còn giữ việc khóa kỳ chấm. Những phiếu đã ký vẫn tính.
        </p>
      }
      confirm="Ghi nhận vắng"
      action={links.absenceAct(scoringId, member.memberId, 'vang')}
    >
      <TextField name="ly-do" label="Lý do vắng" required maxLength={1000} />
    </ConfirmAct>
  )
}

type ClosingProps = {
  visit: SignedInVisit
  open: OpenScoring
  seen: readonly BoardLine[]
  signed: number
  owed: number
}

function Closing({ visit, open, seen, signed, owed }: ClosingProps) {
  const { scoring } = open
  if (scoring.closedAt !== null)
    return (
      <Card title="Đã khóa">
        <p>Kỳ chấm khóa lúc {printMoment(scoring.closedAt)}. Điểm bình quân đã hiện trên bảng điểm.</p>
      </Card>
    )
  if (!presidesOn(visit.actor, scoring.councilId)) return null
  const thin = seen.filter((line) => line.isEnough === false).length
  return (
    <Card title="Khóa kỳ chấm" look={signed === owed ? 'sun' : 'plain'}>
      <ConfirmAct
        act="Khóa kỳ chấm"
        icon="lock"
        danger
        consequence={
          <>
            <p>
              {seen.length} hồ sơ, {signed} phiếu đã ký. Sau khi khóa không ai chấm, ký hay mở lại phiếu được
              nữa; điểm bình quân hiện trên bảng điểm.
            </p>
            {owed > signed && (
              <p>Còn {owed - signed} phiếu chưa ký: phải ký, hoặc ghi nhận thành viên vắng.</p>
            )}
            {thin > 0 && (
              <p>
                <strong>{thin} hồ sơ chưa đủ số phiếu tối thiểu</strong> nên sẽ không xếp hạng được.
              </p>
            )}
          </>
        }
        confirm="Khóa kỳ chấm"
        action={links.scoringAct(scoring.id, 'khoa')}
      />
    </Card>
  )
}

function DueDay({
  scoring,
  problems,
  typed,
}: {
  scoring: OpenScoring['scoring']
  problems: readonly FieldProblem[]
  typed: string | undefined
}) {
  return (
    <Card title="Hạn chấm điểm">
      <Form action={links.scoringAct(scoring.id, 'han')} label="Hạn chấm điểm">
        <DateField
          name="han-cham"
          label="Đến hết ngày"
          hint="Để trống nếu không đặt hạn. Quá hạn vẫn chấm được cho tới khi khóa."
          value={typed ?? (scoring.dueOn === null ? '' : printDay(scoring.dueOn))}
          errors={problemsOf(problems, 'han-cham')}
        />
        <SubmitButton look="plain">Đổi hạn</SubmitButton>
      </Form>
    </Card>
  )
}
