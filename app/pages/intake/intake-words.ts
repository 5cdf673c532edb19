import type { CheckProblem } from '#app/casework/intake/check-dossier.ts'
import type { ExtendClockProblem } from '#app/casework/intake/extend-clock.ts'
import type { ReceiveProblem } from '#app/casework/intake/receive-dossiers.ts'
import type { RefuseOverdueProblem } from '#app/casework/intake/refuse-overdue-dossier.ts'
import type { ReopenCheckProblem } from '#app/casework/intake/reopen-check.ts'
import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import type { CheckOutcome, CheckVerdict } from '#app/domain/intake/formal-check.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay } from '#app/pages/kit/wording.ts'

export const verdictWords: Readonly<Record<CheckVerdict, string>> = {
  met: 'Đạt',
  defect: 'Chưa đạt',
  'not-applicable': 'Không áp dụng',
}

export const outcomeWords: Readonly<Record<CheckOutcome, BadgeWords>> = {
  accepted: { words: 'Chấp nhận', tone: 'green' },
  'needs-supplement': { words: 'Yêu cầu bổ sung', tone: 'sun' },
  refused: { words: 'Từ chối đơn', tone: 'red' },
}

export const verdictField = (point: CheckPoint): string => `ket-qua-${point}`
export const refusalField = 'ly-do'
export const noteField = (point: CheckPoint): string => `ghi-chu-${point}`

export function checkProblemWords(problem: CheckProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'not-checkable':
      return {
        message: 'Hồ sơ không còn ở bước kiểm tra; có thể người khác vừa kết luận. Hãy tải lại trang.',
      }
    case 'newer-version':
      return {
        message: `Tác giả đã nộp bản thứ ${problem.version} trong lúc ông/bà đang kiểm tra. Hãy xem bản mới rồi kết luận lại.`,
      }
    case 'no-outcome':
      return { field: 'ket-luan', message: 'Chưa chọn kết luận: chấp nhận, yêu cầu bổ sung hay từ chối.' }
    case 'not-checked':
      return {
        field: verdictField(problem.point),
        message: `Chưa đánh giá nội dung “${checkPointWords[problem.point]}”.`,
      }
    case 'defect-without-note':
      return {
        field: noteField(problem.point),
        message: `Nội dung “${checkPointWords[problem.point]}” chưa đạt: cần ghi rõ tác giả phải bổ sung gì.`,
      }
    case 'accepted-with-defect':
      return {
        field: verdictField(problem.point),
        message: `Không thể chấp nhận khi nội dung “${checkPointWords[problem.point]}” chưa đạt.`,
      }
    case 'nothing-to-supplement':
      return { field: 'ket-luan', message: 'Yêu cầu bổ sung cần có ít nhất một nội dung chưa đạt.' }
    case 'due-missing':
      return { field: 'han-bo-sung', message: 'Chưa ghi hạn bổ sung (ngày/tháng/năm).' }
    case 'due-not-ahead':
      return {
        field: 'han-bo-sung',
        message: `Hạn bổ sung phải sau ngày hôm nay (${printDay(problem.today)}).`,
      }
    case 'due-too-late':
      return {
        field: 'han-bo-sung',
        message: `Hạn bổ sung dài nhất là một tháng: không quá ngày ${printDay(problem.latest)}.`,
      }
    case 'override-without-note':
      return {
        field: noteField(problem.point),
        message: `Nội dung “${checkPointWords[problem.point]}” được đánh giá khác với kết quả hệ thống tính: cần ghi chú vì sao.`,
      }
    case 'supplements-used-up':
      return {
        field: 'ket-luan',
        message: `Kế hoạch chỉ cho yêu cầu bổ sung tối đa ${problem.most} lần; hãy chấp nhận hoặc từ chối đơn.`,
      }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Từ chối đơn phải nêu lý do bằng văn bản.' }
  }
}

export function receiveProblemWords(problem: ReceiveProblem): FieldProblem {
  switch (problem.problem) {
    case 'nothing-chosen':
      return { message: 'Chưa chọn hồ sơ nào để tiếp nhận.' }
    case 'not-receivable':
      return {
        message: `“${problem.title}” không ở trạng thái chờ tiếp nhận, hoặc là hồ sơ của chính ông/bà.`,
      }
    case 'already-received':
      return { message: `“${problem.title}” đã được tiếp nhận trước đó.` }
    case 'copies-out-of-range':
      return { field: 'so-ban', message: `Số bản giấy là số nguyên từ 0 đến ${problem.most}.` }
  }
}

export function refuseOverdueWords(problem: RefuseOverdueProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'not-overdue':
      return { message: 'Hồ sơ chưa quá hạn bổ sung, hoặc tác giả đã nộp bổ sung.' }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Từ chối đơn phải nêu lý do bằng văn bản.' }
  }
}

export function extendProblemWords(problem: ExtendClockProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'not-extendable':
      return { message: 'Hồ sơ không có thời hạn nào đang chạy, hoặc là hồ sơ của chính ông/bà.' }
    case 'stale':
      return { message: 'Thời hạn vừa được thay đổi ở cửa sổ khác. Hãy xem lại rồi gia hạn.' }
    case 'day-missing':
      return {
        field: 'han-moi',
        message: 'Chưa ghi hạn mới, hoặc không phải một ngày có thật (ngày/tháng/năm).',
      }
    case 'day-not-later':
      return { field: 'han-moi', message: `Hạn mới phải sau ngày ${printDay(problem.than)}.` }
    case 'day-too-far':
      return { field: 'han-moi', message: `Hạn mới không quá ngày ${printDay(problem.latest)}.` }
    case 'reason-missing':
      return { field: 'ly-do-gia-han', message: 'Gia hạn phải có lý do.' }
    case 'reason-too-long':
      return { field: 'ly-do-gia-han', message: `Lý do dài quá ${problem.max} ký tự.` }
  }
}

export function reopenCheckWords(problem: ReopenCheckProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'not-reopenable':
      return {
        message: 'Chỉ mở lại được khi hồ sơ vừa được chấp nhận hoặc từ chối, chưa thẩm định hay chấm điểm.',
      }
    case 'reason-missing':
      return { field: 'ly-do-mo-lai', message: 'Mở lại kiểm tra phải có lý do.' }
    case 'reason-too-long':
      return { field: 'ly-do-mo-lai', message: `Lý do dài quá ${problem.max} ký tự.` }
  }
}
