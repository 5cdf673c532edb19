import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import { isOnTime } from '#app/domain/programme/deadline.ts'
import { pastedRows } from '#app/domain/registration/pasted-table.ts'
import { type ReadListLine, readRegistrationList } from '#app/domain/registration/registration-list.ts'
import { registrationLimits } from '#app/domain/registration/registration-rules.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { takenTitles } from '#app/records/registration/registrations.ts'
import { LateFields, typedLate } from './late-fields.tsx'
import { ListPreview } from './list-preview.tsx'
import { RegisteringChoice } from './registering-choice.tsx'
import { individual, type RegisteringFor, registeringFor } from './registering-unit.ts'
import { registerProblemWords } from './registration-words.ts'

type TypedList = {
  readonly unit: string
  readonly sector: string
  readonly list: string
  readonly late: LateReason
}

export const registrationListPage = (visit: SignedInVisit): Promise<Response> =>
  listPage(
    visit,
    {
      unit: visit.query.get('don-vi') ?? '',
      sector: visit.query.get('linh-vuc') ?? '',
      list: '',
      late: { reason: '', documentNumber: '' },
    },
    [],
  )

/** Looks at the list, or, confirmed, registers all of it; with a single mistake nothing is written. */
export async function sendRegistrationList(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const typed: TypedList = {
    unit: form.text('unit'),
    sector: form.text('sector'),
    list: form.text('list'),
    late: typedLate(form),
  }
  const whom = await registeringFor(visit, typed.unit, typed.sector)
  if (whom === null || form.text('act') !== 'dang-ky')
    return listPage(visit, typed, typed.list.trim() === '' ? [emptyList] : [])
  const lines = await readLines(visit, whom, typed.list)
  if (lines.some(({ mistakes }) => mistakes.length > 0))
    return listPage(visit, typed, [{ message: 'Danh sách còn lỗi, chưa đăng ký sáng kiến nào.' }])
  const outcome = await registerInitiatives(visit.tools, visit.actor, {
    programmeId: whom.plan.id,
    unitId: whom.unit?.id ?? null,
    sector: typed.sector,
    entries: lines.map(({ entry }) => entry),
    late: typed.late,
  })
  return outcome.ok
    ? goTo(
        links.registrations(whom.unit ? { 'don-vi': String(whom.unit.id) } : {}),
        `Đã đăng ký ${lines.length} sáng kiến.`,
      )
    : listPage(visit, typed, outcome.problems.map(registerProblemWords))
}

const emptyList: FieldProblem = { field: 'list', message: 'Chưa dán danh sách.' }

async function readLines(
  visit: SignedInVisit,
  whom: RegisteringFor,
  list: string,
): Promise<readonly ReadListLine[]> {
  const taken = await takenTitles(visit.tools.db, {
    programmeId: whom.plan.id,
    unitId: whom.unit?.id ?? null,
    personId: visit.actor.personId,
  })
  return readRegistrationList(pastedRows(list), whom.plan.current.programme, whom.people, new Set(taken))
}

/** Đăng ký cả danh sách: pasted from Excel or Word, or read from a file; shown as understood before anything is written. */
export async function listPage(
  visit: SignedInVisit,
  typed: TypedList,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const whom = await registeringFor(visit, typed.unit, typed.sector)
  const options = {
    title: 'Đăng ký cả danh sách',
    breadcrumb: [{ name: 'Đăng ký sáng kiến', href: links.registrations() }],
  }
  if (whom === null)
    return page(visit, options, <EmptyState icon="calendar" title="Chưa có kế hoạch nào đang mở" />)
  const { plan, unit, round } = whom
  const lines = await readLines(visit, whom, typed.list)
  const hidden = { unit: unit === null ? individual : String(unit.id), sector: typed.sector }
  return page(
    visit,
    {
      ...options,
      lead: `${unit?.name ?? 'Cá nhân'}, năm ${plan.year}${round ? `, ${round.name}` : ''}. Chưa có gì được ghi cho đến khi ông/bà xác nhận.`,
      deadline: round && roundDeadline(visit, plan.current.programme, round.code),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {(whom.units.length !== 1 || unit === null) && lines.length === 0 && (
        <Card>
          <RegisteringChoice path={links.registrationList()} whom={whom} sector={typed.sector} />
        </Card>
      )}
      {lines.length > 0 && (
        <ListPreview lines={lines} programme={plan.current.programme}>
          {isWithoutMistakes(lines) && (
            <Form
              action={links.registrationList()}
              hidden={{ ...hidden, list: typed.list, act: 'dang-ky' }}
              label="Xác nhận đăng ký"
            >
              {round && <LateFields round={round} now={visit.now} late={typed.late} problems={problems} />}
              <FormActions
                note={
                  round && !isOnTime(round.deadline, visit.now)
                    ? 'Đợt đã khóa: đây là đăng ký muộn.'
                    : undefined
                }
              >
                <SubmitButton icon="clipboard-check">Đăng ký {lines.length} sáng kiến</SubmitButton>
              </FormActions>
            </Form>
          )}
        </ListPreview>
      )}
      {lines.length === 0 && (
        <Card title="Nạp từ tệp Excel" aside={<a href={links.registrationTemplate()}>Tải tệp mẫu</a>}>
          <Form action={links.registrationFile()} withFiles label="Nạp tệp danh sách">
            <input type="hidden" name="unit" value={hidden.unit} />
            <input type="hidden" name="sector" value={hidden.sector} />
            <FileField
              name="file"
              label="Tệp Excel (.xlsx)"
              accept=".xlsx"
              errors={problemsOf(problems, 'file')}
              hint="Nội dung được đọc ra bảng xem trước; chưa ghi gì."
            />
            <FormActions>
              <SubmitButton icon="file-upload" look="plain">
                Đọc tệp
              </SubmitButton>
            </FormActions>
          </Form>
        </Card>
      )}
      <Card title={lines.length > 0 ? 'Sửa danh sách' : 'Dán từ Excel hoặc Word'}>
        <Form action={links.registrationList()} hidden={{ ...hidden, act: 'xem' }} label="Dán danh sách">
          <LongTextField
            name="list"
            label="Danh sách"
            required
            rows={10}
            value={typed.list}
            errors={problemsOf(problems, 'list')}
            hint={`Chép các dòng của bảng, có hoặc không có dòng tiêu đề. Các cột: Tên sáng kiến, Tác giả, Chức vụ, Lĩnh vực, Loại giải pháp, CCHC (ghi x), Ghi chú. Nhiều tác giả cách nhau bằng dấu chấm phẩy. Nhiều nhất ${registrationLimits.rows} dòng.`}
          />
          <FormActions>
            <SubmitButton icon="eye" look={lines.length > 0 ? 'plain' : 'primary'}>
              Xem trước
            </SubmitButton>
            <LinkButton look="quiet" href={links.registrations()}>
              Thôi
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}

const isWithoutMistakes = (lines: readonly ReadListLine[]): boolean =>
  lines.every(({ mistakes }) => mistakes.length === 0)
