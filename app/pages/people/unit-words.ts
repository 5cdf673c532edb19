import type { EndUnitRefusal } from '#app/casework/people/end-unit.ts'
import type { SaveUnitProblem } from '#app/casework/people/save-unit.ts'
import { unitTypeNames } from '#app/documents/people/unit-type-names.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printList } from '#app/pages/kit/wording.ts'

/** What kind of unit, as people call it. */
export const unitTypeWords: Readonly<Record<UnitType, string>> = unitTypeNames

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
    case 'reason-too-long':
      return { field: 'ly-do', message: `Lý do dài quá ${problem.max} ký tự.` }
    case 'has-units-below':
      return {
        field: 'ngay-cuoi',
        message: `Còn đơn vị trực thuộc: ${printList(problem.names)}. Hãy kết thúc hoặc chuyển các đơn vị đó trước.`,
      }
  }
}
