import type { AssignToEveryoneProblem } from '#app/casework/council/assign-to-everyone.ts'
import type { ConfirmAssignmentProblem } from '#app/casework/council/confirm-assignment.ts'
import type { KeepTermsProblem } from '#app/casework/council/keep-assignment-terms.ts'
import type { LockAssignmentProblem } from '#app/casework/council/lock-assignment.ts'
import type { PairReason } from '#app/domain/council/assignment/assign.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'

/** Why this member reads this dossier, in a few words each. */
export function reasonWords(reasons: readonly PairReason[], programme: Pick<Programme, 'fields'>): string {
  return reasons.map((reason) => oneReason(reason, programme)).join(', ')
}

function oneReason(reason: PairReason, programme: Pick<Programme, 'fields'>): string {
  switch (reason.reason) {
    case 'signed':
      return 'đã ký phiếu'
    case 'begun':
      return 'đang chấm dở'
    case 'substitute':
      return 'nhận thay thành viên khác'
    case 'locked':
      return 'thư ký ghim'
    case 'kept':
      return 'giữ như đã phân công'
    case 'expertise':
      return `đúng lĩnh vực ${nameOf(programme.fields, reason.field) ?? ''}`
    case 'wish':
      return reason.wish > 0 ? 'muốn chấm' : 'không muốn chấm, nhưng không còn người hợp hơn'
    case 'no-other':
      return `chỉ còn ${reason.free} người không xung đột`
    case 'balance':
      return `cân bằng tải, tổng ${reason.load} hồ sơ`
  }
}

const closedAt = (at: Temporal.Instant): string => `Kỳ chấm đã khóa lúc ${printMoment(at)}.`

export function assignmentWords(
  problem: ConfirmAssignmentProblem | AssignToEveryoneProblem | KeepTermsProblem | LockAssignmentProblem,
): FieldProblem {
  switch (problem.problem) {
    case 'scoring-closed':
      return { message: closedAt(problem.closedAt) }
    case 'each-out-of-range':
      return { field: 'moi', message: `Số thành viên chấm mỗi hồ sơ phải từ 1 đến ${problem.most}.` }
    case 'nothing-to-assign':
      return { message: 'Kỳ chấm không có hồ sơ nào ông/bà phân công được.' }
    case 'plan-changed':
      return {
        message: 'Dữ liệu vừa thay đổi nên phương án đã khác. Hãy xem lại phương án dưới đây rồi xác nhận.',
      }
    case 'everyone-already':
      return { message: 'Mọi thành viên đang chấm mọi hồ sơ.' }
    case 'no-such-member':
      return { message: 'Có người không còn là thành viên Hội đồng. Hãy tải lại trang.' }
    case 'no-such-field':
      return { message: `Kế hoạch không có lĩnh vực mang mã “${problem.field}”.` }
    case 'most-out-of-range':
      return {
        field: mostField(problem.memberId),
        message: 'Số hồ sơ nhiều nhất phải là số nguyên từ 0, hoặc để trống.',
      }
    case 'not-available':
      return { message: 'Chỉ ghim được thành viên đang tham gia và không vắng.' }
    case 'locked-in-conflict':
      return {
        message: `${problem.memberName} có xung đột lợi ích (hoặc đề xuất chưa kết luận) với hồ sơ này.`,
      }
    case 'no-such-scoring':
      return { message: 'Không có kỳ chấm này.' }
  }
}

/** The boxes of one member in the form of terms. */
export const mostField = (memberId: number): string => `nhieu-nhat.${memberId}`
export const fieldsField = (memberId: number): string => `linh-vuc.${memberId}`
