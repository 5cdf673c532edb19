import type { RecordUnitMinutesProblem } from '#app/casework/registration/record-unit-minutes.ts'
import type { WithdrawUnitMinutesProblem } from '#app/casework/registration/withdraw-unit-minutes.ts'
import type { MinutesResult, UnitMinutes } from '#app/domain/registration/unit-minutes.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printCount, printDay } from '#app/pages/kit/wording.ts'

/** "Biên bản số 02/BB-HĐSK ngày 01/07/2024". */
export const minutesInWords = ({ number, heldOn }: Pick<UnitMinutes, 'number' | 'heldOn'>): string =>
  `Biên bản số ${number} ngày ${printDay(heldOn)}`

/** "Đồng ý (7/7 phiếu)". */
export const resultInWords = ({ agreed, note }: Pick<MinutesResult, 'agreed' | 'note'>): string =>
  `${agreed ? 'Đồng ý' : 'Không đồng ý'}${note === '' ? '' : ` (${note})`}`

export function minutesProblemWords(problem: RecordUnitMinutesProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-unit':
      return { message: 'Chỉ văn thư và thủ trưởng của đơn vị ghi được biên bản.' }
    case 'number-missing':
      return { field: 'so', message: 'Chưa ghi số biên bản.' }
    case 'held-day-missing':
      return { field: 'ngay', message: 'Chưa ghi ngày họp, hoặc ngày không đọc được (dd/mm/yyyy).' }
    case 'held-in-future':
      return { field: 'ngay', message: 'Ngày họp ở tương lai.' }
    case 'line-too-long':
      return { message: `Số biên bản hoặc kết quả dài quá ${printCount(problem.max)} ký tự.` }
    case 'no-results':
      return { message: 'Chưa chọn kết quả cho hồ sơ nào.' }
    case 'dossier-unknown':
      return { message: 'Có hồ sơ không còn ở đơn vị. Trang này đã cập nhật, hãy kiểm tra lại.' }
    case 'dossier-bound':
      return { message: `Hồ sơ “${problem.title}” đã nằm trong tờ trình đã ký. Cần mở lại tờ trình trước.` }
    case 'file-empty':
    case 'file-too-large':
    case 'file-kind-refused':
    case 'file-infected':
      return { ...fileProblemWords(problem), field: 'ban-chup' }
  }
}

export function minutesWithdrawalWords(problem: WithdrawUnitMinutesProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-minutes':
      return { message: 'Không có biên bản này, hoặc biên bản đã bị bỏ.' }
    case 'reason-missing':
      return { message: 'Chưa ghi lý do bỏ biên bản.' }
    case 'reason-too-long':
      return { message: `Lý do dài quá ${printCount(problem.max)} ký tự.` }
    case 'minutes-bound':
      return { message: 'Biên bản đã là căn cứ của tờ trình đã ký. Cần mở lại tờ trình trước.' }
  }
}
