import type { ChangeDueDayProblem } from '#app/casework/council/change-due-day.ts'
import type { CloseScoringProblem } from '#app/casework/council/close-scoring.ts'
import type { RecordAbsenceProblem } from '#app/casework/council/record-absence.ts'
import type { RemindMembersProblem } from '#app/casework/council/remind-members.ts'
import type { ReopenSheetProblem } from '#app/casework/council/reopen-sheet.ts'
import type { SettleConflictProblem } from '#app/casework/council/settle-conflict.ts'
import type { WithdrawAbsenceProblem } from '#app/casework/council/withdraw-absence.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'

const closedAt = (at: Temporal.Instant): string => `Kỳ chấm đã khóa lúc ${printMoment(at)}.`
const noScoring = 'Không có kỳ chấm này.'

export function closingWords(problem: CloseScoringProblem): FieldProblem {
  switch (problem.problem) {
    case 'already-closed':
      return { message: closedAt(problem.closedAt) }
    case 'no-dossiers':
      return { message: 'Kỳ chấm không còn hồ sơ nào.' }
    case 'unassigned':
      return { message: `Còn ${problem.dossiers} hồ sơ chưa giao cho thành viên nào chấm.` }
    case 'closer-in-conflict':
      return {
        message:
          'Ông/bà có xung đột lợi ích với một hồ sơ trong kỳ chấm, nên việc khóa do Chủ tịch, Phó Chủ tịch hoặc thư ký khác thực hiện.',
      }
    case 'sheets-missing':
      return {
        message: `${problem.memberName} còn ${problem.dossiers.length} phiếu chưa ký: ${firstOf(problem.dossiers)}.`,
      }
    case 'sheets-missing-elsewhere':
      return { message: 'Còn phiếu chưa ký ở hồ sơ mà ông/bà có xung đột lợi ích.' }
    case 'no-such-scoring':
      return { message: noScoring }
  }
}

const firstOf = (codes: readonly string[]): string =>
  codes.length <= 8 ? codes.join(', ') : `${codes.slice(0, 8).join(', ')} và ${codes.length - 8} hồ sơ khác`

export function absenceWords(problem: RecordAbsenceProblem | WithdrawAbsenceProblem): FieldProblem {
  switch (problem.problem) {
    case 'reason-missing':
      return { message: 'Hãy ghi lý do vắng.' }
    case 'absent-already':
      return { message: 'Thành viên này đã được ghi nhận vắng.' }
    case 'not-absent':
      return { message: 'Thành viên này không được ghi nhận vắng.' }
    case 'scoring-closed':
      return { message: closedAt(problem.closedAt) }
    case 'no-such-member':
    case 'no-such-scoring':
      return { message: noScoring }
  }
}

export function reminderWords(problem: RemindMembersProblem): FieldProblem {
  switch (problem.problem) {
    case 'nobody-late':
      return { message: 'Không ai còn thiếu phiếu.' }
    case 'scoring-closed':
      return { message: closedAt(problem.closedAt) }
    case 'no-such-scoring':
      return { message: noScoring }
  }
}

export function dueDayWords(problem: ChangeDueDayProblem): FieldProblem {
  switch (problem.problem) {
    case 'due-in-past':
      return { field: 'han-cham', message: `Hạn chấm ${printDay(problem.dueOn)} đã qua.` }
    case 'scoring-closed':
      return { message: closedAt(problem.closedAt) }
    case 'no-such-scoring':
      return { message: noScoring }
  }
}

export function reopenWords(problem: ReopenSheetProblem): FieldProblem {
  switch (problem.problem) {
    case 'reason-missing':
      return { message: 'Hãy ghi lý do mở lại phiếu.' }
    case 'not-signed':
      return { message: 'Phiếu này chưa ký, nên không cần mở lại.' }
    case 'scoring-closed':
      return { message: `${closedAt(problem.closedAt)} Phiếu không mở lại được nữa.` }
    case 'no-such-sheet':
      return { message: 'Không có phiếu này.' }
  }
}

export function settlingWords(problem: SettleConflictProblem): FieldProblem {
  switch (problem.problem) {
    case 'hard':
      return { message: 'Tác giả, đồng tác giả và người tham gia áp dụng lần đầu không thể được miễn trừ.' }
    case 'reason-missing':
      return { message: 'Hãy ghi lý do; lý do được ghi vào biên bản.' }
    case 'already-settled':
      return { message: 'Xung đột này đã được xử lý.' }
    case 'own-conflict':
      return { message: 'Không ai tự miễn trừ hoặc bác xung đột của mình.' }
    case 'chair-only':
      return { message: 'Chỉ Chủ tịch Hội đồng miễn trừ (Phó Chủ tịch khi Chủ tịch có xung đột lợi ích).' }
    case 'no-such-conflict':
      return { message: 'Không có xung đột này.' }
  }
}
