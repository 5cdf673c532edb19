import { compareSheets } from '#app/domain/council/compare-sheets.ts'
import type { TypedSheet } from '#app/domain/council/sheet-problems.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { Badge } from '#app/pages/kit/badge.tsx'

export type SheetColumn = { readonly title: string; readonly sheet: TypedSheet }

/** Two contents of one sheet beside each other, with a word where they differ. */
export function SheetTwoByTwo({
  rubric,
  caption,
  one,
  other,
}: {
  rubric: Rubric
  caption: string
  one: SheetColumn
  other: SheetColumn
}) {
  const lines = compareSheets(rubric, one.sheet, other.sheet)
  return (
    <div className="table-responsive">
      <table className="kn-table kn-sheet-table kn-two-sheets">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">{one.title}</th>
            <th scope="col">{other.title}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ criterion, what, one: here, other: there, differs }) => (
            <tr key={`${criterion?.code ?? ''} ${what}`} className={differs ? 'kn-differs' : undefined}>
              <th scope="row">
                {criterion?.name ?? 'Nhận xét chung'}
                {what === 'comment' && criterion !== null && <span className="kn-under">Nhận xét</span>}
                {differs && <Badge tone="sun">Khác nhau</Badge>}
              </th>
              <td className="kn-prose">{here.trim() || '–'}</td>
              <td className="kn-prose">{there.trim() || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
