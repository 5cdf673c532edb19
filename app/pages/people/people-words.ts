import type { ChangePasswordProblem } from '#app/casework/people/change-own-password.ts'
import type { CloseAccountProblem } from '#app/casework/people/close-account.ts'
import type { CreateAccountProblem } from '#app/casework/people/create-account.ts'
import type { EditAccountProblem } from '#app/casework/people/edit-account.ts'
import type { EditProfileProblem } from '#app/casework/people/edit-own-profile.ts'
import type { EndRoleRefusal } from '#app/casework/people/end-role.ts'
import type { GrantRoleProblem } from '#app/casework/people/grant-role.ts'
import type { RegisterPersonProblem } from '#app/casework/people/register-person.ts'
import type { RequireChangeProblem } from '#app/casework/people/require-password-change.ts'
import type { ResetPasswordProblem } from '#app/casework/people/reset-password.ts'
import type { UseLinkProblem } from '#app/casework/people/use-one-time-link.ts'
import type { LoginNameProblem } from '#app/domain/people/login-name.ts'
import type { PasswordProblem } from '#app/domain/people/password-rules.ts'
import type { PersonProblem } from '#app/domain/people/person.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printList, printTime } from '#app/pages/kit/wording.ts'

const notAllowed = 'Tài khoản này không có quyền thực hiện việc đó.'

export function personWords(problem: PersonProblem): FieldProblem {
  switch (problem.problem) {
    case 'name-missing':
      return { field: 'ho-ten', message: 'Chưa nhập họ và tên.' }
    case 'name-too-long':
      return { field: 'ho-ten', message: `Họ và tên dài quá ${problem.max} ký tự.` }
    case 'name-unreadable':
      return { field: 'ho-ten', message: 'Họ và tên phải có chữ cái.' }
    case 'birth-date-missing':
      return { field: 'ngay-sinh', message: 'Chưa nhập ngày sinh; đơn M-02 cần ngày sinh của từng tác giả.' }
    case 'birth-date-unlikely':
      return { field: 'ngay-sinh', message: 'Ngày sinh không hợp lý: tuổi phải từ 14 đến 110.' }
    case 'position-too-long':
      return { field: 'chuc-danh', message: `Chức danh dài quá ${problem.max} ký tự.` }
    case 'qualification-too-long':
      return { field: 'trinh-do', message: `Trình độ chuyên môn dài quá ${problem.max} ký tự.` }
    case 'email-malformed':
      return { field: 'thu-dien-tu', message: 'Thư điện tử chưa đúng dạng ten@coquan.vn.' }
    case 'phone-malformed':
      return {
        field: 'dien-thoai',
        message: 'Số điện thoại chỉ gồm chữ số (8 đến 20 ký tự), ví dụ 0912 345 678.',
      }
  }
}

export function loginNameWords(problem: LoginNameProblem): FieldProblem {
  const field = 'ten-dang-nhap'
  switch (problem.problem) {
    case 'login-missing':
      return { field, message: 'Chưa nhập tên đăng nhập.' }
    case 'login-malformed':
      return {
        field,
        message: 'Tên đăng nhập có ít nhất 3 ký tự, chỉ gồm chữ không dấu, chữ số và . _ - @, ví dụ ha.le.',
      }
    case 'login-too-long':
      return { field, message: `Tên đăng nhập dài quá ${problem.max} ký tự.` }
  }
}

export function passwordWords(problem: PasswordProblem): FieldProblem {
  const field = 'mat-khau-moi'
  switch (problem.problem) {
    case 'password-missing':
      return { field, message: 'Chưa nhập mật khẩu mới.' }
    case 'password-too-short':
      return { field, message: `Mật khẩu phải có ít nhất ${problem.min} ký tự.` }
    case 'password-too-long':
      return { field, message: `Mật khẩu dài quá ${problem.max} ký tự.` }
    case 'password-is-name':
      return { field, message: 'Mật khẩu không được là họ tên hay tên đăng nhập, có thêm số cũng vậy.' }
    case 'password-common':
      return { field, message: 'Mật khẩu này quá phổ biến, người khác dễ đoán ra.' }
    case 'password-one-character':
      return { field, message: 'Mật khẩu phải có ít nhất 4 ký tự khác nhau.' }
    case 'password-repeat-differs':
      return { field: 'mat-khau-nhap-lai', message: 'Hai lần nhập mật khẩu mới chưa giống nhau.' }
  }
}

