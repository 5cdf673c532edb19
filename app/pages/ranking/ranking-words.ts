import type { AdoptProblem } from '#app/casework/ranking/adopt-ranking.ts'
import type { RecordChoiceProblem } from '#app/casework/ranking/record-council-choice.ts'
import type { WithdrawAdoptionProblem } from '#app/casework/ranking/withdraw-adoption.ts'
import type { WithdrawChoiceProblem } from '#app/casework/ranking/withdraw-council-choice.ts'
import type { DraftDecisionProblem } from '#app/casework/recognition/draft-decision.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printList } from '#app/pages/kit/wording.ts'
import { choiceProblem } from './choice-problem.ts'

const noRanking = 'Không tìm thấy bảng xếp hạng này.'
const notPresiding =
  'Việc này do chủ tịch, phó chủ tịch, ủy viên thư ký Hội đồng hoặc cơ quan thường trực ghi theo biên bản.'
const adopted = 'Xếp hạng đã được Hội đồng thông qua; muốn thay đổi phải hủy việc thông qua trước.'

export function recordChoiceWords(problem: RecordChoiceProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-ranking':
      return { message: noRanking }
    case 'not-presiding':
      return { message: notPresiding }
    case 'already-adopted':
      return { message: adopted }
    case 'minutes-missing':
      return { field: 'bien-ban', message: 'Chưa ghi số biên bản của Hội đồng.' }
    case 'nothing-chosen':
      return { field: 'ho-so', message: 'Chưa chọn hồ sơ nào.' }
    case 'choice':
      return { field: 'ho-so', message: choiceProblem(problem.choice) }
  }
}

export function withdrawChoiceWords(problem: WithdrawChoiceProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-ranking':
      return { message: noRanking }
    case 'no-such-choice':
      return { message: 'Lựa chọn này không còn hiệu lực.' }
    case 'not-presiding':
      return { message: notPresiding }
    case 'already-adopted':
      return { message: adopted }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Rút lựa chọn phải nêu lý do.' }
  }
}

export function adoptWords(problem: AdoptProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-ranking':
      return { message: noRanking }
    case 'not-presiding':
      return { message: notPresiding }
    case 'nothing-ranked':
      return { message: 'Chưa có hồ sơ nào được Hội đồng chấm xong.' }
    case 'unresolved':
      return { message: 'Còn câu hỏi chờ Hội đồng quyết định (khung đỏ). Ghi lựa chọn và số biên bản trước.' }
    case 'provisional':
      return {
        message: `Còn ${problem.stillOpen} hồ sơ của năm chưa được Hội đồng chấm xong; đây mới là bảng xem trước.`,
      }
    case 'not-rankable':
      return { message: `Chưa đủ phiếu chấm để xếp hạng: ${printList(problem.dossiers)}.` }
    case 'changed-meanwhile':
      return {
        message: 'Kết quả đã thay đổi kể từ lúc mở trang. Hãy xem lại bảng dưới đây rồi thông qua.',
      }
    case 'already-adopted':
      return { message: 'Xếp hạng này đã được thông qua.' }
    case 'minutes-number-missing':
      return { field: 'bien-ban', message: 'Chưa ghi số biên bản họp Hội đồng.' }
    case 'minutes-day-missing':
      return { field: 'ngay-bien-ban', message: 'Chưa ghi ngày của biên bản (ngày/tháng/năm).' }
    case 'minutes-day-ahead':
      return { field: 'ngay-bien-ban', message: 'Ngày của biên bản không thể sau ngày hôm nay.' }
  }
}

export function withdrawAdoptionWords(problem: WithdrawAdoptionProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-ranking':
      return { message: noRanking }
    case 'not-presiding':
      return { message: notPresiding }
    case 'nothing-adopted':
      return { message: 'Chưa có xếp hạng nào được thông qua.' }
    case 'decision-issued':
      return {
        message: `Quyết định số ${problem.number} đã ban hành theo xếp hạng này; chỉ có thể thay đổi bằng một quyết định mới.`,
      }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Hủy thông qua phải nêu lý do.' }
  }
}

export function draftDecisionWords(problem: DraftDecisionProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Dự thảo quyết định do cơ quan thường trực lập.' }
    case 'nothing-adopted':
      return { message: 'Hội đồng chưa thông qua xếp hạng, chưa thể dự thảo quyết định.' }
    case 'already-drafted':
      return { message: 'Xếp hạng này đã có dự thảo quyết định.' }
  }
}
