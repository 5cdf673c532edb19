import type { SignDeclarationProblem } from '#app/casework/council/sign-declaration.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { noteField } from './declaration-form.tsx'

/** Why a declaration could not be signed. */
export function declarationWords(problem: SignDeclarationProblem): FieldProblem {
  switch (problem.problem) {
    case 'nothing-to-declare':
      return { message: 'Bản cam kết về các hồ sơ này đã được ký.' }
    case 'list-changed':
      return { message: 'Danh sách hồ sơ vừa thay đổi. Hãy đọc lại danh sách dưới đây rồi ký.' }
    case 'not-listed':
      return { message: 'Có một hồ sơ không thuộc danh sách. Hãy tải lại trang.' }
    case 'declared-note-missing':
      return {
        field: noteField(problem.dossierId),
        message: `“${problem.title}”: hãy ghi rõ quan hệ hoặc lý do.`,
      }
    case 'paper-day-missing':
      return { field: 'ngay-ky', message: 'Hãy ghi ngày ký trên bản giấy (ngày/tháng/năm).' }
    case 'paper-day-ahead':
      return { field: 'ngay-ky', message: 'Ngày ký trên bản giấy không thể ở sau hôm nay.' }
    case 'no-such-declaration':
      return { message: 'Không có bản cam kết này.' }
  }
}
