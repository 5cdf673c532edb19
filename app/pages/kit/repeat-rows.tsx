import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type RepeatRowsProps = {
  /** Name of the button that adds or takes away a row where no script runs; the value is `them` or `bo-<place>`. */
  actName: string
  /** The rows as they stand. */
  rows: readonly ReactNode[]
  /** One empty row; wherever a name or id needs the row's number write `__i__`. */
  blank: ReactNode
  add: string
  /** What a row is called: Tác giả */
  rowName: string
  least?: number | undefined
  /** Running sum of the inputs marked `data-share`, in percent. */
  total?: number | undefined
}

/** Rows that can be added and taken away: by islands at once, otherwise by posting the form. */
export function RepeatRows(props: RepeatRowsProps) {
  const { actName, rows, blank, add, rowName, least = 1, total } = props
  const inside = (
    <>
      <div className="kn-rows" data-rows="" data-least={least} data-next={rows.length}>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
          <Row key={place} name={`${rowName} ${place + 1}`} act={actName} value={`bo-${place}`}>
            {row}
          </Row>
        ))}
      </div>
      <template data-blank="">
        <Row name={rowName} act={actName} value="bo-__i__">
          {blank}
        </Row>
      </template>
      <div className="kn-rows-foot">
        <button type="submit" className="btn" name={actName} value="them" data-add="" formNoValidate>
          <Icon name="plus" />
          {add}
        </button>
        {total !== undefined && <output className="kn-rows-sum kn-figure" data-sum="" />}
      </div>
    </>
  )
  return total === undefined ? (
    <repeat-rows data-row-name={rowName}>{inside}</repeat-rows>
  ) : (
    <share-rows data-row-name={rowName} data-total={total}>
      {inside}
    </share-rows>
  )
}

function Row(props: { name: string; act: string; value: string; children: ReactNode }) {
  return (
    <fieldset className="kn-row" data-row="">
      <legend>
        <span data-row-title="">{props.name}</span>
      </legend>
      <div className="kn-row-fields">{props.children}</div>
      <button
        type="submit"
        className="btn btn-sm kn-row-remove"
        name={props.act}
        value={props.value}
        data-remove=""
      >
        <Icon name="trash" />
        Bỏ<span className="visually-hidden"> {props.name}</span>
      </button>
    </fieldset>
  )
}
