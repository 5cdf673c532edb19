import { Icon } from '#app/pages/kit/icon.tsx'
import type { DraftMistake } from './draft-mistakes.ts'
import { hrefOfField } from './plan-places.ts'

/** Every mistake of the draft at once, each a link to its field for who may write there; open when there are few, or when it was just saved. */
export function MistakeList(props: {
  programmeId: number
  mistakes: readonly DraftMistake[]
  open: boolean
  mayEdit?: boolean
}) {
  const { programmeId, mistakes, open, mayEdit = true } = props
  if (mistakes.length === 0) return null
  return (
    <section className="kn-problems" aria-labelledby="con-phai-sua">
      <Icon name="alert-circle" />
      <details className="kn-plan-mistakes" open={open || mistakes.length <= 6}>
        <summary>
          <h2 id="con-phai-sua">Còn {mistakes.length} chỗ phải sửa trước khi ban hành</h2>
        </summary>
        <ul>
          {mistakes.map((mistake, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            <li key={place}>
              {mayEdit ? (
                <a href={hrefOfField(programmeId, mistake.field)}>
                  {mistake.place}: {mistake.message}
                </a>
              ) : (
                `${mistake.place}: ${mistake.message}`
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
