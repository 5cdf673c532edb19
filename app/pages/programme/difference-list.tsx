import type { ProgrammeDifference } from '#app/domain/programme/programme-difference.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { fieldNameOf, isJsonObject } from './json-path.ts'
import { leafShown } from './plan-fields.ts'
import { choiceWords } from './plan-labels.ts'
import { patternOf, placeWords } from './plan-places.ts'
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
  if (Array.isArray(value)) return value.map((each) => rowWords(each)).join(', ') || 'không có'
  if (isJsonObject(value)) return rowWords(value)
  if (value === null || value === '') return 'để trống'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  const name = fieldNameOf(path)
  const shape = shapeAt(name)
  const isLeaf = shape !== null && 'blank' in shape
  if (!isLeaf) return String(value)
  const shown = leafShown(shape, value)
  return shape.kind === 'choice' ? choiceWords(patternOf(name), shown, file) : shown
}

/** A row by its name, else by what it holds. */
function rowWords(row: unknown): string {
  if (!isJsonObject(row)) return String(row)
  const { name, code, criterion, from, kind } = row
  if (typeof name === 'string' && name !== '') return name
  if (typeof criterion === 'string') return `${criterion} từ ${String(from)}`
  if (typeof code === 'string' && code !== '') return code
  return typeof kind === 'string' ? choiceWords('targets[].kind', kind, null) : JSON.stringify(row)
}
