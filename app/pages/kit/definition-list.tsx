import type { ReactNode } from 'react'

export type Definition = { readonly term: string; readonly value: ReactNode }

/** Facts as pairs of a term and its value; an empty value shows a dash. */
export function DefinitionList({
  items,
  stacked,
}: {
  items: readonly Definition[]
  stacked?: boolean | undefined
}) {
  return (
    <dl className={`kn-facts${stacked ? ' kn-facts-stacked' : ''}`}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value === undefined || item.value === null || item.value === '' ? '–' : item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
