import type { CheckProblem } from '#app/casework/intake/check-dossier.ts'
import type { ReceiveProblem } from '#app/casework/intake/receive-dossiers.ts'
import type { RefuseOverdueProblem } from '#app/casework/intake/refuse-overdue-dossier.ts'
import type { CheckOutcome, CheckPoint, CheckVerdict } from '#app/domain/intake/formal-check.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay } from '#app/pages/kit/wording.ts'

export const checkPointWords: Readonly<Record<CheckPoint, string>> = {
  form: 'Đơn đúng mẫu, đủ các mục',
  authors: 'Đủ thông tin tác giả, đồng tác giả; tỷ lệ đóng góp cộng bằng 100%',
  signatures: 'Đủ chữ ký, xác nhận của tác giả và từng đồng tác giả',
  'first-applied': 'Còn trong thời hạn một năm kể từ ngày áp dụng lần đầu',
  kind: 'Thuộc một trong bốn loại giải pháp của Điều lệ Sáng kiến',
  applied: 'Có căn cứ đã áp dụng hoặc áp dụng thử tại cơ sở',
  'not-excluded':
    'Không thuộc trường hợp loại trừ (trật tự công cộng, đạo đức; đang được bảo hộ sở hữu trí tuệ)',
  'no-duplicate': 'Không trùng sáng kiến đã nộp hoặc đã được công nhận',
  transmittal: 'Có tờ trình M-01 do thủ trưởng đơn vị ký',
  'paper-copies': 'Đủ số bản giấy theo kế hoạch và bản điện tử',
}

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
