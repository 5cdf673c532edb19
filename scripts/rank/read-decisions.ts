import type { FloorChoice, RecordedChoices, TieChoice } from '#app/domain/ranking/recorded-choices.ts'
import type { GivenFile } from './given-files.ts'

/** Reads decisions.json: what the council chose, each with the number of its minutes. */
export function readDecisions(file: GivenFile, reasons: string[]): RecordedChoices {
  const refuse = (where: string, reason: string): void => {
    reasons.push(`${file.path}: ${where === '' ? '' : `${where}: `}${reason}`)
  }
  const root = objectAt(parsed(file.text), '', ['ties', 'floors'], refuse)
  return {
    ties: listAt(root.ties, 'ties', refuse).map((item, index): TieChoice => {
      const where = `ties[${index}]`
      const entry = objectAt(item, where, ['round', 'class', 'chosen', 'minutes'], refuse)
      const round = entry.round ?? null
      return {
        round: round === null ? null : textAt(round, `${where}.round`, refuse),
        class: textAt(entry.class, `${where}.class`, refuse),
        chosen: listAt(entry.chosen, `${where}.chosen`, refuse).map((code, place) =>
          textAt(code, `${where}.chosen[${place}]`, refuse),
        ),
        minutes: textAt(entry.minutes, `${where}.minutes`, refuse),
      }
    }),
    floors: listAt(root.floors, 'floors', refuse).map((item, index): FloorChoice => {
      const where = `floors[${index}]`
      const entry = objectAt(item, where, ['dossier', 'class', 'minutes'], refuse)
      return {
        dossier: textAt(entry.dossier, `${where}.dossier`, refuse),
        class: entry.class === null ? null : textAt(entry.class, `${where}.class`, refuse),
        minutes: textAt(entry.minutes, `${where}.minutes`, refuse),
      }
    }),
  }
}

type Refuse = (where: string, reason: string) => void

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function objectAt(
  value: unknown,
  where: string,
  keys: readonly string[],
  refuse: Refuse,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(
      where,
      where === ''
        ? 'Tệp không phải là JSON hợp lệ với các mục ties, floors.'
        : 'Cần một nhóm mục trong ngoặc nhọn { }.',
    )
    return {}
  }
  for (const key of Object.keys(value))
    if (!keys.includes(key)) refuse(where, `Không có mục nào tên “${key}” ở đây.`)
  return Object.fromEntries(Object.entries(value))
}

function listAt(value: unknown, where: string, refuse: Refuse): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (value !== undefined || where.includes('.')) refuse(where, 'Cần một danh sách trong ngoặc vuông [ ].')
  return []
}

function textAt(value: unknown, where: string, refuse: Refuse): string {
  if (typeof value !== 'string' || value.trim() === '')
    refuse(where, 'Cần chữ trong ngoặc kép, không để trống.')
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}
