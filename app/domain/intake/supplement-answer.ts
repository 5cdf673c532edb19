import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { CheckPoint } from './check-points.ts'

/** Trả lời từng nội dung: what the author says or attaches against one defect. */
export type ItemAnswer = {
  readonly point: CheckPoint
  readonly text: string
  /** Files of the dossier that answer it. */
  readonly files: readonly AnswerFile[]
}

/** Tệp của câu trả lời, by the name it had then. */
export type AnswerFile = { readonly id: number; readonly name: string }

/** Nội dung chưa trả lời được: every defect wants words or a file. */
export type AnswerProblem =
  | { readonly problem: 'item-unanswered'; readonly point: CheckPoint }
  | { readonly problem: 'answer-too-long'; readonly point: CheckPoint; readonly max: number }

export function answerProblems(
  asked: readonly CheckPoint[],
  answers: readonly ItemAnswer[],
): readonly AnswerProblem[] {
  return asked.flatMap((point): AnswerProblem[] => {
    const answer = answers.find((each) => each.point === point)
    if (answer === undefined || (answer.text.trim() === '' && answer.files.length === 0))
      return [{ problem: 'item-unanswered', point }]
    return answer.text.length > formLimits.reason
      ? [{ problem: 'answer-too-long', point, max: formLimits.reason }]
      : []
  })
}
