import { isJsonObject } from './json-path.ts'
import { type Keys, type LeafShape, type Shape, targetKeys, targetKinds } from './plan-shape.ts'

/** One field of a form: its name and what it sends; a repeated name stands for boxes that are ticked. */
export type PlanField = readonly [name: string, value: string]

/** Everything a form sends for this value when nobody touches it. */
export function fieldsOf(shape: Shape, value: unknown, name: string): readonly PlanField[] {
  switch (shape.kind) {
    case 'object':
      return fieldsOfKeys(shape.keys, value, name)
    case 'switched':
      return [
        ...(isJsonObject(value) ? [[switchOf(name), 'co'] as const] : []),
        ...fieldsOfKeys(shape.keys, value, name),
      ]
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((each: unknown, place) => [
            ...originOf(each, `${name}.${place}`),
            ...fieldsOf(shape.item, each, `${name}.${place}`),
          ])
        : []
    case 'floors':
      return floorsOf(value).map(({ criterion, from }) => [`${name}.${criterion}`, decimalShown(from)])
    case 'target':
      return fieldsOfTarget(value, name)
    case 'codes':
      return codesOf(value).map((code) => [name, code] as const)
    case 'flag':
      return flagShown(shape.absent, value) ? [[name, 'co']] : []
    default:
      return [[name, leafShown(shape, value)]]
  }
}

const fieldsOfKeys = (keys: Keys, value: unknown, name: string): readonly PlanField[] =>
  Object.entries(keys).flatMap(([key, shape]) =>
    fieldsOf(shape, isJsonObject(value) ? value[key] : undefined, under(name, key)),
  )

const under = (name: string, key: string): string => (name === '' ? key : `${name}.${key}`)

/** The box that says whether a part is there at all. */
export const switchOf = (name: string): string => `${name}.co`

/** The code a row had when the form was drawn: by it the row finds what the form does not show of it. */
export const originName = (row: string): string => `${row}.goc`

function originOf(row: unknown, name: string): readonly PlanField[] {
  return isJsonObject(row) && typeof row.code === 'string' ? [[originName(name), row.code]] : []
}

export const flagShown = (absent: boolean, value: unknown): boolean =>
  typeof value === 'boolean' ? value : absent

export function codesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []
}

export type FloorShown = { readonly criterion: string; readonly from: unknown }

export function floorsOf(value: unknown): readonly FloorShown[] {
  return Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        isJsonObject(each) && typeof each.criterion === 'string'
          ? [{ criterion: each.criterion, from: each.from }]
          : [],
      )
    : []
}

export const targetKindOf = (value: unknown): (typeof targetKinds)[number] =>
  targetKinds.find((kind) => isJsonObject(value) && value.kind === kind) ?? 'participation'

function fieldsOfTarget(value: unknown, name: string): readonly PlanField[] {
  const kind = targetKindOf(value)
  return [[`${name}.kind`, kind], ...fieldsOfKeys(targetKeys[kind], value, name)]
}

/** A value of the file as people read and type it: 20/04/2024, 24,5, 2.000.000, 75 %. What it is not is shown as it is. */
export function leafShown(shape: LeafShape, given: unknown): string {
  const value = given === undefined ? shape.absent : given
  if (value === undefined || value === null) return ''
  if (typeof value === 'number')
    return shape.kind === 'money' ? String(value).replace(/\B(?=(\d{3})+$)/g, '.') : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (shape.kind) {
    case 'decimal':
      return decimalShown(value)
    case 'share':
    case 'sheets':
      return shareShown(value, shape.kind)
    case 'day':
      return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
    case 'month':
      return value.replace(/^(\d{4})-(\d{2})$/, '$2/$1')
    default:
      return value
  }
}

const decimalShown = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^(\d+)\.(\d+)$/, '$1,$2') : String(value ?? '')

/** "1" is 100 %, "0.75" is 75 %; a fraction stands as it is, and so does a plain number of sheets. */
function shareShown(value: string, kind: 'share' | 'sheets'): string {
  if (kind === 'sheets' && /^\d+$/.test(value)) return value
  const decimal = /^(\d+)(?:\.(\d+))?$/.exec(value)
  if (decimal === null) return value
  const digits = `${decimal[1]}${(decimal[2] ?? '').padEnd(2, '0')}`
  const whole = digits.slice(0, (decimal[1]?.length ?? 0) + 2).replace(/^0+(?=\d)/, '')
  const rest = digits.slice((decimal[1]?.length ?? 0) + 2).replace(/0+$/, '')
  return `${whole}${rest === '' ? '' : `,${rest}`} %`
}
