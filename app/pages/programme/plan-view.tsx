import type { PlanClause, PlanTable } from '#app/documents/programme/plan-clause.ts'
import type { PlanText } from '#app/documents/programme/plan-text.ts'

/** The plan as its clauses, in the words of the paper. */
export function PlanView({ text }: { text: PlanText }) {
  return (
    <article className="kn-plan-text">
      <header>
        <h2>
          KẾ HOẠCH
          <small>{text.subject}</small>
        </h2>
      </header>
      {text.bases.map((basis) => (
        <p key={basis}>
          <em>{basis};</em>
        </p>
      ))}
      <p>{text.opening}</p>
      {text.clauses.map((clause) => (
        <Clause key={clause.heading} clause={clause} depth={0} />
      ))}
      <p>{text.closing}</p>
      <section>
        <h3>PHỤ LỤC</h3>
        <ClauseTable table={text.annex} />
        {text.annexNote && (
          <p>
            <em>{text.annexNote}</em>
          </p>
        )}
      </section>
    </article>
  )
}

const headings = ['h3', 'h4', 'h5'] as const

function Clause({ clause, depth }: { clause: PlanClause; depth: number }) {
  const Heading = headings[depth] ?? 'h5'
  return (
    <section>
      <Heading>{clause.heading}</Heading>
      {clause.lines?.map((line) => (
        <p key={line} className={line.startsWith('+ ') ? 'kn-plan-sub' : undefined}>
          {line}
        </p>
      ))}
      {clause.table && <ClauseTable table={clause.table} />}
      {clause.clauses?.map((inner) => (
        <Clause key={inner.heading} clause={inner} depth={depth + 1} />
      ))}
    </section>
  )
}

const aligned = { left: '', center: 'text-center', right: 'text-end' } as const

function ClauseTable({ table }: { table: PlanTable }) {
  return (
    <div className="kn-table-frame">
      <table className="kn-table kn-plan-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.heading} scope="col" className={aligned[column.align ?? 'left'] || undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            <tr key={place}>
              {row.map((cell, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
                  key={at}
                  className={aligned[table.columns[at]?.align ?? 'left'] || undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
