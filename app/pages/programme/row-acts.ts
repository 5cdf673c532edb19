import type { Form } from '#app/pages/kit/form-fields.ts'
import { valueAt, withValueAt } from './json-path.ts'
import { rowActName } from './plan-rows.tsx'
import { shapeAt } from './plan-shape.ts'
import { blankOf, rowNumbers } from './plan-typed.ts'

/** Which list's rows a button of the form changes, and how. */
export type RowAct = { readonly list: string; readonly act: string }

export function rowActOf(form: Form): RowAct | null {
  const name = form.names().find((each) => each.startsWith(rowActName('')))
  return name === undefined ? null : { list: name.slice(rowActName('').length), act: form.text(name) }
}

/** The file with a row added, taken away or moved up, as the button said; anything else changes nothing. */
export function withRowAct(file: unknown, form: Form, { list, act }: RowAct): unknown {
  const rows: unknown = valueAt(file, list)
  const shape = shapeAt(list)
  if (shape?.kind !== 'list') return file
  const before: readonly unknown[] = Array.isArray(rows) ? rows : []
  if (act === 'them') return withValueAt(file, list, [...before, blankOf(shape.item)])
  const [, verb, number] = /^(bo|len)-(\d{1,4})$/.exec(act) ?? []
  const place = rowNumbers(form, list).indexOf(Number(number))
  if (verb === undefined || place < 0 || place >= before.length) return file
  if (verb === 'bo')
    return withValueAt(
      file,
      list,
      before.filter((_, each) => each !== place),
    )
  return place === 0
    ? file
    : withValueAt(
        file,
        list,
        before.map((row, each) =>
          each === place - 1 ? before[place] : each === place ? before[place - 1] : row,
        ),
      )
}
