import { substituteMember } from '#app/casework/council/substitute-member.ts'
import { type CouncilMember, sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { findPeople, type PersonAtWork } from '#app/records/people/people.ts'
import { seatWords } from './council-words.ts'
import { type OpenScoring, openScoringFor, scoringHead } from './scoring-frame.tsx'
import { substitutionWords } from './substitution-problems.ts'

/** Thay một thành viên: who comes, why, and what becomes of the sheets that are signed. */
export async function substitutePage(visit: SignedInVisit): Promise<Response> {
  const opened = await openSubstitution(visit)
  return opened === null ? noSuchPage(visit) : substitution(visit, opened, [])
}

export async function sendSubstitution(visit: SignedInVisit): Promise<Response> {
  const opened = await openSubstitution(visit)
  if (opened === null) return noSuchPage(visit)
  const form = await visit.form()
  const { scoring } = opened.open
  const outcome = await substituteMember(visit.tools, visit.actor, {
    scoringId: scoring.id,
    memberId: opened.member.id,
    personId: typedWhole(form.text('nguoi')),
    jobTitle: form.line('chuc-vu').slice(0, 200),
    reason: form.text('ly-do').trim().slice(0, 1000),
    signedSheets: form.text('phieu-da-ky') === 'de-rieng' ? 'set-aside' : 'stay',
  })
  if (!outcome.ok)
    return outcome.problems.some(({ problem }) => problem === 'no-such-member')
      ? noSuchPage(visit)
      : substitution(visit, opened, outcome.problems.map(substitutionWords), form)
  const { setAside, left } = outcome.value
  const aside = setAside === 0 ? '' : ` ${setAside} phiếu đã ký để riêng.`
  const waiting =
    left === 0 ? '' : ` ${left} hồ sơ người thay không nhận được vì xung đột lợi ích, cần phân công lại.`
  return goTo(links.scoring(scoring.id), `Đã thay thành viên.${aside}${waiting}`)
}

type Opened = { readonly open: OpenScoring; readonly member: CouncilMember }

async function openSubstitution(visit: SignedInVisit): Promise<Opened | null> {
  const open = await openScoringFor(visit)
  if (open === null || open.scoring.closedAt !== null || !mayRunScoring(visit.actor, open.scoring.councilId))
    return null
  const council = await councilById(visit.tools.db, open.scoring.councilId)
  const member = council?.members.find(
    (one) => one.id === idParam(visit, 'memberId') && sitsOn(one, visit.today),
  )
  return member === undefined ? null : { open, member }
}

const mostFound = 12

async function substitution(
  visit: SignedInVisit,
  { open, member }: Opened,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { scoring } = open
  const text = (typed?.line('tim') ?? visit.query.get('tim') ?? '').trim()
  const found = text === '' ? [] : await findPeople(visit.tools.db, text, mostFound)
  const head = scoringHead(visit, open, `Thay ${member.fullName}`)
  return page(
    visit,
    {
      ...head,
      lead: `${seatWords[member.seat]}. Người thay ký bản cam kết trước khi xem hồ sơ.`,
      breadcrumb: [...(head.breadcrumb ?? []), { name: 'Tiến độ', href: links.scoring(scoring.id) }],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <Card title="Người thay">
      <ProblemSummary problems={problems} />
      <form method="get" action={links.substitute(scoring.id, member.id)} className="kn-find-person">
        <label htmlFor="o-tim">Tìm người theo họ tên (không cần dấu)</label>
        <span>
          <input className="form-control" id="o-tim" type="search" name="tim" defaultValue={text} />
          <button type="submit" className="btn">
            Tìm
          </button>
        </span>
      </form>
      {text !== '' && found.length === 0 && <p className="kn-muted">Không tìm thấy ai tên “{text}”.</p>}
      {found.length > 0 && (
        <SubstituteForm
          open={open}
          member={member}
          found={found}
          text={text}
          problems={problems}
          typed={typed}
        />
      )}
    </Card>,
  )
}

type FormProps = {
  open: OpenScoring
  member: CouncilMember
  found: readonly PersonAtWork[]
  text: string
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}

function SubstituteForm({ open, member, found, text, problems, typed }: FormProps) {
  const { scoring } = open
  return (
    <Form action={links.substitute(scoring.id, member.id)} hidden={{ tim: text }} label="Thay thành viên">
      <ChoiceField
        name="nguoi"
        label="Người thay"
        required
        as="buttons"
        value={typed?.text('nguoi') ?? String(found.length === 1 ? found[0]?.id : '')}
        choices={found.map((person) => ({
          value: String(person.id),
          label: person.fullName,
          hint: [person.position, person.unitName].filter(Boolean).join(', '),
        }))}
        errors={problemsOf(problems, 'nguoi')}
      />
      <TextField
        name="chuc-vu"
        label="Chức vụ, đơn vị (ghi trong quyết định)"
        maxLength={200}
        value={typed?.text('chuc-vu') ?? ''}
      />
      <ChoiceField
        name="phieu-da-ky"
        label={`Phiếu ${member.fullName} đã ký`}
        as="buttons"
        value={typed?.text('phieu-da-ky') ?? 'giu'}
        choices={[
          {
            value: 'giu',
            label: 'Vẫn có giá trị',
            hint: 'Người thay chấm những hồ sơ chưa có phiếu ký.',
          },
          {
            value: 'de-rieng',
            label: 'Để riêng, không tính',
            hint: 'Bản đã ký được giữ nguyên cùng lý do; người thay chấm lại từ đầu.',
          },
        ]}
      />
      <LongTextField
        name="ly-do"
        label="Lý do thay"
        required
        rows={2}
        value={typed?.text('ly-do') ?? ''}
        errors={problemsOf(problems, 'ly-do')}
      />
      <FormActions
        note={`${member.fullName} thôi chấm ngay; phiếu chưa ký không dùng nữa. Người thay được báo.`}
      >
        <SubmitButton icon="arrows-sort">Thay thành viên</SubmitButton>
        <LinkButton href={links.scoring(scoring.id)} look="quiet">
          Quay lại
        </LinkButton>
      </FormActions>
    </Form>
  )
}
