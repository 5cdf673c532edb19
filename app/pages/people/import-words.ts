import type { ImportRefusal } from '#app/casework/people/import-refusals.ts'
import type { InviteProblem } from '#app/casework/people/invite-imported.ts'
import type { ReadListProblem } from '#app/casework/people/read-list.ts'
import type { WorkbookFault } from '#app/documents/spreadsheet/order.ts'
import { letterOf } from '#app/documents/spreadsheet/workbook.ts'
import type { PersonRowProblem } from '#app/domain/people/import-people.ts'
import type { UnitRowProblem } from '#app/domain/people/import-units.ts'
import { printBytes, printCount, printDay, printList } from '#app/pages/kit/wording.ts'
import { grantRoleWords, loginNameWords, personWords } from './people-words.ts'
import { saveUnitWords } from './unit-words.ts'

const notAllowed = 'Tài khoản này không có quyền nhập danh sách.'

/** Why a workbook could not be read. */
export function workbookFaultWords(fault: WorkbookFault): string {
  switch (fault.fault) {
    case 'not-a-workbook':
      return 'Tệp không phải là sổ tính Excel dạng .xlsx, hoặc bị hỏng, hoặc có mật khẩu. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.'
    case 'has-macros':
      return 'Tệp có macro nên không được nhận. Hãy lưu lại dạng .xlsx không có macro.'
    case 'unpacks-too-large':
      return 'Tệp nén quá lớn khi mở ra nên không được đọc. Hãy chép riêng bảng danh sách sang một tệp mới.'
    case 'too-many-rows':
      return `Bảng có hơn ${printCount(fault.most)} dòng (kể cả dòng trống có định dạng). Hãy xóa dòng thừa hoặc chia thành nhiều tệp.`
    case 'took-too-long':
      return 'Đọc tệp mất quá nhiều thời gian nên đã dừng lại. Hãy chép riêng bảng danh sách sang một tệp mới.'
  }
}

export function readListWords(problem: ReadListProblem): string {
  switch (problem.problem) {
    case 'not-allowed':
      return notAllowed
    case 'file-too-large':
      return `Tệp lớn quá ${printBytes(problem.maxBytes)}.`
    case 'file-fault':
      return workbookFaultWords(problem.fault)
    case 'empty-table':
      return 'Bảng không có dòng nào dưới dòng tiêu đề.'
    case 'column-missing':
      return `Thiếu cột “${problem.title}”. Hãy giữ nguyên dòng tiêu đề của tệp mẫu ở dòng 1.`
    case 'column-twice':
      return `Ô ${letterOf(problem.place)}1: cột “${problem.title}” có hai lần.`
    case 'column-unknown':
      return `Ô ${letterOf(problem.place)}1: không có cột nào tên là “${problem.title.slice(0, 80)}”. Hãy xóa cột này hoặc sửa tiêu đề.`
    case 'merged-cells':
      return `Có ô gộp: ${printList(problem.places.slice(0, 10))}. Hãy bỏ gộp ô, mỗi dòng ghi đủ giá trị.`
    case 'formulas':
      return `Có công thức ở ô ${printList(problem.places.slice(0, 10))}. Hãy dán lại dưới dạng giá trị.`
  }
}

const dayMalformed = 'Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 05/3/1985'

/** What is wrong in one cell of a list of units. */
export function unitRowWords(problem: UnitRowProblem): string {
  switch (problem.problem) {
    case 'code-missing':
      return 'Chưa có mã đơn vị.'
    case 'code-twice':
      return `Mã này đã có ở dòng ${problem.row}.`
    case 'type-unknown':
      return 'Loại đơn vị để trống hoặc không có trong danh mục.'
    case 'sector-unknown':
      return 'Ngành không có trong danh mục.'
    case 'day-malformed':
      return `${dayMalformed}.`
    case 'unit-ended':
      return `Đơn vị đã kết thúc ngày ${printDay(problem.lastDay)}, không sửa bằng danh sách được.`
    case 'parent-unknown':
      return 'Không có đơn vị nào mang mã này, kể cả trong danh sách.'
    default:
      return saveUnitWords(problem).message
  }
}

/** What is wrong in one cell of a list of people. */
export function personRowWords(problem: PersonRowProblem): string {
  switch (problem.problem) {
    case 'nothing-identifies':
      return 'Phải có mã cán bộ, tên đăng nhập hoặc thư điện tử để nhận ra một người.'
    case 'code-malformed':
      return 'Mã cán bộ chỉ gồm chữ không dấu, chữ số và . / _ -, không quá 40 ký tự.'
    case 'code-unknown':
      return 'Không có ai mang mã này.'
    case 'points-to-others':
      return `Tên đăng nhập và thư điện tử là của hai người khác nhau: ${printList(problem.names)}.`
    case 'email-taken':
      return `Thư điện tử này là của ${problem.by}.`
    case 'login-taken':
      return `Tên đăng nhập này là của ${problem.by}.`
    case 'has-other-login':
      return `Người này đã có tên đăng nhập ${problem.login}. Đổi tên đăng nhập ở trang của người đó.`
    case 'differs-from-row':
      return `Cùng một người với dòng ${problem.row} nhưng thông tin khác nhau. Hãy sửa cho giống hoặc để trống.`
    case 'day-malformed':
      return `${dayMalformed}.`
    case 'role-unknown':
      return 'Không có vai trò này trong danh mục.'
    case 'role-missing':
      return 'Có đơn vị hoặc ngày của vai trò nhưng chưa có vai trò.'
    case 'unit-unknown':
      return 'Không có đơn vị nào mang mã này.'
    case 'unit-needed':
    case 'days-reversed':
    case 'before-unit':
    case 'beyond-unit':
    case 'already-held':
      return grantRoleWords(problem).message
    case 'login-missing':
    case 'login-malformed':
    case 'login-too-long':
      return loginNameWords(problem).message
    default:
      return personWords(problem).message
  }
}

export function importWords(problem: ImportRefusal): string {
  switch (problem.problem) {
    case 'not-allowed':
      return notAllowed
    case 'import-unknown':
      return 'Không tìm thấy lần nhập này.'
    case 'already-confirmed':
      return 'Danh sách này đã được ghi rồi; không ghi lần thứ hai.'
    case 'rows-wrong':
      return `Còn ${printCount(problem.rows)} dòng có lỗi. Hãy sửa trong tệp rồi tải lên lại.`
    case 'nothing-to-do':
      return 'Danh sách không có gì khác với dữ liệu đang có.'
    case 'records-changed':
      return 'Dữ liệu đã thay đổi sau khi xem trước. Bảng dưới đây đã tính lại; hãy xem lại rồi xác nhận.'
  }
}

export function inviteWords(problem: InviteProblem): string {
  switch (problem.problem) {
    case 'not-allowed':
      return notAllowed
    case 'import-unknown':
      return 'Không tìm thấy lần nhập này.'
    case 'nobody-waits':
      return 'Không còn ai chưa đặt mật khẩu.'
  }
}
