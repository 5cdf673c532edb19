import type { AppraiseProblem } from '#app/casework/intake/appraise-dossier.ts'
import type { HandOnProblem } from '#app/casework/intake/hand-on-appraisals.ts'
import type { RecommendProblem } from '#app/casework/intake/recommend-dossiers.ts'
import type { AppraisalExceptionProblem } from '#app/casework/intake/record-appraisal-exception.ts'
import type { AppraisalCondition } from '#app/domain/intake/appraisal.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { signingProblemWords } from '#app/pages/registration/transmittal-words.ts'

export const conditionWords: Readonly<Record<AppraisalCondition, string>> = {
  novel: 'Có tính mới',
  applied: 'Đã được áp dụng hoặc áp dụng thử tại cơ sở và có khả năng mang lại lợi ích thiết thực',
  kind: 'Thuộc một trong bốn đối tượng được công nhận là sáng kiến',
  other: 'Đáp ứng các yêu cầu khác theo quy định',
}

export const proposalWords = (recommended: boolean): BadgeWords =>
  recommended
    ? { words: 'Đề nghị công nhận', tone: 'green' }
    : { words: 'Chưa đề nghị công nhận', tone: 'red' }

export const conditionField = (condition: AppraisalCondition): string => `dieu-kien-${condition}`
export const remarkField = (condition: AppraisalCondition): string => `nhan-xet-${condition}`

export function appraiseProblemWords(problem: AppraiseProblem | RecommendProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'nothing-chosen':
      return { message: 'Chưa chọn hồ sơ nào.' }
    case 'not-appraisable':
      return {
        message: `“${problem.title}” không ở bước thẩm định, đã được chuyển đi, hoặc là hồ sơ của chính ông/bà.`,
      }
    case 'unjudged':
      return {
        field: conditionField(problem.condition),
        message: `Chưa đánh giá điều kiện “${conditionWords[problem.condition]}”.`,
      }
    case 'unmet-without-remark':
      return {
        field: remarkField(problem.condition),
        message: `Điều kiện “${conditionWords[problem.condition]}” không đạt: cần nhận xét vì sao.`,
      }
    case 'recommended-unmet':
      return {
        field: 'de-xuat',
        message: `Không thể đề nghị công nhận khi điều kiện “${conditionWords[problem.condition]}” không đạt.`,
      }
    case 'no-proposal':
      return { field: 'de-xuat', message: 'Chưa chọn ý kiến đề xuất.' }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Chưa đề nghị công nhận thì phải nêu lý do.' }
    case 'text-too-long':
      return {
        field: problem.field === 'reason' ? 'ly-do' : remarkField(problem.field),
        message: `Dài nhất ${problem.max} ký tự.`,
      }
  }
}

export function handOnProblemWords(problem: HandOnProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-the-appraiser':
      return { message: 'Chỉ cơ quan thẩm định mà kế hoạch giao mới chuyển báo cáo này.' }
    case 'nothing-appraised':
      return { message: 'Chưa có hồ sơ nào đã thẩm định mà chưa chuyển.' }
    case 'remark-too-long':
      return { field: 'nhan-xet', message: `Nhận xét chung dài nhất ${problem.max} ký tự.` }
    default:
      return signingProblemWords(problem)
  }
}

export function exceptionWords(problem: AppraisalExceptionProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'nothing-to-except':
      return { message: 'Hồ sơ này không vướng bước thẩm định ngành, hoặc ngoại lệ đã được ghi nhận.' }
    case 'reason-missing':
      return { field: 'ly-do-ngoai-le', message: 'Chưa nêu lý do.' }
    case 'reason-too-long':
      return { field: 'ly-do-ngoai-le', message: `Lý do dài nhất ${problem.max} ký tự.` }
    case 'document-number-missing':
      return { field: 'so-van-ban', message: 'Chưa ghi số văn bản.' }
  }
}
