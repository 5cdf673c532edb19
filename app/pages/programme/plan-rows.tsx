import type { ReactNode } from 'react'
import { FieldErrors, fieldId } from '#app/pages/kit/field.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { RepeatRows } from '#app/pages/kit/repeat-rows.tsx'
import { isJsonObject, valueAt } from './json-path.ts'
import { errorsAt, PlanBox, type PlanDesk } from './plan-box.tsx'
import { originName } from './plan-fields.ts'
import { rowLabels } from './plan-labels.ts'
import { patternOf } from './plan-places.ts'
import { rowNames } from './plan-sections.ts'

/** The button of a form that changes the rows of a list where no script runs; `len-2` moves the row in place 2 up. */
export const rowActName = (list: string): string => `viec.${list}`

/** The rows of one list of the draft. */
export function PlanRows(props: {
  desk: PlanDesk
  name: string
  add: string
  /** What stands below the boxes of a row that is in the draft already. */
  foot?: (row: string) => ReactNode
}) {
  const { desk, name, add, foot } = props
  const list = valueAt(desk.file, name)
  const rows: readonly unknown[] = Array.isArray(list) ? list : []
  const pattern = patternOf(name)
  const errors = errorsAt(desk, name)
  return (
    <div className="kn-plan-list" id={fieldId(name)} tabIndex={-1}>
      <FieldErrors id={fieldId(name)} errors={errors} />
      <RepeatRows
        actName={rowActName(name)}
        rowName={rowLabels[pattern] ?? ''}
        add={add}
        least={0}
        rows={rows.map((row, place) => {
          const at = `${name}.${place}`
          return (
            <>
              {isJsonObject(row) && typeof row.code === 'string' && (
                <input type="hidden" name={originName(at)} value={row.code} />
              )}
              <RowBoxes desk={desk} row={at} pattern={pattern} />
              {foot?.(at)}
              {place > 0 && (
                <p className="kn-plan-row-acts">
                  <button
                    type="submit"
                    className="btn btn-sm btn-ghost-primary"
                    name={rowActName(name)}
                    value={`len-${place}`}
                  >
                    <Icon name="arrow-up" />
                    Chuyển lên trên
                  </button>
                </p>
              )}
            </>
          )
        })}
        blank={<RowBoxes desk={desk} row={`${name}.__i__`} pattern={pattern} />}
      />
    </div>
  )
}

function RowBoxes({ desk, row, pattern }: { desk: PlanDesk; row: string; pattern: string }) {
  const keys = rowNames[pattern] ?? []
  if (pattern === 'targets') return <TargetBoxes desk={desk} row={row} />
  return keys.map((key) => <PlanBox key={key} desk={desk} name={key === '' ? row : `${row}.${key}`} />)
}

/** A target shows the boxes of its kind: the style sheet hides the others as soon as the kind is chosen. */
function TargetBoxes({ desk, row }: { desk: PlanDesk; row: string }) {
  const box = (key: string) => <PlanBox desk={desk} name={`${row}.${key}`} />
  return (
    <div className="kn-target">
      {box('kind')}
      {box('counts')}
      <div className="kn-target-participation">{box('share')}</div>
      <div className="kn-target-minimum">{box('minimum')}</div>
      <div className="kn-target-field">{box('field')}</div>
      <div className="kn-target-units">{box('unitTypes')}</div>
    </div>
  )
}
