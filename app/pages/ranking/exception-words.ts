import type { AttachExceptionPaperProblem } from '#app/casework/ranking/attach-exception-paper.ts'
import { exceptionNames } from '#app/documents/ranking/exception-names.ts'
import type { RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printList } from '#app/pages/kit/wording.ts'

/** The exceptions of one dossier in a few words: a mark that says at once what it is about. */
export const exceptionMark = (exceptions: readonly RecordedException[]): string =>
  printList([...new Set(exceptions.map(({ kind }) => exceptionNames[kind]))])

export function attachPaperWords(problem: AttachExceptionPaperProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Việc này do cơ quan thường trực thực hiện.' }
    case 'no-such-exception':
      return { field: 'ngoai-le', message: 'Hồ sơ này không có ngoại lệ ấy.' }
    case 'document-missing':
      return { field: 'so-van-ban', message: 'Chưa ghi số văn bản.' }
    case 'file-missing':
      return { field: 'tep', message: 'Chưa chọn tệp bản chụp.' }
    default:
      return { field: 'tep', message: fileProblemWords(problem).message }
  }
}
