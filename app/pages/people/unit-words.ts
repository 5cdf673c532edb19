import type { EndUnitRefusal } from '#app/casework/people/end-unit.ts'
import type { UnitActRefusal } from '#app/casework/people/rename-unit.ts'
import type { SaveUnitProblem } from '#app/casework/people/save-unit.ts'
import { unitTypeNames } from '#app/documents/people/unit-type-names.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printList } from '#app/pages/kit/wording.ts'

/** What kind of unit, as people call it. */
export const unitTypeWords: Readonly<Record<UnitType, string>> = unitTypeNames

export function unitActWords(problem: UnitActRefusal): FieldProblem {
  switch (problem.problem) {
    case 'document-missing':
      return { field: 'so-van-ban', message: 'Chưa nhập số, ký hiệu văn bản.' }
    case 'document-too-long':
      return { field: 'so-van-ban', message: `Số văn bản dài quá ${problem.max} ký tự.` }
    case 'reason-too-long':
      return { field: 'ly-do', message: `Lý do dài quá ${problem.max} ký tự.` }
    case 'day-in-future':
      return { field: 'tu-ngay', message: 'Ngày này chưa tới. Hãy ghi vào ngày văn bản có hiệu lực.' }
    case 'before-first-day':
      return {
        field: 'tu-ngay',
        message: `Đơn vị có từ ${printDay(problem.firstDay)}; biến động phải sau ngày đó.`,
      }
    case 'before-last-act':
      return {
        field: 'tu-ngay',
        message: `Đã ghi một biến động từ ${printDay(problem.lastAct)}; ngày mới không thể sớm hơn.`,
      }
    case 'already-ended':
      return { message: `Đơn vị đã kết thúc ngày ${printDay(problem.lastDay)}.` }
    case 'open-transmittals':
      return {
        message: `Đơn vị còn ${problem.count} tờ trình chưa nộp. Hãy nộp hoặc bỏ tờ trình đó trước, rồi mới ghi biến động.`,
      }
    case 'same-name':
      return { field: 'ten', message: 'Tên mới giống tên đang dùng.' }
    case 'same-name-as-source':
      return { field: 'ten', message: 'Đơn vị mới phải có tên khác đơn vị bị tách.' }
    case 'nothing-of-the-unit':
      return {
        message: `${problem.count} người, hồ sơ hoặc bản đăng ký đã chọn không còn ở đơn vị này. Hãy xem lại danh sách.`,
      }
    case 'into-unknown':
      return { field: 'don-vi-nhan', message: 'Chưa chọn đơn vị nhận.' }
    case 'into-itself':
      return { field: 'don-vi-nhan', message: 'Đơn vị không thể sáp nhập vào chính nó.' }
    case 'into-not-in-force':
      return { field: 'don-vi-nhan', message: `${problem.name} không hoạt động vào ngày này.` }
    default:
      return saveUnitWords(problem)
  }
}

const notAllowed = 'Tài khoản này không có quyền sửa danh mục đơn vị.'

export function saveUnitWords(problem: SaveUnitProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'unit-unknown':
      return { message: 'Không tìm thấy đơn vị cần sửa.' }
    case 'name-missing':
      return { field: 'ten', message: 'Chưa nhập tên đơn vị.' }
    case 'name-too-long':
      return { field: 'ten', message: `Tên đơn vị dài quá ${problem.max} ký tự.` }
    case 'short-name-too-long':
      return { field: 'ten-ngan', message: `Tên gọi ngắn dài quá ${problem.max} ký tự.` }
    case 'abbreviation-too-long':
      return { field: 'viet-tat', message: `Chữ viết tắt dài quá ${problem.max} ký tự.` }
    case 'code-malformed':
      return {
        field: 'ma',
        message: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ phuong-bac-son.',
      }
    case 'code-taken':
      return { field: 'ma', message: `Mã này là của ${problem.name}.` }
    case 'sector-missing':
      return { field: 'nganh', message: 'Chưa chọn ngành.' }
    case 'parent-unknown':
      return { field: 'cap-tren', message: 'Đơn vị cấp trên đã chọn không có.' }
    case 'parent-below-itself':
      return { field: 'cap-tren', message: 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị bên dưới nó.' }
    case 'days-reversed':
      return { field: 'den-ngay', message: 'Ngày cuối phải sau ngày đầu.' }
  }
}

export function endUnitWords(problem: EndUnitRefusal): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'unit-unknown':
      return { message: 'Không tìm thấy đơn vị.' }
    case 'before-first-day':
      return {
        field: 'ngay-cuoi',
        message: `Đơn vị có từ ${printDay(problem.firstDay)}; ngày cuối không thể sớm hơn.`,
      }
    case 'already-ended':
      return { field: 'ngay-cuoi', message: `Đơn vị đã kết thúc ngày ${printDay(problem.lastDay)}.` }
    case 'document-missing':
      return { field: 'so-van-ban', message: 'Chưa nhập số, ký hiệu văn bản giải thể.' }
    case 'document-too-long':
      return { field: 'so-van-ban', message: `Số văn bản dài quá ${problem.max} ký tự.` }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Chưa ghi lý do giải thể.' }
    case 'reason-too-long':
      return { field: 'ly-do', message: `Lý do dài quá ${problem.max} ký tự.` }
    case 'has-open-dossiers':
      return {
        message: `Đơn vị còn ${problem.count} hồ sơ đang làm. Hãy sáp nhập vào đơn vị nhận hồ sơ, hoặc chờ xong các hồ sơ đó.`,
      }
    case 'has-open-transmittals':
      return { message: `Đơn vị còn ${problem.count} tờ trình chưa nộp. Hãy nộp hoặc bỏ trước.` }
    case 'has-units-below':
      return {
        field: 'ngay-cuoi',
        message: `Còn đơn vị trực thuộc: ${printList(problem.names)}. Hãy kết thúc hoặc chuyển các đơn vị đó trước.`,
      }
  }
}