export function createAccountWords(problem: CreateAccountProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'unit-unknown':
      return { field: 'don-vi', message: 'Đơn vị đã chọn không có.' }
    case 'login-taken':
      return { field: 'ten-dang-nhap', message: 'Tên đăng nhập này đã có người dùng.' }
    case 'email-taken':
      return { field: 'thu-dien-tu', message: `Thư điện tử này là của ${problem.by}.` }
    case 'person-unknown':
      return { message: 'Không tìm thấy người cần mở tài khoản.' }
    case 'has-account':
      return { message: 'Người này đã có tài khoản.' }
    case 'perhaps-known':
      return {
        field: 'nguoi-khac',
        message: `Đã có ${printList(problem.people.map((each) => each.fullName))} trong hệ thống. Hãy xem bên dưới trước khi thêm.`,
      }
    case 'login-missing':
    case 'login-malformed':
    case 'login-too-long':
      return loginNameWords(problem)
    default:
      return personWords(problem)
  }
}

export function editAccountWords(problem: EditAccountProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
    case 'person-unknown':
    case 'unit-unknown':
    case 'login-taken':
    case 'email-taken':
    case 'login-missing':
    case 'login-malformed':
    case 'login-too-long':
      return createAccountWords(problem)
    default:
      return personWords(problem)
  }
}

export const editProfileWords = (problem: EditProfileProblem): FieldProblem =>
  problem.problem === 'email-not-free'
    ? { field: 'thu-dien-tu', message: 'Thư điện tử này không dùng được. Hãy nhập địa chỉ khác.' }
    : personWords(problem)

export const registerPersonWords = (problem: RegisterPersonProblem): FieldProblem =>
  problem.problem === 'unit-unknown' || problem.problem === 'perhaps-known'
    ? createAccountWords(problem)
    : personWords(problem)

export function useLinkWords(problem: UseLinkProblem): FieldProblem {
  return problem.problem === 'link-not-valid'
    ? { message: 'Đường dẫn đã dùng, đã hết hạn hoặc không đúng.' }
    : passwordWords(problem)
}

export function changePasswordWords(problem: ChangePasswordProblem): FieldProblem {
  switch (problem.problem) {
    case 'current-wrong':
      return { field: 'mat-khau', message: 'Mật khẩu đang dùng chưa đúng.' }
    case 'same-as-before':
      return { field: 'mat-khau-moi', message: 'Mật khẩu mới phải khác mật khẩu đang dùng.' }
    case 'locked':
      return {
        field: 'mat-khau',
        message: `Đã nhập sai mật khẩu 5 lần. Hãy thử lại sau ${printTime(problem.until)}.`,
      }
    default:
      return passwordWords(problem)
  }
}

export function closeAccountWords(problem: CloseAccountProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'own-account':
      return { message: 'Không tự đóng tài khoản của chính mình được. Hãy nhờ một quản trị viên khác.' }
    case 'last-administrator':
      return { message: 'Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị cho người khác trước.' }
    case 'already-so':
      return { message: 'Tài khoản đã ở tình trạng này rồi.' }
  }
}

export function resetPasswordWords(problem: ResetPasswordProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'no-account':
      return { message: 'Người này chưa có tài khoản.' }
    case 'account-closed':
      return { message: 'Tài khoản đang đóng. Hãy mở lại trước khi tạo đường dẫn.' }
  }
}

export function requireChangeWords(problem: RequireChangeProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'no-password':
      return { message: 'Người này chưa đặt mật khẩu.' }
    case 'already-so':
      return { message: 'Người này đã được yêu cầu đổi mật khẩu.' }
  }
}

export function grantRoleWords(problem: GrantRoleProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'person-unknown':
      return { message: 'Không tìm thấy người được giao vai trò.' }
    case 'unit-needed':
      return { field: 'vai-tro-don-vi', message: 'Vai trò này phải gắn với một đơn vị.' }
    case 'unit-unknown':
      return { field: 'vai-tro-don-vi', message: 'Đơn vị đã chọn không có.' }
    case 'days-reversed':
      return { field: 'den-ngay', message: 'Ngày cuối phải sau ngày bắt đầu.' }
    case 'before-unit':
      return { field: 'tu-ngay', message: `Đơn vị chỉ có từ ngày ${printDay(problem.unitFrom)}.` }
    case 'beyond-unit':
      return {
        field: 'den-ngay',
        message: `Đơn vị kết thúc ngày ${printDay(problem.unitTo)}; hãy nhập ngày cuối không muộn hơn.`,
      }
    case 'already-held':
      return {
        field: 'vai-tro',
        message: `Người này đã giữ vai trò đó từ ngày ${printDay(problem.since)}, trùng với thời gian vừa nhập.`,
      }
  }
}

export function endRoleWords(problem: EndRoleRefusal): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'grant-unknown':
      return { message: 'Không tìm thấy vai trò cần kết thúc.' }
    case 'last-administrator':
      return { message: 'Đây là quản trị viên cuối cùng. Hãy giao vai trò quản trị cho người khác trước.' }
    case 'before-first-day':
      return {
        message: `Vai trò bắt đầu từ ${printDay(problem.firstDay)}; ngày cuối không thể sớm hơn một ngày trước đó.`,
      }
    case 'already-ended':
      return { message: `Vai trò đã kết thúc ngày ${printDay(problem.lastDay)}.` }
  }
}
