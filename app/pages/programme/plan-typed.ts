import { searchKey } from '#app/domain/search-key.ts'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { isJsonObject, type JsonObject } from './json-path.ts'
import {
  codesOf,
  fieldsOf,
  flagShown,
  floorsOf,
  leafShown,
  originName,
  switchOf,
  targetKindOf,
} from './plan-fields.ts'
import { type Keys, type LeafShape, type Shape, targetKeys, targetKinds } from './plan-shape.ts'

/**
 * What a form says a value of the file is now. `base` is what it was: whatever nobody touched stays exactly as it stood
 * there, absent keys, spelling and order included. What cannot be read is kept as it was typed, as text, for the rules
 * of the file to object to.
 */
export function typedValue(shape: Shape, form: Form, name: string, base: unknown): unknown {
  switch (shape.kind) {
    case 'object':
      return typedObject(shape.keys, form, name, base, shape.optional === true)
    case 'switched':
      if (form.has(switchOf(name))) return typedObject(shape.keys, form, name, base ?? {}, false)
      return isJsonObject(base) ? null : base
    case 'list':
      return typedList(shape.item, form, name, base, shape.optional === true)
    case 'floors':
      return typedFloors(form, name, base)
    case 'target':
      return typedTarget(form, name, base)
    case 'codes':
      return sameSet(codesOf(base), form.all(name)) && (Array.isArray(base) || base === undefined)
        ? base
        : [...form.all(name)]
    case 'flag':
      return flagShown(shape.absent, base) === form.has(name) ? base : form.has(name)
    default:
      // A box that was not in the form says nothing.
      return form.has(name) ? typedLeaf(shape, form.text(name), base) : base
  }
}

function typedObject(keys: Keys, form: Form, name: string, base: unknown, optional: boolean): unknown {
  const known: JsonObject = isJsonObject(base) ? base : {}
  const typed = Object.entries(keys)
    .map(([key, shape]) => {
      const at = name === '' ? key : `${name}.${key}`
      return [key, typedValue(shape, form, at, known[key])] as const
    })
    .filter(([, value]) => value !== undefined)
  if (optional && typed.length === 0 && base === undefined) return undefined
  return { ...known, ...Object.fromEntries(typed) }
}

function typedList(item: Shape, form: Form, name: string, base: unknown, optional: boolean): unknown {
  const rows: readonly unknown[] = Array.isArray(base) ? base : []
  const typed = rowNumbers(form, name).map((number) => {
    const at = `${name}.${number}`
    return typedValue(item, form, at, rowBefore(rows, number, form.text(originName(at))) ?? blankOf(item))
  })
  if (optional && typed.length === 0 && base === undefined) return undefined
  return withCodes(typed)
}

/** The numbers of a list's rows, in the order in which the form has them; they may have gaps. */
export function rowNumbers(form: Form, name: string): readonly number[] {
  const numbers = form.names().flatMap((each) => {
    const number = each.startsWith(`${name}.`) ? /^\d{1,4}(?=\.|$)/.exec(each.slice(name.length + 1)) : null
    return number === null ? [] : [Number(number[0])]
  })
  return [...new Set(numbers)]
}

/** The row as it was: the one with the code the form was drawn with, else the one in that place. */
function rowBefore(rows: readonly unknown[], number: number, origin: string): unknown {
  const sameCode = (row: unknown) => isJsonObject(row) && row.code === origin
  if (origin === '' || sameCode(rows[number])) return rows[number]
  return rows.find(sameCode) ?? rows[number]
}

/** A row nobody has filled in yet: the keys a file must have, all blank. */
export function blankOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.keys)
          .map(([key, each]) => [key, blankOf(each)] as const)
          .filter(([, value]) => value !== undefined),
      )
    case 'list':
      return shape.optional ? undefined : []
    case 'codes':
      return []
    case 'target':
      return { kind: 'participation', unitTypes: [], share: '' }
    case 'switched':
    case 'flag':
    case 'floors':
      return undefined
    default:
      if (shape.absent !== undefined) return undefined
      if (shape.kind === 'choice') return shape.values?.[0] ?? ''
      return shape.blank
  }
}

