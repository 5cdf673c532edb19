import type { SaveSheetProblem } from '#app/casework/council/save-sheet.ts'
import type { SignCompleteProblem } from '#app/casework/council/sign-complete-sheets.ts'
import type { SignSheetProblem } from '#app/casework/council/sign-sheet.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printCount, printMoment, printPoints } from '#app/pages/kit/wording.ts'

/** The names of a sheet's boxes in the form. */
export const pointsField = (code: string): string => `diem.${code}`
export const commentField = (code: string): string => `nhan-xet.${code}`
export const remarkField = 'nhan-xet-chung'

/** Under which name a browser keeps what could not be saved: the sheet's and its member's own. */
export const sheetKey = (dossierId: number, personId: number): string =>
  `phieu-${dossierId}-nguoi-${personId}`

/** Why a sheet was not kept or not signed, beside the box it is about. */
export function sheetProblemWords(problem: SaveSheetProblem | SignSheetProblem): FieldProblem {
  switch (problem.problem) {
    case 'unreadable':
      return {
        field: pointsField(problem.criterion.code),
        message: `${problem.criterion.name}: “${problem.typed}” không phải là điểm. Hãy gõ số như 8 hoặc 8,5.`,
      }
    case 'above-max':
      return {
        field: pointsField(problem.criterion.code),
        message: `${problem.criterion.name}: ${printPoints(problem.given)} vượt điểm tối đa ${printPoints(problem.criterion.max)}.`,
      }
    case 'off-step':
      return {
        field: pointsField(problem.criterion.code),
        message: `${problem.criterion.name}: ${printPoints(problem.given)} không theo bước ${printPoints(problem.step)} điểm.`,
      }
    case 'unknown-criterion':
      return { message: `Thang điểm không có tiêu chí “${problem.code}”. Hãy tải lại trang.` }
    case 'comment-too-long':
      return {
        field: commentField(problem.criterion.code),
        message: `${problem.criterion.name}: nhận xét dài quá ${printCount(problem.limit)} ký tự.`,
      }
    case 'remark-too-long':
      return { field: remarkField, message: `Nhận xét chung dài quá ${printCount(problem.limit)} ký tự.` }
    case 'missing':
      return {
        field: pointsField(problem.criterion.code),
        message: `${problem.criterion.name}: chưa chấm điểm.`,
      }
    case 'comment-missing':
      return {
        field: commentField(problem.criterion.code),
        message: `${problem.criterion.name}: tiêu chí này phải có nhận xét.`,
      }
    case 'absent':
      return {
        message:
          'Thư ký đã ghi nhận ông/bà vắng trong kỳ chấm này. Nếu đã trở lại, hãy báo thư ký bỏ ghi nhận vắng.',
      }
    case 'not-declared':
      return { message: 'Hãy ký bản cam kết về xung đột lợi ích trước khi chấm hồ sơ này.' }
    case 'not-assigned':
      return { message: 'Hồ sơ này không được phân công cho ông/bà.' }
    case 'scoring-closed':
      return { message: `Kỳ chấm đã khóa lúc ${printMoment(problem.closedAt)}; không chấm hay ký thêm được.` }
    case 'not-in-scoring':
      return { message: 'Hồ sơ không còn trong kỳ chấm.' }
    case 'signed-already':
      return {
        message: `Phiếu đã được ký lúc ${printMoment(problem.signedAt)}. Phiếu đã ký chỉ Chủ tịch Hội đồng mở lại được.`,
      }
    case 'newer-draft':
      return {
        message:
          'Phiếu này vừa được lưu ở một cửa sổ hoặc thiết bị khác, nên nội dung vừa gửi chưa lưu đè. Hai bản đặt cạnh nhau dưới đây để ông/bà chọn.',
      }
    case 'paper-waiting':
      return {
        message: `Phiếu giấy của ông/bà cho hồ sơ này đã được nhập lúc ${printMoment(problem.keyedAt)} và đang chờ xác nhận. Muốn chấm trên hệ thống thay cho phiếu giấy, hãy báo thư ký trả lại phiếu giấy đó.`,
      }
    case 'other-rubric':
      return { message: 'Thang điểm trên trang không phải của kỳ chấm này. Hãy tải lại trang.' }
    case 'no-seat':
    case 'in-conflict':
    case 'no-such-desk':
      return { message: 'Không có phiếu chấm nào dành cho ông/bà ở hồ sơ này.' }
  }
}

export function signAllWords(problem: SignCompleteProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-scoring':
      return { message: 'Không có kỳ chấm này.' }
    case 'scoring-closed':
      return { message: `Kỳ chấm đã khóa lúc ${printMoment(problem.closedAt)}.` }
    case 'nothing-complete':
      return { message: 'Chưa có phiếu nào đủ điểm và nhận xét để ký.' }
  }
}
