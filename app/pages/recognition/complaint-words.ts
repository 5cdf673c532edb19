import type { AnswerComplaintProblem } from '#app/casework/recognition/answer-complaint.ts'
import type { LodgeComplaintProblem } from '#app/casework/recognition/lodge-complaint.ts'
import type { WithdrawComplaintProblem } from '#app/casework/recognition/withdraw-complaint.ts'
import type { ComplaintState } from '#app/domain/recognition/complaint.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printCount, printDay } from '#app/pages/kit/wording.ts'

export const complaintStates: Readonly<Record<ComplaintState, BadgeWords>> = {
  open: { words: 'Chờ trả lời', tone: 'sun' },
  upheld: { words: 'Có cơ sở, sửa đổi kết quả', tone: 'green' },
  rejected: { words: 'Giữ nguyên kết quả', tone: 'quiet' },
  withdrawn: { words: 'Đã rút', tone: 'quiet' },
}

export function lodgeComplaintWords(problem: LodgeComplaintProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
    case 'not-allowed':
      return {
        message: 'Chỉ tác giả, đơn vị của hồ sơ hoặc cơ quan thường trực gửi được kiến nghị về hồ sơ này.',
      }
    case 'no-result-yet':
      return { message: 'Chưa có kết quả xét nào để kiến nghị.' }
    case 'already-open':
      return { message: 'Đang có một đơn kiến nghị chưa trả lời về hồ sơ này.' }
    case 'complainant-missing':
      return { field: 'nguoi-kien-nghi', message: 'Chưa ghi người kiến nghị.' }
    case 'text-missing':
      return { field: 'noi-dung', message: 'Chưa ghi nội dung kiến nghị.' }
    case 'text-too-long':
      return { field: 'noi-dung', message: `Nội dung dài quá ${printCount(problem.max)} ký tự.` }
    case 'day-missing':
      return { field: 'ngay-don', message: 'Chưa ghi ngày của đơn (ngày/tháng/năm).' }
    case 'day-ahead':
      return { field: 'ngay-don', message: 'Ngày của đơn không thể sau ngày hôm nay.' }
    case 'too-late':
      return {
        field: 'ngay-don',
        message: `Đã hết thời hạn kiến nghị (đến hết ngày ${printDay(problem.lastDay)}).`,
      }
  }
}

export function answerComplaintWords(problem: AnswerComplaintProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-complaint':
      return { message: 'Không tìm thấy đơn kiến nghị này.' }
    case 'not-allowed':
      return { message: 'Việc này do cơ quan thường trực thực hiện.' }
    case 'already-closed':
      return { message: 'Đơn kiến nghị này đã được trả lời hoặc đã rút.' }
    case 'answer-missing':
      return { field: 'tra-loi', message: 'Chưa ghi nội dung trả lời.' }
    case 'verdict-missing':
      return { field: 'ket-luan', message: 'Chưa chọn kết luận.' }
    case 'number-missing':
      return { field: 'so', message: 'Chưa ghi số văn bản trả lời.' }
    case 'day-missing':
      return { field: 'ngay', message: 'Chưa ghi ngày của văn bản (ngày/tháng/năm).' }
    case 'day-outside':
      return {
        field: 'ngay',
        message: `Ngày của văn bản phải từ ngày nhận đơn (${printDay(problem.from)}) đến hôm nay.`,
      }
    default:
      return { field: 'ban-chup', message: fileProblemWords(problem).message }
  }
}

export function withdrawComplaintWords(problem: WithdrawComplaintProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-complaint':
      return { message: 'Không tìm thấy đơn kiến nghị này.' }
    case 'already-closed':
      return { message: 'Đơn kiến nghị này đã được trả lời hoặc đã rút.' }
  }
}
