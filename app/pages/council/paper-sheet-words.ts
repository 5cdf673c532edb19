import type { AttachPaperScanProblem } from '#app/casework/council/attach-paper-scan.ts'
import type { ConfirmPaperSheetProblem } from '#app/casework/council/confirm-paper-sheet.ts'
import type { KeyPaperSheetProblem } from '#app/casework/council/key-paper-sheet.ts'
import type { ReturnPaperSheetProblem } from '#app/casework/council/return-paper-sheet.ts'
import type { PaperSheet } from '#app/domain/council/paper-sheet.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printMoment, printPoints } from '#app/pages/kit/wording.ts'
import { sheetProblemWords } from './sheet-words.ts'

export const totalField = 'tong-ghi'
export const sumRemarkField = 'ly-do-cong-sai'
export const returnReasonField = 'ly-do-tra'
export const comparedField = 'da-doi-chieu'

export const paperStateWords: Readonly<Record<PaperSheet['state'], BadgeWords>> = {
  waiting: { words: 'Chờ người thứ hai xác nhận', tone: 'sun', icon: 'hourglass' },
  confirmed: { words: 'Đã xác nhận', tone: 'green', icon: 'check' },
  returned: { words: 'Đã trả lại', tone: 'quiet', icon: 'arrow-back-up' },
}

type PaperProblem =
  | KeyPaperSheetProblem
  | ConfirmPaperSheetProblem
  | ReturnPaperSheetProblem
  | AttachPaperScanProblem

/** Why a paper sheet was not taken in, confirmed or given back. */
export function paperProblemWords(problem: PaperProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-paper':
      return { message: 'Không có phiếu nào mang số này.' }
    case 'own-sheet':
      return {
        message: 'Đây là phiếu của chính ông/bà: hãy chấm và ký trên hệ thống, hoặc nhờ người khác nhập.',
      }
    case 'own-keying':
      return {
        message:
          'Ông/bà là người nhập phiếu này nên không xác nhận được; cần một người khác đối chiếu với bản giấy.',
      }
    case 'keyed-already':
      return {
        message: `Phiếu giấy này đã được nhập lúc ${printMoment(problem.keyedAt)} và đang chờ xác nhận.`,
      }
    case 'nothing-waiting':
      return { message: 'Không có phiếu giấy nào đang chờ xác nhận ở số này; có thể người khác vừa xử lý.' }
    case 'signed-already':
      return {
        message: `Thành viên đã có phiếu ký lúc ${printMoment(problem.signedAt)}. Mỗi thành viên chỉ có một phiếu cho một hồ sơ; muốn thay, Chủ tịch Hội đồng phải mở lại phiếu đó.`,
      }
    case 'total-missing':
      return { field: totalField, message: 'Chưa nhập tổng điểm ghi trên phiếu.' }
    case 'total-unreadable':
      return { field: totalField, message: `Tổng điểm “${problem.typed}” không phải là một số điểm.` }
    case 'sum-differs': {
      const numbers = `Tổng ghi trên phiếu là ${printPoints(problem.written)}, nhưng cộng các điểm trên phiếu được ${printPoints(problem.sum)}.`
      return problem.mayKeep
        ? {
            field: sumRemarkField,
            message: `${numbers} Kế hoạch cho phép tính theo điểm từng tiêu chí: hãy ghi lý do, hoặc sửa nếu nhập nhầm.`,
          }
        : {
            field: totalField,
            message: `${numbers} Hãy kiểm tra lại; nếu thành viên cộng sai thì trả phiếu để thành viên sửa và ký lại.`,
          }
    }
    case 'read-differently':
      return {
        message: `Hai lần nhập khác nhau ở ${problem.differences.length} chỗ, xem bảng dưới đây. Hãy đọc lại bản giấy: sửa số vừa gõ, hoặc trả lại để nhập lại từ đầu.`,
      }
    case 'not-compared':
      return {
        field: comparedField,
        message: 'Hãy đối chiếu nhận xét và chữ ký với bản giấy rồi đánh dấu vào ô này.',
      }
    case 'reason-missing':
      return { field: returnReasonField, message: 'Hãy ghi lý do trả lại phiếu.' }
    case 'file-empty':
    case 'file-too-large':
    case 'file-kind-refused':
    case 'file-infected':
      return { ...fileProblemWords(problem), field: 'tep' }
    case 'no-seat':
      return { message: 'Người này không còn là thành viên Hội đồng nên phiếu không được nhận.' }
    case 'in-conflict':
      return { message: 'Thành viên có xung đột lợi ích với hồ sơ này nên phiếu không được nhận.' }
    case 'not-declared':
      return {
        message: 'Thành viên chưa ký bản cam kết về xung đột lợi ích cho hồ sơ này nên phiếu chưa được nhận.',
      }
    case 'not-assigned':
      return { message: 'Hồ sơ này không được phân công cho thành viên chấm nên phiếu không được nhận.' }
    case 'absent':
      return {
        message:
          'Thành viên được ghi nhận vắng trong kỳ chấm này; hãy bỏ ghi nhận vắng trước khi nhập phiếu.',
      }
    default:
      return sheetProblemWords(problem)
  }
}
