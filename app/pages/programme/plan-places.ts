import { fieldId } from '#app/pages/kit/field.tsx'
import { links } from '#app/pages/links.ts'
import { fieldNameOf, isJsonObject, valueAt } from './json-path.ts'
import { floorsOf } from './plan-fields.ts'
import { criteriaOf, partLabels, rowLabels } from './plan-labels.ts'
import { type PlanSectionSlug, sectionOfKey } from './plan-sections.ts'

/** "rounds.0.opens" as labels know it: "rounds[].opens"; parts of criteria go by the names of criteria. */
export function patternOf(name: string): string {
  const steps = name.split('.').map((step) => (/^(\d+|__i__)$/.test(step) ? '[]' : step))
  const pattern = steps.reduce((path, step) => (step === '[]' ? `${path}[]` : `${path}.${step}`))
  return pattern.replace(/(\.parts\[\])+(?=\.|$)/, '')
}

/** Where a path of the file is: "Đợt I › Hạn nộp", in the words of the form. */
export function placeWords(path: string, file: unknown): string {
  const name = boxOf(fieldNameOf(path))
  const floor = /^(.*\bfloors)\.(\d+)(?:\.\w+)?$/.exec(name)
  if (floor?.[1] !== undefined) {
    const code = floorsOf(valueAt(file, floor[1]))[Number(floor[2])]?.criterion ?? floor[2] ?? ''
    const criterion = criteriaOf(file).find(({ value }) => value === code)?.label ?? code
    return `${placeWords(floor[1], file)} › ${criterion}`
  }
  const steps = name.split('.')
  const words = steps.flatMap((step, place) => {
    const name = steps.slice(0, place + 1).join('.')
    if (!/^\d+$/.test(step)) {
      const isList = /^\d+$/.test(steps[place + 1] ?? '')
      return isList ? [] : [partLabels[patternOf(name)] ?? step]
    }
    const list = patternOf(steps.slice(0, place).join('.'))
    const row = valueAt(file, name)
    const called = isJsonObject(row) && typeof row.name === 'string' ? row.name.trim() : ''
    const noun = rowLabels[list] ?? partLabels[list] ?? list
    if (called === '') return [`${noun} ${Number(step) + 1}`]
    return [place === steps.length - 1 ? `${noun} “${called}”` : called]
  })
  // "Cơ quan › Cơ quan ban hành": the frame around a single box says nothing new.
  return words.filter((word, place) => place === words.length - 1 || !frames.has(word)).join(' › ')
}

const frames: ReadonlySet<string> = new Set([
  'Cơ quan',
  'Văn bản',
  'Thang điểm',
  'Cách tính điểm',
  'Biểu quyết',
  'Công nhận',
  'Hồ sơ',
  'Tiếp nhận, kiểm tra',
  'Kinh phí',
  'Cơ quan thường trực',
  'Hội đồng',
])

/** A code of a list is ticked in the one box of the list. */
export const boxOf = (name: string): string => name.replace(/\.(sectors|unitTypes)\.\d+$/, '.$1')

/** The field of the form a mistake belongs to. */
export function fieldOfMistake(path: string, file: unknown): string {
  const name = fieldNameOf(path)
  if (boxOf(name) !== name) return boxOf(name)
  if (/\.deadline$/.test(name)) return `${name}.day`
  if (/\.bands\.\d+$/.test(name)) return `${name}.from`
  const floor = /^(.*\bfloors)\.(\d+)\.(?:criterion|from)$/.exec(name)
  if (floor?.[1] === undefined) return name
  const criterion = floorsOf(valueAt(file, floor[1]))[Number(floor[2])]?.criterion
  return criterion === undefined ? floor[1] : `${floor[1]}.${criterion}`
}

/** The page of the editor that shows a field: its section and, inside a criterion, which one. */
export function pageOfField(name: string): { readonly section: PlanSectionSlug; readonly criterion: string } {
  const inside = /^(rubric\.criteria\.\d+(?:\.parts\.\d+)*)\.(?:bands|parts)(?:\.|$)/.exec(name)
  return { section: sectionOfKey(name.split('.')[0] ?? ''), criterion: inside?.[1] ?? '' }
}

/** The address of a field in the editor. */
export function hrefOfField(programmeId: number, name: string): string {
  const { section, criterion } = pageOfField(name)
  return `${links.editProgramme(programmeId, { phan: section, muc: criterion })}#${fieldId(name)}`
}
