import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { ProgrammeMistake, ProgrammeProblem } from '#app/domain/programme/programme-problem.ts'
import { fieldOfMistake, placeWords } from './plan-places.ts'
import { programmeMistake } from './programme-problem.ts'

/** A mistake of a draft as the editor shows it: at a field, in a place that has a name, in words. */
export type DraftMistake = {
  readonly field: string
  readonly place: string
  readonly message: string
}

/** Every mistake of a draft; none means that it can be issued. */
export function draftMistakes(file: unknown): readonly DraftMistake[] {
  const parsed = parseProgramme(file)
  return parsed.ok ? [] : parsed.problems.map((problem) => draftMistake(problem, file))
}

export const draftMistake = ({ path, ...mistake }: ProgrammeProblem, file: unknown): DraftMistake => ({
  field: fieldOfMistake(path, file),
  place: path === '' ? 'Tệp' : placeWords(path, file),
  message: inTheForm(mistake, file),
})

/** The mistake in the words of the form, where a file's own way of writing would only confuse. */
function inTheForm(mistake: ProgrammeMistake, file: unknown): string {
  switch (mistake.problem) {
    case 'missing':
    case 'empty':
      return 'Chưa điền.'
    case 'not-a-day':
      return `“${mistake.given}” không phải là ngày có thật; viết như 20/04/2024.`
    case 'not-a-month':
      return `“${mistake.given}” không phải là tháng; viết như 03/2024.`
    case 'not-a-number':
      return `“${mistake.given}” không phải là số; viết như 24,5 hoặc 2/3.`
    case 'not-one-of':
      return `“${mistake.given}” không phải là một trong các lựa chọn.`
    case 'wrong-type':
      return mistake.expected === 'whole-number' || mistake.expected === 'whole-number-or-null'
        ? 'Cần một số nguyên.'
        : programmeMistake(mistake)
    case 'duplicate-code':
      return `Mã “${mistake.code}” đã dùng ở ${placeWords(mistake.first.replace(/\.code$/, ''), file)}.`
    case 'unknown-tie-step':
      return 'Không có cách xét này.'
    case 'duplicate-tie-step':
      return 'Bước này đã có ở trên.'
    case 'tie-step-after-end':
      return 'Bước này đứng sau bước cuối nên không bao giờ được xét.'
    case 'tie-chain-without-end':
      return 'Bước cuối phải là “Hội đồng quyết định” hoặc “Cả nhóm xuống loại dưới”.'
    default:
      return programmeMistake(mistake)
  }
}
