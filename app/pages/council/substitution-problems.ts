import type { SubstituteMemberProblem } from '#app/casework/council/substitute-member.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { seatWords } from './council-words.ts'

/** Why a member could not be replaced. */
export function substitutionWords(problem: SubstituteMemberProblem): FieldProblem {
  switch (problem.problem) {
    case 'scoring-closed':
      return { message: `Kỳ chấm đã khóa lúc ${printMoment(problem.closedAt)}.` }
    case 'person-missing':
      return { field: 'nguoi', message: 'Hãy chọn người thay.' }
    case 'himself':
      return { field: 'nguoi', message: 'Người thay phải là người khác.' }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Hãy ghi lý do thay.' }
    case 'replaced-already':
      return { message: 'Thành viên này đã được thay trong kỳ chấm.' }
    case 'scores-everything':
      return {
        field: 'nguoi',
        message: 'Người này đang chấm mọi hồ sơ trong kỳ, nên không thay được cho người khác.',
      }
    case 'seats-are-the-offices':
      return {
        field: 'nguoi',
        message:
          'Người mới phải được cơ quan thường trực xếp ghế. Hãy chọn một thành viên, hoặc nhờ cơ quan thường trực thay.',
      }
    case 'ends-before-start':
      return { message: 'Ghế này đã hết thời hạn tham gia.' }
    case 'starts-before-council':
      return { message: `Hội đồng thành lập ngày ${printDay(problem.decidedOn)}.` }
    case 'already-sits':
      return { field: 'nguoi', message: 'Người này đang là thành viên Hội đồng.' }
    case 'seat-taken':
      return { field: 'nguoi', message: `Ghế ${seatWords[problem.seat]} đang là của ${problem.by}.` }
    case 'head-of-state-funded':
      return {
        field: 'nguoi',
        message: `Người đứng đầu cơ quan có sáng kiến dùng ngân sách nhà nước (${problem.titles.join('; ')}) không tham gia Hội đồng (TT 18/2013 Điều 8).`,
      }
    case 'no-such-member':
      return { message: 'Không có thành viên này.' }
  }
}
