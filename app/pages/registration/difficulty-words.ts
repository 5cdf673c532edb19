import type { GroupDifficultyProblem } from '#app/casework/registration/group-difficulty.ts'
import type { SettleDifficultyProblem } from '#app/casework/registration/settle-difficulty.ts'
import type { DifficultyState, DifficultyTopic } from '#app/domain/registration/difficulty.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'

export const topicWords: Readonly<Record<DifficultyTopic, string>> = {
  registration: 'Đăng ký sáng kiến',
  form: 'Viết đơn, biểu mẫu',
  files: 'Tệp, minh chứng, bản giấy',
  deadline: 'Thời hạn',
  criteria: 'Tiêu chí, cách chấm điểm',
  money: 'Kinh phí, tiền thưởng',
  software: 'Sử dụng phần mềm',
  other: 'Nội dung khác',
}

export const difficultyStateWords: Readonly<Record<DifficultyState, BadgeWords>> = {
  open: { words: 'Chờ trả lời', tone: 'sun' },
  answered: { words: 'Đã trả lời', tone: 'green' },
  closed: { words: 'Đã khép lại', tone: 'quiet' },
}

export function settleDifficultyWords(
  problem: SettleDifficultyProblem | GroupDifficultyProblem,
): FieldProblem {
  switch (problem.problem) {
    case 'no-such-difficulty':
      return { message: 'Không tìm thấy nội dung này.' }
    case 'stands-under-another':
      return { message: 'Nội dung này đã được gộp vào một nội dung khác; hãy trả lời ở đó.' }
    case 'answer-missing':
      return { field: 'tra-loi', message: 'Chưa viết câu trả lời.' }
    case 'question-missing':
      return { field: 'cau-hoi', message: 'Muốn công khai thì phải ghi câu hỏi.' }
    case 'text-too-long':
      return {
        field: problem.field === 'answer' ? 'tra-loi' : 'cau-hoi',
        message: `Dài nhất ${problem.max} ký tự.`,
      }
    case 'cannot-be-grouped':
      return {
        field: 'gop-vao',
        message:
          'Không gộp được: hãy chọn một nội dung khác cùng năm, chưa bị gộp; nội dung đã trả lời thì không gộp vào nội dung còn chờ.',
      }
  }
}
