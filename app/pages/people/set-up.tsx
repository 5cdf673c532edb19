import { offeredPresets } from '#app/casework/people/offered-presets.ts'
import { type SetUpProblem, type SetUpStart, setUp } from '#app/casework/people/set-up.ts'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { FormActions, Form as FormElement, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { doorPage, goTo } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { installation } from '#app/records/foundation/installation.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { loginNameWords, passwordWords, personWords } from './people-words.ts'
import { withSession } from './session-cookie.ts'

const ownAuthority = 'co-quan-moi'

/** The first page of an empty installation; afterwards it leads home. */
export async function setUpPage(visit: Visit): Promise<Response> {
  if ((await installation(visit.tools.db)) !== null) return goTo(links.home())
  return show(visit, formOf([]), [], 200)
}

export async function sendSetUp(visit: Visit): Promise<Response> {
  if ((await installation(visit.tools.db)) !== null) return goTo(links.home())
  const form = await visit.form()
  const outcome = await setUp(visit.tools, {
    code: form.line('ma-thiet-lap'),
    fullName: form.line('ho-ten'),
    login: form.line('ten-dang-nhap'),
    email: form.line('thu-dien-tu') || null,
    password: form.text('mat-khau-moi'),
    repeat: form.text('mat-khau-nhap-lai'),
    start: readStart(form),
    address: visit.address,
    browser: visit.request.headers.get('user-agent') ?? '',
  })
  if (!outcome.ok) return show(visit, form, outcome.problems.map(setUpWords), 422)
  const { token, programmeId } = outcome.value
  const done =
    programmeId === null
      ? 'Đã thiết lập xong. Việc tiếp theo: thêm đơn vị và tài khoản.'
      : 'Đã thiết lập xong, kế hoạch mẫu nằm ở dạng dự thảo. Việc tiếp theo: thêm đơn vị và tài khoản.'
  return withSession(visit, goTo(links.today(), done), token)
}

function readStart(form: Form): SetUpStart | null {
  const chosen = form.text('bat-dau')
  if (chosen === '') return null
  if (chosen !== ownAuthority) return { preset: chosen }
  return {
    authority: {
      authorityName: form.line('co-quan'),
      superiorName: form.line('co-quan-cap-tren') || null,
      place: form.line('dia-danh'),
    },
  }
}

async function show(
  visit: Visit,
  form: Form,
  problems: readonly FieldProblem[],
  status: 200 | 422,
): Promise<Response> {
  const presets = await offeredPresets()
  const field = (name: string) => ({ name, value: form.line(name), errors: problemsOf(problems, name) })
  return doorPage(
    visit,
    {
      title: 'Thiết lập lần đầu',
      lead: <p>Tạo quản trị viên đầu tiên và cơ quan sử dụng. Chỉ làm một lần.</p>,
      status,
    },
    <>
      <ProblemSummary problems={problems} />
      <FormElement action={links.setUp()}>
        <TextField
          {...field('ma-thiet-lap')}
          label="Mã thiết lập"
          hint="Mã dùng một lần, in ra ở cửa sổ dòng lệnh khi chương trình khởi động."
          required
          maxLength={40}
          autoFocus={problems.length === 0}
        />
        <FieldGroup title="Quản trị viên">
          <TextField {...field('ho-ten')} label="Họ và tên" required maxLength={200} autoComplete="name" />
          <TextField
            {...field('ten-dang-nhap')}
            label="Tên đăng nhập"
            hint="Chữ không dấu, chữ số và . _ - @"
            required
            maxLength={60}
            autoComplete="username"
          />
          <TextField
            {...field('thu-dien-tu')}
            label="Thư điện tử"
            hint="Không bắt buộc."
            type="email"
            maxLength={254}
            autoComplete="email"
          />
          <NewPasswordFields problems={problems} />
        </FieldGroup>
        <FieldGroup title="Cơ quan sử dụng">
          <ChoiceField
            {...field('bat-dau')}
            label="Bắt đầu từ"
            required
            as="buttons"
            choices={[
              ...presets.map(({ name, authority, year }) => ({
                value: name,
                label: `Nạp kế hoạch mẫu: ${authority}, năm ${year}`,
                hint: 'Có sẵn các đợt nộp, thang điểm, mức thưởng; sửa được trước khi ban hành.',
              })),
              {
                value: ownAuthority,
                label: 'Cơ quan mới',
                hint: 'Nhập tên cơ quan dưới đây, kế hoạch sẽ lập sau.',
              },
            ]}
          />
          <TextField
            {...field('co-quan')}
            label="Tên cơ quan (khi chọn cơ quan mới)"
            hint="Ví dụ “Ủy ban nhân dân thành phố …”."
            maxLength={200}
          />
          <TextField {...field('co-quan-cap-tren')} label="Cơ quan cấp trên (nếu có)" maxLength={200} />
          <TextField
            {...field('dia-danh')}
            label="Địa danh (khi chọn cơ quan mới)"
            hint="In trước ngày tháng trên văn bản."
            maxLength={200}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton icon="check">Hoàn tất thiết lập</SubmitButton>
        </FormActions>
      </FormElement>
    </>,
  )
}

function setUpWords(problem: SetUpProblem): FieldProblem {
  switch (problem.problem) {
    case 'already-set-up':
      return { message: 'Hệ thống đã được thiết lập. Hãy đăng nhập.' }
    case 'code-wrong':
      return {
        field: 'ma-thiet-lap',
        message: 'Mã thiết lập chưa đúng. Mỗi lần khởi động có một mã mới, hãy xem lại ở cửa sổ dòng lệnh.',
      }
    case 'code-locked':
      return {
        field: 'ma-thiet-lap',
        message: `Đã nhập sai mã 5 lần. Hãy thử lại sau ${printTime(problem.until)}.`,
      }
    case 'start-not-chosen':
      return { field: 'bat-dau', message: 'Chưa chọn bắt đầu từ kế hoạch mẫu hay cơ quan mới.' }
    case 'authority-missing':
      return { field: 'co-quan', message: 'Chưa nhập tên cơ quan.' }
    case 'place-missing':
      return { field: 'dia-danh', message: 'Chưa nhập địa danh.' }
    case 'authority-too-long':
      return {
        field: 'co-quan',
        message: `Tên cơ quan, cơ quan cấp trên hay địa danh dài quá ${problem.max} ký tự.`,
      }
    case 'login-missing':
    case 'login-malformed':
    case 'login-too-long':
      return loginNameWords(problem)
    case 'name-missing':
    case 'name-too-long':
    case 'name-unreadable':
    case 'birth-date-missing':
    case 'birth-date-unlikely':
    case 'position-too-long':
    case 'qualification-too-long':
    case 'email-malformed':
    case 'phone-malformed':
      return personWords(problem)
    default:
      return passwordWords(problem)
  }
}
