import { type FieldProblem, fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

/** Every reason of a refusal at once, each a link to its field; the focus lands here. */
export function ProblemSummary({
  problems,
  title,
}: {
  problems: readonly FieldProblem[]
  title?: string | undefined
}) {
  if (problems.length === 0) return null
  return (
    <section
      className="kn-problems"
      aria-labelledby="loi-tieu-de"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refusal the list of reasons is where the person has to begin.
      autoFocus
      data-focus=""
    >
      <Icon name="alert-circle" />
      <div>
        <h2 id="loi-tieu-de">{title ?? `Chưa thực hiện được, vì ${problems.length} lý do sau`}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.message}`}>
              {problem.field ? <a href={`#${fieldId(problem.field)}`}>{problem.message}</a> : problem.message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
