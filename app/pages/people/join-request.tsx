import { approveJoining } from '#app/casework/people/approve-joining.ts'
import { refuseJoining } from '#app/casework/people/refuse-joining.ts'
import type { JoinedUnit } from '#app/domain/people/join-request.ts'
import { codeFromName } from '#app/domain/people/unit-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type JoinRequest, joinRequestById } from '#app/records/people/join-requests.ts'
import { peopleAlike, personById, personOfEmail } from '#app/records/people/people.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { LinkCard } from './handed-link.tsx'
import { JoinDecision } from './join-decision.tsx'
import { approveJoiningWords, joinKindWords, joinStateWords, refuseJoiningWords } from './join-words.ts'

export async function joinRequestPage(visit: SignedInVisit): Promise<Response> {
  const request = await requestOfVisit(visit)
  return request === null ? noSuchPage(visit) : show(visit, request, firstForm(request), [])
}

export async function sendJoinApproval(visit: SignedInVisit): Promise<Response> {
  const request = await requestOfVisit(visit)
  if (request === null) return noSuchPage(visit)
  const form = await visit.form()
  const typedPerson = form.line('nguoi')
  const outcome = await approveJoining(visit.tools, visit.actor, {
    requestId: request.id,
    sector: form.text('nganh'),
    unit: chosenUnit(form),
    personId: typedPerson === '' || typedPerson === 'moi' ? null : (typedWhole(typedPerson) ?? 0),
    login: form.line('ten-dang-nhap'),
    reason: form.line('ly-do'),
  })
  if (!outcome.ok) return show(visit, request, form, outcome.problems.map(approveJoiningWords))
  const { link, personId } = outcome.value
  if (link === null) return goTo(links.joinRequest(request.id), 'Đã duyệt. Người này dùng tài khoản đang có.')
  const person = await personById(visit.tools.db, personId)
  return page(
    visit,
    {
      title: `Đã duyệt đăng ký của ${request.organisationName || request.fullName}`,
      breadcrumb: [{ name: 'Đăng ký tham gia', href: links.joinRequests() }],
      measure: 'reading',
    },
    <LinkCard visit={visit} given={{ ...link, fullName: person?.fullName ?? request.fullName }} />,
  )
}

export async function sendJoinRefusal(visit: SignedInVisit): Promise<Response> {
  const request = await requestOfVisit(visit)
  if (request === null) return noSuchPage(visit)
  const form = await visit.form()
  const reason = form.line('ly-do-tu-choi')
  const outcome = await refuseJoining(visit.tools, visit.actor, { requestId: request.id, reason })
  return outcome.ok
    ? goTo(links.joinRequest(request.id), 'Đã từ chối; lý do được gửi cho người đăng ký.')
    : show(
        visit,
        request,
        formOf([...fieldsOf(request), ['ly-do-tu-choi', reason]]),
        outcome.problems.map(refuseJoiningWords),
      )
}

async function requestOfVisit(visit: SignedInVisit): Promise<JoinRequest | null> {
  const id = idParam(visit)
  return id === null ? null : joinRequestById(visit.tools.db, id)
}

function chosenUnit(form: Form): JoinedUnit {
  const chosen = form.text('don-vi')
  if (chosen === 'moi') return { as: 'new', code: form.line('ma') }
  const unitId = typedWhole(chosen)
  return typeof unitId === 'number' ? { as: 'existing', unitId } : { as: 'none' }
}

const fieldsOf = (request: JoinRequest): readonly (readonly [string, string])[] => [
  ['nguoi', 'moi'],
  ['don-vi', request.kind === 'individual' ? '' : 'moi'],
  ['ma', codeFromName(request.organisationName)],
  ['ten-dang-nhap', request.email],
]
const firstForm = (request: JoinRequest): Form => formOf(fieldsOf(request))

async function show(
  visit: SignedInVisit,
  request: JoinRequest,
  form: Form,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { db } = visit.tools
  const sectors = await knownSectors(db)
  const isWaiting = request.state === 'waiting'
  const ofEmail = isWaiting ? await personOfEmail(db, request.email) : null
  const alike = isWaiting ? await peopleAlike(db, request.fullName, null) : []
  return page(
    visit,
    {
      title: request.organisationName || request.fullName,
      breadcrumb: [{ name: 'Đăng ký tham gia', href: links.joinRequests() }],
      aside: <StateBadge {...joinStateWords[request.state]} />,
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems} />
      <div className="kn-stack">
        {isWaiting && request.confirmedAt === null && (
          <Notice
            tone="warn"
            title="Chưa xác nhận thư điện tử"
            message="Chưa ai xác nhận địa chỉ thư này là của người đăng ký. Vẫn duyệt được nếu đã xác minh cách khác và ghi lý do."
          />
        )}
        <Card title="Nội dung đăng ký">
          <DefinitionList items={factsOf(request)} />
        </Card>
        {isWaiting ? (
          <JoinDecision
            request={request}
            form={form}
            problems={problems}
            sectors={sectors}
            units={await unitsInForce(db, visit.today)}
            people={[...(ofEmail === null ? [] : [ofEmail]), ...alike.filter(({ id }) => id !== ofEmail?.id)]}
          />
        ) : (
          <Card title="Kết quả">
            <DefinitionList
              items={[
                {
                  term: joinStateWords[request.state].words,
                  value: `${request.settledBy ?? 'Hệ thống'}, ${request.settledAt === null ? '' : printMoment(request.settledAt)}`,
                },
                ...(request.reason === '' ? [] : [{ term: 'Lý do', value: request.reason }]),
                ...(request.state === 'approved'
                  ? [
                      {
                        term: 'Ngành',
                        value: sectors.find(({ code }) => code === request.sector)?.name ?? 'không còn dùng',
                      },
                      {
                        term: 'Nộp hồ sơ',
                        value:
                          request.unitId === null ? (
                            'trực tiếp, không qua đơn vị'
                          ) : (
                            <a href={links.unit(request.unitId)}>{request.unitName}</a>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
        )}
      </div>
    </>,
  )
}

const factsOf = (request: JoinRequest) => [
  { term: 'Tư cách', value: joinKindWords[request.kind] },
  { term: 'Họ và tên', value: request.fullName },
  ...(request.kind === 'individual'
    ? []
    : [
        { term: 'Tên tổ chức', value: request.organisationName },
        { term: 'Mã số thuế', value: request.taxCode || 'không ghi' },
      ]),
  { term: 'Chức danh, nghề nghiệp', value: request.jobTitle || 'không ghi' },
  { term: 'Địa chỉ', value: request.address },
  {
    term: 'Thư điện tử',
    value: `${request.email} (${request.confirmedAt === null ? 'chưa xác nhận' : `đã xác nhận ${printMoment(request.confirmedAt)}`})`,
  },
  { term: 'Điện thoại', value: request.phone },
  { term: 'Muốn tham gia', value: <span className="kn-written">{request.wish}</span> },
  { term: 'Gửi lúc', value: printMoment(request.askedAt) },
]
