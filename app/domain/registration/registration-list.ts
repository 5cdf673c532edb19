import type { Coded, Programme } from '#app/domain/programme/programme.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { PastedRow } from './pasted-table.ts'
import type { RegistrationEntry } from './registration.ts'
import { type EntryProblem, entryProblems } from './registration-rules.ts'
import { type PossibleAuthor, writtenAuthors } from './written-authors.ts'

/** Lỗi của một dòng trong danh sách: what the entry lacks, or what the line says that cannot be read. */
export type ListMistake =
  | EntryProblem
  | { readonly problem: 'reform-unclear'; readonly given: string }
  | { readonly problem: 'title-twice'; readonly line: number }

/** Dòng đã đọc của danh sách: what was understood of it and every mistake. */
export type ReadListLine = {
  readonly line: number
  readonly entry: RegistrationEntry
  readonly mistakes: readonly ListMistake[]
}

/** The columns of a list, as its heading may call them; without a heading they stand in this order. */
const listColumns = ['title', 'authors', 'jobTitles', 'field', 'kind', 'reform', 'note'] as const
type ListColumn = (typeof listColumns)[number]

const headings: Readonly<Record<ListColumn, RegExp>> = {
  title: /^(ten|noi dung) (sang kien|giai phap|de tai)|^sang kien$/,
  authors: /^(cac )?(dong )?tac gia|^ho (va )?ten/,
  jobTitles: /^chuc (vu|danh)/,
  field: /^linh vuc/,
  kind: /^loai (giai phap|sang kien)/,
  reform: /cchc|cai cach/,
  note: /^ghi chu/,
}

/** Reads the rows into entries, each with its mistakes; a heading and a column of running numbers are seen through. */
export function readRegistrationList(
  rows: readonly PastedRow[],
  programme: Pick<Programme, 'fields' | 'solutionKinds'>,
  people: readonly PossibleAuthor[],
  taken: ReadonlySet<string> = new Set(),
): readonly ReadListLine[] {
  const heading = rows.slice(0, 5).findIndex(isHeading)
  const body = rows.slice(heading + 1)
  const places = heading < 0 ? placesInOrder(body) : placesUnder(rows[heading]?.cells ?? [])
  const found: ReadListLine[] = []
  for (const { line, cells } of body) {
    const read = entryOf(cells, places, programme, people)
    const same = found.find(({ entry }) => searchKey(entry.title) === searchKey(read.entry.title))
    const twice: readonly ListMistake[] =
      same && read.entry.title !== '' ? [{ problem: 'title-twice', line: same.line }] : []
    found.push({
      line,
      entry: read.entry,
      mistakes: [...entryProblems(read.entry, programme, taken), ...read.unclear, ...twice],
    })
  }
  return found
}

type Places = Partial<Readonly<Record<ListColumn, number>>>

const isHeading = ({ cells }: PastedRow): boolean =>
  cells.some((cell) => headings.title.test(searchKey(cell))) &&
  cells.filter((cell) => listColumns.some((name) => headings[name].test(searchKey(cell)))).length > 1

function placesUnder(cells: readonly string[]): Places {
  const places: Partial<Record<ListColumn, number>> = {}
  for (const name of listColumns) {
    const place = cells.findIndex((cell) => headings[name].test(searchKey(cell)))
    if (place >= 0) places[name] = place
  }
  return places
}

/** Without a heading: in the customary order, after running numbers where every row has one. */
function placesInOrder(rows: readonly PastedRow[]): Places {
  const from = rows.length > 0 && rows.every(({ cells }) => /^\d{1,3}[.)]?$/.test(cells[0] ?? '')) ? 1 : 0
  return Object.fromEntries(listColumns.map((name, place) => [name, place + from]))
}

function entryOf(
  cells: readonly string[],
  places: Places,
  programme: Pick<Programme, 'fields' | 'solutionKinds'>,
  people: readonly PossibleAuthor[],
): { readonly entry: RegistrationEntry; readonly unclear: readonly ListMistake[] } {
  const cell = (name: ListColumn): string => {
    const place = places[name]
    return place === undefined ? '' : (cells[place] ?? '')
  }
  const line = (name: ListColumn) => cell(name).replace(/\s+/g, ' ').trim()
  const field = codeOf(line('field'), programme.fields)
  const reform = reformOf(line('reform'))
  return {
    entry: {
      title: line('title').replace(/^\d{1,3}[.)]\s+|^[-–•+]\s+/, ''),
      authors: writtenAuthors(cell('authors'), cell('jobTitles'), people),
      field,
      kind: codeOf(line('kind'), programme.solutionKinds),
      // A field that is itself called so needs no further mark.
      isReform:
        reform === true ||
        (line('reform') === '' && /cai cach hanh chinh/.test(searchKey(nameOf(field, programme.fields)))),
      note: line('note'),
    },
    unclear: reform === null ? [{ problem: 'reform-unclear', given: line('reform') }] : [],
  }
}

/** The code of a name, its own code, or the one name that begins so; else what was written, which no list knows. */
function codeOf(written: string, list: readonly Coded[]): string | null {
  const key = searchKey(written)
  if (key === '') return null
  const same = list.find(({ code, name }) => code === written || searchKey(name) === key)
  const beginning = list.filter(({ name }) => searchKey(name).startsWith(key))
  return same?.code ?? (beginning.length === 1 ? (beginning[0]?.code ?? written) : written)
}

const nameOf = (code: string | null, list: readonly Coded[]): string =>
  list.find((each) => each.code === code)?.name ?? ''

/** Yes, no, or null where neither can be read. */
function reformOf(written: string): boolean | null {
  const key = searchKey(written)
  if (/^(x|co|1|dung|cchc|v|✓|✔)$/.test(key)) return true
  return /^(|khong|k|0|-|–)$/.test(key) ? false : null
}
