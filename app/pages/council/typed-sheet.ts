import type { TypedSheet } from '#app/domain/council/sheet-problems.ts'
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
