import { addMember } from '#app/casework/council/add-member.ts'
import { endMember } from '#app/casework/council/end-member.ts'
import { type Council, type CouncilMember, sitsOn } from '#app/domain/council/council.ts'
import {
  mayOpenBoard,
  mayReadGroup,
  mayRunCouncils,
  mayRunScoring,
  maySeeCouncil,
} from '#app/domain/council/council-access.ts'
import { councilSeats } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { fieldsBeforeCouncil } from '#app/records/council/group-reviews.ts'
import { type CountedScoring, scoringsOfCouncils } from '#app/records/council/own-scorings.ts'
import { sessionsOfCouncil } from '#app/records/council/sessions.ts'
import { findPeople } from '#app/records/people/people.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { CompositionCard } from './composition-card.tsx'
import { SeatFields, typedSeat, wrongEnd } from './council-member.tsx'
import { addMemberWords, endMemberWords } from './council-problems.ts'
import { seatWordsOf } from './council-words.ts'
import { SessionsCard } from './sessions-card.tsx'

/** Một hội đồng: its decision, who sits, and the scorings it has opened. */
export async function councilPage(visit: SignedInVisit): Promise<Response> {
  const council = await openCouncil(visit)
  return council === null ? noSuchPage(visit) : councilOf(visit, council, [])
}

export async function sendMember(visit: SignedInVisit): Promise<Response> {
  const council = await openCouncil(visit)
  if (council === null) return noSuchPage(visit)
  const form = await visit.form()
  const from = typedDay(form.text('tu-ngay'))
  const { to, ...seat } = typedSeat(form)
  if (to === 'wrong') return councilOf(visit, council, [wrongEnd], form)
  const outcome = await addMember(visit.tools, visit.actor, {
    councilId: council.id,
    personId: typedWhole(form.text('nguoi')),
    seat: councilSeats.find((seat) => seat === form.text('ghe')) ?? 'member',
    ...seat,
    to,
    from: typeof from === 'string' ? null : from,
  })
  return outcome.ok
    ? goTo(links.council(council.id), 'Đã xếp ghế thành viên.')
    : councilOf(visit, council, outcome.problems.map(addMemberWords), form)
}

export async function sendEndMember(visit: SignedInVisit): Promise<Response> {
  const council = await openCouncil(visit)
  const memberId = idParam(visit, 'memberId')
  if (council === null || memberId === null) return noSuchPage(visit)
  const form = await visit.form()
  const reason = form.text('ly-do').trim().slice(0, 1000)
  const outcome = await endMember(visit.tools, visit.actor, { councilId: council.id, memberId, reason })
  return outcome.ok
    ? goTo(links.council(council.id), 'Đã ghi thành viên thôi tham gia Hội đồng.')
    : councilOf(visit, council, outcome.problems.map(endMemberWords))
}

async function openCouncil(visit: SignedInVisit): Promise<Council | null> {
  const id = idParam(visit)
  return id === null || !maySeeCouncil(visit.actor, id) ? null : councilById(visit.tools.db, id)
}

