import { startDossier } from '#app/casework/dossier/start-dossier.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { holds, holdsFor } from '#app/domain/people/actor.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { printExactDeadline } from '#app/pages/programme/deadline-wording.ts'
import { earlierDossiers } from '#app/records/dossier/earlier-dossiers.ts'
import { sectorOfJoining } from '#app/records/people/join-requests.ts'
import { unitsOf } from '#app/records/people/units.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { startProblemWords } from './dossier-problems.ts'
import { dossierStateWords } from './dossier-words.ts'

type Typed = {
  readonly title: string
  readonly programme: string
  readonly unit: string
  readonly sector: string
  readonly forOthers: boolean
  readonly begunFrom: string
}

const individual = 'ca-nhan'

export const newDossierPage = (visit: SignedInVisit): Promise<Response> =>
  newDossier(
    visit,
    {
      title: '',
      programme: '',
      unit: '',
      sector: '',
      forOthers: false,
      begunFrom: visit.query.get('tu') ?? '',
    },
    [],
  )

export async function sendNewDossier(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const typed: Typed = {
    title: form.line('title'),
    programme: form.text('programme'),
    unit: form.text('unit'),
    sector: form.text('sector'),
    forOthers: form.has('forOthers'),
    begunFrom: form.text('begunFrom'),
  }
  if (typed.unit === '')
    return newDossier(visit, typed, [{ field: 'unit', message: 'Chưa chọn đơn vị hay cá nhân.' }])
  const outcome = await startDossier(visit.tools, visit.actor, {
    programmeId: typedWhole(typed.programme) ?? 0,
    unitId: typed.unit === individual ? null : (typedWhole(typed.unit) ?? 0),
    sector: typed.sector,
    title: typed.title,
    asAuthor: !typed.forOthers,
    begunFrom: typed.begunFrom === '' ? null : (typedWhole(typed.begunFrom) ?? 0),
  })
  return outcome.ok
    ? goTo(
        links.dossierForm(outcome.value.dossierId, 'chung'),
        typed.begunFrom === ''
          ? 'Đã lập hồ sơ. Nội dung được tự lưu khi viết.'
          : 'Đã lập hồ sơ với nội dung chép từ hồ sơ cũ. Tệp, xác nhận tỷ lệ, cam đoan và những ngày áp dụng quá thời hiệu không chép sang; hãy xem lại từng phần.',
      )
    : newDossier(visit, typed, outcome.problems.map(startProblemWords))
}

async function newDossier(
  visit: SignedInVisit,
  typed: Typed,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { tools, actor, today } = visit
  const programmes = (await issuedProgrammes(tools.db)).filter(({ state }) => state === 'issued')
  const latest = programmes[0]
  const options = {
    title: 'Lập hồ sơ sáng kiến',
    breadcrumb: [{ name: 'Hồ sơ sáng kiến', href: links.dossiers() }],
    measure: 'reading' as const,
  }
  if (latest === undefined)
    return page(
      visit,
      options,
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào đang mở">
        Hồ sơ được lập theo kế hoạch năm. Khi kế hoạch được ban hành, trang này sẽ mở.
      </EmptyState>,
    )
  const units = await unitsOf(tools.db, actor.personId, today)
  const earlier = await earlierDossiers(tools.db, actor.personId, latest.id)
  const isClerk = units.some((unit) => holdsFor(actor, unit.id, 'unit-clerk', 'unit-head'))
  const chosenUnit = typed.unit || String(units[0]?.id ?? individual)
  return page(
    visit,
    {
      ...options,
      lead: 'Sáng kiến đã đăng ký thì lập hồ sơ từ bản đăng ký để không phải ghi lại. Các phần khác của đơn viết dần, hệ thống tự lưu.',
      action: (
        <LinkButton href={links.registrations()} icon="clipboard-check">
          Bản đăng ký
        </LinkButton>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Thông tin ban đầu">
        <Form action={links.newDossier()} label="Lập hồ sơ">
          <TextField
            name="title"
            label="Tên sáng kiến"
            required={earlier.length === 0}
            value={typed.title}
            maxLength={formLimits.title}
            errors={problemsOf(problems, 'title')}
            hint={
              earlier.length === 0
                ? 'Có thể sửa lại sau.'
                : 'Có thể sửa lại sau. Bắt đầu từ hồ sơ cũ thì để trống là giữ tên cũ.'
            }
          />
          {programmes.length > 1 ? (
            <ChoiceField
              name="programme"
              label="Kế hoạch năm"
              required
              value={typed.programme || String(latest.id)}
              errors={problemsOf(problems, 'programme')}
              choices={programmes.map(({ id, year, title }) => ({
                value: String(id),
                label: `${year}: ${title}`,
              }))}
            />
          ) : (
            <input type="hidden" name="programme" value={latest.id} />
          )}
          <ChoiceField
            name="unit"
            as="buttons"
            label="Nộp qua"
            required
            value={chosenUnit}
            errors={problemsOf(problems, 'unit')}
            choices={[
              ...units.map((unit) => ({ value: String(unit.id), label: unit.name })),
              {
                value: individual,
                label: 'Cá nhân, không qua đơn vị',
                hint: 'Dành cho người không thuộc cơ quan, đơn vị, doanh nghiệp nào.',
              },
            ]}
          />
          <ChoiceField
            name="sector"
            label="Lĩnh vực công tác (khi nộp với tư cách cá nhân)"
            value={typed.sector || (await sectorOfJoining(tools.db, actor.personId)) || ''}
            blank="Theo đơn vị"
            errors={problemsOf(problems, 'sector')}
            choices={latest.current.programme.sectors.map(({ code, name }) => ({ value: code, label: name }))}
            hint={latest.current.programme.rounds
              .map((round) => `${round.name} nhận ${printExactDeadline(round.deadline)}`)
              .join('; ')}
          />
          {earlier.length > 0 && (
            <ChoiceField
              name="begunFrom"
              label="Bắt đầu từ hồ sơ cũ của mình"
              value={typed.begunFrom}
              blank="Không, viết mới"
              errors={problemsOf(problems, 'begunFrom')}
              choices={earlier.map((one) => ({
                value: String(one.id),
                label: `${one.year} · ${one.title || 'chưa đặt tên'} (${dossierStateWords[one.state].words.toLowerCase()})`,
              }))}
              hint="Chép nội dung đã viết sang hồ sơ mới; những ngày áp dụng đã quá thời hiệu thì để trống."
            />
          )}
          {(isClerk || holds(actor, 'unit-clerk', 'unit-head', 'office')) && (
            <CheckField
              name="forOthers"
              label="Nhập thay tác giả (tôi không phải là tác giả)"
              hint="Dành cho văn thư, cán bộ tiếp nhận khi tác giả nộp bản giấy hoặc không có tài khoản. Hồ sơ ghi rõ ai nhập thay; tác giả có tài khoản thì nhận lại được."
              checked={typed.forOthers}
            />
          )}
          <FormActions>
            <SubmitButton icon="file-plus">Lập hồ sơ</SubmitButton>
            <LinkButton href={links.dossiers()} look="quiet">
              Thôi
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}