/** A row with a name and no code gets one from its name. */
function withCodes(rows: readonly unknown[]): readonly unknown[] {
  const taken = new Set(rows.map((row) => (isJsonObject(row) ? row.code : undefined)))
  return rows.map((row) => {
    if (!isJsonObject(row) || row.code !== '' || typeof row.name !== 'string' || row.name === '') return row
    const stem = searchKey(row.name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
    if (stem === '') return row
    let code = stem
    for (let number = 2; taken.has(code); number += 1) code = `${stem}-${number}`
    taken.add(code)
    return { ...row, code }
  })
}

function typedFloors(form: Form, name: string, base: unknown): unknown {
  const before = floorsOf(base)
  const sent = form
    .names()
    .filter((each) => each.startsWith(`${name}.`))
    .map((each) => ({ criterion: each.slice(name.length + 1), typed: form.line(each) }))
    .filter(({ typed }) => typed !== '')
  const shown = fieldsOf({ kind: 'floors' }, base, name)
  const untouched =
    shown.length === sent.length && shown.every(([at, value]) => form.line(at) === tidy(value))
  if (untouched) return base
  const order = [
    ...before.map(({ criterion }) => criterion),
    ...sent
      .map(({ criterion }) => criterion)
      .filter((criterion) => !before.some((floor) => floor.criterion === criterion)),
  ]
  return order.flatMap((criterion) => {
    const floor = sent.find((each) => each.criterion === criterion)
    return floor === undefined ? [] : [{ criterion, from: decimalTyped(floor.typed) }]
  })
}

function typedTarget(form: Form, name: string, base: unknown): unknown {
  const kind = targetKinds.find((each) => each === form.text(`${name}.kind`)) ?? targetKindOf(base)
  const same = isJsonObject(base) && base.kind === kind
  const blank = blankOf({ kind: 'object', keys: targetKeys[kind] })
  const before: JsonObject = same ? base : isJsonObject(blank) ? { kind, ...blank } : { kind }
  return typedObject(targetKeys[kind], form, name, before, false)
}

function typedLeaf(shape: LeafShape, sent: string, base: unknown): unknown {
  const fold = shape.kind === 'text' ? tidyLines : tidy
  const typed = fold(sent.normalize('NFC'))
  if (typed === fold(leafShown(shape, base).normalize('NFC'))) return base
  if (typed === '') return shape.blank
  switch (shape.kind) {
    case 'whole':
    case 'money':
      return typedWhole(typed.replace(/\s*(đ|đồng)$/u, '')) ?? typed
    case 'decimal':
      return decimalTyped(typed)
    case 'share':
    case 'sheets':
      return shareTyped(typed, shape.kind)
    case 'day': {
      const day = typedDay(typed)
      return typeof day === 'string' ? typed : day.toString()
    }
    case 'month':
      return typed.replace(/^(\d{1,2})[/.-](\d{4})$/, (_, month, year) => `${year}-${month.padStart(2, '0')}`)
    default:
      return typed
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const tidyLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

const decimalTyped = (typed: string): string => typed.replace(/^(\d+)\s*,\s*(\d+)$/, '$1.$2')

/** "75 %" is "0.75"; "100 %" is "1", or "1/1" where a bare whole number would count sheets. */
function shareTyped(typed: string, kind: 'share' | 'sheets'): string {
  const percent = /^(\d{1,3})(?:[.,](\d+))?\s*%$/.exec(typed)
  if (percent === null) return decimalTyped(typed.replace(/\s*\/\s*/, '/'))
  const digits = `${(percent[1] ?? '').padStart(3, '0')}${percent[2] ?? ''}`
  const decimals = digits.slice(1).replace(/0+$/, '')
  const share = `${digits.slice(0, 1)}${decimals === '' ? '' : `.${decimals}`}`
  return kind === 'sheets' && decimals === '' ? `${share}/1` : share
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((code) => other.includes(code))
