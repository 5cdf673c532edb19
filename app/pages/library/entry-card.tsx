import type { LibraryEntry } from '#app/domain/library/library-entry.ts'
import { marked, type Piece, passage } from '#app/domain/library/passage.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { links } from '#app/pages/links.ts'

const passageLength = 260

/** One initiative in a list of what was found, with the words that were looked for marked. */
export function EntryCard({
  entry,
  keys,
}: {
  readonly entry: LibraryEntry
  readonly keys: ReadonlySet<string>
}) {
  return (
    <article className="kn-found-one">
      <h2>
        <a href={links.libraryEntry(entry.id)}>
          <Marked pieces={marked(entry.title, keys)} />
        </a>
      </h2>
      <p className="kn-muted">
        {[sayWho(entry), entry.fieldName, `năm ${entry.year}`].filter(Boolean).join(' · ')}
      </p>
      <p>
        <Marked pieces={passage(entry.summary, keys, passageLength)} />
      </p>
      <p className="kn-found-badges">
        <ClassBadge className={entry.className} />
        {entry.appliedBy > 0 && (
          <Badge tone="water" icon="copy">
            {entry.appliedBy} đơn vị áp dụng
          </Badge>
        )}
      </p>
    </article>
  )
}

/** The authors who let their names be shown, and the unit; without any, the unit or that it is an individual's. */
export const sayWho = ({ authorNames, unitName }: LibraryEntry): string =>
  [authorNames, unitName ?? (authorNames === '' ? 'Cá nhân' : '')].filter((each) => each !== '').join(' · ')

export const ClassBadge = ({ className }: { readonly className: string | null }) =>
  className === null ? (
    <Badge tone="green">Được công nhận</Badge>
  ) : (
    <Badge tone="green" icon="trophy">
      {className}
    </Badge>
  )

const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, found }, place) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, drawn once
      <mark key={place}>{text}</mark>
    ) : (
      text
    ),
  )