async function councilOf(
  visit: SignedInVisit,
  council: Council,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const scorings = await scoringsOfCouncils(visit.tools.db, [council.id])
  const sessions = await sessionsOfCouncil(visit.tools.db, council.id)
  const sitting = council.members.filter((member) => sitsOn(member, visit.today))
  const coming = council.members.filter(
    (member) =>
      Temporal.PlainDate.compare(member.validFrom, visit.today) > 0 &&
      (member.validTo === null || Temporal.PlainDate.compare(member.validTo, member.validFrom) >= 0),
  )
  const past = council.members.filter((member) => !sitting.includes(member) && !coming.includes(member))
  const mayEdit = mayRunCouncils(visit.actor)
  const plan = await issuedProgramme(visit.tools.db, council.programmeId)
  if (plan === null) return noSuchPage(visit)
  const { programme } = plan.current
  const isGroup = council.kind === 'group'
  const remit = remitWords(council, programme)
  return page(
    visit,
    {
      title: council.name,
      breadcrumb: [{ name: 'Hội đồng', href: links.councils() }],
      lead: `Quyết định số ${council.decisionNumber} ngày ${printDay(council.decidedOn)}${council.signer && `, ${council.signer} ký`}. Xét ${remit}.`,
      action: (
        <>
          {!isGroup && mayRunScoring(visit.actor, council.id) && sitting.length > 0 && (
            <LinkButton href={links.openScoring(council.id)} look="primary" icon="player-play">
              Mở kỳ chấm
            </LinkButton>
          )}
          {isGroup && mayReadGroup(visit.actor, council.id) && (
            <LinkButton href={links.groupReview(council.id)} look="primary" icon="clipboard-check">
              Xét hồ sơ
            </LinkButton>
          )}
          {council.scan !== null && (
            <LinkButton href={links.councilScan(council.id)} icon="paperclip">
              Quyết định đã ký
            </LinkButton>
          )}
          {mayEdit && (
            <>
              <PaperButtons paper={links.councilDecisionPaper(council.id)}>In quyết định</PaperButtons>
              <LinkButton href={links.editCouncil(council.id)} icon="edit">
                Sửa
              </LinkButton>
            </>
          )}
        </>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {(mayEdit || mayRunScoring(visit.actor, council.id)) && (
        <CompositionCard
          council={council}
          programme={programme}
          today={visit.today}
          dossiers={await fieldsBeforeCouncil(visit.tools.db, council.programmeId)}
        />
      )}
      {!isGroup && <Scorings visit={visit} council={council} scorings={scorings} />}
      {!isGroup && <SessionsCard visit={visit} councilId={council.id} sessions={sessions} />}
      <Card title="Thành viên" aside={`${sitting.length} người`} flush>
        <Members
          council={council}
          members={[...sitting, ...coming]}
          visit={visit}
          mayEdit={mayEdit}
          programme={programme}
        />
      </Card>
      {mayEdit && (
        <AddMember
          visit={visit}
          council={council}
          programme={programme}
          problems={problems}
          typed={typed}
          people={await peopleFor(visit, typed)}
        />
      )}
      {past.length > 0 && (
        <Card title="Đã thôi tham gia" aside={`${past.length} người`} flush>
          <Members council={council} members={past} visit={visit} mayEdit={false} programme={programme} />
        </Card>
      )}
    </div>,
  )
}

function Scorings({
  visit,
  council,
  scorings,
}: {
  visit: SignedInVisit
  council: Council
  scorings: readonly CountedScoring[]
}) {
  if (!mayOpenBoard(visit.actor, council.id)) return null
  return (
    <Card title="Kỳ chấm" flush>
      <DataTable
        caption="Kỳ chấm của Hội đồng"
        rows={scorings}
        rowKey={(scoring) => scoring.id}
        rowHref={(scoring) => links.scoring(scoring.id)}
        columns={[
          {
            key: 'round',
            title: 'Đợt',
            main: true,
            cell: (scoring) => `${scoring.roundName} năm ${scoring.year}`,
          },
          { key: 'dossiers', title: 'Hồ sơ', numeric: true, cell: (scoring) => scoring.dossiers },
          {
            key: 'due',
            title: 'Hạn chấm',
            cell: (scoring) => (scoring.dueOn === null ? '–' : printDay(scoring.dueOn)),
          },
          {
            key: 'state',
            title: 'Trạng thái',
            cell: (scoring) =>
              scoring.closedAt === null ? (
                <Badge tone="violet">Đang chấm</Badge>
              ) : (
                <Badge tone="green">Đã khóa</Badge>
              ),
          },
        ]}
        empty={
          <EmptyState icon="scale" title="Chưa mở kỳ chấm nào">
            Khi đã có hồ sơ hợp lệ và Hội đồng đủ Chủ tịch, thư ký, hãy mở kỳ chấm cho từng đợt.
          </EmptyState>
        }
      />
    </Card>
  )
}

type MembersProps = {
  council: Council
  members: readonly CouncilMember[]
  visit: SignedInVisit
  mayEdit: boolean
  programme: Programme
}

function Members({ council, members, visit, mayEdit, programme }: MembersProps) {
  const seats = seatWordsOf(council)
  return (
    <DataTable
      caption="Thành viên Hội đồng"
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: 'name',
          title: 'Họ và tên',
          main: true,
          cell: (member) => (
            <>
              <strong>{member.fullName}</strong>
              <span className="kn-under">{member.jobTitle}</span>
            </>
          ),
        },
        { key: 'seat', title: 'Chức danh', cell: (member) => seats[member.seat] },
        {
          key: 'expertise',
          title: 'Chuyên môn',
          cell: (member) =>
            [
              ...member.expertise.map((code) => nameOf(programme.fields, code) ?? code),
              ...(member.forUnion ? ['Đại diện công đoàn'] : []),
            ].join(', ') || '–',
        },
        {
          key: 'days',
          title: 'Tham gia',
          cell: (member) =>
            member.validTo === null
              ? `từ ${printDay(member.validFrom)}`
              : `${printDay(member.validFrom)} – ${printDay(member.validTo)}`,
        },
        {
          key: 'act',
          title: 'Việc',
          cell: (member) =>
            mayEdit && (
              <>
                <LinkButton href={links.councilMember(council.id, member.id)} small icon="edit">
                  Sửa
                </LinkButton>
                {sitsOn(member, visit.today) && (
                  <ConfirmAct
                    act="Thôi tham gia"
                    small
                    danger
                    consequence={
                      <p>
                        Từ hôm nay {member.fullName} không còn chấm và ký phiếu. Những phiếu đã ký vẫn có giá
                        trị.
                      </p>
                    }
                    confirm="Ghi thôi tham gia"
                    action={links.endMember(council.id, member.id)}
                  >
                    <TextField name="ly-do" label="Lý do" required maxLength={1000} />
                  </ConfirmAct>
                )}
              </>
            ),
        },
      ]}
      empty={<EmptyState icon="users" title="Chưa có thành viên nào. Hãy xếp ghế ở phần dưới." />}
    />
  )
}

