import type { IssueUnitPlanProblem } from '#app/casework/registration/issue-unit-plan.ts'
import type { SaveUnitPlanProblem } from '#app/casework/registration/save-unit-plan.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { signingProblemWords } from './transmittal-words.ts'

export function unitPlanProblemWords(problem: SaveUnitPlanProblem | IssueUnitPlanProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-unit':
      return { message: 'Ông/bà không phụ trách đơn vị này.' }
    case 'no-such-plan':
      return { message: 'Không có kế hoạch này.' }
    case 'programme-not-open':
      return { message: 'Kế hoạch năm chưa ban hành hoặc đã kết thúc.' }
    case 'not-a-draft':
      return { message: 'Kế hoạch đã ban hành. Muốn sửa đổi, hãy soạn bản mới.' }
    case 'stale':
      return {
        message:
          'Kế hoạch vừa được sửa ở nơi khác. Nội dung ông/bà ghi vẫn ở đây; hãy xem bản mới rồi lưu lại.',
      }
    case 'deadline-missing':
      return { field: 'lastDay', message: 'Chưa ghi hạn nội bộ.' }
    case 'deadline-after-round':
      return {
        field: 'lastDay',
        message: `Hạn nội bộ muộn hơn hạn của ${problem.round.name} (${printDeadline(problem.round.deadline)}).`,
      }
    case 'target-missing':
      return { field: 'target', message: 'Chưa ghi chỉ tiêu của đơn vị.' }
    case 'target-below-city':
      return {
        field: 'target',
        message: `Chỉ tiêu thấp hơn mức cấp trên giao: ${problem.minimum} sáng kiến.`,
      }
    case 'reform-above-target':
      return { field: 'reformTarget', message: 'Số sáng kiến cải cách hành chính lớn hơn chỉ tiêu chung.' }
    case 'task-incomplete':
      return {
        field: `tasks.${problem.place}.work`,
        message: `Nhiệm vụ ${problem.place + 1} cần cả nội dung và người thực hiện.`,
      }
    case 'too-many-tasks':
      return { message: `Nhiều nhất ${problem.max} nhiệm vụ.` }
    case 'text-too-long':
      return { message: `Có mục dài quá ${problem.max} ký tự.` }
    default:
      return signingProblemWords(problem)
  }
}
