import type { LetterNumberProblem } from '#app/casework/registration/record-letter-number.ts'
import type { SendUrgingLetterProblem } from '#app/casework/registration/send-urging-letter.ts'
import type { UrgingSettingProblem } from '#app/domain/registration/urging.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printCount } from '#app/pages/kit/wording.ts'

const notAllowed = 'Chỉ cơ quan thường trực được đôn đốc đơn vị.'

export function urgingProblemWords(problem: SendUrgingLetterProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'no-such-programme':
      return { message: 'Kế hoạch này chưa ban hành hoặc đã kết thúc.' }
    case 'no-such-round':
      return { message: 'Kế hoạch không có đợt này.' }
    case 'no-units':
      return { message: 'Hãy chọn ít nhất một đơn vị.' }
    case 'unit-not-in-force':
      return { message: 'Có đơn vị đã kết thúc hoạt động, hãy chọn lại.' }
    case 'wording-missing':
      return { message: 'Hãy viết nội dung công văn.', field: 'noi-dung' }
    case 'wording-too-long':
      return { message: `Nội dung dài tối đa ${printCount(problem.max)} ký tự.`, field: 'noi-dung' }
    case 'reply-day-past':
      return { message: 'Thời hạn thực hiện không được trước hôm nay.', field: 'han' }
  }
}

export function letterNumberWords(problem: LetterNumberProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'number-missing':
      return { message: 'Hãy ghi số công văn.', field: 'so' }
    case 'signer-missing':
      return { message: 'Hãy ghi người ký.', field: 'nguoi-ky' }
    case 'recorded-already':
      return { message: 'Công văn này đã có số, không ghi lại được.' }
  }
}

export function urgingSettingWords(problem: UrgingSettingProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: notAllowed }
    case 'no-such-programme':
      return { message: 'Không tìm thấy kế hoạch đang thực hiện.' }
    case 'too-many-days':
      return { message: 'Chọn tối đa mười mốc nhắc.', field: 'ngay-nhac' }
    case 'day-out-of-range':
      return {
        message: `Mỗi mốc nhắc là số ngày từ 0 đến ${problem.most}, cách nhau bằng dấu phẩy.`,
        field: 'ngay-nhac',
      }
  }
}
