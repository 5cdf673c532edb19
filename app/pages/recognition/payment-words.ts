import type { RecordPaymentsProblem } from '#app/casework/recognition/record-payments.ts'
import type { RecordRecoveryProblem } from '#app/casework/recognition/record-recovery.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printMoney } from '#app/pages/kit/wording.ts'

export function paymentWords(problem: RecordPaymentsProblem | RecordRecoveryProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Việc này do Tài chính - Kế hoạch hoặc cơ quan thường trực ghi.' }
    case 'no-such-programme':
      return { message: 'Không tìm thấy kế hoạch này.' }
    case 'nothing-chosen':
      return { message: 'Chưa chọn người nào trong danh sách.' }
    case 'day-missing':
      return { field: 'ngay', message: 'Chưa ghi ngày chi (ngày/tháng/năm).' }
    case 'day-ahead':
      return { field: 'ngay', message: 'Ngày chi không thể sau ngày hôm nay.' }
    case 'day-before-decision':
      return {
        field: 'ngay',
        message: `Ngày ghi trên chứng từ không thể trước ngày ${printDay(problem.decidedOn)}.`,
      }
    case 'document-missing':
      return { field: 'chung-tu', message: 'Chưa ghi số chứng từ.' }
    case 'no-such-line':
      return { message: 'Người này không có trong danh sách chi thưởng của quyết định đang có hiệu lực.' }
    case 'amount-missing':
      return { field: 'so-tien', message: 'Số tiền phải là số nguyên đồng, lớn hơn 0.' }
    case 'already-paid':
      return { message: `${problem.fullName} (${problem.code}) đã được chi đủ, không chi lần nữa.` }
    case 'above-prize':
      return {
        field: 'so-tien',
        message: `Số tiền của ${problem.fullName} (${problem.code}) vượt phần thưởng còn lại ${printMoney(problem.left)}.`,
      }
    case 'above-ceiling':
      return {
        message: `Tổng đã chi sẽ là ${printMoney(problem.total)}, vượt mức trần ${printMoney(problem.ceiling)} của kế hoạch.`,
      }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Thu hồi, ghi giảm phải nêu lý do.' }
    case 'above-paid':
      return {
        field: 'so-tien',
        message: `Không thể thu hồi nhiều hơn số đã chi ${printMoney(problem.paid)}.`,
      }
  }
}
