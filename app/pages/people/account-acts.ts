import { closeAccount } from '#app/casework/people/close-account.ts'
import { editAccount } from '#app/casework/people/edit-account.ts'
import { endRole } from '#app/casework/people/end-role.ts'
import { grantRole } from '#app/casework/people/grant-role.ts'
import { reopenAccount } from '#app/casework/people/reopen-account.ts'
import { requirePasswordChange } from '#app/casework/people/require-password-change.ts'
import { resetPassword } from '#app/casework/people/reset-password.ts'
import { roles } from '#app/domain/people/actor.ts'
import { personProblems } from '#app/domain/people/person.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { chosen } from '#app/pages/kit/list-query.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { personById } from '#app/records/people/people.ts'
import { showAccount } from './account.tsx'
import { handedLinkPage } from './handed-link.tsx'
import {
  closeAccountWords,
  editAccountWords,
  endRoleWords,
  grantRoleWords,
  personWords,
  requireChangeWords,
  resetPasswordWords,
} from './people-words.ts'
import { readPerson } from './person-fields.tsx'

const again = (visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> =>
  showAccount(visit, { problems, personForm: null, roleForm: null, status: 422 })

export async function sendAccount(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  if (personId === null) return noSuchPage(visit)
  const form = await visit.form()
  const { details, unreadable } = readPerson(form)
  const refuse = (problems: readonly FieldProblem[]) =>
    showAccount(visit, { problems, personForm: form, roleForm: null, status: 422 })
  if (unreadable.length > 0)
    return refuse([...unreadable, ...personProblems(details, visit.today, false).map(personWords)])
  const login = form.has('ten-dang-nhap') ? form.line('ten-dang-nhap') : null
  const outcome = await editAccount(visit.tools, visit.actor, { personId, details, login })
  return outcome.ok
    ? goTo(links.account(personId), 'Đã lưu thông tin.')
    : refuse(outcome.problems.map(editAccountWords))
}

export async function sendCloseAccount(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  if (personId === null) return noSuchPage(visit)
  const outcome = await closeAccount(visit.tools, visit.actor, personId)
  if (!outcome.ok) return again(visit, outcome.problems.map(closeAccountWords))
  const { sessionsEnded } = outcome.value
  return goTo(
    links.account(personId),
    sessionsEnded === 0
      ? 'Đã đóng tài khoản.'
      : `Đã đóng tài khoản và kết thúc ${sessionsEnded} phiên đang mở.`,
  )
}

export async function sendReopenAccount(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  if (personId === null) return noSuchPage(visit)
  const outcome = await reopenAccount(visit.tools, visit.actor, personId)
  return outcome.ok
    ? goTo(links.account(personId), 'Đã mở lại tài khoản.')
    : again(visit, outcome.problems.map(closeAccountWords))
}

export async function sendResetPassword(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  const person = personId === null ? null : await personById(visit.tools.db, personId)
  if (person === null) return noSuchPage(visit)
  const outcome = await resetPassword(visit.tools, visit.actor, person.id)
  return outcome.ok
    ? handedLinkPage(visit, {
        ...outcome.value,
        personId: person.id,
        fullName: person.fullName,
        isNew: false,
      })
    : again(visit, outcome.problems.map(resetPasswordWords))
}

export async function sendRequireChange(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  if (personId === null) return noSuchPage(visit)
  const outcome = await requirePasswordChange(visit.tools, visit.actor, personId)
  return outcome.ok
    ? goTo(links.account(personId), 'Lần tới người này phải đổi mật khẩu trước khi làm việc.')
    : again(visit, outcome.problems.map(requireChangeWords))
}

export async function sendGrantRole(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  if (personId === null) return noSuchPage(visit)
  const form = await visit.form()
  const refuse = (problems: readonly FieldProblem[]) =>
    showAccount(visit, { problems, personForm: null, roleForm: form, status: 422 })

  const role = chosen(form.text('vai-tro'), roles)
  const from = typedDay(form.text('tu-ngay'))
  const to = typedDay(form.text('den-ngay'))
  const missing: FieldProblem[] = []
  if (role === null) missing.push({ field: 'vai-tro', message: 'Chưa chọn vai trò.' })
  if (from === 'empty') missing.push({ field: 'tu-ngay', message: 'Chưa nhập ngày bắt đầu.' })
  if (from === 'wrong') missing.push({ field: 'tu-ngay', message: unreadableDay })
  if (to === 'wrong') missing.push({ field: 'den-ngay', message: unreadableDay })
  if (role === null || typeof from === 'string' || to === 'wrong') return refuse(missing)

  const unit = form.text('vai-tro-don-vi')
  const outcome = await grantRole(visit.tools, visit.actor, {
    personId,
    role,
    unitId: /^[1-9]\d{0,14}$/.test(unit) ? Number(unit) : null,
    validFrom: from,
    validTo: to === 'empty' ? null : to,
  })
  return outcome.ok
    ? goTo(links.account(personId), 'Đã giao vai trò.')
    : refuse(outcome.problems.map(grantRoleWords))
}

const unreadableDay = 'Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/3/2024.'

export async function sendEndRole(visit: SignedInVisit): Promise<Response> {
  const personId = idParam(visit)
  const grantId = idParam(visit, 'grant')
  if (personId === null || grantId === null) return noSuchPage(visit)
  const lastDay = typedDay((await visit.form()).text(`ngay-cuoi-${grantId}`))
  if (typeof lastDay === 'string')
    return again(visit, [{ field: `ngay-cuoi-${grantId}`, message: unreadableDay }])
  const outcome = await endRole(visit.tools, visit.actor, { personId, grantId, lastDay })
  return outcome.ok
    ? goTo(links.account(personId), 'Đã kết thúc vai trò.')
    : again(visit, outcome.problems.map(endRoleWords))
}
