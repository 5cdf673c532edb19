import type { ProgrammeDifference } from '#app/domain/programme/programme-difference.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { fieldNameOf, isJsonObject, valueAt } from './json-path.ts'
import { leafShown } from './plan-fields.ts'
import { choiceWords, criteriaOf, partLabels } from './plan-labels.ts'
import { boxOf, patternOf, placeWords } from './plan-places.ts'
import { shapeAt } from './plan-shape.ts'

/** What is different between two versions of a plan, place by place, before and after. */
export function DifferenceTable(props: {
  caption: string
  differences: readonly ProgrammeDifference[]
  /** The newer file, which names the places. */
  file: unknown
}) {
  const { caption, differences, file } = props
  return (
    <DataTable
      caption={caption}
      rows={differences}
      rowKey={({ path, kind }) => `${path} ${kind}`}
      columns={[
        {
          key: 'place',
          title: 'Chỗ thay đổi',
          main: true,
          cell: ({ path }) => placeWords(path, file),
        },
        { key: 'before', title: 'Trước', cell: (one) => valueWords(one, one.before, file) },
        { key: 'after', title: 'Nay', cell: (one) => valueWords(one, one.after, file) },
      ]}
    />
  )
}

export function DifferenceList(props: {
  title: string
  differences: readonly ProgrammeDifference[]
  file: unknown
}) {
  if (props.differences.length === 0) return null
  return (
    <Card title={props.title} aside={`${props.differences.length} chỗ`} flush>
      <DifferenceTable caption={props.title} differences={props.differences} file={props.file} />
    </Card>
  )
}

function valueWords({ path, kind }: ProgrammeDifference, value: unknown, file: unknown): string {
  if (value === undefined) return kind === 'added' ? 'chưa có' : 'đã bỏ'
  if (kind === 'moved' && Array.isArray(value)) return value.map((row) => rowName(row, path, file)).join(', ')
  return wordsAt(boxOf(fieldNameOf(path)), value, file)
}

/** A value in words: a box as the form shows it, a row as its boxes with their labels. */
function wordsAt(name: string, value: unknown, file: unknown): string {
  if (value === null || value === '') return 'để trống'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  const pattern = patternOf(name)
  if (Array.isArray(value))
    return value.map((each, place) => rowWords(`${name}.${place}`, each, file)).join('; ') || 'không có'
  if (isJsonObject(value)) return rowWords(name, value, file)
  const shape = shapeAt(name)
  const shown = shape !== null && 'blank' in shape ? leafShown(shape, value) : String(value)
  return choiceWords(pattern, shown, file)
}

function rowWords(name: string, row: unknown, file: unknown): string {
  if (!isJsonObject(row)) return wordsAt(name.replace(/\.\d+$/, ''), row, file)
  if (typeof row.criterion === 'string')
    return `${criteriaOf(file).find(({ value }) => value === row.criterion)?.label ?? row.criterion} từ ${wordsAt(`${name}.from`, row.from, file)}`
  return Object.entries(row)
    .filter(([key]) => key !== 'code' || row.name === undefined)
    .map(([key, value]) => {
      const label = partLabels[patternOf(`${name}.${key}`)]
      const words = wordsAt(`${name}.${key}`, value, file)
      return key === 'name' || label === undefined ? words : `${label.toLocaleLowerCase('vi')}: ${words}`
    })
    .join('; ')
}

/** A row that changed its place, by the name the file gives its code. */
function rowName(code: unknown, path: string, file: unknown): string {
  const rows = valueAt(file, fieldNameOf(path))
  const row: unknown = Array.isArray(rows)
    ? rows.find((each: unknown) => isJsonObject(each) && each.code === code)
    : undefined
  if (isJsonObject(row) && typeof row.name === 'string') return row.name
  return choiceWords(`${patternOf(fieldNameOf(path))}[]`, String(code), file)
}
