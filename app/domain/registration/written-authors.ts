import { searchKey } from '#app/domain/search-key.ts'
import type { RegistrationAuthor } from './registration.ts'

/** Người có thể là tác giả: who a written name may mean. */
export type PossibleAuthor = {
  readonly id: number
  readonly fullName: string
  readonly position: string
}

/**
 * The authors as people write them in one cell: "Nguyễn Văn An, Phó Chủ tịch; Trần Thị Bình (văn thư)", one a line or
 * between semicolons; "Nguyễn Văn An, Trần Thị Bình" where every part is a name. `jobTitles` is the cell beside it.
 * A name becomes the person who alone bears it among `people`.
 */
export function writtenAuthors(
  names: string,
  jobTitles: string,
  people: readonly PossibleAuthor[],
): readonly RegistrationAuthor[] {
  const written = parted(names).flatMap(nameWithTitle)
  const titles = written.length === 1 ? [jobTitles.replace(/\s+/g, ' ').trim()] : parted(jobTitles)
  return written.map(({ fullName, jobTitle }, place) => {
    const person = theOneNamed(fullName, people)
    const besides = titles.length === written.length ? (titles[place] ?? '') : ''
    return {
      personId: person?.id ?? null,
      fullName: person?.fullName ?? fullName,
      jobTitle: jobTitle || besides || (person?.position ?? ''),
    }
  })
}

const parted = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')

type Named = { readonly fullName: string; readonly jobTitle: string }

/** "An, Phó Chủ tịch", "An (Phó Chủ tịch)", "An - Phó Chủ tịch", or several names between commas. */
function nameWithTitle(part: string): readonly Named[] {
  const bracketed = /^(.*?)\s*\((.*)\)$/.exec(part) ?? /^(.*?)\s+[-–]\s+(.*)$/.exec(part)
  if (bracketed?.[1] !== undefined) return [{ fullName: bracketed[1], jobTitle: bracketed[2] ?? '' }]
  const [first = '', ...rest] = part.split(',').map((each) => each.trim())
  const found: Named[] = [{ fullName: first, jobTitle: '' }]
  for (const each of rest) {
    const last = found.at(-1)
    if (isName(each) || last === undefined) found.push({ fullName: each, jobTitle: '' })
    else found[found.length - 1] = { ...last, jobTitle: [last.jobTitle, each].filter(Boolean).join(', ') }
  }
  return found
}

/** A name is two to six words that all begin with a capital; "Phó Chủ tịch" and "giáo viên" are none. */
const isName = (words: string): boolean => /^\p{Lu}\p{L}*(\s\p{Lu}\p{L}*){1,5}$/u.test(words)

/** Written with the same dấu first; without dấu only where that leaves one person. */
function theOneNamed(fullName: string, people: readonly PossibleAuthor[]): PossibleAuthor | null {
  const same = people.filter((person) => person.fullName.toLowerCase() === fullName.toLowerCase())
  const alike =
    same.length > 0 ? same : people.filter((person) => searchKey(person.fullName) === searchKey(fullName))
  return alike.length === 1 ? (alike[0] ?? null) : null
}
