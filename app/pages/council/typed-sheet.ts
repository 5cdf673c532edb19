import type { SheetEntry } from '#app/domain/council/score-sheet.ts'
import type { TypedSheet } from '#app/domain/council/sheet-problems.ts'
import { printPoints } from '#app/domain/points.ts'
import { allCriteria, type Rubric, scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { commentField, pointsField, remarkField } from './sheet-words.ts'

/** The scores and comments that a form of a sheet sent, as text. */
export function typedSheet(form: Form): TypedSheet {
  const under = (prefix: string) =>
    Object.fromEntries(
      form
        .names()
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), form.text(name)]),
    )
  return {
    points: under(pointsField('')),
    comments: under(commentField('')),
    remark: form.text(remarkField),
  }
}

/** What stands on a sheet, as its form shows it. */
export const asTyped = (rubric: Rubric, sheet: SheetEntry | null): TypedSheet => ({
  points: Object.fromEntries(
    scoredCriteria(rubric).map(({ code }) => {
      const score = sheet?.points[code]
      return [code, score === undefined ? '' : printPoints(score)]
    }),
  ),
  comments: Object.fromEntries(allCriteria(rubric).map(({ code }) => [code, sheet?.comments[code] ?? ''])),
  remark: sheet?.remark ?? '',
})
