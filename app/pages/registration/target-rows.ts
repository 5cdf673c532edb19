import { type UnitType, unitTypes } from '#app/domain/people/unit.ts'
import {
  meets,
  obligedUnits,
  type TargetOfUnits,
  type UnitFigures,
} from '#app/domain/registration/targets.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { chosen } from '#app/pages/kit/list-query.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import type { PlanTargets } from './plan-targets.ts'

/** An obliged unit, the targets it is obliged by, and whether it meets all of them. */
export type TargetRow = UnitFigures & { readonly targets: readonly TargetOfUnits[]; readonly isMet: boolean }

/** The obliged units as the address asks for them: of one target or of all, found, filtered and sorted. */
export function targetRows(targets: PlanTargets, query: URLSearchParams): readonly TargetRow[] {
  const wanted = {
    text: searchKey(query.get('tim') ?? ''),
    type: chosen(query.get('loai'), unitTypes),
    outcome: chosen(query.get('ket-qua'), ['dat', 'chua-dat']),
  }
  const { by, down } = sortOf(query)
  return obligedRows(targets, query.get('chi-tieu'))
    .filter(
      (row) =>
        (wanted.text === '' || searchKey(`${row.name} ${row.shortName}`).includes(wanted.text)) &&
        (wanted.type === null || row.type === wanted.type) &&
        (wanted.outcome === null || row.isMet === (wanted.outcome === 'dat')),
    )
    .toSorted((a, b) => (down ? -1 : 1) * sorts[by](a, b) || names.compare(a.name, b.name))
}

/** The types of the obliged units, for the filter. */
export const obligedTypes = (targets: PlanTargets): readonly UnitType[] => {
  const found = new Set(obligedRows(targets, null).map(({ type }) => type))
  return unitTypes.filter((type) => found.has(type))
}

function obligedRows({ results, units, day }: PlanTargets, asked: string | null): readonly TargetRow[] {
  const all = results.flatMap((result) => (result.kind === 'units' ? [result] : []))
  const one = all.filter(({ place }) => String(place + 1) === asked)
  const counted = (one.length > 0 ? one : all).map(({ target }) => target)
  return units.flatMap((unit): TargetRow[] => {
    const targets = counted.filter((target) => obligedUnits(target, [unit], day).length > 0)
    return targets.length === 0
      ? []
      : [{ ...unit, targets, isMet: targets.every((target) => meets(target, unit.tally)) }]
  })
}

const names = new Intl.Collator('vi')
type Compare = (a: TargetRow, b: TargetRow) => number

const sorts = {
  ten: (a, b) => names.compare(a.name, b.name),
  loai: (a, b) => names.compare(unitTypeWords[a.type], unitTypeWords[b.type]),
  'dang-ky': (a, b) => a.tally.registered - b.tally.registered,
  'da-nop': (a, b) => a.tally.submitted - b.tally.submitted,
  'chap-nhan': (a, b) => a.tally.accepted - b.tally.accepted,
  'cong-nhan': (a, b) => a.tally.recognised - b.tally.recognised,
  'ket-qua': (a, b) => Number(a.isMet) - Number(b.isMet),
} as const satisfies Readonly<Record<string, Compare>>

const targetSorts = ['ten', 'loai', 'dang-ky', 'da-nop', 'chap-nhan', 'cong-nhan', 'ket-qua'] as const

/** Who is missing comes first, unless asked otherwise. */
export const sortOf = (query: URLSearchParams) => ({
  by: chosen(query.get('sap'), targetSorts) ?? 'ket-qua',
  down: query.get('chieu') === 'giam',
})
