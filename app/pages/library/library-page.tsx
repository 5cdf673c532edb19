import { type LibraryQuery, readLibraryQuery, withWords } from '#app/domain/library/library-query.ts'
import { nearWords, putRight } from '#app/domain/library/spelling.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { publicPage } from '#app/pages/kit/page.tsx'
import { Pagination } from '#app/pages/kit/pagination.tsx'
import { addressWith, type TableAddress } from '#app/pages/kit/table-address.ts'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printCount } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import {
  type Facet,
  facetsOf,
  knownWords,
  type LibraryFilter,
  searchLibrary,
} from '#app/records/library/search-library.ts'
import { EntryCard } from './entry-card.tsx'

const pageSize = 20

/** Thư viện sáng kiến: everything recognised, one box to find it, what was found by year, field, class and kind of unit. */
export async function libraryPage(visit: Visit): Promise<Response> {
  const { db } = visit.tools
  const address = addressOf(visit, ['tim', 'nam', 'linh-vuc', 'xep-loai', 'loai-don-vi'])
  const query = readLibraryQuery(visit.query.get('tim') ?? '')
  const filter = filterOf(visit.query)
  const number = pageNumber(visit.query)
  const [found, facets] = await Promise.all([
    searchLibrary(db, query, filter, { number, size: pageSize }),
    facetsOf(db, query, filter),
  ])
  const meant = query === null || found.count > 0 ? null : await meantInstead(visit, query)
  const shown = meant === null ? null : await searchLibrary(db, meant, filter, { number: 1, size: pageSize })
  const keys = new Set((meant ?? query)?.groups.flat(2) ?? [])
  const { rows, count, isCapped } = shown !== null && shown.count > 0 ? shown : found
  return publicPage(
    visit,
    {
      title: query === null ? 'Thư viện sáng kiến' : `Tìm “${query.typed}” trong thư viện sáng kiến`,
      description: `Các sáng kiến đã được ${visit.installation.authorityName} công nhận: tóm tắt, lĩnh vực, đơn vị, nơi đã áp dụng.`,
      lead: 'Sáng kiến đã được công nhận, để mọi đơn vị tìm và áp dụng.',
    },
    <div className="kn-stack">
      <FilterBar
        address={address}
        find="Tìm theo tên, nội dung, đơn vị, tác giả (không cần dấu)"
        filters={filtersOf(facets, filter)}
      />
      <p className="kn-muted" role="status">
        {isCapped ? `Hơn ${printCount(count)}` : printCount(count)} sáng kiến
        {isCapped && '. Từ này có ở rất nhiều sáng kiến; thêm từ để tìm đúng hơn'}.
      </p>
      {shown !== null && shown.count > 0 && query !== null && meant !== null && (
        <Meant address={address} typed={query.typed} words={meant.words.join(' ')} />
      )}
      {rows.length === 0 ? (
        <Nothing isSearch={query !== null} />
      ) : (
        <ol className="kn-found list-unstyled">
          {rows.map((entry) => (
            <li key={entry.id}>
              <EntryCard entry={entry} keys={keys} />
            </li>
          ))}
        </ol>
      )}
      {rows.length > 0 && <Pagination page={{ number, size: pageSize, total: count }} address={address} />}
      <p className="kn-muted">
        Theo dõi sáng kiến mới: <a href={links.libraryAtom()}>Atom</a>,{' '}
        <a href={links.libraryJson()}>JSON Feed</a>.
      </p>
    </div>,
  )
}

/** The query with its typing slips put right, when the words so found stand in the library. */
async function meantInstead({ tools }: Visit, query: LibraryQuery): Promise<LibraryQuery | null> {
  const wanted = query.words.flatMap((word) => [word, ...nearWords(word)])
  const right = putRight(query.words, await knownWords(tools.db, wanted))
  return right === null ? null : withWords(query, right)
}

function filterOf(query: URLSearchParams): LibraryFilter {
  const year = query.get('nam') ?? ''
  const [fieldName, className] = [query.get('linh-vuc') ?? '', query.get('xep-loai') ?? '']
  const unitType = unitTypes.find((each) => each === query.get('loai-don-vi'))
  return {
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    ...(fieldName === '' ? {} : { fieldName }),
    ...(className === '' ? {} : { className }),
    ...(unitType === undefined ? {} : { unitType }),
  }
}

/** Each filter offers what was found, with the numbers; what is chosen stays offered. */
function filtersOf(facets: readonly Facet[], filter: LibraryFilter) {
  const choices = (of: Facet['of'], chosen: string | undefined, words = (value: string) => value) => {
    const counted = facets.filter((facet) => facet.of === of)
    const missing = chosen !== undefined && !counted.some(({ value }) => value === chosen)
    return [...counted, ...(missing ? [{ of, value: chosen, count: 0 }] : [])].map(({ value, count }) => ({
      value,
      label: `${words(value)} (${printCount(count)})`,
    }))
  }
  const byName = (one: { label: string }, other: { label: string }) =>
    one.label.localeCompare(other.label, 'vi')
  return [
    {
      name: 'nam',
      label: 'Năm',
      all: 'Mọi năm',
      choices: choices('year', filter.year?.toString(), (year) => `Năm ${year}`).toReversed(),
    },
    {
      name: 'linh-vuc',
      label: 'Lĩnh vực',
      all: 'Mọi lĩnh vực',
      choices: choices('field', filter.fieldName).toSorted(byName),
    },
    {
      name: 'xep-loai',
      label: 'Xếp loại',
      all: 'Mọi kết quả',
      choices: choices('class', filter.className).toSorted(byName),
    },
    {
      name: 'loai-don-vi',
      label: 'Loại đơn vị',
      all: 'Mọi loại đơn vị',
      choices: choices('unit-type', filter.unitType, typeWords).toSorted(byName),
    },
  ]
}

const typeWords = (value: string): string => {
  const type = unitTypes.find((each) => each === value)
  return type === undefined ? value : unitTypeWords[type]
}

function Meant(props: { readonly address: TableAddress; readonly typed: string; readonly words: string }) {
  return (
    <p>
      Không thấy “{props.typed}”. Đang hiện kết quả của{' '}
      <a href={addressWith(props.address, { tim: props.words, trang: '' })}>{props.words}</a>.
    </p>
  )
}

const Nothing = ({ isSearch }: { readonly isSearch: boolean }) => (
  <EmptyState
    icon="bulb"
    title={isSearch ? 'Không tìm thấy sáng kiến nào' : 'Chưa có sáng kiến nào được công nhận'}
  >
    {isSearch
      ? 'Thử gõ ít chữ hơn, hoặc bỏ bớt điều kiện lọc; không cần gõ dấu.'
      : 'Danh sách hiện ra khi quyết định công nhận đầu tiên được ban hành.'}
  </EmptyState>
)
