/** Loại đơn vị: what kind of unit, as targets and reports count them (programme `targets[].unitTypes`). */
export const unitTypes = [
  'department',
  'ward',
  'party-body',
  'organisation',
  'school-kindergarten',
  'school-primary',
  'school-secondary',
  'public-service',
  'enterprise',
  'cooperative',
  'other',
] as const
export type UnitType = (typeof unitTypes)[number]

/** Đơn vị: an agency, school, ward or enterprise between two dates. `sector` is a code of the programme's sectors. */
export type Unit = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly abbreviation: string
  readonly type: UnitType
  readonly sector: string
  readonly parentId: number | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
}