const mostFound = 12

/** Whom the find box found; without a search, whoever was chosen before. */
async function peopleFor(visit: SignedInVisit, typed?: SentForm) {
  const text = typed?.line('tim') ?? visit.query.get('tim') ?? ''
  return text.trim() === '' ? null : { text, found: await findPeople(visit.tools.db, text, mostFound) }
}

function AddMember({
  visit,
  council,
  programme,
  problems,
  typed,
  people,
}: {
  visit: SignedInVisit
  council: Council
  programme: Programme
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
  people: Awaited<ReturnType<typeof peopleFor>>
}) {
  return (
    <Card title="Xếp ghế thành viên" id="them">
      <form method="get" action={`${links.council(council.id)}#them`} className="kn-find-person">
        <label htmlFor="o-tim">Tìm người theo họ tên (không cần dấu)</label>
        <span>
          <input
            className="form-control"
            id="o-tim"
            type="search"
            name="tim"
            defaultValue={people?.text ?? ''}
          />
          <button type="submit" className="btn">
            Tìm
          </button>
        </span>
      </form>
      {people !== null && people.found.length === 0 && (
        <p className="kn-muted">
          Không tìm thấy ai tên “{people.text}”. Quản trị viên có thể thêm tài khoản cho người này.
        </p>
      )}
      {people !== null && people.found.length > 0 && (
        <Form action={links.councilMembers(council.id)} hidden={{ tim: people.text }} label="Xếp ghế">
          <ChoiceField
            name="nguoi"
            label="Người"
            required
            as="buttons"
            value={typed?.text('nguoi') ?? String(people.found.length === 1 ? people.found[0]?.id : '')}
            choices={people.found.map((person) => ({
              value: String(person.id),
              label: person.fullName,
              hint: [person.position, person.unitName].filter(Boolean).join(', '),
            }))}
            hint={
              people.found.length === mostFound
                ? `Chỉ hiện ${mostFound} người đầu; gõ thêm họ, tên đệm để thu hẹp.`
                : undefined
            }
            errors={problemsOf(problems, 'nguoi')}
          />
          <ChoiceField
            name="ghe"
            label="Chức danh"
            required
            value={typed?.text('ghe') ?? 'member'}
            choices={councilSeats.map((seat) => ({ value: seat, label: seatWordsOf(council)[seat] }))}
            errors={problemsOf(problems, 'ghe')}
          />
          <DateField
            name="tu-ngay"
            label="Tham gia từ ngày"
            required
            value={typed?.text('tu-ngay') ?? printDay(latest(council.decidedOn, visit.today))}
            errors={problemsOf(problems, 'tu-ngay')}
          />
          <SeatFields programme={programme} member={null} typed={typed} problems={problems} />
          <FormActions>
            <SubmitButton icon="user-plus">Xếp ghế</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

/** "mọi lĩnh vực", or the sectors and fields by name. */
function remitWords({ remit }: Council, programme: Programme): string {
  const named = [
    ...remit.sectors.map((code) => nameOf(programme.sectors, code) ?? code),
    ...remit.fields.map((code) => nameOf(programme.fields, code) ?? code),
  ]
  return named.length === 0 ? 'mọi ngành, mọi lĩnh vực' : `hồ sơ thuộc: ${named.join('; ')}`
}

const latest = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b
