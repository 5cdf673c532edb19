import type { Choice } from './choice-field.tsx'
import { Icon } from './icon.tsx'
import { addressWith, type TableAddress } from './table-address.ts'

export type Filter = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  /** The line that filters nothing: Mọi đợt */
  readonly all: string
}

export type FilterBarProps = {
  address: TableAddress
  filters?: readonly Filter[] | undefined
  /** What the find box looks through; its answer is `tim` in the address. Marks need not be typed. */
  find?: string | undefined
}

/** The filter of a table: a plain form that puts its answers into the address, so a link remembers them. */
export function FilterBar({ address, filters = [], find }: FilterBarProps) {
  const own = ['tim', 'trang', ...filters.map((filter) => filter.name)]
  const kept = Object.keys(address.query).filter((name) => address.query[name] && !own.includes(name))
  const active = ['tim', ...filters.map((filter) => filter.name)].filter((name) => address.query[name])
  return (
    <search className="kn-filter">
      <form method="get" action={address.path}>
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={address.query[name]} />
        ))}
        {find && (
          <label className="kn-find">
            <span className="visually-hidden">{find}</span>
            <Icon name="search" />
            <input
              className="form-control"
              type="search"
              name="tim"
              placeholder={find}
              defaultValue={address.query.tim}
            />
          </label>
        )}
        {filters.map((filter) => (
          <label key={filter.name} className="kn-filter-choice">
            <span className="visually-hidden">{filter.label}</span>
            <select
              className="form-select"
              name={filter.name}
              defaultValue={address.query[filter.name] ?? ''}
            >
              <option value="">{filter.all}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="btn">
          <Icon name="filter" />
          Lọc
        </button>
        {active.length > 0 && (
          <a
            className="btn btn-ghost-primary"
            href={addressWith(address, Object.fromEntries([...active, 'trang'].map((name) => [name, ''])))}
          >
            Bỏ lọc
          </a>
        )}
      </form>
    </search>
  )
}
